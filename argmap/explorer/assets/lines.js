// Lines: the arrows between cards, with the ends that their kind has.

const HEAD = 7;
const HEADS = {
  normal: ["M0,-2.8L7,0L0,2.8Z", true],
  onormal: ["M0,-2.8L7,0L0,2.8Z", false],
  inv: ["M0,0L7,-2.8L7,2.8Z", true],
  oinv: ["M0,0L7,-2.8L7,2.8Z", false],
  tee: ["M5,-4.5L7,-4.5L7,4.5L5,4.5ZM0,0L5,0", true],
  odot: ["M0,0A3,3 0 1 1 6,0A3,3 0 1 1 0,0Z", false],
  odiamond: ["M0,0L4,-2.6L8,0L4,2.6Z", false],
};
const DASHES = { dashed: "5,3", dotted: "1.4,3.4", solid: "none" };

/** The ends of arrows that lines refer to, for each look of an arrow. */
function arrowEnds(looks) {
  const defs = drawing("defs");
  for (const [look, style] of Object.entries(looks)) {
    for (const end of ["head", "tail"]) {
      const [d, isFilled] = HEADS[style[end]] ?? [];
      if (!d) continue;
      const shape = drawing("path", { d, stroke: style.colour, fill: isFilled ? style.colour : "#fff", "stroke-width": 0.9 });
      const box = { viewBox: "-1 -6 11 12", refX: 0, refY: 0, markerWidth: 11, markerHeight: 12 };
      defs.append(drawing("marker", { id: `${end}-${look}`, ...box, markerUnits: "userSpaceOnUse", orient: "auto-start-reverse" }, shape));
    }
  }
  return defs;
}

/** The ends that an arrow has: none at a dot through which its line goes on. */
function endsOf(arrow) {
  const style = reading.data.picture.looks[arrow.look];
  const leaves = reading.nodes[arrow.tail].isDot;
  return {
    head: !arrow.joins && style.head in HEADS ? `url(#head-${arrow.look})` : "",
    tail: !leaves && style.tail in HEADS ? `url(#tail-${arrow.look})` : "",
  };
}

/** A line along `d`, from the arrow's tail to its head. */
function drawnLine(arrow, d) {
  const style = reading.data.picture.looks[arrow.look];
  const ends = endsOf(arrow);
  const path = drawing("path", { d, fill: "none", stroke: style.colour, "stroke-width": style.double ? 3.4 : style.width });
  if (style.line !== "solid") path.setAttribute("stroke-dasharray", DASHES[style.line]);
  if (ends.tail) path.setAttribute("marker-start", ends.tail);
  if (ends.head) path.setAttribute("marker-end", ends.head);
  const inner = style.double ? [drawing("path", { d, fill: "none", stroke: "#fff", "stroke-width": 1.6 })] : [];
  return drawing("g", { class: "line", "data-tail": arrow.tail, "data-head": arrow.head }, path, ...inner);
}

/** Where along the lower side of each card its arrows end, and along the upper side they begin, from left to right. */
function portsOf(arrows, places, ways) {
  const ports = new Map();
  for (const [end, other, side] of [["head", "tail", 1], ["tail", "head", -1]]) {
    const byNode = new Map();
    for (const arrow of arrows.filter((each) => ways.has(each))) {
      byNode.set(arrow[end], [...(byNode.get(arrow[end]) ?? []), arrow]);
    }
    for (const [id, joined] of byNode) {
      const node = reading.nodes[id];
      const next = (arrow) => {
        const way = ways.get(arrow);
        return way.length ? way.at(side > 0 ? 0 : -1)[0] : places.get(arrow[other])[0];
      };
      joined.sort((one, two) => next(one) - next(two));
      const room = node.isDot ? 0 : Math.min(node.width * 0.62, 15 * (joined.length - 1));
      joined.forEach((arrow, place) => {
        const across = joined.length > 1 ? (place / (joined.length - 1) - 0.5) * room : 0;
        ports.set(`${end}${arrow.number}`, [places.get(id)[0] + across, places.get(id)[1] + (side * node.height) / 2]);
      });
    }
  }
  return ports;
}

/** The course of a rising arrow, from its tail's upper side to its head's lower side. */
function risingCourse(arrow, way, ports) {
  const start = ports.get(`tail${arrow.number}`);
  const [x, y] = ports.get(`head${arrow.number}`);
  const points = [start, ...[...way].reverse(), [x, y + (endsOf(arrow).head ? HEAD : 0)]];
  let d = `M${round(start)}`;
  for (let place = 1; place < points.length; place += 1) {
    const [[x1, y1], [x2, y2]] = [points[place - 1], points[place]];
    const bend = (y1 - y2) * 0.5;
    d += x1 === x2 ? `L${round([x2, y2])}` : `C${round([x1, y1 - bend])} ${round([x2, y2 + bend])} ${round([x2, y2])}`;
  }
  return d;
}

/** The course of an arrow between cards on one rank, or against the order of the ranks. */
function otherCourse(arrow, places) {
  const [one, other] = [reading.nodes[arrow.tail], reading.nodes[arrow.head]];
  const [[x1, y1], [x2, y2]] = [places.get(arrow.tail), places.get(arrow.head)];
  if (Math.abs(x1 - x2) < 1 && Math.abs(y1 - y2) < 1) return "";
  const from = borderPoint([x1, y1], one, [x2, y2]);
  const to = borderPoint([x2, y2], other, [x1, y1]);
  const isBeside = Math.abs(y1 - y2) < (one.height + other.height) / 2 && Math.abs(from[0] - to[0]) > 60;
  if (!isBeside) return `M${round(from)}L${round(to)}`;
  const low = Math.max(y1 + one.height / 2, y2 + other.height / 2) + HEAD + 4;
  const [a, b] = [[x1 + Math.sign(x2 - x1) * one.width * 0.3, y1 + one.height / 2 + HEAD], [x2 - Math.sign(x2 - x1) * other.width * 0.3, y2 + other.height / 2 + HEAD]];
  return `M${round(a)}C${round([a[0], low + 10])} ${round([b[0], low + 10])} ${round(b)}`;
}

/** Where the line from the middle of a node to a point leaves it, with room for the arrow's end. */
function borderPoint([x, y], node, [towardX, towardY]) {
  const [across, down] = [towardX - x, towardY - y];
  const room = node.isDot ? 0 : HEAD;
  const part = Math.min(
    across ? (node.width / 2 + room) / Math.abs(across) : Infinity,
    down ? (node.height / 2 + room) / Math.abs(down) : Infinity,
  );
  return [x + across * Math.min(part, 0.5), y + down * Math.min(part, 0.5)];
}

const round = ([x, y]) => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;

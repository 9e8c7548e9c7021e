// Layout: places for the cards that are shown, in the order from left to right that Graphviz found for all of them.

const BETWEEN_CARDS = 18;
const BETWEEN_LINES = 12;
const ABOVE_CARDS = 34;
const ABOVE_DOTS = 15;
const SWEEPS = 14;
const SYMMETRIC = new Set(["contrary", "contradiction", "restates"]);

/** Where nodes stand (`places`, by id) and which points each arrow passes on its way up (`ways`, by arrow). */
function laidOut(nodes, arrows) {
  const shown = new Map(nodes.map((node) => [node.id, node]));
  const rising = arrows.filter(
    (arrow) => !SYMMETRIC.has(arrow.look) && shown.get(arrow.tail).y > shown.get(arrow.head).y + 1,
  );
  const ranks = ranksOf(nodes, rising);
  staggerWide(nodes, rising, ranks);
  const levels = new Map();
  const put = (rank, item) => levels.set(rank, [...(levels.get(rank) ?? []), item]);
  const items = new Map();
  for (const node of nodes) {
    const item = { id: node.id, width: node.width, height: node.height, wish: node.x, x: 0, up: [], down: [] };
    items.set(node.id, item);
    put(ranks.get(node.id), item);
  }
  const chains = new Map();
  for (const arrow of rising) {
    const [low, high] = [ranks.get(arrow.tail), ranks.get(arrow.head)];
    const chain = [items.get(arrow.head)];
    for (let rank = high + 1; rank < low; rank += 1) {
      if (rank % 2) continue;
      const wish = coursePoint(arrow, (rank - high) / (low - high), shown);
      const bend = { id: null, width: 0, height: 0, wish, x: 0, up: [], down: [], rank };
      put(rank, bend);
      chain.push(bend);
    }
    chain.push(items.get(arrow.tail));
    for (let each = 1; each < chain.length; each += 1) {
      chain[each].up.push(chain[each - 1]);
      chain[each - 1].down.push(chain[each]);
    }
    chains.set(arrow, chain);
  }
  const order = [...levels.keys()].sort((one, other) => one - other);
  const rows = order.map((rank) => levels.get(rank).sort((one, other) => one.wish - other.wish));
  setAcross(rows);
  closeGaps(rows);
  const bands = new Map();
  let top = 0;
  order.forEach((rank, place) => {
    const height = Math.max(...rows[place].map((item) => item.height));
    if (place) top += rank % 2 || order[place - 1] % 2 ? ABOVE_DOTS : ABOVE_CARDS;
    for (const item of rows[place]) item.y = rank % 2 ? top + height / 2 : top + item.height / 2;
    bands.set(rank, [top, top + height]);
    top += height;
  });
  const ways = new Map();
  for (const [arrow, chain] of chains) {
    ways.set(arrow, chain.slice(1, -1).flatMap((bend) => {
      const [upper, lower] = bands.get(bend.rank);
      return [[bend.x, upper], [bend.x, lower]];
    }));
  }
  return { places: new Map([...items].map(([id, item]) => [id, [item.x, item.y]])), ways };
}

/** Ranks from the top: cards on even ones, each below all that it bears on, and dots on the odd ones between. */
function ranksOf(nodes, rising) {
  const heads = new Map(nodes.map((node) => [node.id, []]));
  for (const arrow of rising) heads.get(arrow.tail).push(arrow.head);
  const ranks = new Map();
  for (const node of [...nodes].sort((one, other) => one.y - other.y)) {
    const over = heads.get(node.id).map((head) => (ranks.get(head) ?? 0) + 1);
    const rank = Math.max(0, ...over);
    ranks.set(node.id, rank + ((rank % 2 === 1) === node.isDot ? 0 : 1));
  }
  return ranks;
}

/** Move cards that nothing shown bears on from ranks that are too wide to ranks of their own below, every second first. */
function staggerWide(nodes, rising, ranks) {
  const isBorneOn = new Set(rising.map((arrow) => arrow.head));
  const cards = nodes.filter((node) => !node.isDot).sort((one, other) => one.x - other.x);
  for (let rank = 0; rank <= Math.max(...ranks.values()); rank += 2) {
    const beside = cards.filter((node) => ranks.get(node.id) === rank);
    const loose = beside.filter((node) => !isBorneOn.has(node.id));
    const most = Math.max(camera.abreast(), Math.ceil(Math.sqrt(nodes.length) * 0.9));
    const kept = Math.max(0, Math.min(Math.ceil(beside.length / 2), most) - (beside.length - loose.length));
    if (beside.length <= most) continue;
    const isKept = (place) => Math.floor(((place + 1) * kept) / loose.length) > Math.floor((place * kept) / loose.length);
    loose.forEach((node, place) => {
      if (!isKept(place)) ranks.set(node.id, rank + 2);
    });
  }
}

/** How far across the course that Graphviz gave an arrow is, after a part of its way down. */
function coursePoint(arrow, part, shown) {
  const numbers = (arrow.course.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  const across = numbers.filter((_, place) => place % 2 === 0);
  if (across.length < 2) {
    return shown.get(arrow.head).x + (shown.get(arrow.tail).x - shown.get(arrow.head).x) * part;
  }
  if (!arrow.down) across.reverse();
  const at = part * (across.length - 1);
  const low = Math.floor(at);
  return across[low] + ((across[low + 1] ?? across[low]) - across[low]) * (at - low);
}

/** Set each row's items near what they are joined with, in their order and clear of each other. */
function setAcross(rows) {
  for (const row of rows) settle(row, (item, place) => place * 10);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const isLast = sweep >= SWEEPS - 2;
    const joined = (item) => (isLast ? [...item.up, ...item.down] : sweep % 2 ? item.down : item.up);
    for (const row of sweep % 2 ? [...rows].reverse() : rows) {
      settle(row, (item) => {
        const others = joined(item);
        return others.length ? others.reduce((sum, other) => sum + other.x, 0) / others.length : item.x;
      });
    }
  }
}

/** Close the gaps that no card or line of any row stands in. */
function closeGaps(rows) {
  let right = null;
  let shift = 0;
  for (const item of rows.flat().sort((one, other) => one.x - one.width / 2 - (other.x - other.width / 2))) {
    const left = item.x - item.width / 2;
    if (right !== null && left - right > BETWEEN_CARDS) shift += left - right - BETWEEN_CARDS;
    right = Math.max(right ?? left, left + item.width);
    item.x -= shift;
  }
}

/** The places nearest to those wished for (least squares) that keep the order and the gaps: pool adjacent violators. */
function settle(row, wish) {
  const offsets = [0];
  for (let place = 1; place < row.length; place += 1) {
    const [one, other] = [row[place - 1], row[place]];
    const gap = one.id === null || other.id === null ? BETWEEN_LINES : BETWEEN_CARDS;
    offsets.push(offsets[place - 1] + (one.width + other.width) / 2 + gap);
  }
  const blocks = [];
  row.forEach((item, place) => {
    let block = { sum: 0, weight: 0, count: 1 };
    block.weight = item.id === null ? 3 : 1;
    block.sum = block.weight * (wish(item, place) - offsets[place]);
    while (blocks.length && blocks.at(-1).sum / blocks.at(-1).weight > block.sum / block.weight) {
      const before = blocks.pop();
      block = { sum: block.sum + before.sum, weight: block.weight + before.weight, count: block.count + before.count };
    }
    blocks.push(block);
  });
  let place = 0;
  for (const block of blocks) {
    for (let each = 0; each < block.count; each += 1, place += 1) row[place].x = block.sum / block.weight + offsets[place];
  }
}

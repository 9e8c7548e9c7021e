// Lists beside the picture: the map in words, and the findings.

const outline = {
  shown: null,

  /** Write the outline when it is first asked for: conclusions first, each claim told once with what bears on it. */
  show() {
    if (this.shown === reading.data) return;
    this.shown = reading.data;
    const told = new Set();
    const isTop = (card) => !reading.above[card].size;
    const cards = [...reading.cards.keys()];
    const list = element("ul", { class: "outline" });
    for (const card of [...cards.filter(isTop), ...cards]) if (!told.has(card)) list.append(this._branch(card, told));
    const words = "Every claim with what bears on it, conclusions first. Each is told once.";
    refill(byId("outline"), [element("p", { class: "quiet" }, words), list]);
  },

  /** A card and what is below it; without recursion, as a map may be deep. */
  _branch(top, told) {
    const first = element("ul");
    const stack = [[top, first, ""]];
    while (stack.length) {
      const [card, list, words] = stack.pop();
      const number = reading.cards[card];
      const isAgain = told.has(card);
      told.add(card);
      const note = isAgain ? " – told above" : "";
      const item = element("li", {}, words && element("span", { class: "how" }, `${words} `), panel._claimLine(number), note);
      list.append(item);
      if (isAgain || !reading.below[card].size) continue;
      const inner = element("ul");
      item.append(inner);
      const below = [...reading.below[card]].map((other) => [other, inner, this._how(other, card)]);
      stack.push(...below.reverse());
    }
    return first.firstChild;
  },

  _how(tail, head) {
    const words = {
      support: "for:", attack: "against:", undercut: "breaks a step:", contrary: "cannot both hold with:", contradiction: "contradicted by:",
      restates: "restated by:", qualifies: "limited by:", answers: "answered by:",
    };
    const { arrows } = reading.data.picture;
    const direct = arrows.find((arrow) => arrow.tail === tail && arrow.head === head);
    const arrow = direct ?? arrows.find((each) => each.tail === tail && reading.endOf(each.head) === head);
    const isLinked = arrow?.joins && arrows.filter((other) => other.head === arrow.head && other.joins).length > 1;
    return (words[arrow?.look] ?? "").replace(/:$/, isLinked ? ", with others:" : ":");
  },
};

const MOST_ALIKE = 6;
const SEVERITIES = ["error", "warning", "hint"];

const findings = {
  opened: new Set(),

  show() {
    const all = reading.data.findings;
    byId("tab-findings").textContent = all.length ? `Findings (${all.length})` : "Findings";
    const parts = this._groups(all).map(([code, found]) => (found.length > MOST_ALIKE ? this._many(code, found) : this._list(found)));
    refill(byId("findings"), all.length ? parts : [element("p", { class: "quiet" }, "The checks find nothing in this map.")]);
  },

  /** The findings of each check, the gravest and then the rarest first, so that one that is new is seen. */
  _groups(all) {
    const groups = new Map();
    for (const finding of all) groups.set(finding.code, [...(groups.get(finding.code) ?? []), finding]);
    const weight = ([, found]) => Math.min(...found.map((finding) => SEVERITIES.indexOf(finding.severity)));
    return [...groups].sort((one, other) => weight(one) - weight(other) || one[1].length - other[1].length);
  },

  _list: (found) => element("ul", { class: "findings" }, found.map((finding) => findings.item(finding))),

  /** Many findings of one check, which are opened on demand and stay so. */
  _many(code, found) {
    const words = `${found[0].severity} · ${found[0].name} ${code} · ${found.length} times`;
    const details = element("details", { class: "alike", open: this.opened.has(code) }, element("summary", {}, words), this._list(found));
    details.addEventListener("toggle", () => (details.open ? this.opened.add(code) : this.opened.delete(code)));
    return details;
  },

  item(finding) {
    const about = reading.numbers.has(finding.claim) ? reading.claims[reading.numbers.get(finding.claim)] : null;
    const home = about?.map ?? finding.file.replace(/\.arg$/, "");
    return element("li", { class: finding.severity },
      element("p", {}, element("strong", {}, finding.severity), " ", ...withNames(finding.message, home)),
      finding.notes.map((note) => element("p", { class: "quiet" }, ...withNames(note, home))),
      element("p", { class: "quiet" }, about && [link(routes.fragment({ claim: about.name }), `Go to ${about.shown}`), " · "], `${finding.name} ${finding.code} · ${finding.file}, line ${finding.line}`));
  },
};

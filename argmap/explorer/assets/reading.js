// The reading: the data of the page, with what bears on what made easy to ask.

const reading = {
  data: null,
  claims: [],
  numbers: new Map(),
  cards: [],
  nodes: [],

  load(data) {
    this.data = data;
    this.written = document.body.dataset.live === "true" ? JSON.stringify(data) : "";
    this.claims = data.claims;
    this.numbers = new Map(this.claims.map((claim, number) => [claim.name, number]));
    this.cards = data.picture.cards.map((card) => this.numbers.get(card.id));
    this.cardOf = new Map(this.cards.map((claim, card) => [claim, card]));
    const boxes = [...data.picture.cards.map((card) => card.box), ...data.picture.dots];
    this.nodes = boxes.map(([left, top, width, height], id) => ({
      id, width, height, x: left + width / 2, y: top + height / 2, isDot: id >= this.cards.length,
    }));
    this._joinCards(data.picture.arrows);
    this._findSteps(data);
  },

  /** `below[card]` are the cards that bear on a card, and `above[card]` those that it bears on, by way of dots too. */
  _joinCards(arrows) {
    const onward = new Set(arrows.filter(({ tail }) => this.nodes[tail].isDot).map(({ tail, look }) => `${tail} ${look}`));
    for (const arrow of arrows) arrow.joins = onward.has(`${arrow.head} ${arrow.look}`);
    this.ends = new Map();
    const into = new Map();
    for (const arrow of arrows) {
      if (this.nodes[arrow.tail].isDot) this.ends.set(arrow.tail, arrow.head);
      if (this.nodes[arrow.head].isDot) into.set(arrow.head, [...(into.get(arrow.head) ?? []), arrow]);
    }
    this.below = this.cards.map(() => new Set());
    this.above = this.cards.map(() => new Set());
    this.partners = this.cards.map(() => new Set());
    for (const arrow of arrows) {
      if (this.nodes[arrow.tail].isDot) continue;
      const head = this.endOf(arrow.head);
      if (head === undefined || head === arrow.tail) continue;
      this.below[head].add(arrow.tail);
      this.above[arrow.tail].add(head);
      const joined = (into.get(arrow.head) ?? []).filter((other) => other.look === arrow.look);
      if (arrow.look === "support" || arrow.look === "attack") {
        for (const other of joined) if (other.tail !== arrow.tail) this.partners[arrow.tail].add(other.tail);
      }
    }
  },

  /** The card that a card or dot leads to by way of dots; a card is its own end. */
  endOf(id) {
    let end = id;
    while (this.nodes[end]?.isDot) end = this.ends.get(end);
    return end;
  },

  _findSteps(data) {
    this.stepsTo = this.claims.map(() => []);
    this.stepsFrom = this.claims.map(() => []);
    this.undercutsFrom = this.claims.map(() => []);
    data.steps.forEach((step) => {
      for (const claim of [step.conclusion, ...(this.claims[step.conclusion].also ?? [])]) this.stepsTo[claim].push(step);
      for (const premise of step.premises) this.stepsFrom[premise].push(step);
      for (const undercut of step.undercuts) {
        for (const premise of undercut.premises) this.undercutsFrom[premise].push([undercut, step]);
      }
    });
  },

  /** A card, the dots that it is joined to, and the cards it is joined to directly. */
  joinedTo(card) {
    const joined = new Set([card]);
    const { arrows } = this.data.picture;
    const isDot = (id) => this.nodes[id].isDot;
    for (const { tail, head } of arrows) {
      if (tail === card) joined.add(head);
      if (head === card) joined.add(tail);
    }
    const dots = [...joined].filter(isDot);
    for (const dot of dots) {
      const near = arrows.filter(({ tail, head }) => tail === dot || (head === dot && this.endOf(dot) === card));
      for (const id of near.flatMap(({ tail, head }) => [tail, head])) {
        joined.add(id);
        if (isDot(id) && !dots.includes(id)) dots.push(id);
      }
    }
    return joined;
  },

  labelOf: (claim) => claim.short || claim.text,

  /** What a card says to those who cannot see it: first `seen`, the words on it, then what its look tells. */
  spoken(number, seen = this.labelOf(this.claims[number])) {
    const claim = this.claims[number];
    const standing = claim.standing && claim.standing !== "stands" && !seen.includes(claim.standing) ? claim.standing : "";
    const below = this.below[this.cardOf.get(number)]?.size ?? 0;
    return [seen, claim.kind, standing, below && counted(below, "card bears", "cards bear") + " on it"].filter(Boolean).join("; ");
  },

  /** The words of a claim that a search looks in. */
  searched(claim) {
    const cited = (claim.citations ?? []).flatMap((citation) => [citation.locator, citation.anchor]);
    return folded([claim.text, claim.short, claim.name, claim.holder, ...cited].join("\n"));
  },
};

/** Words without case and accents, as they are compared. */
function folded(words) {
  return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

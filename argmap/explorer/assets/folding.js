// Folding: which cards are shown, and what is folded away below each.

const MOST_AT_FIRST = 12;

const folding = {
  shown: new Set(),

  /** Show these cards, and below them as many as are read at a glance: nearest first, a card's reasons all or none. */
  showBelow(tops, most = MOST_AT_FIRST) {
    this.shown = new Set(tops);
    const depths = new Map(tops.map((card) => [card, 0]));
    const beside = [tops.length];
    for (const [card, depth] of depths) {
      const more = [...reading.below[card]].filter((other) => !this.shown.has(other));
      const wide = (beside[depth + 1] ?? 0) + more.length;
      const isTooMuch = this.shown.size + more.length > most || wide > camera.abreast();
      // the reasons of the first card are what was asked for, however many they are
      if (isTooMuch && (depth || this.shown.size > tops.length)) continue;
      beside[depth + 1] = wide;
      for (const other of more) {
        this.shown.add(other);
        depths.set(other, depth + 1);
      }
    }
  },

  showOnly(cards) {
    this.shown = new Set(cards);
  },

  showAll() {
    this.shown = new Set(reading.cards.keys());
  },

  /** A card with what it bears on and what bears on it, so many steps away. */
  showAround(card, depth) {
    this.shown = new Set([card]);
    for (const direction of [reading.above, reading.below]) {
      let edge = [card];
      for (let step = 0; step < depth; step += 1) {
        edge = edge.flatMap((each) => [...direction[each]]).filter((each) => !this.shown.has(each));
        edge.forEach((each) => this.shown.add(each));
      }
    }
  },

  /** Show a card that may be folded away, with a shortest way from it to what is shown. */
  reveal(card) {
    if (this.shown.has(card)) return false;
    const before = new Map([[card, null]]);
    const queue = [card];
    const end = queue.find((each) => {
      if (this.shown.has(each)) return true;
      for (const other of reading.above[each]) {
        if (!before.has(other)) {
          before.set(other, each);
          queue.push(other);
        }
      }
      return false;
    });
    for (let each = end ?? card; each !== null; each = before.get(each)) {
      this.shown.add(each);
      for (const partner of reading.partners[each]) if (end !== undefined) this.shown.add(partner);
    }
    return true;
  },

  /** The cards below a card that are not shown; those directly below it, and how many there are in all. */
  hiddenBelow(card) {
    const near = [...reading.below[card]].filter((other) => !this.shown.has(other));
    const reached = new Set(near);
    for (const each of reached) {
      for (const other of reading.below[each]) if (!this.shown.has(other)) reached.add(other);
    }
    return { near, count: reached.size };
  },

  /** What would go if a card were folded: what is shown below it and leads to nothing else that is shown. */
  heldBy(card) {
    const tops = [...this.shown].filter((each) => ![...reading.above[each]].some((other) => this.shown.has(other)));
    const kept = new Set(tops.length ? [...tops, card] : [card]);
    for (const each of kept) {
      if (each === card) continue;
      for (const other of reading.below[each]) if (this.shown.has(other)) kept.add(other);
    }
    const above = new Set([card]);
    for (const each of above) for (const other of reading.above[each]) if (this.shown.has(other)) above.add(other);
    const under = new Set();
    const queue = [card];
    for (const each of queue) {
      for (const other of reading.below[each]) {
        if (this.shown.has(other) && !under.has(other)) {
          under.add(other);
          queue.push(other);
        }
      }
    }
    return [...under].filter((each) => !kept.has(each) && !above.has(each));
  },

  unfold(card, whole = false) {
    const added = this.hiddenBelow(card).near;
    for (const each of added) {
      this.shown.add(each);
      if (whole) added.push(...this.hiddenBelow(each).near);
    }
    return new Set(added).size;
  },

  fold(card) {
    const gone = this.heldBy(card);
    gone.forEach((each) => this.shown.delete(each));
    return gone.length;
  },

  /** A card's handle: how many are folded away below it, or that it can be folded. */
  handleOf(card) {
    const { count } = this.hiddenBelow(card);
    if (count) return { words: `+${count}`, folded: true, count };
    const isHolding = [...reading.below[card]].some(
      (each) => this.shown.has(each) && [...reading.above[each]].every((other) => other === card || !this.shown.has(other)),
    );
    return isHolding ? { words: "–", folded: false, count: 0 } : null;
  },
};

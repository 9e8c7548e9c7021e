// Picture: the cards that are shown and the lines between them, or a picture that stays as it was drawn.

const picture = {
  made: new Map(),
  places: new Map(),
  current: null,
  chosen: null,
  stills: [],
  sheets: [],

  /** Forget what was made of the data that was shown before. */
  renew() {
    this.made.clear();
    this.places = new Map();
    reading.data.picture.arrows.forEach((arrow, number) => { arrow.number = number; });
  },

  /** Draw what `folding` shows; the card `held` stays where it is on the screen. */
  draw(held = null) {
    const canvas = byId("canvas");
    this.stills = [];
    this.sheets = [];
    byId("key").hidden = false;
    const hadFocus = canvas.contains(document.activeElement) && document.activeElement !== canvas;
    const before = held === null ? null : this.places.get(held);
    const { nodes, arrows } = this._seen();
    const inBlocks = isInBlocks(nodes.filter((node) => !node.isDot).map((node) => node.id));
    const { places, ways, blocks = [] } = inBlocks ? laidOutInBlocks(nodes, arrows) : laidOut(nodes, arrows);
    const old = this.places;
    this.places = places;
    camera.bounds = this._bounds(nodes, blocks);
    const ports = portsOf(arrows, places, ways);
    const lines = arrows.map((arrow) => this._line(arrow, ways, ports)).filter(Boolean);
    const dots = nodes.filter((node) => node.isDot).map((node) => {
      const [cx, cy] = places.get(node.id);
      return drawing("circle", { class: "dot", cx, cy, r: node.width / 2 });
    });
    const cards = nodes.filter((node) => !node.isDot).map((node) => node.id);
    const order = new Map(blocks.map(({ map }, place) => [map, place]));
    const block = (card) => order.get(reading.claims[reading.cards[card]].map) ?? 0;
    cards.sort((one, other) => block(one) - block(other) || this._row(one) - this._row(other) || places.get(one)[0] - places.get(other)[0]);
    const groups = cards.map((card) => this._card(card));
    const handles = cards.map((card) => cardHandle(card, this.places.get(card))).filter(Boolean);
    const sort = cards.length > MANY ? "lines many" : "lines";
    const layer = drawing("g", { class: sort, "aria-hidden": "true" }, ...blockTitles(blocks), ...lines, ...dots);
    canvas.replaceChildren(arrowEnds(reading.data.picture.looks), layer, ...groups, drawing("g", { "aria-hidden": "true" }, ...handles));
    if (before && places.has(held)) {
      const [x, y] = places.get(held);
      camera.x += x - before[0];
      camera.y += y - before[1];
      camera.apply();
      this._glide(cards, old, [x - before[0], y - before[1]]);
    }
    this._mark();
    this._setStop();
    if (hadFocus) this._focusAgain();
    canvas.setAttribute("aria-label", `The map: ${cards.length} of ${reading.cards.length} cards are shown`);
    document.documentElement.dataset.shown = cards.length;
  },

  /** Draw the pictures of a view that stays as it is, one below the other. */
  drawStill(pictures) {
    const canvas = byId("canvas");
    const hadFocus = canvas.contains(document.activeElement) && document.activeElement !== canvas;
    this.stills = [];
    this.sheets = [];
    let top = 0;
    let wide = 0;
    pictures.forEach((still) => {
      const [x, y, width, height] = still.box;
      const moved = drawing("g", { transform: `translate(${-x},${top - y})` });
      const ground = drawing("g", { "aria-hidden": "true" }, ...drawnShapes(still.ground));
      moved.append(ground);
      for (const card of still.cards) {
        const number = reading.numbers.get(card.id) ?? reading.numbers.get(card.id.replace(/ lost$/, ""));
        const shapes = drawnShapes(card.shapes);
        if (card.way.length) moved.append(this._way(card, shapes));
        else if (number === undefined) moved.append(drawing("g", { "aria-hidden": "true" }, ...shapes));
        else {
          const group = cardButton(number, card.box, shapes);
          const [left, up, w, h] = card.box;
          this.stills.push({ number, group, box: { x: left - x, y: up + top - y, width: w, height: h } });
          moved.append(group);
        }
      }
      this.sheets.push({ group: moved, box: [0, top, width, height] });
      top += height + 30;
      wide = Math.max(wide, width);
    });
    camera.bounds = { x: 0, y: 0, width: wide || 1, height: top - 30 };
    byId("key").hidden = true;
    canvas.replaceChildren(...this.sheets.map((sheet) => sheet.group));
    canvas.setAttribute("aria-label", "A picture of the map; its words stand under “In words”");
    this._mark();
    this._setStop();
    if (hadFocus) this._focusAgain();
    document.documentElement.dataset.shown = this.stills.length;
  },

  /** A card that leads to another view. */
  _way({ way: [view, ...names], box: [left, top, width, height] }, shapes) {
    const ring = drawing("rect", { class: "ring", x: left - 3, y: top - 3, width: width + 6, height: height + 6, rx: 10 });
    return drawing("a", { class: "card way", href: `#${routes.fragment({ view, names })}` }, ring, ...shapes);
  },

  /** Choose the claim that the panel tells of; null for none. */
  choose(number) {
    this.chosen = number;
    this._mark();
  },

  /** Bring a claim's card into sight. */
  showClaim(number) {
    const box = this.boxOf(number);
    if (box) camera.show(box);
  },

  /** See a claim's card in the middle, unless what is seen shows it well already. */
  centreOn(number) {
    const box = this.boxOf(number);
    if (!box) return;
    if (camera.zoom < LEGIBLE) camera.centre(box);
    else camera.show(box);
  },

  boxOf(number) {
    if (this.stills.length) return this.stills.find((still) => still.number === number)?.box ?? null;
    const card = reading.cardOf.get(number);
    if (!this.places.has(card) || !folding.shown.has(card)) return null;
    const { width, height } = reading.nodes[card];
    const [x, y] = this.places.get(card);
    return { x: x - width / 2, y: y - height / 2, width, height };
  },

  /** The claims that have a card in sight or out of it, with the boxes of those cards. */
  boxes() {
    if (this.stills.length) return this.stills.map(({ number, box, group }) => ({ number, box, group }));
    return [...folding.shown].map((card) => {
      const number = reading.cards[card];
      return { number, box: this.boxOf(number), group: this.groupOf(number) };
    });
  },

  groupOf(number) {
    if (this.stills.length) return this.stills.find((still) => still.number === number)?.group ?? null;
    return this.made.get(reading.cardOf.get(number)) ?? null;
  },

  /** Give the focus to a claim's card. */
  focus(number) {
    const group = this.groupOf(number);
    if (!group?.isConnected) return false;
    this._stopAt(number);
    group.focus({ preventScroll: true });
    this.showClaim(number);
    return true;
  },

  /** After another picture was drawn: the card that had the focus has it again, or the card that Tab comes to. */
  _focusAgain() {
    (this.groupOf(this.current) ?? byId("canvas")).focus({ preventScroll: true });
  },

  _seen() {
    const { arrows } = reading.data.picture;
    const isShown = new Set(folding.shown);
    // first the dots of steps, then those by which what breaks a step is joined
    for (const isHead of [(id) => !reading.nodes[id].isDot, (id) => reading.nodes[id].isDot]) {
      const dots = new Set(arrows.filter(({ tail, head }) => reading.nodes[tail].isDot && isHead(head) && isShown.has(head)).map(({ tail }) => tail));
      for (const arrow of arrows) if (arrow.joins && dots.has(arrow.head) && isShown.has(arrow.tail)) isShown.add(arrow.head);
    }
    return {
      nodes: reading.nodes.filter((node) => isShown.has(node.id)),
      arrows: arrows.filter((arrow) => isShown.has(arrow.tail) && isShown.has(arrow.head)),
    };
  },

  _bounds(nodes, blocks) {
    const sides = nodes.map((node) => {
      const [x, y] = this.places.get(node.id);
      return [x - node.width / 2, y - node.height / 2, x + node.width / 2, y + node.height / 2 + 10];
    });
    if (!sides.length) return { x: 0, y: 0, width: 1, height: 1 };
    for (const { left, top } of blocks) sides.push([left, top, left, top]);
    const [left, top] = [Math.min(...sides.map((side) => side[0])), Math.min(...sides.map((side) => side[1]))];
    const [right, low] = [Math.max(...sides.map((side) => side[2])), Math.max(...sides.map((side) => side[3]))];
    return { x: left, y: top, width: right - left, height: low - top };
  },

  _row(card) {
    return Math.round((this.places.get(card)[1] - reading.nodes[card].height / 2) / 24);
  },

  _line(arrow, ways, ports) {
    const way = ways.get(arrow);
    const d = way ? risingCourse(arrow, way, ports) : otherCourse(arrow, this.places);
    if (!d) return null;
    const line = drawnLine(arrow, d);
    // a line that passes no cards in rows crosses whatever is in its way
    line.classList.toggle("crossing", !way);
    return line;
  },

  /** A card of the data at its place; made once. */
  _card(card) {
    const [x, y] = this.places.get(card);
    const node = reading.nodes[card];
    if (!this.made.has(card)) {
      const { box, shapes } = reading.data.picture.cards[card];
      this.made.set(card, cardButton(reading.cards[card], box, drawnShapes(shapes)));
    }
    const group = this.made.get(card);
    group.setAttribute("transform", `translate(${x - node.x},${y - node.y})`);
    const handle = folding.handleOf(card);
    if (handle) group.setAttribute("aria-expanded", String(!handle.folded));
    else group.removeAttribute("aria-expanded");
    return group;
  },

  /** Let cards glide from where they were; the lines come when all have arrived. */
  _glide(cards, old, [byX, byY]) {
    if (isStill()) return;
    const moves = cards.flatMap((card) => {
      if (!old.has(card)) return [];
      const [[x, y], [x0, y0]] = [this.places.get(card), old.get(card)];
      const [across, down] = [x0 + byX - x, y0 + byY - y];
      return Math.hypot(across, down) > 1 ? [[card, across, down]] : [];
    });
    if (!moves.length) return;
    const canvas = byId("canvas");
    canvas.classList.add("gliding");
    const start = performance.now();
    const places = this.places;
    const step = (now) => {
      if (places !== this.places) return;
      const part = Math.min(1, (now - start) / 200);
      const left = (1 - part) ** 2;
      for (const [card, across, down] of moves) {
        const [x, y] = places.get(card);
        const node = reading.nodes[card];
        this.made.get(card).setAttribute("transform", `translate(${x - node.x + across * left},${y - node.y + down * left})`);
      }
      if (part < 1) requestAnimationFrame(step);
      else canvas.classList.remove("gliding");
    };
    step(start);
  },

  /** Mark the card that was chosen, those that match, and the lines that join the chosen one. */
  _mark() {
    const card = this.chosen === null ? undefined : reading.cardOf.get(this.chosen);
    const matches = filters.matches();
    for (const { number, group } of this.boxes()) {
      if (!group) continue;
      group.classList.toggle("chosen", number === this.chosen);
      group.setAttribute("aria-pressed", String(number === this.chosen));
      group.classList.toggle("dim", matches !== null && !matches.has(number));
      group.classList.toggle("found", search.hits.includes(number));
    }
    const joined = card === undefined ? new Set() : reading.joinedTo(card);
    for (const line of byId("canvas").querySelectorAll(".line")) {
      const isJoined = joined.has(Number(line.dataset.tail)) && joined.has(Number(line.dataset.head));
      line.classList.toggle("joined", isJoined && (Number(line.dataset.tail) === card || Number(line.dataset.head) === card
        || Number(line.dataset.tail) >= reading.cards.length || Number(line.dataset.head) >= reading.cards.length));
      line.classList.toggle("dim", matches !== null && card === undefined);
    }
  },

  _setStop() {
    const numbers = this.boxes().map(({ number }) => number);
    if (!numbers.includes(this.current)) this.current = null;
    const wished = numbers.includes(this.chosen) ? this.chosen : this.current;
    const first = byId("canvas").querySelector("g.card");
    this._stopAt(wished ?? (first ? Number(first.dataset.claim) : null));
  },

  /** Make one card the one that the Tab key comes to. */
  _stopAt(number) {
    for (const { group } of this.boxes()) group?.setAttribute("tabindex", "-1");
    this.current = number;
    if (number !== null) this.groupOf(number)?.setAttribute("tabindex", "0");
  },
};

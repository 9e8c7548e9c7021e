// Live: the page follows its map while the files are edited, and keeps the reader's place.

const AGAIN_AFTER = 2000;

const live = {
  said: "",
  own: "",
  events: null,
  findings: null,

  listen() {
    if (document.body.dataset.live !== "true") return;
    document.addEventListener("visibilitychange", () => this.connect());
    this.connect();
  },

  /** Listen anew. A browser keeps few connections to one server, so a page that nobody sees holds none. */
  connect() {
    this.events?.close();
    if (document.hidden) return;
    const events = new EventSource(`/events${location.search}`);
    this.events = events;
    let wasLost = false;
    events.addEventListener("open", () => {
      if (wasLost) this.fetch();
      wasLost = false;
      this.notice("");
    });
    events.addEventListener("message", (event) => this.take(JSON.parse(event.data)));
    events.addEventListener("error", () => {
      wasLost = true;
      this.notice("The server does not answer; what you see may be out of date. Trying again…");
      if (events.readyState === EventSource.CLOSED) setTimeout(() => this.events === events && this.connect(), AGAIN_AFTER);
    });
  },

  take(event) {
    if (event.findings) {
      this.findings = event.findings;
      reading.data.findings = event.findings;
      findings.show();
      panel.tell(picture.chosen);
    }
    if (event.notice !== undefined) {
      this.said = event.notice;
      this.notice(this.own);
    }
    if (event.version !== undefined) this.fetch();
  },

  /** Fetch the data; of answers that overtake each other the last asked for counts. */
  async fetch() {
    this.asked = (this.asked ?? 0) + 1;
    const { asked } = this;
    try {
      const answer = await fetch(`/page.json${location.search}`, { cache: "no-store" });
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      const data = await answer.json();
      if (asked === this.asked && JSON.stringify(data) !== reading.written) this.renew(data);
      this.notice("");
    } catch {
      if (asked === this.asked) this.notice("The new picture could not be fetched; what you see may be out of date.");
    }
  },

  /** Show other data: what was shown, chosen and filtered stays so, as far as it is still there. */
  renew(data) {
    const name = (card) => reading.claims[reading.cards[card]].name;
    const shown = [...folding.shown].map(name);
    const wasWhole = folding.shown.size === reading.cards.length;
    const chosen = picture.chosen === null ? null : reading.claims[picture.chosen].name;
    const known = new Set(reading.cards.map((_, card) => name(card)));
    const current = picture.current === null ? null : reading.claims[picture.current].name;
    const isStillView = Boolean(routes._entry(routes.now)?.pictures);
    const hadFocus = byId("canvas").contains(document.activeElement) && document.activeElement !== byId("canvas");
    const anchor = this._anchor();
    reading.load(data);
    // a picture may be of an older reading than the findings that were told last
    reading.data.findings = this.findings ?? data.findings;
    picture.renew();
    search.hits = [];
    const cardNamed = (each) => reading.cardOf.get(reading.numbers.get(each));
    picture.chosen = reading.numbers.get(chosen) ?? null;
    picture.current = reading.numbers.get(current) ?? null;
    showAround();
    if (isStillView && routes._entry(routes.now)?.pictures) routes.showStill(routes._entry(routes.now).pictures);
    else if (!routes._known(routes.now)) {
      routes.now = {};
      routes.follow();
    } else {
      const kept = shown.map(cardNamed).filter((card) => card !== undefined);
      // what is new and bears on what is shown is shown
      const added = [...reading.cards.keys()].filter((card) => !known.has(name(card)) && (!reading.above[card].size || [...reading.above[card]].some((other) => kept.includes(other))));
      if (wasWhole || !kept.length) folding.showAll();
      else folding.showOnly([...kept, ...added]);
      picture.draw();
      routes.count();
    }
    if (anchor) {
      const box = picture.boxOf(reading.numbers.get(anchor.name));
      if (box) camera.x += box.x - anchor.x;
      if (box) camera.y += box.y - anchor.y;
      camera.apply();
    }
    if (hadFocus) picture._focusAgain();
    routes.nameWindow();
    if (byId("query").value) search.look();
    panel.tell(picture.chosen);
    if (panel.isOpen("outline")) outline.show();
    document.documentElement.dataset.renewed = String(Number(document.documentElement.dataset.renewed ?? 0) + 1);
  },

  /** The card that should stay where it is: the chosen one, else the one nearest to the middle. */
  _anchor() {
    const boxes = picture.boxes().filter(({ box }) => box);
    const [width, height] = camera.size();
    const [x, y] = [camera.x + width / camera.zoom / 2, camera.y + height / camera.zoom / 2];
    const far = ({ box }) => Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y);
    const chosen = boxes.find(({ number }) => number === picture.chosen);
    const best = chosen ?? boxes.sort((one, other) => far(one) - far(other))[0];
    return best ? { name: reading.claims[best.number].name, x: best.box.x, y: best.box.y } : null;
  },

  /** Say what hinders the page itself, with "" nothing; then what the server said of the map is shown. */
  notice(own) {
    this.own = own;
    const words = own || this.said;
    if (byId("notice").textContent !== words) byId("notice").textContent = words;
    byId("notice").hidden = !words;
  },
};

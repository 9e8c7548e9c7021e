// Routes: every view and every claim is a fragment of the page's address, so that each can be linked and gone back to.

const routes = {
  now: {},

  /** `view=thesis:NAME&claim=NAME`, without the number sign; without a view, the one that is shown. */
  fragment({ view, names = [], claim }) {
    const parts = [];
    const shown = view ? { view, names } : this.now;
    if (shown.view) parts.push(`view=${[shown.view, ...(shown.names ?? [])].map(encodeURIComponent).join(":")}`);
    if (claim) parts.push(`claim=${encodeURIComponent(claim)}`);
    return parts.join("&");
  },

  read(hash) {
    const wanted = {};
    for (const part of hash.replace(/^#/, "").split("&")) {
      const [name, value = ""] = part.split("=");
      try {
        if (name === "view") [wanted.view, ...wanted.names] = value.split(":").map(decodeURIComponent);
        if (name === "claim") wanted.claim = decodeURIComponent(value);
      } catch { /* an address that is no address of ours */ }
    }
    return wanted;
  },

  go(route) {
    location.hash = this.fragment(route);
    this.follow();
  },

  listen() {
    addEventListener("hashchange", () => {
      if (location.hash !== document.documentElement.dataset.route) this.follow();
    });
    byId("reset-view").addEventListener("click", () => {
      this.now = {};
      this.follow();
      byId("canvas").focus();
    });
  },

  /** Show what the address says. */
  follow() {
    document.documentElement.dataset.route = location.hash;
    if (location.hash === "#outline") {
      panel.open("outline");
      byId("outline").focus();
      return;
    }
    const wanted = this.read(location.hash);
    const view = this._known(wanted) ?? this._known(this.now) ?? this._first();
    const number = reading.numbers.get(wanted.claim) ?? null;
    const isNew = this.fragment(view) !== this.fragment(this.now) || !this.now.view;
    this.now = { ...view };
    if (isNew) this.showView(view);
    if (number !== null) this._reveal(number);
    picture.choose(number);
    panel.tell(number);
    if (number !== null) {
      panel.open("claim");
      picture._stopAt(number);
      if (isNew) picture.centreOn(number);
      announce(reading.spoken(number));
    }
    this.list();
  },

  /** The picture of a view, from its beginning. */
  showView({ view, names = [] }) {
    const found = this._entry({ view, names });
    const number = reading.numbers.get(names[0]);
    const card = reading.cardOf.get(number);
    const shown = reading.claims[number]?.shown;
    const title = found?.title ?? { thesis: `Why ${shown}?`, around: `Around ${shown}` }[view] ?? "Overview";
    byId("view-title").textContent = title;
    byId("reset-view").hidden = true;
    this.nameWindow();
    if (found?.pictures) {
      this.showStill(found.pictures);
      camera.fitAcross();
      return;
    }
    byId("view-words")?.remove();
    if (view === "whole") folding.showAll();
    else if (view === "thesis") folding.showBelow([card]);
    else if (view === "around") folding.showAround(card, 2);
    else if (view === "section") folding.showOnly(reading.claims.flatMap((claim, each) => (claim.section === `${reading.data.map.id}.${names[0]}` && reading.cardOf.has(each) ? [reading.cardOf.get(each)] : [])));
    else folding.showBelow(this._tops(view === "map" ? names[0] : reading.data.map.id));
    picture.draw();
    this.count();
    camera.fit(view === "whole" ? 0 : READABLE, view === "whole" ? null : this._middle());
  },

  /** Pictures that stay as they are, with their words. */
  showStill(pictures) {
    picture.drawStill(pictures);
    byId("view-note").textContent = this._stillWords(pictures);
    this._describe(pictures);
  },

  nameWindow() {
    document.title = `${byId("view-title").textContent} · ${reading.data.map.title}`;
  },

  /** Across which card a picture that is too wide is seen first: the first that something shown bears on. */
  _middle() {
    const isBorneOn = (card) => [...reading.below[card]].some((other) => folding.shown.has(other));
    const [first] = folding.shown;
    const card = [...folding.shown].find(isBorneOn) ?? first;
    return picture.places.get(card)?.[0] ?? null;
  },

  /** Say how much of the map is in the picture. */
  count() {
    const { size } = folding.shown;
    byId("view-note").textContent = size === reading.cards.length ? `all ${size} cards` : `${size} of ${reading.cards.length} cards; the rest is folded away`;
    filters._say();
  },

  /** Fold or unfold a card, which stays where it is. */
  toggle(card, whole = false) {
    const handle = folding.handleOf(card);
    if (!handle) return;
    const isFolded = handle.folded;
    const count = isFolded ? folding.unfold(card, whole) : folding.fold(card);
    picture.current = reading.cards[card];
    picture.draw(card);
    this.count();
    byId("reset-view").hidden = false;
    announce(isFolded ? `${counted(count, "card")} unfolded` : `${counted(count, "card")} folded away`);
  },

  /** Show the claims that the filters let through, and no others. */
  showMatches() {
    const cards = [...(filters.matches() ?? [])].map((number) => reading.cardOf.get(number)).filter((card) => card !== undefined);
    if (!cards.length) return;
    folding.showOnly(cards);
    picture.draw();
    byId("view-title").textContent = "What the filters let through";
    byId("reset-view").hidden = false;
    this.count();
    camera.fit(READABLE);
  },

  list() {
    const groups = new Map();
    for (const entry of reading.data.views) {
      const name = { thesis: "Why believe it", dispute: "Face to face", hypotheses: "Answers compared", section: "Sections", map: "One map at a time" }[entry.view] ?? "";
      groups.set(name, [...(groups.get(name) ?? []), entry]);
    }
    const here = this.fragment(this.now);
    refill(byId("view-list"), [...groups].flatMap(([name, entries]) => [
      name && element("h3", {}, name),
      element("ul", {}, entries.map((entry) => {
        const fragment = this.fragment(entry);
        const anchor = link(fragment, this._words(entry));
        if (fragment === here) anchor.setAttribute("aria-current", "page");
        return element("li", {}, anchor);
      })),
    ].filter(Boolean)), byId("canvas"));
  },

  _words(entry) {
    const number = reading.numbers.get(entry.names[0]);
    if (entry.view === "thesis" && number !== undefined) return reading.labelOf(reading.claims[number]);
    return entry.title.replace(/^(Section:|Answers to) /, "").replace(/ face to face$/, "");
  },

  _reveal(number) {
    if (picture.stills.length || this._entry(this.now)?.pictures) {
      if (picture.boxOf(number)) picture.showClaim(number);
      return;
    }
    const card = reading.cardOf.get(number);
    if (card !== undefined && folding.reveal(card)) {
      const held = [...folding.shown].find((each) => picture.places.has(each) && reading.cards[each] === picture.chosen);
      picture.draw(held ?? null);
      byId("reset-view").hidden = false;
      this.count();
    }
    picture.showClaim(number);
  },

  _stillWords(pictures) {
    const hasCards = picture.stills.length > 0;
    return [pictures.length > 1 && `${pictures.length} pictures, one below the other`, hasCards && "choose a card to read about it"].filter(Boolean).join("; ");
  },

  _describe(pictures) {
    const words = pictures.map((still) => still.words).join("\n\n");
    const told = byId("view-words")?.querySelector("pre");
    if (told) told.textContent = words;
    else byId("main").append(element("details", { id: "view-words" }, element("summary", {}, "This picture in words"), element("pre", { tabindex: "0" }, words)));
  },

  /** What the first picture of a map begins with: its questions, its theses, or what bears on nothing. */
  _tops(map) {
    const own = [...reading.cards.keys()].filter((card) => reading.claims[reading.cards[card]].map === map);
    const kind = (card) => reading.claims[reading.cards[card]].kind;
    const asked = own.filter((card) => kind(card) === "question" && reading.below[card].size);
    const answered = new Set(asked.flatMap((card) => [...reading.below[card]]));
    const theses = own.filter((card) => kind(card) === "thesis" && !answered.has(card) && ![...reading.above[card]].some((other) => answered.has(other)));
    if (asked.length || theses.length) return [...asked, ...theses].slice(0, MOST_AT_FIRST);
    const tops = (own.length ? own : [...reading.cards.keys()]).filter((card) => !reading.above[card].size);
    return (tops.length ? tops : own).slice(0, MOST_AT_FIRST);
  },

  _entry({ view, names = [] }) {
    return reading.data.views.find((entry) => entry.view === view && entry.names.join("\n") === names.join("\n"));
  },

  _known(route) {
    if (!route.view) return null;
    const isOfClaim = ["thesis", "around"].includes(route.view) && reading.cardOf.has(reading.numbers.get(route.names?.[0]));
    return this._entry(route) || isOfClaim ? { view: route.view, names: route.names ?? [] } : null;
  },

  _first() {
    const [first] = reading.data.views;
    return first ? { view: first.view, names: first.names } : { view: "overview", names: [] };
  },
};

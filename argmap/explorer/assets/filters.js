// Filters and search: which claims are looked for, by what they are or by their words.

const filters = {
  chosen: new Map(),

  kinds() {
    const { data, claims } = reading;
    const maps = Object.keys(data.maps).length > 1;
    const titled = (name) => (maps ? `${data.sections[name]} (${name.split(".")[0]})` : data.sections[name]);
    return [
      ["standing", "Standing", (claim) => [claim.standing], (value) => value],
      ["kind", "Kind", (claim) => [claim.kind], (value) => value],
      ["holder", "Held by", (claim) => [claim.holder], (value) => value],
      ["section", "Section", (claim) => [claim.section], titled],
      ["source", "Source", (claim) => (claim.citations ?? []).map((citation) => citation.source), (value) => data.sources[value] ?? value],
      ...(maps ? [["map", "Map", (claim) => [claim.map], (value) => data.maps[value] ?? value]] : []),
    ].map(([name, title, valuesOf, words]) => {
      const counts = new Map();
      for (const claim of claims) for (const value of new Set(valuesOf(claim))) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
      return { name, title, valuesOf, words, counts };
    }).filter(({ counts }) => counts.size > 1 || [...counts.values()].some((count) => count < claims.length));
  },

  /** The numbers of the claims that match all that was chosen; null where nothing was. */
  matches() {
    const active = this.kinds().filter((kind) => this.chosen.get(kind.name)?.size);
    if (!active.length) return null;
    const isMatch = (claim) => active.every((kind) => kind.valuesOf(claim).some((value) => this.chosen.get(kind.name).has(value)));
    return new Set(reading.claims.flatMap((claim, number) => (isMatch(claim) ? [number] : [])));
  },

  show() {
    const open = new Set([...byId("filters").querySelectorAll("details[open]")].map((each) => each.dataset.name));
    const groups = this.kinds().map((kind) => {
      const chosen = this.chosen.get(kind.name) ?? new Set();
      const boxes = [...kind.counts].map(([value, count]) => {
        const box = element("input", { type: "checkbox" });
        box.checked = chosen.has(value);
        box.addEventListener("change", () => this._set(kind.name, value, box.checked));
        return element("label", {}, box, element("span", {}, kind.words(value)), element("span", { class: "count" }, String(count)));
      });
      const details = element("details", { open: open.has(kind.name) || chosen.size > 0 }, element("summary", {}, kind.title), element("div", { role: "group", "aria-label": kind.title }, boxes));
      details.dataset.name = kind.name;
      return details;
    });
    const only = element("button", { type: "button", id: "show-only", onclick: () => routes.showMatches() }, "Show only these");
    const clear = element("button", { type: "button", id: "clear-filters", onclick: () => this.clear() }, "Clear");
    const buttons = element("p", { class: "buttons", id: "filter-buttons" }, only, clear);
    refill(byId("filters"), [...groups, buttons], byId("canvas"));
    this._say();
  },

  clear() {
    this.chosen.clear();
    this.show();
    byId("filters").querySelector("summary")?.focus();
    picture.choose(picture.chosen);
  },

  _set(name, value, isChosen) {
    const chosen = this.chosen.get(name) ?? new Set();
    if (isChosen) chosen.add(value);
    else chosen.delete(value);
    this.chosen.set(name, chosen);
    this._say();
    picture.choose(picture.chosen);
  },

  _say() {
    const matches = this.matches();
    byId("filter-buttons").hidden = matches === null;
    if (matches === null) {
      byId("matches").textContent = "Nothing is filtered.";
      return;
    }
    const seen = picture.boxes().filter(({ number }) => matches.has(number)).length;
    const folded = matches.size - seen;
    const words = `${counted(matches.size, "claim matches", "claims match")}${folded > 0 ? `; ${folded} not in this picture` : ""}.`;
    byId("matches").textContent = words;
    announce(words);
  },
};

const search = {
  hits: [],
  place: -1,

  listen() {
    const query = byId("query");
    query.addEventListener("input", () => this.look());
    byId("search").addEventListener("submit", (event) => event.preventDefault());
    query.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
        this.next(event.shiftKey ? -1 : 1);
      } else if (event.key === "Escape") {
        query.value = "";
        this.look();
        byId("canvas").focus();
      }
    });
  },

  look() {
    const words = folded(byId("query").value.trim());
    this.hits = words ? reading.claims.flatMap((claim, number) => (reading.searched(claim).includes(words) ? [number] : [])) : [];
    this.place = -1;
    const said = words ? (this.hits.length ? `${counted(this.hits.length, "match", "matches")}; Enter goes to the next` : "no match") : "";
    byId("found").textContent = words ? String(this.hits.length) : "";
    announce(said);
    picture.choose(picture.chosen);
  },

  next(step) {
    if (!this.hits.length) return;
    this.place = this.place < 0 && step < 0 ? this.hits.length - 1 : (this.place + step + this.hits.length) % this.hits.length;
    const number = this.hits[this.place];
    byId("found").textContent = `${this.place + 1} of ${this.hits.length}`;
    routes.go({ ...routes.now, claim: reading.claims[number].name });
    announce(`${this.place + 1} of ${this.hits.length}: ${reading.labelOf(reading.claims[number])}`);
  },
};

// Keys: the whole page by keyboard.

const KEYS = [
  ["/", "find words in the map; Enter goes to the next match, Shift+Enter to the one before"],
  ["Tab", "go through the page; the picture is one stop, its card another"],
  ["Arrow keys", "on the picture move it; on a card go to the nearest card that way"],
  ["Home", "go to the first card"],
  ["Enter", "choose the card, which is then told of beside the picture; once more to go there"],
  ["Space", "fold or unfold what bears on the card; with Shift all that is below it"],
  ["+  −", "zoom in, zoom out"],
  ["0", "fit the picture"],
  ["Escape", "go back to the card from what is beside it; leave the card, the search or this list"],
  ["?", "show this list"],
];

const keys = {
  listen() {
    const dialog = byId("keys");
    dialog.append(
      element("h2", { id: "keys-title" }, "Keys"),
      element("dl", {}, KEYS.flatMap(([key, words]) => [element("dt", {}, element("kbd", {}, key)), element("dd", {}, words)])),
      element("p", {}, "With the mouse or the fingers: drag to move, wheel or pinch to zoom, click a card to choose it, click the number on a card to unfold what bears on it."),
      element("button", { type: "button", autofocus: true, onclick: () => dialog.close() }, "Close"),
    );
    byId("open-keys").addEventListener("click", () => dialog.showModal());
    document.addEventListener("keydown", (event) => this.press(event));
    const canvas = byId("canvas");
    canvas.addEventListener("click", (event) => {
      const handle = event.target.closest(".handle");
      const card = event.target.closest("g.card");
      if (handle) {
        routes.toggle(Number(handle.dataset.card), event.shiftKey);
        picture.focus(reading.cards[handle.dataset.card]);
      }
      else if (card) this.choose(Number(card.dataset.claim));
      else if (!event.target.closest("a")) canvas.focus();
    });
    const views = byId("open-views");
    views.addEventListener("click", () => this._openViews(!document.body.classList.contains("views-open")));
    byId("view-list").addEventListener("click", (event) => {
      if (!document.body.classList.contains("views-open") || !event.target.closest("a")) return;
      this._openViews(false);
      canvas.focus();
    });
  },

  _openViews(isOpen) {
    document.body.classList.toggle("views-open", isOpen);
    byId("open-views").setAttribute("aria-expanded", String(isOpen));
  },

  choose(number) {
    routes.go({ ...routes.now, claim: reading.claims[number].name });
    picture.focus(number);
  },

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || byId("keys").open) return;
    const at = document.activeElement;
    if (at === byId("query")) return;
    const actions = {
      "/": () => { byId("query").focus(); byId("query").select(); },
      "?": () => byId("keys").showModal(),
      "+": () => camera.zoomBy(1.25),
      "=": () => camera.zoomBy(1.25),
      "-": () => camera.zoomBy(0.8),
      0: () => camera.fit(),
    };
    const isCard = at?.matches("g.card") && byId("canvas").contains(at);
    const leave = event.key === "Escape" && at?.closest("#panel, #views") ? () => this._leave(at) : null;
    const action = leave ?? actions[event.key] ?? (isCard ? this._onCard(event, Number(at.dataset.claim)) : at === byId("canvas") ? this._onCanvas(event) : null);
    if (!action) return;
    event.preventDefault();
    action();
  },

  /** Go back to the picture from what is beside it. */
  _leave(at) {
    if (document.body.classList.contains("views-open") && at.closest("#views")) {
      this._openViews(false);
      byId("open-views").focus();
    } else if (picture.current === null || !picture.focus(picture.current)) byId("canvas").focus();
  },

  _onCanvas(event) {
    const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    if (event.key in ways) return () => camera.pan(...ways[event.key].map((each) => each * 80));
    if (event.key === "Enter" && picture.current !== null) return () => picture.focus(picture.current);
    return null;
  },

  _onCard(event, number) {
    if (event.shiftKey && event.key.startsWith("Arrow")) return this._onCanvas(event);
    const card = reading.cardOf.get(number);
    return {
      ArrowLeft: () => this._toNearest(number, [-1, 0]),
      ArrowRight: () => this._toNearest(number, [1, 0]),
      ArrowUp: () => this._toNearest(number, [0, -1]),
      ArrowDown: () => this._toNearest(number, [0, 1]),
      Enter: () => (number === picture.chosen ? this._read() : this.choose(number)),
      " ": () => (picture.stills.length ? this.choose(number) : routes.toggle(card, event.shiftKey)),
      Escape: () => byId("canvas").focus(),
      Home: () => this._toFirst(),
    }[event.key] ?? null;
  },

  /** Go to what is told of the chosen card. */
  _read() {
    panel.open("claim");
    byId("claim").focus();
  },

  _toFirst() {
    const first = byId("canvas").querySelector("g.card");
    if (first) picture.focus(Number(first.dataset.claim));
  },

  /** The nearest card in a direction: what lies aside counts twice. */
  _toNearest(number, [across, down]) {
    const here = picture.boxOf(number);
    if (!here) return;
    const middle = (box) => [box.x + box.width / 2, box.y + box.height / 2];
    const [x, y] = middle(here);
    let best = null;
    for (const { number: other, box } of picture.boxes()) {
      if (other === number || !box) continue;
      const [dx, dy] = [middle(box)[0] - x, middle(box)[1] - y];
      const ahead = dx * across + dy * down;
      const aside = Math.abs(dx * down) + Math.abs(dy * across);
      if (ahead < 8 || (across && aside > (here.height + box.height) / 2)) continue;
      const far = ahead + 2 * aside;
      if (!best || far < best.far) best = { far, other };
    }
    if (best) picture.focus(best.other);
  },
};

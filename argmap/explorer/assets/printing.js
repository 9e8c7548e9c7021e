// Printing: the whole of the picture that is shown, or each of several on a page of its own.

const printing = {
  listen() {
    addEventListener("beforeprint", () => this.begin());
    addEventListener("afterprint", () => this.end());
  },

  begin() {
    const { x, y, width, height } = camera.bounds;
    byId("canvas").setAttribute("viewBox", `${x - 4} ${y - 4} ${width + 8} ${height + 8}`);
    if (picture.sheets.length < 2) return;
    document.body.classList.add("in-sheets");
    byId("sheets").replaceChildren(...picture.sheets.map(({ group, box: [left, top, wide, high] }) =>
      drawing("svg", { viewBox: `${left} ${top} ${wide} ${high}`, "aria-hidden": "true" }, group.cloneNode(true))));
  },

  end() {
    document.body.classList.remove("in-sheets");
    byId("sheets").replaceChildren();
    camera.apply();
  },
};

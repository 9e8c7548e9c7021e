// Start: the page as it is when it was opened.

/** What stands around the picture: title, marking, key, views, filters and findings. */
function showAround() {
  const { map, picture: drawn } = reading.data;
  byId("title").textContent = map.title;
  for (const sort of ["banner", "band"]) {
    for (const place of document.querySelectorAll(`[data-${sort}]`)) {
      place.textContent = map[sort];
      place.hidden = !map[sort];
    }
  }
  const [x, y, width, height] = drawn.key.box;
  const box = `${x - 2} ${y - 2} ${width + 90} ${height + 6}`;
  byId("key-body").replaceChildren(drawing("svg", { viewBox: box, width: width + 90, height: height + 6, role: "img", "aria-label": "What the looks of cards and arrows mean" }, ...drawnShapes(drawn.key.shapes)));
  routes.list();
  filters.show();
  findings.show();
}

reading.load(JSON.parse(byId("data").textContent));
picture.renew();
camera.listen();
printing.listen();
panel.listen();
search.listen();
keys.listen();
routes.listen();
showAround();
routes.follow();
live.listen();
document.documentElement.dataset.ready = "true";
performance.mark("ready");

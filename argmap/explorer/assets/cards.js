// Cards: what stands for a claim in a picture, and the handle that folds what bears on it.

/** A card as a button of these shapes. */
function cardButton(number, [left, top, width, height], shapes) {
  const ring = drawing("rect", { class: "ring", x: left - 3, y: top - 3, width: width + 6, height: height + 6, rx: 10 });
  const group = drawing("g", { class: "card", role: "button", tabindex: "-1", "aria-pressed": "false" }, ring, ...shapes);
  group.dataset.claim = number;
  group.setAttribute("aria-label", reading.spoken(number, group.textContent.trim().replace(/\s+/g, " ")));
  return group;
}

/** The mark on the lower side of a card at a place that says how many are folded away below it, or folds them. */
function cardHandle(card, [x, y]) {
  const handle = folding.handleOf(card);
  if (!handle) return null;
  const { width, height } = reading.nodes[card];
  const wide = 12 + 5.5 * handle.words.length;
  const group = drawing("g", { class: handle.folded ? "handle folded" : "handle" });
  group.dataset.card = card;
  group.setAttribute("transform", `translate(${x - width / 2 + 14},${y + height / 2 + 4})`);
  const words = handle.folded ? `Unfold: ${counted(handle.count, "card")} below` : "Fold what bears on this";
  group.append(
    drawing("title", {}, words),
    drawing("rect", { x: 0, y: -7.5, width: wide, height: 15, rx: 7.5 }),
    drawing("text", { x: wide / 2, y: 3.2, "text-anchor": "middle" }, handle.words),
  );
  return group;
}

// Elements of the page. Words of a map come in as text nodes alone, and links are fragments of this page.

const SVG = "http://www.w3.org/2000/svg";

const byId = (id) => document.getElementById(id);

/** An element of HTML; children are elements or words, and what is false is left out. */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "onclick") made.addEventListener("click", value);
    else if (value !== false && value !== null) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat(2).filter((child) => child !== null && child !== false && child !== ""));
  return made;
}

/** An element of SVG. */
function drawing(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** The shapes of the data, each an element's name, its attributes and perhaps its words; with space between words. */
function drawnShapes(shapes) {
  return shapes.flatMap(([tag, attributes, words]) => (words ? [drawing(tag, attributes, words), " "] : [drawing(tag, attributes)]));
}

/** Put other children into an element; the focus stays on the link or field it was on, or else goes to `instead`. */
function refill(holder, children, instead = holder) {
  const at = document.activeElement;
  const hadFocus = at !== holder && holder.contains(at);
  const stops = () => [...holder.querySelectorAll("a, button, input, summary")];
  const place = stops().indexOf(at);
  const words = (stop) => stop.getAttribute("href") ?? (stop.textContent || stop.nextElementSibling?.textContent);
  const before = hadFocus ? words(at) : "";
  holder.replaceChildren(...children);
  if (!hadFocus) return;
  const same = stops().filter((stop) => stop.tagName === at.tagName && words(stop) === before);
  const again = same.find((stop) => stop === stops()[place]) ?? same[0];
  (again ?? instead).focus({ preventScroll: true });
}

/** A link to a place in this page. */
function link(fragment, ...children) {
  return element("a", { href: `#${fragment}` }, ...children);
}

const counted = (number, one, several = `${one}s`) => `${number} ${number === 1 ? one : several}`;

const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** Say something to those who listen to the page. */
function announce(words) {
  byId("status").textContent = words;
}

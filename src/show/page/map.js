// The map's page: pan and zoom, search, and the quotes behind what is chosen. All words come from the page's own data
// and are put in as text, never as mark-up; nothing is asked for from outside.
"use strict";

const data = JSON.parse(document.getElementById("data").textContent);
const stage = document.getElementById("stage");
const svg = stage.querySelector("svg");
const panel = document.getElementById("panel");
const search = document.getElementById("search");
const found = document.getElementById("found");

const nodes = new Map(data.nodes.map((node) => [node.id, node]));
const edges = new Map(data.edges.map((edge) => [edge.id, edge]));
const drawn = (id) => document.getElementById(id);

// --- pan and zoom: by what part of the picture the stage shows ------------------------------------------------------

const whole = svg.viewBox.baseVal;
const home = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
svg.removeAttribute("width");
svg.removeAttribute("height");

function look(view) {
  svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
}

/** Where a point of the window lies in the picture. */
function inPicture(x, y) {
  return new DOMPoint(x, y).matrixTransform(svg.getScreenCTM().inverse());
}

function zoom(factor, x, y) {
  const view = svg.viewBox.baseVal;
  const width = view.width / factor;
  if (width > home.width * 4 || width < home.width / 60) return;
  const box = stage.getBoundingClientRect();
  const at = inPicture(x ?? box.x + box.width / 2, y ?? box.y + box.height / 2);
  look({
    x: at.x - (at.x - view.x) / factor,
    y: at.y - (at.y - view.y) / factor,
    width: width,
    height: view.height / factor,
  });
}

function pan(right, down) {
  const view = svg.viewBox.baseVal;
  look({ x: view.x + right, y: view.y + down, width: view.width, height: view.height });
}

/** Brings a part of the picture to the middle, as large as it is now. */
function centre(element) {
  const box = element.getBoundingClientRect();
  const room = stage.getBoundingClientRect();
  const from = inPicture(room.x + room.width / 2, room.y + room.height / 2);
  const to = inPicture(box.x + box.width / 2, box.y + box.height / 2);
  pan(to.x - from.x, to.y - from.y);
}

stage.addEventListener("wheel", (event) => {
  event.preventDefault();
  zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, event.clientX, event.clientY);
}, { passive: false });

let hold = null; // where the picture was taken hold of
stage.addEventListener("pointerdown", (event) => {
  if (event.button === 0 && !event.target.closest("button")) hold = { x: event.clientX, y: event.clientY, moved: false };
});
window.addEventListener("pointermove", (event) => {
  if (!hold) return;
  if (!hold.moved && Math.hypot(event.clientX - hold.x, event.clientY - hold.y) < 4) return;
  const from = inPicture(hold.x, hold.y);
  const to = inPicture(event.clientX, event.clientY);
  pan(from.x - to.x, from.y - to.y);
  hold = { x: event.clientX, y: event.clientY, moved: true };
  stage.classList.add("dragged");
});
window.addEventListener("pointerup", () => {
  const moved = hold?.moved;
  hold = null;
  stage.classList.remove("dragged");
  if (moved) window.addEventListener("click", (event) => event.stopPropagation(), { capture: true, once: true });
});

// --- the panel ------------------------------------------------------------------------------------------------------

/** An element with words or other elements in it. */
function make(tag, contents, set = {}) {
  const element = Object.assign(document.createElement(tag), set);
  element.append(...[contents].flat().filter((content) => content));
  return element;
}

const counted = (n, one, many = one + "s") => (n === 1 ? `1 ${one}` : `${n} ${many}`);
const nameOf = (id) => nodes.get(id)?.name ?? "";
const linesOf = (edge) => edge.words.join("; ");

function quotes(list) {
  return list.flatMap((quote) => [
    make("blockquote", quote.words, { dir: "auto" }),
    make("p", [quote.whose, quote.href && " ", quote.href &&
      make("a", "open", { href: quote.href, rel: "noreferrer noopener" })], { className: "whose" }),
  ]);
}

function clashes(numbers) {
  return numbers.map((number) => {
    const clash = data.clashes.find((one) => one.number === number);
    const words = clash ? `⚠ ${number} ${clash.level}: ${clash.summary}` : `⚠ ${number}`;
    return make("p", clash?.href ? make("a", words, { href: clash.href }) : words, { className: "alarm" });
  });
}

function tell(...contents) {
  panel.replaceChildren(...contents.flat().filter((content) => content));
  panel.scrollTop = 0;
}

function tellNode(node) {
  const ties = data.edges.filter((edge) => edge.from === node.id || edge.to === node.id);
  const told = ties.filter((edge) => edge.words.length || edge.quotes.length);
  tell(
    make("h2", node.name, { dir: "auto" }),
    make("p", [node.kind, ...node.notes].join(", "), { className: "quiet" }),
    node.names.length ? make("p", "also " + node.names.join(", "), { className: "quiet" }) : null,
    clashes(node.conflicts),
    told.length ? make("h3", "Stands to") : null,
    make("ul", told.map((edge) => {
      const out = edge.from === node.id;
      const arrow = edge.directed ? (out ? "→" : "←") : "–";
      const words = `${linesOf(edge)} ${arrow} ${nameOf(out ? edge.to : edge.from)}`;
      return make("li", make("button", words, { onclick: () => choose(edge.id) }));
    })),
    node.quotes.length ? make("h3", "In their words") : null,
    quotes(node.quotes),
  );
}

function tellEdge(edge) {
  const ends = [edge.from, edge.to].map((id) => make("button", nameOf(id), { onclick: () => choose(id) }));
  tell(
    make("h2", [ends[0], ` ${linesOf(edge)} `, ends[1]]),
    make("p", edge.state.join(", "), { className: "quiet" }),
    edge.claims ? make("p", `${counted(edge.claims, "claim")}, ${counted(edge.voices, "independent voice")}`,
      { className: "quiet" }) : null,
    edge.reason ? make("p", edge.reason) : null,
    clashes(edge.conflicts),
    edge.quotes.length ? make("h3", "In their words") : null,
    quotes(edge.quotes),
  );
}

function tellAll() {
  tell(
    make("h2", "What is behind it"),
    make("p", "Choose a name or a line to read the words it rests on. Drag to move, wheel to zoom."),
    make("p", "Keys: / search, Tab from name to name, Enter to choose, arrows to move, + and - to zoom, 0 for all, " +
      "Esc to leave.", { className: "quiet" }),
    data.clashes.length ? make("h3", "What clashes") : null,
    data.clashes.flatMap((clash) => clashes([clash.number])),
    data.notes.map((note) => make("p", note, { className: "quiet" })),
  );
}

// --- choosing -------------------------------------------------------------------------------------------------------

function mark(id) {
  for (const element of svg.querySelectorAll(".chosen, .near")) element.classList.remove("chosen", "near");
  svg.classList.toggle("some", Boolean(id));
  if (!id) return;
  drawn(id).classList.add("chosen");
  for (const edge of data.edges) {
    if (![edge.id, edge.from, edge.to].includes(id)) continue;
    for (const near of [edge.id, edge.from, edge.to]) if (near !== id) drawn(near)?.classList.add("near");
  }
}

function choose(id) {
  const known = (nodes.has(id) || edges.has(id)) && drawn(id);
  mark(known ? id : null);
  if (!known) return tellAll();
  nodes.has(id) ? tellNode(nodes.get(id)) : tellEdge(edges.get(id));
  history.replaceState(null, "", "#" + id);
}

function leave() {
  choose(null);
  history.replaceState(null, "", location.pathname + location.search);
}

function prepare(element, label) {
  element.setAttribute("tabindex", "0");
  element.setAttribute("role", "button");
  element.setAttribute("aria-label", label);
  element.addEventListener("click", () => choose(element.id));
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    choose(element.id);
  });
}

for (const [id, node] of nodes) if (drawn(id)) prepare(drawn(id), `${node.name}, ${node.kind}`);
for (const [id, edge] of edges) {
  const element = drawn(id);
  if (!element) continue;
  prepare(element, `${nameOf(edge.from)} ${linesOf(edge)} ${nameOf(edge.to)}`);
  const hit = element.querySelector("path")?.cloneNode(); // a thin line is hard to hit
  if (!hit) continue;
  for (const name of ["stroke", "stroke-width", "stroke-dasharray"]) hit.removeAttribute(name);
  hit.setAttribute("class", "hit");
  element.append(hit);
}

// --- search ---------------------------------------------------------------------------------------------------------

const folded = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function matches(words) {
  const wanted = folded(words.trim());
  if (!wanted) return [];
  return data.nodes.filter((node) => [node.name, node.kind, ...node.names, ...node.notes]
    .some((name) => folded(name).includes(wanted)));
}

function take(node) {
  search.value = "";
  found.replaceChildren();
  choose(node.id);
  centre(drawn(node.id));
  drawn(node.id).focus();
}

search.addEventListener("input", () => {
  found.replaceChildren(...matches(search.value).slice(0, 20).map((node) =>
    make("li", make("button", `${node.name} (${node.kind})`, { onclick: () => take(node) }))));
});
search.addEventListener("keydown", (event) => {
  const first = matches(search.value)[0];
  if (event.key === "Enter" && first) take(first);
});

// --- keys and buttons -----------------------------------------------------------------------------------------------

const step = () => svg.viewBox.baseVal.width / 12;
const keys = {
  "/": () => search.focus(),
  "Escape": () => { search.value = ""; found.replaceChildren(); leave(); },
  "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(1 / 1.25), "0": () => look(home),
  "ArrowLeft": () => pan(-step(), 0), "ArrowRight": () => pan(step(), 0),
  "ArrowUp": () => pan(0, -step()), "ArrowDown": () => pan(0, step()),
};
document.addEventListener("keydown", (event) => {
  const typing = event.target === search && event.key !== "Escape";
  if (typing || event.ctrlKey || event.metaKey || event.altKey || panel.contains(event.target) || !keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});
for (const button of document.querySelectorAll("#tools button"))
  button.addEventListener("click", () => keys[button.dataset.key]());

window.addEventListener("hashchange", () => choose(decodeURIComponent(location.hash.slice(1))));
choose(decodeURIComponent(location.hash.slice(1)));

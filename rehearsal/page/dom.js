// Building the page out of nodes. Nothing here, and nothing that uses it, turns text into markup.

/** An element with properties and children: el("p.note", { title: "…" }, "text", node). */
export function el(kind, properties = {}, ...children) {
  const [tag, ...classes] = kind.split(".");
  const node = document.createElement(tag);
  if (classes.length) node.className = classes.join(" ");
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "class") node.classList.add(...value.split(" "));
    else if (name in node && !name.includes("-")) node[name] = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

const strokes = {
  close: "M6 6l12 12M18 6L6 18",
  pencil: "M4.5 19.5l1-4L16 5l3 3L8.5 18.5z",
  file: "M7 3.5h7l4 4v13H7z M14 3.5v4h4",
  pin: "M12 21s6.5-6.3 6.5-11.2a6.5 6.5 0 0 0-13 0C5.5 14.7 12 21 12 21z M12 12.2a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8z",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6",
  columns: "M4.5 5h15v14h-15z M12 5v14",
  copy: "M9 9h10.5v10.5H9z M5.5 15H4.5V4.5H15v1",
};

/** A decorative line icon; the button around it carries the name. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", strokes[name]);
  svg.append(path);
  return svg;
}

/** A coloured circle with initials; the colour belongs to the seed for good. */
export function avatar(name, seed) {
  const initials = String(name || "?").trim().split(/\s+/).slice(0, 2);
  const circle = el("span.avatar", { "aria-hidden": "true" }, initials.map((word) => [...word][0] ?? "").join("").toUpperCase());
  let hue = 7;
  for (const letter of String(seed)) hue = (hue * 31 + letter.codePointAt(0)) % 3600;
  circle.style.setProperty("--hue", String((hue * 137) % 360));
  return circle;
}

/** Puts `wanted` nodes into `parent` in order, moving and dropping only what differs. */
export function arrange(parent, wanted) {
  let next = parent.firstChild;
  for (const node of wanted) {
    if (node === next) next = next.nextSibling;
    else parent.insertBefore(node, next);
  }
  while (next) {
    const gone = next;
    next = next.nextSibling;
    gone.remove();
  }
}

/** Calls `work` at once, then at most once in `gap` ms however often it is asked, never twice at a time. */
export function coalesce(work, gap) {
  let running = false;
  let asked = false;
  return async () => {
    asked = true;
    if (running) return;
    running = true;
    while (asked) {
      asked = false;
      await work();
      await new Promise((done) => setTimeout(done, gap));
    }
    running = false;
  };
}

/** A pointer press on `node` leaves the focus where the person types. */
export function keepFocus(node) {
  node.addEventListener("mousedown", (event) => {
    if (event.target.closest("button")) event.preventDefault();
  });
}

/** True where a keyboard is at hand, so that focusing the input raises no screen keyboard. */
export const hasKeyboard = () => matchMedia("(hover: hover) and (pointer: fine)").matches;

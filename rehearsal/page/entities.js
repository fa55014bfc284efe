// Formatted text. Telegram sends plain text plus entities whose offsets count UTF-16 units, as JavaScript strings do.

import { el } from "./dom.js";
import { dated, relative } from "./dates.js";
import { t, tongueOf } from "./words.js";

const safe = /^(https?|tg|mailto|tel):/i;

/** A link if the address is of a harmless kind, plain text otherwise. */
export function link(address, content, actions) {
  if (!safe.test(address)) return el("span", {}, content);
  const outside = /^https?:/i.test(address);
  return el("a", {
    href: address,
    target: outside ? "_blank" : undefined,
    rel: outside ? "noopener noreferrer" : undefined,
    onclick: (event) => {
      if (actions.follow(address)) event.preventDefault();
    },
  }, content);
}

/** The text with its entities, as nodes. Entities that overlap crookedly are split, not trusted. */
export function rich(text, entities, actions) {
  const sorted = (entities ?? [])
    .map((entity) => ({ ...entity, end: entity.offset + entity.length }))
    .sort((one, other) => one.offset - other.offset || other.end - one.end);
  return stretch(text, 0, text.length, sorted, actions);
}

const blocks = new Set(["pre", "blockquote", "expandable_blockquote"]);

function stretch(text, from, to, entities, actions) {
  const nodes = document.createDocumentFragment();
  let here = from;
  entities.forEach((entity, index) => {
    const start = Math.max(entity.offset, here);
    const end = Math.min(entity.end, to);
    if (start >= end) return;
    nodes.append(text.slice(here, start));
    const inside = entities.slice(index + 1).filter((other) => other.offset < end);
    nodes.append(dress(entity, text.slice(start, end), stretch(text, start, end, inside, actions), actions));
    here = blocks.has(entity.type) && text[end] === "\n" && end < to ? end + 1 : end; // A block ends its line itself.
  });
  nodes.append(text.slice(here, to));
  return nodes;
}

function dress(entity, words, content, actions) {
  switch (entity.type) {
    case "bold": return el("strong", {}, content);
    case "italic": return el("em", {}, content);
    case "underline": return el("u", {}, content);
    case "strikethrough": return el("s", {}, content);
    case "code": return el("code", { title: t("copy"), onclick: () => actions.copy(words) }, content);
    case "pre": return el("pre", {}, entity.language && el("span.language", {}, entity.language), el("code", {}, content));
    case "text_link": return link(entity.url, content, actions);
    case "url": return link(/^[a-z][a-z0-9+.-]*:/i.test(words) ? words : `http://${words}`, content, actions);
    case "email": return link(`mailto:${words}`, content, actions);
    case "phone_number": return link(`tel:${words.replace(/[^+\d]/g, "")}`, content, actions);
    case "mention": return link(`https://t.me/${words.slice(1)}`, content, actions);
    case "bot_command": return el("button.command", { type: "button", onclick: () => actions.say(words) }, content);
    case "hashtag": case "cashtag": case "text_mention": return el("span.tag", {}, content);
    case "spoiler": return spoiler(content);
    case "blockquote": return el("blockquote", {}, content);
    case "expandable_blockquote": return longQuote(content);
    case "date_time": return moment(entity, content, tongueOf(actions.tongue()));
    default: return el("span", {}, content);
  }
}

function spoiler(content) {
  const cover = el("span.spoiler", { role: "button", tabIndex: 0, "aria-label": t("spoiler") }, el("span", {}, content));
  const open = (event) => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    for (const name of ["role", "tabindex", "aria-label"]) cover.removeAttribute(name);
    cover.classList.add("open");
  };
  cover.addEventListener("click", open);
  cover.addEventListener("keydown", open);
  return cover;
}

function longQuote(content) {
  const quote = el("blockquote.long", {}, el("div", {}, content));
  const toggle = el("button.more", {
    type: "button",
    "aria-expanded": "false",
    onclick: () => {
      const open = quote.classList.toggle("open");
      toggle.setAttribute("aria-expanded", String(open));
      toggle.textContent = t(open ? "less" : "more");
    },
  }, t("more"));
  quote.append(toggle);
  return quote;
}

/** A moment shown in the reader's own zone and Telegram's language; the format is `r` or any of w, d/D, t/T together. */
function moment({ unix_time: seconds, date_time_format: format }, content, tongue) {
  const full = dated(seconds, "full", tongue);
  if (!full) return el("span", {}, content);
  const kinds = { r: "", w: "weekday", d: "short", D: "long", t: "time", T: "seconds" };
  const parts = [...(format ?? "")].filter((letter) => letter in kinds)
    .map((letter) => (letter === "r" ? relative(seconds, tongue) : dated(seconds, kinds[letter], tongue)));
  return el("time", { dateTime: new Date(seconds * 1000).toISOString(), title: full }, parts.length ? parts.join(", ") : content);
}

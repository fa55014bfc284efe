// The open chat's messages: patched by message id, kept at the bottom while the reader is there.

import { arrange, el } from "./dom.js";
import { drawMessage } from "./bubble.js";
import { dated } from "./dates.js";
import { t } from "./words.js";

const scroller = document.getElementById("scroll");
const list = document.getElementById("messages");
const latest = document.getElementById("latest");
const announcer = document.getElementById("announcer");

const drawn = new Map(); // message id → { node, looks, message }
const days = new Map(); // date text → separator
let shown = null; // whose chat is drawn
let atBottom = true;
let fresh = 0;
const slice = 8; // messages drawn within one frame: more of them would make scrolling stutter
const kept = 40; // messages that stay drawn above a reader of the newest, far enough not to be missed
let limit = slice;
let growing = 0; // the frame in which older messages come
let total = 0; // of messages and albums that are there
let newest = 0; // the highest message id drawn so far
let again = () => {}; // draws the same chat once more

export function initMessages() {
  let before = 0;
  scroller.addEventListener("scroll", () => {
    const near = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 60;
    if (near) atBottom = true;
    else if (scroller.scrollTop < before) atBottom = false; // Scrolled up; a list that only grew stays followed.
    before = scroller.scrollTop;
    if (atBottom) fresh = 0;
    drawLatest();
    growSoon();
    list.classList.add("scrolling");
  }, { passive: true });
  scroller.addEventListener("scrollend", () => list.classList.remove("scrolling"));
  const follow = new ResizeObserver(() => atBottom && toBottom());
  follow.observe(scroller);
  follow.observe(list);
  latest.addEventListener("click", () => toBottom());
  list.addEventListener("click", (event) => event.target.closest(".mine")?.classList.toggle("chosen"));
}

export function toBottom() {
  atBottom = true;
  fresh = 0;
  scroller.scrollTop = scroller.scrollHeight;
  drawLatest();
}

/** Draws the past in the next frames while less than a screen and a half of it waits above what is seen. */
function growSoon() {
  if (growing || total <= limit || scroller.scrollTop > 1.5 * scroller.clientHeight) return;
  growing = requestAnimationFrame(() => {
    growing = 0;
    grow();
    growSoon();
  });
}

/** Draws a slice more of the past above what is there, and stays where the reader is. */
function grow() {
  const fromEnd = scroller.scrollHeight - scroller.scrollTop;
  limit += slice;
  again();
  scroller.scrollTop = scroller.scrollHeight - fromEnd;
}

/** Forgets what is drawn, for another language or another person. */
export function forget() {
  drawn.clear();
  days.clear();
  shown = null;
}

/** Brings the list to `messages`, redrawing only the ones whose looks changed. */
export function drawMessages(person, messages, actions) {
  const opening = shown !== person;
  if (opening) {
    forget();
    limit = slice;
    total = 0;
    newest = 0;
  }
  shown = person;
  again = () => drawMessages(person, messages, actions);
  const there = bundles(messages);
  const more = total ? Math.max(0, there.length - total) : 0; // Nothing goes away within sight of a reader.
  limit = atBottom ? Math.max(limit, Math.min(limit + more, kept)) : limit + more;
  total = there.length;
  const wanted = [];
  const news = [];
  let lastDay = null;
  for (const bundle of there.slice(-limit)) {
    const message = bundle[0];
    const date = dated(message.date, "day");
    if (date !== lastDay) wanted.push(separator(date));
    lastDay = date;
    const { node, change } = patch(bundle, actions);
    wanted.push(node);
    const arrived = change && !opening && message.id > newest;
    if ((arrived || change === "edit") && message.from_bot) news.push([change, words(bundle)]);
    if (change === "new" && arrived) {
      node.classList.add("arriving");
      if (message.from_bot && !atBottom) fresh += 1;
    }
  }
  newest = Math.max(newest, messages.at(-1)?.id ?? 0);
  const still = new Set(wanted);
  for (const [id, { node }] of drawn) if (!still.has(node)) drawn.delete(id);
  for (const [date, node] of days) if (!still.has(node)) days.delete(date);
  arrange(list, wanted);
  if (opening) toBottom();
  else drawLatest();
  growSoon();
  announce(news);
}

/** Messages that are there, each alone or with the others of its album. */
function bundles(messages) {
  const found = [];
  for (const message of messages) {
    if (message.deleted) continue;
    const before = found.at(-1);
    if (message.album && before?.[0].album === message.album) before.push(message);
    else found.push([message]);
  }
  return found;
}

function patch(bundle, actions) {
  const [message] = bundle;
  const looks = JSON.stringify([bundle, actions.tongue()]);
  const before = drawn.get(message.id);
  if (before?.looks === looks) return { node: before.node, change: null };
  const node = before?.node ?? el("li.message", { class: message.from_bot ? "theirs" : "mine", "data-id": message.id });
  const focused = node.contains(document.activeElement) ? place(node, document.activeElement) : null;
  node.replaceChildren(...drawMessage(bundle, actions));
  if (focused !== null) stops(node)[focused]?.focus({ preventScroll: true });
  drawn.set(message.id, { node, looks, message, words: words(bundle) });
  const edited = before && before.words !== words(bundle);
  return { node, change: before ? (edited ? "edit" : null) : "new" };
}

// A redrawn message gives the focus back to the control at the same place.
const stops = (node) => [...node.querySelectorAll("a, button, [tabindex]")];
const place = (node, focused) => stops(node).indexOf(focused);

function separator(date) {
  if (!days.has(date)) days.set(date, el("li.day", {}, el("span", {}, date)));
  return days.get(date);
}

function drawLatest() {
  latest.hidden = atBottom;
  latest.querySelector(".count").textContent = fresh ? String(fresh) : "";
}

function announce(news) {
  const lines = news.slice(-5).map(([change, text]) => el("p", {}, `${t(change === "new" ? "botSays" : "botEdited")} ${text}`));
  if (lines.length) announcer.append(...lines);
  while (announcer.childElementCount > 8) announcer.firstChild.remove();
}

const kinds = ["photo", "video", "audio", "document", "venue", "location", "contact", "poll"];
const attachment = (message) => t(kinds.find((kind) => message[kind]) ?? "file");
const words = (bundle) => bundle.find(({ text }) => text)?.text || bundle[0].poll?.question || attachment(bundle[0]);

/** The newest message of the person's own that can be edited. */
export const lastOwn = () => [...drawn.values()].map(({ message }) => message).findLast((message) => !message.from_bot && message.text);

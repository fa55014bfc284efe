// Under the hood: the running log of Bot API calls, and the buttons that kill and restart the bot.

import { el } from "./dom.js";
import { get, post } from "./server.js";
import { trouble } from "./notices.js";
import { count } from "./trouble.js";
import { dated } from "./dates.js";
import { t } from "./words.js";

const drawer = document.getElementById("hood");
const list = document.getElementById("calls");
const toggle = document.getElementById("hood-toggle");
const most = 200;

let waiting = [];
let scheduled = false;
let names = () => null;

export function initHood(nameOf) {
  names = nameOf;
  toggle.addEventListener("click", () => openHood(drawer.hidden));
  document.getElementById("hood-close").addEventListener("click", () => (openHood(false), toggle.focus()));
  document.getElementById("kill").addEventListener("click", () => post("/bot/kill").catch(trouble));
  document.getElementById("restart").addEventListener("click", () => post("/bot/restart").catch(trouble));
  drawer.addEventListener("keydown", (event) => {
    if (event.key === "Escape") (openHood(false), toggle.focus());
  });
  if (localStorage.getItem("hood") === "open" && innerWidth >= 1100) openHood(true);
}

export function openHood(open) {
  drawer.hidden = !open;
  document.body.classList.toggle("hooded", open);
  toggle.setAttribute("aria-expanded", String(open));
  localStorage.setItem("hood", open ? "open" : "");
  if (open) (reload(), drawer.focus());
}

/** Reads the log anew; without an open drawer there is nothing to read it for. */
export async function reload() {
  if (drawer.hidden) return;
  count();
  try {
    const calls = await get("/exchanges?limit=100");
    list.replaceChildren();
    waiting = calls.reverse();
    flush();
  } catch (error) {
    trouble(error);
  }
}

/** A call just happened: shown with the next frame, together with the others of its moment. */
export function heard(call) {
  if (drawer.hidden) return;
  waiting.push(call);
  if (scheduled) return;
  scheduled = true;
  requestAnimationFrame(() => {
    scheduled = false;
    flush();
  });
}

function flush() {
  const calls = waiting.slice(-most);
  waiting = [];
  list.prepend(...calls.map(entry).reverse());
  while (list.childElementCount > most) list.lastChild.remove();
  document.getElementById("no-calls").hidden = list.childElementCount > 0;
}

function entry(call) {
  const { type, ...details } = call;
  const who = names(call.chat_id) ?? call.chat_id;
  const took = typeof call.ms === "number" && `${Math.round(call.ms)} ms`;
  return el("li.call", { class: call.error ? "bad" : undefined },
    el("details", {},
      el("summary", {},
        el("span.name", {}, call.method),
        el("span.when", {}, `${call.error ? "✗" : "✓"} ${dated(call.at, "seconds")}`),
        el("span.detail", {}, [who, call.text].filter(Boolean).join(" · ")),
        took && el("span.result", {}, took),
        call.error && el("span.reason", {}, call.error)),
      el("pre", {}, JSON.stringify(details, null, 1))));
}

/** Whether the bot runs; null when this rehearsal did not start it and cannot know. */
export function drawRunning(running) {
  const known = typeof running === "boolean";
  const line = document.getElementById("running");
  line.hidden = document.getElementById("bot-buttons").hidden = !known;
  line.textContent = t(running ? "botRuns" : "botDown");
  line.classList.toggle("off", !running);
  document.getElementById("kill").disabled = !running;
}

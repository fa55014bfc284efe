// The rehearsal's clock: what it shows, its pace, and where one can jump to.

import { dated, field, useClock } from "./dates.js";
import { el } from "./dom.js";
import { menuAt, promptBox, trouble } from "./notices.js";
import { get, post } from "./server.js";
import { t } from "./words.js";
import { openTimeline } from "./timeline.js";
import "./stage-words.js";

const strip = document.getElementById("clock");
const paces = [["still", 0, "M9 6v12M15 6v12"], ["normal", 1, "M8 5.5l10 6.5-10 6.5z"], ["hurry", 60, "M5 6l7 6-7 6zM12 6l7 6-7 6z"]];
const onward = "M7 6l8 6-8 6zM18 6v12";

let shown = null; // { now, pace, jumping } as last heard
let heardAt = 0;
let moments = [];
let parts = null;

/** The moment in seconds: ours, or the rehearsal's where it has a clock of its own. */
export const moment = () =>
  shown ? shown.now + (shown.pace === 1 && !shown.jumping ? (performance.now() - heardAt) / 1000 : 0) : Date.now() / 1000;

export async function initClock() {
  const { clock } = await get("/state");
  if (!clock) return; // this Telegram has no clock of its own
  take(clock);
  await learn();
  draw();
  setInterval(tick, 500);
}

/** An event of the stream, or an answer: the clock was moved. */
export function heardClock(clock) {
  if (!shown) return;
  take(clock);
  tick();
}

/** Reads what an event does not say: the fair's zone, and the moments that the programme has by now. */
async function learn() {
  try {
    take(await get("/clock"));
  } catch (error) {
    trouble(error);
  }
}

function take(clock) {
  shown = { now: clock.now, pace: clock.pace, jumping: clock.jumping };
  heardAt = performance.now();
  moments = clock.moments ?? moments;
  useClock(moment, clock.zone);
}

export function drawClock() {
  if (shown) draw();
}

function draw() {
  const time = el("time.time");
  const day = el("span.detail");
  const jump = el("button.plain", { type: "button", id: "jump" }, t("jumpTo"));
  const menu = el("div.menu", { id: "jump-menu", popover: "auto", role: "menu", "aria-label": t("jumpTo") });
  const button = (name, path, body) => el("button.pace", {
    type: "button", title: t(name), "aria-label": t(name), onclick: () => wish(body),
  }, sign(path));
  const buttons = paces.map(([name, pace, path]) => Object.assign(button(name, path, { pace }), { pace }));
  strip.setAttribute("aria-label", t("clock"));
  strip.replaceChildren(
    time,
    el("div.paces", { role: "group", "aria-label": t("clock") }, ...buttons, button("stepOn", onward, { step: true })),
    day,
    jump, menu,
    el("button.plain", { type: "button", title: t("timeline"), onclick: openTimeline }, t("planned")));
  strip.hidden = false;
  parts = { time, day, buttons };
  menuAt(jump, menu, choices);
  menu.addEventListener("beforetoggle", (event) => event.newState === "open" && refill(menu));
  tick();
}

function sign(path) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  svg.append(document.createElementNS("http://www.w3.org/2000/svg", "path"));
  svg.firstChild.setAttribute("d", path);
  return svg;
}

function choices() {
  const item = (onclick, disabled, ...label) => el("button.item", { type: "button", role: "menuitem", disabled, onclick }, ...label);
  return [
    ...moments.filter(({ at }, place) => moments.findIndex((other) => other.at === at) === place).map(({ id, at }) => item(() => wish({ moment: id }), at < moment(),
      el("span", {}, t(id)), " ", el("span.detail", {}, `${dated(at, "brief")} ${dated(at, "time")}`))),
    item(async () => {
      const to = await promptBox(t("whichMoment"), { type: "datetime-local", min: field(moment()), value: field(moment()), required: true });
      if (to) wish({ to });
    }, false, t("otherMoment")),
  ];
}

/** The programme may have changed since: the moments are read again while the menu opens. */
async function refill(menu) {
  const before = JSON.stringify(moments);
  await learn();
  if (JSON.stringify(moments) === before || !menu.matches(":popover-open")) return;
  menu.replaceChildren(...choices());
  menu.querySelector(":enabled")?.focus();
}

async function wish(body) {
  try {
    heardClock(await post("/clock", body));
  } catch (error) {
    trouble(error);
  }
}

function tick() {
  if (!parts) return;
  const now = moment();
  parts.time.textContent = dated(now, "seconds");
  parts.time.dateTime = new Date(now * 1000).toISOString();
  parts.day.textContent = shown.jumping ? t("jumping") : dated(now, "day");
  for (const button of parts.buttons) button.setAttribute("aria-pressed", String(button.pace === shown.pace));
}

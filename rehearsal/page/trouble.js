// Breaking things by buttons, robots that keep the desk busy, and the counters that show that nothing is lost.

import { coalesce, el } from "./dom.js";
import { toast, trouble } from "./notices.js";
import { drop, get, post } from "./server.js";
import { t } from "./words.js";
import "./stage-words.js";

const place = document.getElementById("trouble");
const drawer = document.getElementById("hood");

let selected = () => null; // the person whose chat is open
let counters = null;
const states = { failed: "notDone" }; // whose word is not their own name

export function initTrouble(whose) {
  selected = whose;
  drawTrouble();
}

export function drawTrouble() {
  const button = (key, deed, kind = "plain") => el(`button.${kind}`, { type: "button", onclick: () => act(deed) }, t(key));
  counters = el("dl.counters", { "aria-label": t("counters") });
  place.replaceChildren(
    el("details", {},
      el("summary.subhead", {}, t("breakIt")),
      el("div.deeds", {},
        button("telegramDown", () => post("/faults", { kind: "down" })),
        button("telegramSlow", () => post("/faults", { kind: "slow", seconds: 3, count: -1 })),
        button("freezeAll", () => post("/faults", { kind: "freeze", seconds: 30 })),
        button("freezeChat", () => post("/faults", { kind: "freeze", chat: person(), seconds: 30 })),
        button("lostAnswers", () => post("/faults", { kind: "drop", count: 5 })),
        button("twice", twice),
        button("replay", () => post("/updates/replay", {})),
        button("mend", () => drop("/faults"), "plain.primary"))),
    el("div.deeds", {}, button("moreRobots", () => post("/robots", { people: 10, pace: 1, seed: Date.now() % 1e9 }))),
    counters);
  count();
}

async function act(deed) {
  try {
    await deed();
  } catch (error) {
    trouble(error);
  }
  count();
}

function person() {
  const id = selected();
  if (id === null) throw new Error(t("choosePerson"));
  return id;
}

/** Both thumbs on the newest button of the chat, within one instant. */
async function twice() {
  const id = person();
  const { messages } = await get(`/people/${id}/chat`);
  const found = messages.filter((one) => one.from_bot && !one.deleted).reverse()
    .flatMap((one) => (one.reply_markup?.inline_keyboard ?? []).flat().map(({ callback_data: data }) => ({ one, data })))
    .find(({ data }) => data);
  if (!found) return toast(t("noButton"));
  const tap = { person: id, action: "tap", message_id: found.one.id, data: found.data };
  await post("/together", { deeds: [tap, tap] });
}

/** Reads the counters, not too often, and only while somebody looks. */
export const count = coalesce(async () => {
  if (drawer.hidden) return;
  try {
    const { inbox, outbox, telegram } = await get("/counters");
    const { playing } = await get("/robots").catch(() => ({ playing: 0 }));
    const line = (name, rows) => [el("dt", {}, t(name)), el("dd", {}, Object.entries(rows ?? {}).map(([state, number]) => `${t(states[state] ?? state)}: ${number}`).join(" · ") || "0")];
    counters.replaceChildren(...line("inbox", inbox), ...line("outbox", outbox),
      el("dt", {}, "Telegram"), el("dd", {}, `getUpdates ${telegram.pending_updates}`),
      ...(playing ? [el("dt", {}, "🤖"), el("dd", {}, t("robotsBusy", { n: playing }))] : []));
  } catch (error) {
    trouble(error);
  }
}, 1000);

// What will go out: by moment and reason, to how many in which languages; one opens it as its recipient will see it.

import { drawMessage } from "./bubble.js";
import { dated } from "./dates.js";
import { el } from "./dom.js";
import { copy, toast, trouble } from "./notices.js";
import { get } from "./server.js";
import { language, languages, t } from "./words.js";

const horizons = [["day1", 24], ["day3", 72], ["day14", 336]];
const onlyToLook = { say: () => {}, edit: () => {}, tap: async () => {}, inline: () => {}, follow: () => false, copy, notice: toast };

let names = () => null;

export function initTimeline(nameOf) {
  names = nameOf;
}

export function openTimeline() {
  const list = el("ol.ahead");
  const note = el("p.quiet", { role: "status" }, t("looking"));
  const choice = el("select", { id: "horizon", onchange: () => fill(list, note, choice.value) },
    ...horizons.map(([name, hours]) => el("option", { value: hours }, t(name))));
  const box = el("dialog.box.timeline", { "aria-label": t("timeline"), onclose: () => box.remove() },
    el("form", { method: "dialog" },
      el("h2", {}, t("timeline")),
      el("p.detail", {}, t("timelineText")),
      el("label", { htmlFor: "horizon" }, t("horizon"), choice),
      note, list,
      el("div.choices", {}, el("button.plain.primary", { value: "" }, t("close")))));
  document.body.append(box);
  box.showModal();
  fill(list, note, choice.value);
}

async function fill(list, note, hours) {
  note.hidden = false;
  note.textContent = t("looking");
  try {
    const groups = await get(`/timeline?hours=${hours}`);
    list.replaceChildren(...groups.map(group));
    note.textContent = t("nothingAhead");
    note.hidden = groups.length > 0;
  } catch (error) {
    note.hidden = true;
    trouble(error);
  }
}

function group(one) {
  if (!one.messages.length) return deletion(one);
  const title = one.title?.[language()] ?? (one.what === "reminder" ? t("ofFair") : "");
  const many = Object.entries(one.languages).map(([code, number]) => `${code} ${number}`).join(" · ");
  const inside = el("div.seen");
  const details = el("details", {
    ontoggle: () => {
      if (details.open && !inside.childElementCount) reveal(inside, one.messages);
    },
  },
    el("summary", {},
      el("span.name", {}, [t(one.what), title].filter(Boolean).join(": ")),
      el("span.when", {}, `${dated(one.at, "brief")} ${dated(one.at, "time")}`),
      el("span.detail", {}, `${t("recipients", { n: one.people })} · ${many}`)),
    inside);
  return el("li", {}, details);
}

/** What is deleted because its term is over: nobody gets a message of it, so there is nothing to open. */
function deletion(one) {
  return el("li", {}, el("div.deletion", {},
    el("span.name", {}, t(one.what)),
    el("span.when", {}, `${dated(one.at, "brief")} ${dated(one.at, "time")}`),
    el("span.detail", {}, t("deletedRows", { n: one.rows }))));
}

/** Shows the message of the first recipient, and lets one choose whose. */
function reveal(inside, messages) {
  const view = el("div.view");
  const choice = el("select", { "aria-label": t("seenBy"), onchange: () => show(view, choice.value) },
    ...messages.map(({ number, person, language: code }) =>
      el("option", { value: number }, `${names(person) ?? person} · ${languages[code] ?? code}`)));
  inside.append(choice, view);
  show(view, messages[0].number);
}

async function show(view, number) {
  try {
    const message = await get(`/timeline/${number}`);
    view.replaceChildren(el("div.message.theirs", { lang: message.language }, ...drawMessage([message], { ...onlyToLook, tongue: () => message.language })));
  } catch (error) {
    trouble(error);
  }
}

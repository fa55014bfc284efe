// The people one can be: the list on the left, the samples to begin with, the dialog for a new one.

import { arrange, avatar, el, icon } from "./dom.js";
import { recent } from "./dates.js";
import { language, languages, t } from "./words.js";

const list = document.getElementById("people");
const filter = document.getElementById("filter");
const box = document.getElementById("newcomer");
const drawn = new Map(); // person id → { node, looks of what is in it }

const samples = [
  { name: "Айгүл", last_name: "Сәрсенова", username: "aigul_s", language_code: "kk" },
  { name: "Серик", last_name: "Жумабаев", username: "serik_zh", language_code: "ru" },
  { name: "Dana", last_name: "Akhmet", username: "dana_akhmet", language_code: "en" },
  { name: "Нұрлан", last_name: "Қожабек", username: "nurlan_q", language_code: "kk" },
  { name: "Ольга", last_name: "Ким", username: "olga_kim", language_code: "ru" },
  { name: "Timur", last_name: "Ospanov", username: "timur_ospanov", language_code: "en" },
  { name: "Гүлнәр", last_name: "Бекова", username: "gulnar_b", language_code: "kk" },
  { name: "Руслан", last_name: "Адаев", username: "ruslan_adaev", language_code: "ru" },
  { name: "Madina", last_name: "Yerlan", username: "madina_y", language_code: "en" },
];

let known = [];

export function initPeople({ select, create, beside }) {
  filter.addEventListener("input", () => drawPeople(known, selected));
  list.addEventListener("click", (event) => {
    const row = event.target.closest("button");
    if (row?.dataset.person) select(Number(row.dataset.person));
    else if (row) beside(Number(row.dataset.beside));
  });
  list.addEventListener("keydown", (event) => {
    const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    const row = step && event.target.closest("li")?.[step];
    if (row) (event.preventDefault(), row.firstChild.focus());
  });
  for (const opener of document.querySelectorAll("[data-newcomer]")) opener.addEventListener("click", open);
  box.querySelector("form").addEventListener("submit", (event) => {
    const form = Object.fromEntries(new FormData(event.target));
    for (const [key, value] of Object.entries(form)) if (!value.trim()) delete form[key];
    if (form.name) create(form);
    else event.preventDefault();
  });
  document.getElementById("newcomer-cancel").addEventListener("click", () => box.close());
  for (const place of document.querySelectorAll("[data-samples]")) {
    place.addEventListener("click", (event) => {
      const name = event.target.closest("button")?.dataset.sample;
      if (!name) return;
      box.close();
      create(samples.find(({ username }) => username === name));
    });
  }
}

function open() {
  box.querySelector("form").reset();
  box.querySelector("[name=language_code]").value = language();
  drawSamples();
  box.showModal();
}

/** One sample of each language, the page's own first, that nobody is yet. */
export function drawSamples() {
  const taken = new Set(known.map(({ username }) => username));
  const free = samples.filter(({ username }) => !taken.has(username));
  const codes = Object.keys(languages).sort((one, other) => (other === language()) - (one === language()));
  const offered = codes.map((code) => free.find((sample) => sample.language_code === code)).filter(Boolean);
  for (const place of document.querySelectorAll("[data-samples]")) {
    place.replaceChildren(...offered.map((sample) =>
      el("button.sample", { type: "button", lang: sample.language_code, "data-sample": sample.username },
        avatar(`${sample.name} ${sample.last_name}`, sample.username),
        el("span.name", {}, sample.name),
        el("span.detail", {}, languages[sample.language_code]))));
  }
}

let selected = null;

/** Brings the list to `people`; unchanged rows stay as they are. */
export function drawPeople(people, current) {
  const moved = selected !== current;
  known = people;
  selected = current;
  const sought = filter.value.trim().toLowerCase();
  const fitting = people.filter((person) => `${fullName(person)} ${person.username ?? ""}`.toLowerCase().includes(sought));
  const kept = new Set(people.map(({ id }) => id));
  for (const id of drawn.keys()) if (!kept.has(id)) drawn.delete(id);
  arrange(list, fitting.map(({ id }) => rowOf(id).node));
  fill(fitting);
  if (moved) list.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  document.getElementById("first").hidden = people.length > 3;
  filter.parentElement.hidden = people.length < 8;
  document.getElementById("nobody").hidden = fitting.length > 0 || !people.length;
}

export function redrawPeople() {
  drawn.clear();
  drawSamples();
  drawPeople(known, selected);
}

export const fullName = (person) => [person.name, person.last_name].filter(Boolean).join(" ");

/** Brings rows up to date, a few milliseconds at a time: after a broadcast all of them change at once. */
function fill(people) {
  clearTimeout(filling);
  const end = performance.now() + 8;
  const rest = people.values();
  for (const person of rest) {
    patch(person, person.id === selected);
    if (performance.now() > end) break;
  }
  const left = [...rest];
  if (left.length) filling = setTimeout(() => fill(left));
}

let filling = 0;

function rowOf(id) {
  if (!drawn.has(id)) {
    const node = el("li", {},
      el("button.person", { type: "button", "data-person": id }),
      el("button.round.beside", { type: "button", "data-beside": id }, icon("columns")));
    drawn.set(id, { node, looks: "" });
  }
  return drawn.get(id);
}

function patch(person, current) {
  const looks = JSON.stringify([person, current]);
  const drawing = rowOf(person.id);
  if (drawing.looks === looks) return;
  drawing.looks = looks;
  const { node } = drawing;
  const label = `${t("beside")}: ${fullName(person)}`;
  Object.assign(node.lastChild, { title: label, ariaLabel: label });
  const row = node.firstChild;
  if (current) row.setAttribute("aria-current", "true");
  else row.removeAttribute("aria-current");
  row.classList.toggle("blocked", Boolean(person.blocked));
  row.replaceChildren(
    avatar(fullName(person), person.username ?? person.id),
    el("span.about", {},
      el("span.line", {},
        el("span.name", {}, fullName(person)),
        el("span.code", {}, person.language_code),
        person.last && el("span.when", {}, recent(person.last.date))),
      el("span.line", {},
        el("span.detail", {}, person.blocked ? t("blocked") : person.last ? person.last.text || t("file") : t("empty")),
        person.unread && !current ? el("span.badge", {}, el("span.unseen", {}, t("unread", { n: person.unread })), el("span", { "aria-hidden": "true" }, person.unread)) : null)));
}

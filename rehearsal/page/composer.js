// The foot of a chat: the input with its drafts, attached file and commands, or the one big button instead of it.

import { looks } from "./bubble.js";
import { el, hasKeyboard, icon, keepFocus } from "./dom.js";
import { lastOwn } from "./messages.js";
import { menuAt } from "./notices.js";
import { size } from "./dates.js";
import { formatted, markWith } from "./formatting.js";
import * as samples from "./samples.js";
import { t } from "./words.js";

const find = (id) => document.getElementById(id);
const composer = find("composer");
const input = find("input");
const sole = find("sole");
const strip = find("strip");
const picker = find("picker");
const keys = find("keys");
const keysToggle = find("keys-toggle");
const hints = find("hints");

const drafts = new Map(); // person → text not sent yet
let person = null;
let chat = null;
let editing = null; // the own message being changed
let attached = null; // { files, kind } waiting for Enter
let wanted = "document"; // what the chosen files will be sent as
let keyboard = ""; // the reply keyboard that is drawn, as JSON
let folded = false;
let picked = -1; // the hint under the arrow keys
let asked = null; // the inline query that results are shown for
let asking = 0;
let does = null; // what the page can do: say, edit, file, contact, start, unblock, notice

export function initComposer(actions) {
  does = actions;
  keepFocus(composer);
  keepFocus(keys);
  composer.addEventListener("submit", (event) => (event.preventDefault(), submit()));
  input.addEventListener("input", () => (grow(), drawHints()));
  input.addEventListener("keydown", onKey);
  input.addEventListener("blur", () => setTimeout(() => (hints.hidden = true), 150));
  input.addEventListener("paste", (event) => {
    const files = [...event.clipboardData.files];
    if (files.length) (event.preventDefault(), attach(files));
  });
  menuAt(find("attach"), find("attach-menu"), attachItems);
  picker.addEventListener("change", () => {
    if (picker.files.length) attach([...picker.files], wanted);
    picker.value = "";
  });
  keysToggle.addEventListener("click", () => {
    folded = !folded;
    drawFold();
  });
  sole.addEventListener("click", () => (chat.blocked ? does.unblock() : does.start()));
  menuAt(find("commands"), find("commands-menu"), commandItems);
}

/** Shows the foot for a chat; a chat of another person brings its own draft. */
export function drawComposer(who, now) {
  if (who !== person) {
    if (person !== null) drafts.set(person, input.value);
    person = who;
    keyboard = "";
    leaveStrip();
    input.value = drafts.get(who) ?? "";
    grow();
  }
  chat = now;
  const only = now.blocked ? "unblock" : now.started ? null : "start";
  const hadFocus = document.activeElement === sole;
  sole.hidden = !only;
  composer.hidden = Boolean(only);
  if (only) sole.textContent = t(only);
  else if (hadFocus) focusInput();
  if (asked !== null) drawResults();
  drawKeyboard(only ? null : now.keyboard);
}

export function focusInput() {
  if (!hasKeyboard()) return;
  (composer.hidden ? sole : input).focus({ preventScroll: true });
}

export function insert(text) {
  input.value = text;
  grow();
  input.focus();
  drawHints();
}

/** Puts files over the input, to be sent with what is written there; pictures and films as such when asked for. */
export function attach(files, kind = "document") {
  leaveStrip();
  attached = { files, kind: kind === "media" ? mediaKind(files[0]) : kind };
  const [first] = files;
  const name = files.length > 1 ? t("album", { n: files.length }) : first.name;
  showStrip("attached", `${name} · ${size(files.reduce((sum, file) => sum + file.size, 0))}`);
}

const mediaKind = (file) => (file.type.startsWith("video/") ? "video" : "photo");

function attachItems() {
  const item = (label, onclick) => el("button.item", { type: "button", role: "menuitem", onclick }, t(label));
  const pick = (kind, accept) => () => {
    wanted = kind;
    picker.accept = accept;
    picker.click();
  };
  const sample = (kind, make) => async () => does.file({ files: [await make()], kind }, "");
  return [
    item("sendMedia", pick("media", "image/*,video/*")),
    item("sendFile", pick("document", "")),
    item("sendVoice", sample("voice", samples.voice)),
    item("sendVideoNote", sample("video_note", samples.videoNote)),
    item("sendSticker", sample("sticker", samples.sticker)),
    item("sendPlace", () => does.location()),
  ];
}

export function editMessage(message) {
  leaveStrip();
  editing = message;
  showStrip("editing", message.text);
  insert(message.text);
}

async function submit() {
  const text = input.value.trim();
  const [attachment, message] = [attached, editing];
  if (!text && !attachment) return;
  const written = input.value;
  input.value = "";
  leaveStrip();
  grow();
  hints.hidden = true;
  if (await deliver(text, attachment, message) || input.value) return;
  input.value = written;
  grow();
  if (attachment) attach(attachment.files, attachment.kind);
}

function deliver(text, attachment, message) {
  if (attachment) return does.file(attachment, text);
  if (message) return does.edit(message.id, text);
  const { text: plain, entities } = formatted(text);
  return does.say(plain, entities);
}

function onKey(event) {
  if (event.isComposing) return;
  if (!hints.hidden && hintKey(event)) return event.preventDefault();
  if (markWith(event, input)) return (event.preventDefault(), grow());
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    submit();
  } else if (event.key === "Escape" && (editing || attached)) {
    dropStrip();
  } else if (event.key === "ArrowUp" && !input.value && lastOwn()) {
    event.preventDefault();
    editMessage(lastOwn());
  }
}

function grow() {
  input.style.height = "auto";
  input.style.height = `${Math.min(input.scrollHeight, 168)}px`;
  composer.classList.toggle("ready", Boolean(input.value.trim() || attached));
}

// The strip above the input: what is being attached or changed.

function showStrip(what, detail) {
  strip.hidden = false;
  strip.replaceChildren(
    icon(what === "editing" ? "pencil" : "file"),
    el("span.about", {}, el("span.name", {}, t(what)), el("span.detail", {}, detail)),
    el("button.round", { type: "button", "aria-label": t(what === "editing" ? "cancel" : "remove"), onclick: dropStrip }, icon("close")));
  grow();
  input.focus();
}

function leaveStrip() {
  editing = attached = null;
  strip.hidden = true;
}

function dropStrip() {
  if (editing) input.value = "";
  leaveStrip();
  grow();
  input.focus();
}

// Commands: a menu at the button, and hints while a slash is being typed; results while the bot's name and a query are.

function commandItems() {
  if (!chat.commands.length) return [el("p.detail", {}, t("noCommands"))];
  return chat.commands.map(({ command, description }) =>
    el("button.item", { type: "button", role: "menuitem", onclick: () => (does.say(`/${command}`), focusInput()) },
      el("span.name", {}, `/${command}`), el("span.detail", {}, description)));
}

function drawHints() {
  const query = inlineQuery();
  if (query !== null) return askInline(query);
  asked = null;
  const typed = /^\/(\w*)$/.exec(input.value)?.[1];
  const fitting = typed === undefined ? [] : chat.commands.filter(({ command }) => command.startsWith(typed));
  offer("commands", fitting.map(({ command, description }) => [`/${command}`, description, () => does.say(`/${command}`)]));
}

/** Shows choices over the input: [name, detail, what choosing does]. */
function offer(label, choices) {
  picked = -1;
  input.removeAttribute("aria-activedescendant");
  hints.setAttribute("aria-label", t(label));
  hints.hidden = !choices.length;
  hints.replaceChildren(...choices.map(([name, detail, choose], index) => {
    const option = el("div.item", { role: "option", id: `hint-${index}`, "aria-selected": "false" },
      el("span.name", {}, name), el("span.detail", {}, detail));
    option.addEventListener("mousedown", (event) => (event.preventDefault(), take(choose)));
    option.choose = choose;
    return option;
  }));
}

function inlineQuery() {
  const name = /^@(\w+) /.exec(input.value);
  return name && name[1].toLowerCase() === does.username()?.toLowerCase() ? input.value.slice(name[0].length) : null;
}

function askInline(query) {
  if (query === asked) return;
  asked = query;
  hints.hidden = true;
  clearTimeout(asking);
  asking = setTimeout(() => does.inline(query), 250);
}

function drawResults() {
  offer("results", (chat.inline ?? []).map(({ id, title, description }) => [title, description, () => does.choose(id)]));
}

function hintKey(event) {
  const options = [...hints.children];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    picked = (picked + step + options.length + (picked < 0 && step < 0 ? 1 : 0)) % options.length;
    options.forEach((option, index) => option.setAttribute("aria-selected", String(index === picked)));
    options[picked].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[picked].id);
    return true;
  }
  if (event.key === "Escape") return (hints.hidden = true);
  const chosen = options[picked] ?? (event.key === "Tab" ? options[0] : null);
  if (!chosen || !["Enter", "Tab"].includes(event.key)) return false;
  take(chosen.choose);
  return true;
}

function take(choose) {
  input.value = "";
  asked = null;
  grow();
  hints.hidden = true;
  choose();
}

// The reply keyboard.

function drawKeyboard(markup) {
  const rows = markup?.keyboard ?? [];
  const drawn = JSON.stringify(markup ?? null);
  input.placeholder = markup?.input_field_placeholder || t("placeholder");
  keysToggle.hidden = !rows.length;
  if (drawn !== keyboard) {
    keyboard = drawn;
    folded = false;
    keys.replaceChildren(...rows.map((row) => el("div.row", {}, ...row.map((button) => replyButton(button, markup)))));
  }
  drawFold();
}

function drawFold() {
  keys.hidden = keysToggle.hidden || folded;
  const name = t(folded ? "keyboardShow" : "keyboardHide");
  keysToggle.setAttribute("aria-expanded", String(!folded));
  keysToggle.setAttribute("aria-label", name);
  keysToggle.title = name;
}

const unknown = ["request_users", "request_chat", "request_poll", "request_managed_bot", "web_app"];

function replyButton(raw, markup) {
  const button = typeof raw === "string" ? { text: raw } : raw;
  const act = () => {
    if (button.request_contact) does.contact();
    else if (button.request_location) does.location();
    else if (unknown.some((kind) => kind in button)) does.notice(t("notHere"));
    else does.say(button.text);
    if (markup.one_time_keyboard) (folded = true, drawFold());
    focusInput();
  };
  return el("button", { type: "button", class: looks(button), title: button.text, onclick: act }, button.request_contact ? icon("person") : button.request_location && icon("pin"), el("span.label", {}, button.text));
}

// The page: which person is selected, what happens on an event, what every action does. The drawing is elsewhere.

import { attach, drawComposer, editMessage, focusInput, initComposer, insert } from "./composer.js";
import { initBeside, leave, listenToParent, openBeside, solo, tellBeside } from "./beside.js";
import { avatar, coalesce, el, icon, keepFocus } from "./dom.js";
import { drawClock, heardClock, initClock } from "./clock.js";
import { drawGuide } from "./guide.js";
import * as hood from "./hood.js";
import { drawMessages, forget, initMessages, toBottom } from "./messages.js";
import { alertBox, confirmBox, copy, menuAt, promptBox, toast, trouble } from "./notices.js";
import { drawPeople, drawSamples, fullName, initPeople, redrawPeople } from "./people.js";
import { get, listen, post, upload } from "./server.js";
import { initTimeline } from "./timeline.js";
import { count, drawTrouble, initTrouble } from "./trouble.js";
import { language, languages, speak, t, translate } from "./words.js";

const find = (id) => document.getElementById(id);

let state = { bot: {}, people: [] };
let selected = null; // the person's id
let chat = null; // the selected person's chat, as last read
let typingEnds = 0;
let opening = false; // a chat was chosen and is not drawn yet

const me = () => state.people.find(({ id }) => id === selected);

// Reading. Events only say that something changed; these read what it is, not too often, and draw the difference.

const refreshPeople = coalesce(async () => {
  const stranger = !me();
  try {
    state = await get("/state");
  } catch (error) {
    return trouble(error);
  }
  document.body.classList.remove("loading");
  hood.drawRunning(state.bot.running);
  drawFrame();
  if (stranger) drawChat(); // the chat may have come before the person whose it is
}, 200);

const refreshChat = coalesce(async () => {
  const person = selected;
  if (person === null) return;
  try {
    const answer = await get(`/people/${person}/chat`);
    if (person !== selected) return;
    chat = answer;
  } catch (error) {
    return trouble(error);
  }
  drawChat();
}, 40);

// Drawing.

function drawFrame() {
  const person = me();
  document.body.dataset.view = person ? "chat" : state.people.length || document.body.classList.contains("loading") ? "people" : "hero";
  find("room").hidden = !person;
  find("hero").hidden = Boolean(person) || document.body.classList.contains("loading");
  find("bot-down").hidden = state.bot.running !== false;
  const unread = state.people.reduce((sum, { id, unread: some }) => sum + (id === selected ? 0 : some ?? 0), 0);
  document.title = (unread ? `(${unread}) ` : "") + t("page");
  drawPeople(state.people, selected);
  drawSamples();
  drawGuide(state, guideActions);
  if (person) drawHead(person);
}

function drawHead(person) {
  const bot = { ...state.bot, ...chat?.bot };
  const name = bot.name || bot.username || t("bot");
  find("bot-avatar").replaceChildren(avatar(name, "bot"));
  find("bot-name").textContent = name;
  const typing = Boolean(chat?.typing);
  const status = find("status");
  const words = typing ? t("typing") : t("youAre", { name: fullName(person) });
  if (status.textContent !== words) status.textContent = words;
  status.classList.toggle("typing", typing);
}

function drawChat() {
  const person = me();
  if (!person || !chat) return;
  drawHead(person);
  const empty = !chat.messages.some(({ deleted }) => !deleted);
  const about = chat.started ? "" : chat.bot?.description || chat.bot?.short_description || "";
  find("welcome").hidden = !empty;
  find("welcome-text").textContent = about || t("empty");
  find("typing").hidden = !chat.typing;
  drawMessages(selected, chat.messages, messageActions);
  drawComposer(selected, chat);
  if (opening) focusInput();
  opening = false;
  clearTimeout(typingEnds);
  if (chat.typing) typingEnds = setTimeout(refreshChat, 5500);
}

// Choosing a person. The address keeps the choice, so that a reload and the back button find it.

function select(id) {
  location.hash = id === null ? "" : `#${id}`;
}

function follow() {
  const id = Number(location.hash.slice(1)) || null;
  if (id === selected) return;
  selected = id;
  chat = null;
  drawFrame();
  opening = id !== null;
  if (opening) refreshChat();
  else forget();
}

async function create(person) {
  try {
    const made = await post("/people", person);
    if (!state.people.some(({ id }) => id === made.id)) state.people.push({ unread: 0, last: null, blocked: false, ...made });
    select(made.id);
    refreshPeople();
  } catch (error) {
    trouble(error);
  }
}

// Acting. Each answers whether it went well, so that nothing typed is lost when it did not.

async function act(doing) {
  try {
    await doing;
  } catch (error) {
    trouble(error);
    return false;
  }
  refreshChat();
  refreshPeople();
  return true;
}

const mine = (deed, body) => act(post(`/people/${selected}/${deed}`, body));

function say(text, entities = []) {
  toBottom();
  return mine("say", { text, entities });
}

const messageActions = {
  say,
  copy,
  notice: toast,
  tongue: () => me()?.language_code,
  edit: editMessage,
  tap: (id, data) => mine("tap", { message_id: id, data }),
  vote: (id, options) => mine("vote", { message_id: id, options }),
  inline: (query) => insert(`@${state.bot.username} ${query}`),
  follow: deepLink,
};

/** A link to the bot itself opens here instead of in the real Telegram. */
function deepLink(address) {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  const path = /^(www\.)?(t|telegram)\.me$/.test(url.hostname) ? url.pathname.slice(1) : url.searchParams.get("domain");
  if (!path || path.toLowerCase() !== state.bot.username?.toLowerCase()) return false;
  start(url.searchParams.get("start") ?? undefined);
  return true;
}

function start(payload) {
  toBottom();
  return mine("start", payload ? { payload } : {});
}

const aktau = { latitude: 43.651, longitude: 51.172 }; // where people stand who share their place

const composerActions = {
  say,
  start: () => start(),
  unblock: () => mine("unblock"),
  contact: () => mine("contact"),
  location: () => mine("location", aktau),
  inline: (query) => post(`/people/${selected}/inline`, { query }).catch(trouble),
  choose: (result) => mine("choose", { result }),
  username: () => state.bot.username,
  notice: toast,
  edit: (id, text) => mine("edit", { message_id: id, text }),
  file: (attachment, caption) => act(upload(`/people/${selected}/file`, attachment, caption)),
};

function chatMenu() {
  const item = (label, onclick) => el("button.item", { type: "button", role: "menuitem", onclick }, label);
  const code = me()?.language_code;
  return [
    el("div.heading", { role: "presentation" }, t("telegramLanguage")),
    ...Object.entries(languages).map(([key, name]) => el("button.item.radio", {
      type: "button", role: "menuitemradio", lang: key, "aria-checked": String(code === key),
      onclick: () => mine("language", { language_code: key }),
    }, name)),
    el("hr"),
    item(t("startWith"), async () => {
      const payload = await promptBox(t("payload"), { maxLength: 256 });
      if (payload && !deepLink(payload)) start(payload); // an invitation is a link that somebody else was shown
    }),
    item(t(chat?.blocked ? "unblock" : "block"), () => mine(chat?.blocked ? "unblock" : "block")),
    item(t("hood"), () => hood.openHood(true)),
    item(t("clear"), async () => (await confirmBox(t("clearSure"), t("clear"))) && mine("clear")),
  ];
}

// Starting up.

function heard(event) {
  if (event.type === "language") return changeLanguage(event.language);
  if (event.type === "connected") return connected(event.well);
  tellBeside(event);
  if (event.type === "call") return;
  if (event.type === "clock") return heardClock(event);
  if (event.type === "exchange") return (hood.heard(event), count());
  if (event.type === "toast" && event.person === selected) {
    if (event.alert) alertBox(chat?.bot?.name ?? t("bot"), event.text);
    else toast(event.text);
  }
  if (event.type === "chat" && event.person === selected) refreshChat();
  if (event.type !== "toast" && !(solo && event.type === "chat")) refreshPeople();
}

function connected(well) {
  find("lost").hidden = well;
  tellBeside({ type: "connected", well });
  if (!well) return;
  refreshPeople();
  refreshChat();
  hood.reload();
}

function changeLanguage(chosen) {
  speak(chosen);
  tellBeside({ type: "language", language: chosen });
  translate();
  nameBack();
  forget();
  redrawPeople();
  drawFrame();
  drawChat();
  drawClock();
  drawTrouble();
  hood.drawRunning(state.bot.running);
  hood.reload();
}

const nameOf = (id) => {
  const person = state.people.find((one) => one.id === Number(id));
  return person ? fullName(person) : null;
};

const guideActions = { nameOf, openOwner: () => select(state.owner), newcomer: () => find("newcomer-open").click() };

function nameBack() {
  if (!solo) return;
  find("back").setAttribute("aria-label", t("closeBeside"));
  find("back").title = t("closeBeside");
}

/** A frame shows one chat and can be closed; the page around it has the list and the stream of events. */
function begin() {
  if (!solo) {
    listen(heard, connected);
    get("/state").then((first) => (state = first, initBeside(nameOf))).catch(trouble);
    return;
  }
  document.body.classList.add("solo");
  find("back").replaceChildren(icon("close"));
  nameBack();
  listenToParent(heard);
  connected(true);
}

function dropFiles(room) {
  const carries = (event) => event.dataTransfer.types.includes("Files") && chat?.started && !chat.blocked;
  room.addEventListener("dragover", (event) => {
    event.preventDefault();
    find("drop").hidden = !carries(event);
  });
  room.addEventListener("dragleave", (event) => {
    if (!room.contains(event.relatedTarget)) find("drop").hidden = true;
  });
  room.addEventListener("drop", (event) => {
    event.preventDefault();
    find("drop").hidden = true;
    if (carries(event) && event.dataTransfer.files.length) attach([...event.dataTransfer.files]);
  });
}

translate();
initMessages();
initComposer(composerActions);
initPeople({ select, create, beside: (id) => openBeside(id, nameOf(id)) });
hood.initHood(nameOf);
initTimeline(nameOf);
initTrouble(() => selected);
initClock().then(() => (drawChat(), redrawPeople()));
keepFocus(find("scroll"));
dropFiles(find("room"));
menuAt(find("chat-menu-button"), find("chat-menu"), chatMenu);
find("back").addEventListener("click", () => (solo ? leave(selected) : select(null)));
find("run-bot").addEventListener("click", () => post("/bot/restart").catch(trouble));
find("page-language").value = language();
find("page-language").addEventListener("change", (event) => changeLanguage(event.target.value));
addEventListener("hashchange", follow);
begin();
follow();

// One message as nodes: what is attached, the formatted text, the time, the buttons under it.

import { avatar, el, icon } from "./dom.js";
import { link, rich } from "./entities.js";
import { dated, size } from "./dates.js";
import { t } from "./words.js";

/** The inside of a message's list item. `actions` is what a person can do from it. */
export function drawMessage(message, actions) {
  const parts = [
    message.photo && photo(message.photo),
    message.document && file(message.document),
    (message.venue || message.location) && place({ ...message.location, ...message.venue?.location, ...message.venue }, actions),
    message.contact && card(message.contact, actions),
  ].filter(Boolean);
  const text = message.text && el("div.text", {}, rich(message.text, message.entities, actions), stamp(message));
  const bubble = el("div.bubble", { class: parts.length ? "holding" : undefined },
    el("span.unseen", {}, t(message.from_bot ? "botSays" : "youSay"), " "),
    ...parts, text || stamp(message));
  if (message.reaction) bubble.append(el("span.reaction", {}, message.reaction));
  if (!message.from_bot && message.text) {
    bubble.append(el("button.edit", {
      type: "button", title: t("edit"), "aria-label": t("edit"), onclick: () => actions.edit(message),
    }, icon("pencil")));
  }
  const rows = message.reply_markup?.inline_keyboard ?? [];
  return rows.length ? [bubble, inlineKeyboard(message, rows, actions)] : [bubble];
}

function stamp(message) {
  return el("span.stamp", {},
    message.edited && el("span", {}, t("edited")),
    el("time", {
      dateTime: new Date(message.date * 1000).toISOString(),
      title: dated(message.date, "full"),
    }, dated(message.date, "time")));
}

function photo({ url }) {
  return el("a.photo", { href: url, target: "_blank", rel: "noopener" }, el("img", { src: url, alt: t("photo"), loading: "lazy" }));
}

function file({ name, size: bytes, url }) {
  const kind = /\.([a-z0-9]{1,5})$/i.exec(name ?? "")?.[1];
  return el("a.attachment", { href: url, download: name ?? "", title: t("download") },
    el("span.sheet", { "aria-hidden": "true" }, kind ? kind.toLowerCase() : icon("file")),
    el("span.about", {}, el("span.name", {}, name || t("file")), el("span.detail", {}, bytes === undefined || bytes === null ? t("download") : size(bytes))));
}

function place({ latitude, longitude, title, address }, actions) {
  const map = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`;
  return el("div.place", {},
    el("div.map", { "aria-hidden": "true" }, icon("pin")),
    el("div.about", {},
      el("span.name", {}, title || t("location")),
      el("span.detail", {}, address || `${Number(latitude).toFixed(5)}, ${Number(longitude).toFixed(5)}`),
      link(map, t("openMap"), actions)));
}

function card({ phone_number: phone, first_name: first, last_name: last }, actions) {
  const name = [first, last].filter(Boolean).join(" ");
  return el("div.attachment", {},
    avatar(name, phone),
    el("span.about", {}, el("span.name", {}, name || t("contact")), link(`tel:${phone}`, phone, actions)));
}

function inlineKeyboard(message, rows, actions) {
  return el("div.buttons", { role: "group", "aria-label": t("messageButtons") },
    ...rows.map((row) => el("div.row", {}, ...row.map((button) => inlineButton(message, button, actions)))));
}

function inlineButton(message, button, actions) {
  const style = ["primary", "success", "danger"].find((known) => known === button.style);
  const label = el("span.label", {}, button.text);
  if (button.url) {
    const anchor = link(button.url, label, actions);
    anchor.classList.add("key", ...(style ? [style] : []));
    anchor.title = button.url;
    anchor.append(el("span.corner", { "aria-hidden": "true" }, "↗"));
    return anchor;
  }
  return el("button.key", {
    type: "button",
    class: style,
    title: button.text,
    onclick: (event) => press(message, button, event.currentTarget, actions),
  }, label, button.copy_text && el("span.corner", {}, icon("copy")));
}

async function press(message, button, node, actions) {
  if (button.copy_text) return actions.copy(button.copy_text.text);
  if (typeof button.switch_inline_query_current_chat === "string") return actions.inline(button.switch_inline_query_current_chat);
  if (typeof button.callback_data !== "string") return actions.notice(t("notHere"));
  node.classList.add("waiting");
  await actions.tap(message.id, button.callback_data);
  node.classList.remove("waiting");
}

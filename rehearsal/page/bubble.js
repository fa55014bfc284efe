// One message as nodes: what is attached, the formatted text, the time, the buttons under it.

import { avatar, el, icon } from "./dom.js";
import { link, rich } from "./entities.js";
import { dated, size } from "./dates.js";
import { t } from "./words.js";

/** The inside of a list item: one message, or the messages of an album. `actions` is what a person can do from it. */
export function drawMessage(messages, actions) {
  const message = messages.find(({ text }) => text) ?? messages[0];
  const seen = messages.map((one) => visual(one)).filter(Boolean);
  const parts = [
    seen.length > 1 ? el("div.album", { role: "group", "aria-label": t("album", { n: seen.length }) }, ...seen) : seen[0],
    ...messages.flatMap((one) => [one.document && file(one.document), one.audio && sound(one.audio)]),
    (message.venue || message.location) && place({ ...message.location, ...message.venue?.location, ...message.venue }, actions),
    message.contact && card(message.contact, actions),
    message.poll && ballot(message, actions),
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

/** A picture or a film; one that hides is shown by a press on it. */
function visual({ photo, video, spoiler }) {
  if (!photo && !video) return null;
  const shown = photo
    ? el(photo.kind === "sticker" ? "a.photo.sticker" : "a.photo", { href: photo.url, target: "_blank", rel: "noopener" },
      el("img", { src: photo.url, alt: t("photo"), loading: "lazy", width: photo.width, height: photo.height }))
    : el(video.kind === "video_note" ? "video.film.note" : "video.film", { src: video.url, controls: true, preload: "none", "aria-label": t("video") });
  if (!spoiler) return shown;
  const cover = el("button.cover", { type: "button", onclick: () => (cover.remove(), hiding.classList.remove("hiding")) }, t("spoilerMedia"));
  const hiding = el("div.hiding", {}, shown, cover);
  return hiding;
}

function sound({ name, url }) {
  return el("div.sound", {}, el("span.name", {}, name), el("audio", { src: url, controls: true, preload: "none", "aria-label": name }));
}

/** A poll: a press on an answer votes, a second one takes the vote back. */
function ballot({ id, poll }, actions) {
  const vote = (place) => {
    const before = poll.chosen.filter((one) => poll.allows_multiple_answers || one === place);
    const chosen = before.includes(place) ? before.filter((one) => one !== place) : [...before, place];
    actions.vote(id, chosen.map((one) => poll.options[one].text));
  };
  return el("div.ballot", { role: "group", "aria-label": poll.question },
    el("p.name", {}, poll.question),
    el("p.detail", {}, t(poll.is_closed ? "pollClosed" : poll.is_anonymous ? "pollSecret" : "pollOpen")),
    ...poll.options.map(({ text, voter_count: count }, place) => {
      const share = poll.total_voter_count ? Math.round((100 * count) / poll.total_voter_count) : 0;
      const bar = el("span.bar-of-votes", { "aria-hidden": "true" });
      bar.style.setProperty("--share", `${share}%`);
      return el("button.option", {
        type: "button", disabled: poll.is_closed, "aria-pressed": String(poll.chosen.includes(place)), onclick: () => vote(place),
      }, el("span", {}, text), el("span.detail", {}, `${share}%`), bar);
    }),
    el("p.detail", {}, t("votes", { n: poll.total_voter_count })));
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

const styles = ["primary", "success", "danger"];

/** The classes of a button: its colour; small letters and more room for long words, so that a phone shows them whole. */
export function looks({ style, text }) {
  const longest = Math.max(...text.split(/\s+/).map((word) => word.length));
  const long = longest > 12 && longest < 23; // longer ones are no words: they are broken
  return ["key", styles.includes(style) && style, long && "wordy"].filter(Boolean).join(" ");
}

function inlineButton(message, button, actions) {
  const label = el("span.label", {}, button.text);
  if (button.url) {
    const anchor = link(button.url, label, actions);
    anchor.className = looks(button);
    anchor.title = button.url;
    anchor.append(el("span.corner", { "aria-hidden": "true" }, "↗"));
    return anchor;
  }
  return el("button", {
    type: "button",
    class: looks(button),
    title: button.text,
    disabled: Boolean(button.disabled),
    onclick: (event) => press(message, button, event.currentTarget, actions),
  }, label, button.copy_text && el("span.corner", {}, icon("copy")));
}

async function press(message, button, node, actions) {
  if (button.copy_text) return actions.copy(button.copy_text.text);
  const query = button.switch_inline_query_current_chat ?? button.switch_inline_query ?? button.switch_inline_query_chosen_chat?.query;
  if (typeof query === "string") return actions.inline(query);
  if (typeof button.callback_data !== "string") return actions.notice(t("notHere"));
  node.classList.add("waiting");
  await actions.tap(message.id, button.callback_data);
  node.classList.remove("waiting");
}

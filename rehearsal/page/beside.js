// Chats beside the first one on a wide screen: each is this page again, in a frame, without the list of people.

import { el } from "./dom.js";
import { toast } from "./notices.js";
import { t } from "./words.js";

/** True in such a frame. */
export const solo = new URLSearchParams(location.search).has("beside");

const narrowest = 340;
const most = 3;
const place = document.getElementById("beside");
const frames = new Map(); // person's id → frame

export function initBeside(nameOf) {
  addEventListener("message", (event) => {
    const ours = event.origin === location.origin && [...frames.values()].some((frame) => frame.contentWindow === event.source);
    if (ours && event.data.close) closeBeside(event.data.close);
  });
  for (const id of JSON.parse(sessionStorage.getItem("beside") ?? "[]")) openBeside(id, nameOf(id));
}

export function openBeside(id, name) {
  if (frames.has(id)) return frames.get(id).contentWindow.focus();
  const room = Math.floor((innerWidth - 320) / narrowest) - 1;
  if (frames.size >= Math.min(room, most)) return toast(t("besideFull"));
  const frame = el("iframe", { src: `/rehearsal/?beside#${id}`, title: name ?? "" });
  frames.set(id, frame);
  place.append(frame);
  keep();
}

function closeBeside(id) {
  frames.get(id)?.remove();
  frames.delete(id);
  keep();
  document.querySelector(`[data-person="${id}"]`)?.focus();
}

const keep = () => sessionStorage.setItem("beside", JSON.stringify([...frames.keys()]));

/** Lets the frames hear what this page hears: one stream of events is enough for all. */
export function tellBeside(event) {
  for (const frame of frames.values()) frame.contentWindow?.postMessage(event, location.origin);
}

/** In a frame: hear what the page around it hears. */
export function listenToParent(heard) {
  addEventListener("message", (event) => {
    if (event.origin === location.origin && event.source === parent) heard(event.data);
  });
}

export const leave = (id) => parent.postMessage({ close: id }, location.origin);

// Short words over the page: toasts, alerts, questions with yes and no, and menus that open at a button.

import { el } from "./dom.js";
import { t } from "./words.js";

const toasts = document.getElementById("toasts");

export function toast(text) {
  const note = el("div.toast", {}, text);
  toasts.append(note);
  while (toasts.childElementCount > 3) toasts.firstChild.remove();
  setTimeout(() => note.classList.add("leaving"), 3200);
  setTimeout(() => note.remove(), 3600);
}

export const trouble = (error) => toast(t("failed", { why: error.message }));

/** Shows a dialog and answers with what was chosen: "" for dismissed. */
function dialog(label, content, buttons) {
  return new Promise((done) => {
    const box = el("dialog.box", { "aria-label": label, onclose: () => (box.remove(), done(box.returnValue)) },
      el("form", { method: "dialog" }, content, el("div.choices", {}, ...buttons)));
    document.body.append(box);
    box.showModal();
  });
}

const yes = (label, kind = "primary") => el(`button.plain.${kind}`, { value: "yes" }, label);
const no = () => el("button.plain", { type: "button", onclick: (event) => event.target.closest("dialog").close("") }, t("cancel"));

export const alertBox = (title, text) =>
  dialog(title, el("p", {}, text), [el("button.plain.primary", { value: "yes", autofocus: true }, t("ok"))]);

export const confirmBox = async (question, label) =>
  (await dialog(question, el("p", {}, question), [no(), yes(label, "danger")])) === "yes";

export async function promptBox(question, properties = {}) {
  const input = el("input", { autofocus: true, autocomplete: "off", ...properties });
  const answer = await dialog(question, el("label", {}, question, input), [no(), yes(t("ok"))]);
  return answer === "yes" ? input.value.trim() : null;
}

/** Copies text; where the clipboard is closed to the page, says so. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(t("copied"));
  } catch (error) {
    trouble(error);
  }
}

/** A menu at a button: filled when it opens, arrow keys walk, Escape and a choice give the focus back. */
export function menuAt(button, menu, fill) {
  const items = () => [...menu.querySelectorAll("[role^=menuitem]")];
  button.setAttribute("aria-haspopup", "menu");
  button.popoverTargetElement = menu;
  menu.addEventListener("beforetoggle", (event) => {
    if (event.newState === "open") menu.replaceChildren(...fill());
  });
  menu.addEventListener("toggle", (event) => {
    if (event.newState !== "open") {
      menu.classList.remove("placed");
      const lost = document.activeElement === document.body || menu.contains(document.activeElement);
      if (lost) button.focus();
      return;
    }
    const at = button.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = menu;
    const below = at.bottom + height + 8 < innerHeight;
    menu.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
    menu.style.top = `${below ? at.bottom + 4 : Math.max(8, at.top - height - 6)}px`;
    menu.classList.add("placed");
    items()[0]?.focus();
  });
  menu.addEventListener("click", (event) => {
    if (event.target.closest("[role^=menuitem]")) menu.hidePopover();
  });
  menu.addEventListener("keydown", (event) => {
    const all = items();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !all.length) return;
    event.preventDefault();
    all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
  });
}

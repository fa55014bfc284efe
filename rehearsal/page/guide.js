// Who is who in a rehearsal and what to press first: in the place of a chat where there is room, above the people on a phone.

import { el, icon } from "./dom.js";
import { openTimeline } from "./timeline.js";
import { t } from "./words.js";
import "./stage-words.js";

const places = document.querySelectorAll("[data-guide]");
const kept = "guide folded";

/** `does` can open a person's chat and the dialog for a new one. */
export function drawGuide({ owner, people, robots, clock }, does) {
  const runs = people.find(({ id }) => id === owner);
  for (const place of places) {
    place.hidden = !runs;
    if (runs) draw(place, does, { owner: does.nameOf(owner), robots: Boolean(robots), sample: people.length > 1, clock: Boolean(clock) });
  }
}

function draw(place, does, known) {
  const looks = JSON.stringify([document.documentElement.lang, known]);
  if (place.dataset.looks === looks) return;
  place.dataset.looks = looks;
  const act = (label, onclick, sign) => el("button.plain", { type: "button", onclick }, sign && icon(sign), t(label));
  const point = (...inside) => el("li", {}, ...inside);
  const box = el("details", {
    open: localStorage.getItem(kept) !== place.dataset.guide,
    ontoggle: () => localStorage.setItem(kept, box.open ? "" : place.dataset.guide),
  },
  el("summary", {}, t("guide")),
  el("ol.steps", {},
    point(el("b", {}, known.owner), " – ", t("guideOwner"), act("openOwner", does.openOwner, "person")),
    point(t("guideYou"), act("newPerson", does.newcomer)),
    known.sample && point(t("guideSample")),
    known.sample && point(t("guideDoors")),
    known.clock && point(t("guideClock"), act("planned", openTimeline))));
  place.replaceChildren(box);
}

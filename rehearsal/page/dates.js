// Dates, times and sizes in the page's language. Browsers often come without Kazakh, so Kazakh is spelled out here.

import { language, locale, t } from "./words.js";

const months = ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"];
const weekdays = ["жексенбі", "дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі"];
let now = () => Date.now() / 1000;
let zone; // the browser's own until the fair's is known
const two = (number) => String(number).padStart(2, "0");

const kazakh = {
  time: (when) => `${two(when.getHours())}:${two(when.getMinutes())}`,
  seconds: (when) => `${kazakh.time(when)}:${two(when.getSeconds())}`,
  weekday: (when) => weekdays[when.getDay()],
  short: (when) => `${two(when.getDate())}.${two(when.getMonth() + 1)}.${when.getFullYear()}`,
  long: (when) => `${when.getFullYear()} жылғы ${when.getDate()} ${months[when.getMonth()]}`,
  day: (when) => `${when.getDate()} ${months[when.getMonth()]}, ${kazakh.weekday(when)}`,
  brief: (when) => `${when.getDate()} ${months[when.getMonth()].slice(0, 3)}.`,
  full: (when) => `${kazakh.long(when)}, ${kazakh.weekday(when)}, ${kazakh.seconds(when)}`,
};

const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const options = {
  time,
  seconds: { ...time, second: "2-digit" },
  weekday: { weekday: "long" },
  short: { dateStyle: "short" },
  long: { dateStyle: "long" },
  day: { weekday: "long", day: "numeric", month: "long" },
  brief: { day: "numeric", month: "short" },
  full: { dateStyle: "full", timeStyle: "medium" },
};
const formats = new Map();

/** Goes by the rehearsal's clock and the fair's zone. */
export function useClock(clock, itsZone) {
  now = clock;
  if (!itsZone || itsZone === zone) return;
  zone = itsZone;
  formats.clear();
}

/** A date whose own fields are those that clocks of the fair's zone show. */
const local = (when) => (zone ? new Date(when.toLocaleString("en-US", { timeZone: zone })) : when);

/** A moment (unix seconds) as one of the kinds above, in the page's language or another of its. */
export function dated(seconds, kind, tongue = language()) {
  const when = new Date(seconds * 1000);
  if (Number.isNaN(when.getTime())) return "";
  if (tongue === "kk") return kazakh[kind](local(when));
  const key = tongue + kind;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale(tongue), { ...options[kind], timeZone: zone }));
  return formats.get(key).format(when);
}

/** A moment as a field for date and time has it, on clocks of the fair's zone. */
export function field(seconds) {
  const when = local(new Date(seconds * 1000));
  return `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}T${two(when.getHours())}:${two(when.getMinutes())}`;
}

/** For the people list: the time today, the date otherwise. */
export function recent(seconds) {
  const day = (moment) => local(new Date(moment * 1000)).toDateString();
  const today = day(seconds) === day(now());
  return dated(seconds, today ? "time" : "brief");
}

/** How far a moment is from now, such as "in 3 hours". */
export function relative(seconds, tongue = language()) {
  const away = seconds - now();
  const [unit, length] = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]]
    .find(([, duration]) => Math.abs(away) >= duration) ?? ["second", 1];
  const count = Math.round(away / length);
  if (tongue !== "kk") return new Intl.RelativeTimeFormat(locale(tongue), { numeric: "auto" }).format(count, unit);
  const [ago, ahead] = { day: ["күн", "күннен"], hour: ["сағат", "сағаттан"], minute: ["минут", "минуттан"], second: ["секунд", "секундтан"] }[unit];
  return count < 0 ? `${-count} ${ago} бұрын` : `${count} ${ahead} кейін`;
}

export function size(bytes) {
  const step = bytes < 1024 ? 0 : bytes < 1024 * 1024 ? 1 : 2;
  const number = new Intl.NumberFormat(locale(), { maximumFractionDigits: step === 2 ? 1 : 0 }).format(bytes / 1024 ** step);
  return `${number} ${t("units").split(" ")[step]}`;
}

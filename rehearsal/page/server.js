// Talking to the rehearsal server: plain JSON over the same origin, and one stream of events.

const root = "/rehearsal";

async function ask(path, options) {
  const answer = await fetch(root + path, options);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text.slice(0, 200) || `HTTP ${answer.status}`);
  return JSON.parse(text || "null");
}

export const get = (path) => ask(path);

export const post = (path, body = {}) =>
  ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

export const drop = (path) => ask(path, { method: "DELETE" });

export function upload(path, file, caption) {
  const form = new FormData();
  if (caption) form.append("caption", caption);
  form.append("file", file, file.name);
  return ask(path, { method: "POST", body: form });
}

/** Follows the event stream; `connected(true)` also means that events may have been missed. */
export function listen(heard, connected) {
  const stream = new EventSource(`${root}/events`);
  stream.onopen = () => connected(true);
  stream.onmessage = (event) => heard(JSON.parse(event.data));
  stream.onerror = () => {
    connected(false);
    if (stream.readyState !== EventSource.CLOSED) return;
    setTimeout(() => listen(heard, connected), 2000);
  };
}

// Talking to the rehearsal server: plain JSON over the same origin, and one stream of events.

const root = "/rehearsal";

async function ask(path, options) {
  const answer = await fetch(root + path, options);
  const text = await answer.text();
  if (!answer.ok) throw new Error(reason(text) || `HTTP ${answer.status}`);
  return JSON.parse(text || "null");
}

/** What an answer says went wrong: our own are JSON, a machine between us may say anything. */
function reason(text) {
  try {
    return String(JSON.parse(text).error ?? "");
  } catch {
    return text.slice(0, 200);
  }
}

export const get = (path) => ask(path);

export const post = (path, body = {}) =>
  ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

export const drop = (path) => ask(path, { method: "DELETE" });

/** Sends one file as a kind of message, several as an album. */
export function upload(path, { files, kind }, caption) {
  const form = new FormData();
  form.append("as", kind);
  if (caption) form.append("caption", caption);
  for (const file of files) form.append("file", file, file.name);
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

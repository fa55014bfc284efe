// Formatting as Telegram's own apps take it from a text that is typed: **bold**, __italic__, ~~struck~~, ||hidden||, `code`.

const marks = [["**", "bold"], ["__", "italic"], ["~~", "strikethrough"], ["||", "spoiler"], ["`", "code"]];
const escape = (mark) => mark.replace(/[*|]/g, "\\$&");
const pattern = new RegExp(marks.map(([mark]) => `(?:${escape(mark)})(?=\\S)([^\\n]*?\\S)(?:${escape(mark)})`).join("|"), "g");
const keys = { b: "**", i: "__" };

/** The text without its marks, and what they mean as Telegram's entities. Lengths are UTF-16 units on both sides. */
export function formatted(typed) {
  const entities = [];
  let text = "";
  let end = 0;
  for (const found of typed.matchAll(pattern)) {
    const place = found.slice(1).findIndex((inside) => inside !== undefined);
    text += typed.slice(end, found.index);
    entities.push({ type: marks[place][1], offset: text.length, length: found[place + 1].length });
    text += found[place + 1];
    end = found.index + found[0].length;
  }
  return { text: text + typed.slice(end), entities };
}

/** Ctrl+B and Ctrl+I put the chosen words between marks; tells whether they did. */
export function markWith(event, input) {
  const mark = (event.ctrlKey || event.metaKey) && keys[event.key.toLowerCase()];
  if (!mark || input.selectionStart === input.selectionEnd) return false;
  const chosen = input.value.slice(input.selectionStart, input.selectionEnd);
  input.setRangeText(`${mark}${chosen}${mark}`, input.selectionStart, input.selectionEnd, "end");
  return true;
}

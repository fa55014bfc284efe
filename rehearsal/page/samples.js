// What a phone would record, made on the spot: a voice message, a round video, a sticker. No microphone or camera is asked for.

const seconds = 1.2;

/** Records a stream for a moment. */
async function record(stream, name) {
  const recorder = new MediaRecorder(stream);
  const parts = [];
  recorder.ondataavailable = (event) => parts.push(event.data);
  const stopped = new Promise((done) => (recorder.onstop = done));
  recorder.start();
  await new Promise((done) => setTimeout(done, seconds * 1000));
  recorder.stop();
  await stopped;
  for (const track of stream.getTracks()) track.stop();
  const type = recorder.mimeType.split(";")[0];
  return new File(parts, `${name}.${type.split("/")[1]}`, { type });
}

export async function voice() {
  const context = new AudioContext();
  const tone = context.createOscillator();
  const quiet = context.createGain();
  const ear = context.createMediaStreamDestination();
  quiet.gain.value = 0.2;
  tone.connect(quiet).connect(ear);
  tone.start();
  const file = await record(ear.stream, "voice");
  await context.close();
  return file;
}

function canvas(side) {
  const sheet = document.createElement("canvas");
  sheet.width = sheet.height = side;
  return [sheet, sheet.getContext("2d")];
}

export async function videoNote() {
  const [sheet, pen] = canvas(240);
  let turn = 0;
  const drawing = setInterval(() => {
    turn += 0.15;
    pen.fillStyle = "#0c6b75";
    pen.fillRect(0, 0, 240, 240);
    pen.fillStyle = "#fff";
    pen.beginPath();
    pen.arc(120 + 60 * Math.cos(turn), 120 + 60 * Math.sin(turn), 24, 0, 7);
    pen.fill();
  }, 40);
  const file = await record(sheet.captureStream(25), "video_note");
  clearInterval(drawing);
  return file;
}

export async function sticker(emoji = "👍") {
  const [sheet, pen] = canvas(256);
  pen.font = "200px sans-serif";
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(emoji, 128, 140);
  const picture = await new Promise((done) => sheet.toBlob(done, "image/webp"));
  return new File([picture], `${emoji}.webp`, { type: picture.type });
}

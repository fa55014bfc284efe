// The page's own words in three languages. What the bot says is none of this file's business.

const words = {
  page: ["Жәрмеңке: дайындық", "Жәрмеңке: репетиция", "Jarmenke: rehearsal"],
  brand: ["Дайындық", "Репетиция", "Rehearsal"],
  people: ["Адамдар", "Люди", "People"],
  chat: ["Чат", "Чат", "Chat"],
  newPerson: ["Жаңа адам", "Новый человек", "New person"],
  search: ["Іздеу", "Поиск", "Search"],
  pageLanguage: ["Бет тілі", "Язык страницы", "Page language"],
  back: ["Адамдарға оралу", "Назад к людям", "Back to people"],
  bot: ["бот", "бот", "bot"],
  youAre: ["Сіз – {name}", "Вы – {name}", "You are {name}"],
  typing: ["жазып жатыр…", "печатает…", "typing…"],
  botSays: ["Бот:", "Бот:", "Bot:"],
  youSay: ["Сіз:", "Вы:", "You:"],
  botEdited: ["Бот хабарламасын өзгертті:", "Бот изменил сообщение:", "The bot edited:"],
  edited: ["өзгертілді", "изменено", "edited"],
  placeholder: ["Хабарлама жазыңыз", "Сообщение", "Message"],
  send: ["Жіберу", "Отправить", "Send"],
  attach: ["Файл тіркеу", "Прикрепить файл", "Attach a file"],
  attached: ["Тіркелген файл", "Прикреплённый файл", "Attached file"],
  sendMedia: ["Фото немесе бейне", "Фото или видео", "Photo or video"],
  sendFile: ["Файл", "Файл", "File"],
  sendVoice: ["Дауыстық хабарлама", "Голосовое сообщение", "Voice message"],
  sendVideoNote: ["Дөңгелек бейне", "Видеосообщение (кружок)", "Round video"],
  sendSticker: ["Стикер", "Стикер", "Sticker"],
  sendPlace: ["Тұрған жерім", "Моё место", "My location"],
  remove: ["Алып тастау", "Убрать", "Remove"],
  drop: ["Файлды осында тастаңыз", "Отпустите файл здесь", "Drop the file here"],
  commands: ["Пәрмендер", "Команды", "Commands"],
  noCommands: ["Бот әзірге пәрмен ұсынған жоқ", "Бот пока не предложил команд", "The bot offers no commands yet"],
  keyboardShow: ["Батырмаларды көрсету", "Показать кнопки", "Show the buttons"],
  keyboardHide: ["Батырмаларды жасыру", "Скрыть кнопки", "Hide the buttons"],
  replyButtons: ["Жауап батырмалары", "Кнопки ответа", "Reply buttons"],
  messageButtons: ["Хабарлама батырмалары", "Кнопки сообщения", "Message buttons"],
  start: ["Бастау", "Начать", "Start"],
  startWith: ["Параметрмен бастау…", "Начать с параметром…", "Start with a payload…"],
  payload: ["/start параметрі немесе ботқа сілтеме", "Параметр /start или ссылка на бота", "Payload of /start, or a link to the bot"],
  block: ["Ботты бұғаттау", "Заблокировать бота", "Block the bot"],
  unblock: ["Бұғаттан шығару", "Разблокировать", "Unblock the bot"],
  blocked: ["бұғатталған", "заблокирован", "blocked"],
  clear: ["Чатты тазалау", "Очистить чат", "Clear the chat"],
  clearSure: ["Бұл чаттағы барлық хабарлама жойылсын ба?", "Удалить все сообщения этого чата?", "Delete every message of this chat?"],
  telegramLanguage: ["Telegram тілі", "Язык Telegram", "Telegram language"],
  chatMenu: ["Чат мәзірі", "Меню чата", "Chat menu"],
  edit: ["Өзгерту", "Изменить", "Edit"],
  editing: ["Хабарламаны өзгерту", "Изменение сообщения", "Editing a message"],
  cancel: ["Болдырмау", "Отмена", "Cancel"],
  close: ["Жабу", "Закрыть", "Close"],
  ok: ["Жарайды", "Хорошо", "OK"],
  copy: ["Көшіру", "Скопировать", "Copy"],
  copied: ["Көшірілді", "Скопировано", "Copied"],
  spoiler: ["Жасырын мәтін. Көрсету", "Скрытый текст. Показать", "Hidden text. Show"],
  more: ["Толығырақ", "Развернуть", "Show more"],
  less: ["Жинау", "Свернуть", "Show less"],
  latest: ["Соңғы хабарламаға өту", "К последнему сообщению", "Jump to the latest"],
  unread: ["оқылмаған: {n}", "непрочитанных: {n}", "unread: {n}"],
  file: ["Файл", "Файл", "File"],
  document: ["Файл", "Файл", "File"],
  photo: ["Фото", "Фото", "Photo"],
  video: ["Бейне", "Видео", "Video"],
  audio: ["Дыбыс жазбасы", "Аудиозапись", "Audio"],
  album: ["Альбом: {n}", "Альбом: {n}", "Album: {n}"],
  spoilerMedia: ["Көрсету", "Показать", "Show"],
  poll: ["Сауалнама", "Опрос", "Poll"],
  pollSecret: ["Жасырын сауалнама", "Анонимный опрос", "Anonymous poll"],
  pollOpen: ["Ашық сауалнама", "Открытый опрос", "Public poll"],
  pollClosed: ["Сауалнама аяқталды", "Опрос завершён", "The poll is closed"],
  votes: ["Дауыс бергендер: {n}", "Проголосовало: {n}", "Voters: {n}"],
  results: ["Іздеу нәтижелері", "Результаты поиска", "Search results"],
  noResults: ["Ештеңе табылмады", "Ничего не найдено", "Nothing found"],
  beside: ["Жанына ашу", "Открыть рядом", "Open beside"],
  besideFull: ["Экранға бұдан артық чат сыймайды", "Больше чатов на экране не поместится", "No more chats fit on the screen"],
  closeBeside: ["Чатты жабу", "Закрыть чат", "Close the chat"],
  venue: ["Орны", "Место", "Location"],
  location: ["Орны", "Место", "Location"],
  contact: ["Контакт", "Контакт", "Contact"],
  download: ["Жүктеп алу", "Скачать", "Download"],
  openMap: ["Картадан ашу", "Открыть на карте", "Open the map"],
  notHere: ["Бұл батырма мұнда жұмыс істемейді", "Эта кнопка здесь не работает", "This button does nothing here"],
  failed: ["Болмады: {why}", "Не получилось: {why}", "That failed: {why}"],
  lost: ["Сервермен байланыс үзілді, қайта қосылып жатыр…", "Связь с сервером потеряна, подключаемся…", "Lost the server, connecting again…"],
  botDown: ["Бот тоқтап тұр", "Бот остановлен", "The bot is not running"],
  kill: ["Ботты кенет тоқтату", "Убить бота", "Kill the bot"],
  restart: ["Ботты қайта қосу", "Перезапустить бота", "Restart the bot"],
  runBot: ["Ботты қосу", "Запустить бота", "Start the bot"],
  botRuns: ["Бот жұмыс істеп тұр", "Бот работает", "The bot is running"],
  hood: ["Ішкі жұмысы", "Под капотом", "Under the hood"],
  calls: ["Bot API шақырулары", "Вызовы Bot API", "Bot API calls"],
  noCalls: ["Әзірге шақыру жоқ", "Вызовов пока нет", "No calls yet"],
  heroTitle: ["Ботпен сөйлесіп көріңіз", "Поговорите с ботом", "Talk to the bot"],
  heroText: [
    "Бұл – өз компьютеріңіздегі шағын Telegram. Кім болатыныңызды таңдаңыз, чат бірден ашылады. Нағыз Telegram-ға ештеңе жіберілмейді.",
    "Это маленький Telegram на Вашем компьютере. Выберите, кем Вы будете, и чат сразу откроется. В настоящий Telegram ничего не уходит.",
    "This is a small Telegram on your own computer. Choose who you are and the chat opens at once. Nothing goes to the real Telegram.",
  ],
  choose: ["Бір басу жеткілікті", "Достаточно одного нажатия", "One click is enough"],
  own: ["Өз адамыңызды қосыңыз", "Или свой человек", "Or someone of your own"],
  firstName: ["Аты", "Имя", "First name"],
  lastName: ["Тегі", "Фамилия", "Last name"],
  username: ["Пайдаланушы аты", "Имя пользователя", "Username"],
  create: ["Чатты ашу", "Открыть чат", "Open the chat"],
  empty: ["Әзірге хабарлама жоқ", "Сообщений пока нет", "No messages yet"],
  units: ["Б КБ МБ", "Б КБ МБ", "B KB MB"],
  nobody: ["Ешкім табылмады", "Никого не нашлось", "Nobody found"],
};

export const languages = { kk: "Қазақша", ru: "Русский", en: "English" };
const order = ["kk", "ru", "en"];

/** Takes up the words of another part of the page. */
export const add = (more) => Object.assign(words, more);

let current = preferred();

function preferred() {
  const wishes = [localStorage.getItem("language"), ...navigator.languages];
  return wishes.map((wish) => String(wish).slice(0, 2)).find((wish) => order.includes(wish)) ?? "en";
}

/** What numbers and dates are written in; Kazakh ones look like Russian ones where browsers know no Kazakh. */
export const locale = (tongue = current) => ({ kk: "ru", ru: "ru", en: "en-GB" })[tongue];
export const language = () => current;

/** The one of our languages that is nearest to a language code of Telegram, as in its own apps. */
export const tongueOf = (code) => order.find((known) => known === code?.slice(0, 2)) ?? current;

export function speak(chosen) {
  current = chosen;
  localStorage.setItem("language", chosen);
}

/** The page's words for `key`, with {name}s filled in. */
export const t = (key, values = {}) =>
  words[key][order.indexOf(current)].replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);

/** Gives every element marked in the HTML its words: data-t is its text, data-t-label its name. */
export function translate(root = document) {
  document.documentElement.lang = current;
  document.title = t("page");
  for (const node of root.querySelectorAll("[data-t]")) node.textContent = t(node.dataset.t);
  for (const node of root.querySelectorAll("[data-t-label]")) {
    node.setAttribute("aria-label", t(node.dataset.tLabel));
    if (node.type === "search") node.placeholder = t(node.dataset.tLabel);
    if (node.tagName === "BUTTON") node.title = t(node.dataset.tLabel);
  }
}

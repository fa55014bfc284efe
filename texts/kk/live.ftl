### Ботты нағыз Telegram-да тексеру (bot check --live): иесі чатта не көреді.

live-hello = Бұл – ботты тексеру. Ол екі минут алады. Соңында бот бірнеше батырманы басуды сұрайды.
live-plain = Безендірілмеген хабар.
live-changed = Бұл хабар өзгертілді.
live-caption = Файл астындағы <b>мәтін</b>
live-caption-new = Файл астындағы <b>басқа мәтін</b>
live-formats = Безендірудің барлық түрі:
live-format-bold = Қалың
live-format-italic = Көлбеу
live-format-underline = Асты сызылған
live-format-strikethrough = Үсті сызылған
live-format-spoiler = Басқанша жасырын
live-format-code = Код
live-format-pre = Код блогы
live-format-text_link = Сілтеме
live-format-date_time = 2027 жылғы 12 мамыр, 10:00
live-format-blockquote = Дәйексөз
live-format-expandable_blockquote = Ұзын дәйексөз

live-tap = 1. Түрлі түсті батырмалардың бірін басыңыз.
live-button-primary = Көк батырма
live-button-success = Жасыл батырма
live-button-danger = Қызыл батырма
live-button-plain = Түссіз батырма
live-button-link = Сілтеме
live-toast = Басқаныңыз бізге жетті.

live-keys = 2. Төменде екі батырма пайда болды. Астыңғысын басыңыз.
live-key = Астыңғы батырма

live-inline = 3. Осы батырманы басып, тізім шыққанша күтіңіз.
live-inline-button = Тізімді көрсету
live-result = Тізімнің бір жолы

live-over = Тексеру аяқталды. Нәтижесі пәрмен берілген жерде көрсетілген.

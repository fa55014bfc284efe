"""The way through a guest's registration, and through an announcement, in Kazakh, by what is on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.browser.visitor import Visitor


async def half_way(somebody: Visitor) -> None:
    """Begin, consent, and come to the second question."""
    await somebody.taps("Бастау")
    await somebody.taps("Қазақша")
    await somebody.taps("Тіркелу")
    await somebody.taps("Қонақ")
    await somebody.sees("Дербес деректерді жинауға және өңдеуге келісім")
    await somebody.taps("Келісемін")
    await somebody.sees("Тегіңізді, атыңызды")
    await somebody.says("Сәрсенова Айгүл")
    await somebody.sees("Телефон нөміріңізді")


async def to_the_review(somebody: Visitor) -> None:
    """Answer what is left."""
    await somebody.taps("Телефон нөмірімен бөлісу")
    await somebody.taps("Ақтау")
    await somebody.sees("Мемлекеттік органдарға сұрағыңыз")
    await somebody.taps("Өткізіп жіберу")
    await somebody.sees("жағдай жасау керек пе")
    await somebody.taps("Өткізіп жіберу")
    await somebody.sees("Сіз түскен фото мен бейнені")
    await somebody.taps("Иә")
    await somebody.sees("Сәрсенова Айгүл")


async def the_rest(somebody: Visitor) -> None:
    """Answer what is left and send it all."""
    await to_the_review(somebody)
    await somebody.taps("Өтінімді жіберу")


async def announce(organiser: Visitor, kazakh: str, russian: str, people: int) -> None:
    """Write an announcement to everybody, look at it, and come to the button with the number."""
    await organiser.says("/desk")
    await organiser.taps("📣 Хабарландыру")
    await organiser.taps("Жаңа хабарландыру")
    for language, text in (("Қазақша", kazakh), ("Русский", russian)):
        await organiser.taps(f"✏️ {language}")
        await organiser.sees("Хабарламаны адамдар көруі тиіс түрде жіберіңіз")
        await organiser.says(text)
        await organiser.sees(f"✅ {language}")
    await organiser.taps("Қалғандарына: Русский")
    await organiser.taps(f"Кімге: {people}")
    await organiser.sees("Таңдалған шарттардың бәрі")  # the draft tells the number too, and has a way back
    await organiser.sees(f"{people} адам алады")
    await organiser.taps("Артқа")
    await organiser.sees("✅ Русский")  # older drafts have the next button too
    await organiser.taps("Қарап шығу")
    await organiser.sees("алушылар дәл осылай көреді")

"""Common questions as people read them and as the team writes them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from db.faq.unanswered import UnansweredQuestion
from fair.faq.draft import DraftProblem, FaqDraft
from handlers.base.buttons import to_open_question, to_organisers
from handlers.faq.screens import edit, faq
from tests.golden.picture import Picture
from tests.golden.sample import EVENT

ASKED: Final = (
    UnansweredQuestion(1, "ru", "есть ли куда поставить велосипед", 12),
    UnansweredQuestion(2, "kk", "шатыр бола ма <b>", 3),
    UnansweredQuestion(3, "en", "who feeds the cats", 1),
)
WIFI: Final = next(one for one in EVENT.faq if one.id == "wifi")
ANIMALS: Final = EVENT.faq[-1]
MARK: Final = "0123abcd"
DRAFT: Final = FaqDraft("ru", asked=1, question={"ru": "Есть ли куда поставить велосипед?"})
HALF: Final = replace(DRAFT, language="kk", answer={"ru": "Да, у входа."})
TIMES: Final = {"parking": 21, "wifi": 5, "hotel": 1}


def wrong(problem: DraftProblem) -> Picture:
    return lambda t: edit.ask(t, FaqDraft(t.language), problem)


PICTURES: Final[Mapping[str, Picture]] = {
    "faq": lambda t: faq.listed(t, EVENT, 0, ((to_organisers(t),),)),
    "faq-under-way": lambda t: faq.listed(t, EVENT, 1, ((to_open_question(t),), (to_organisers(t),))),
    "faq-none": lambda t: faq.listed(t, replace(EVENT, faq=()), 0, ((to_organisers(t),),)),
    "faq-answer": lambda t: faq.answer(t, WIFI, ((to_organisers(t),),)),
    # The team
    "faq-asked": lambda t: edit.home(t, EVENT, edit.AskedPage(ASKED, 3, 0)),
    "faq-asked-many": lambda t: edit.home(t, EVENT, edit.AskedPage(ASKED, 20, 1)),
    "faq-asked-none": lambda t: edit.home(t, EVENT, edit.AskedPage((), 0, 0)),
    "faq-asked-one": lambda t: edit.question(t, ASKED[0]),
    "faq-belongs": lambda t: edit.listed(t, EVENT, TIMES, 0, ASKED[0]),
    "faq-known": lambda t: edit.listed(t, EVENT, TIMES, 0),
    "faq-known-none": lambda t: edit.listed(t, replace(EVENT, faq=()), {}, 0),
    "faq-card": lambda t: edit.card(t, WIFI, 21),
    "faq-card-no-words": lambda t: edit.card(t, replace(ANIMALS, words=()), 1),
    "faq-write-new": lambda t: edit.ask(t, FaqDraft(t.language)),
    "faq-write": lambda t: edit.ask(t, DRAFT),
    "faq-write-next": lambda t: edit.ask(t, HALF),
    **{f"faq-problem-{problem.value}": wrong(problem) for problem in DraftProblem},
    "faq-write-words": lambda t: edit.ask_words(t, WIFI),
    "faq-saved": lambda t: edit.saved(t, WIFI, MARK),
    "faq-remove-sure": lambda t: edit.sure(t, WIFI),
    "faq-removed": lambda t: edit.removed(t, WIFI, MARK),
}

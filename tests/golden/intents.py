"""What is answered to texts in the middle of nothing: facts, small talk, guesses."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from fair.agenda.model import SessionKind
from fair.agenda.search.queries import HallQuery, KindQuery, NowQuery, SearchHits, TomorrowQuery
from fair.forms.model import QuestionKind
from fair.intents.decision import Meaning
from fair.intents.intent import Intent
from fair.intents.sayings import FaqAsked
from handlers.base import home_screens
from handlers.base.buttons import to_organisers, to_send
from handlers.intents.screens import facts, guesses, talk
from tests.golden.picture import Picture
from tests.golden.sample import EARLY, EVENT, LATE, NOW
from tests.golden.sample_agenda import MORNING, SHANYRAQ

FAIR: Final = MORNING.event
FILES: Final = [one for one in EVENT.form.questions if one.kind is QuestionKind.FILE]


def unsure(*meanings: Meaning) -> Picture:
    return lambda t: guesses.unsure(t, guesses.guesses(t, FAIR, MORNING, meanings), ((to_send(t),),))


def said(sentence: str) -> Picture:
    return lambda t: home_screens.short(t, EVENT, None, NOW, t(sentence))


PICTURES: Final[Mapping[str, Picture]] = {
    # Facts
    "fact-place": lambda t: facts.place(t, FAIR, MORNING),
    "fact-place-alone": lambda t: facts.place(t, replace(EVENT, place=replace(EVENT.place, way=None)), None),
    "fact-start": lambda t: facts.start(t, FAIR, MORNING),
    "fact-end": lambda t: facts.end(t, FAIR, MORNING),
    "fact-deadline-early": lambda t: facts.deadline(t, EVENT, EARLY, takes_part=False),
    "fact-deadline": lambda t: facts.deadline(t, EVENT, NOW, takes_part=False),
    "fact-deadline-late": lambda t: facts.deadline(t, EVENT, LATE, takes_part=True),
    "fact-price": lambda t: facts.price(t, EVENT, NOW, takes_part=False),
    # Small talk
    **{sentence: said(sentence) for sentence in ("talk-greeting", "talk-thanks", "talk-goodbye", "talk-fine")},
    "talk-human": lambda t: talk.contact(t, EVENT, ((to_organisers(t),),)),
    "talk-late": lambda t: talk.late(t, ((to_organisers(t),),)),
    "talk-instead-late": lambda t: talk.instead(t, ((to_organisers(t),),), late=True),
    "talk-instead": lambda t: talk.instead(t, ((to_organisers(t),),)),
    "talk-share": lambda t: talk.share(t, "fair_bot"),
    "talk-file": lambda t: talk.own_file(t, FILES, ((to_organisers(t),),)),
    "talk-no-file": lambda t: talk.own_file(t, (), ((to_organisers(t),),)),
    "talk-ask-speaker": lambda t: talk.questions_to_speakers(t, MORNING, (SHANYRAQ,), ((to_organisers(t),),)),
    "talk-ask-organisers": lambda t: talk.questions_to_speakers(t, MORNING, (), ((to_organisers(t),),)),
    "talk-no-materials": lambda t: talk.no_materials(t, ((to_organisers(t),),)),
    # Guesses
    "guess-ways": unsure(Intent.REGISTER, Intent.STATUS, Intent.TICKET),
    "guess-agenda": unsure(NowQuery(), HallQuery("hall_1"), TomorrowQuery()),
    "guess-long": unsure(FaqAsked("wifi"), FaqAsked("interpreters"), SearchHits((SHANYRAQ.id,))),
    "guess-kind": unsure(KindQuery(SessionKind.BREAK, ()), Intent.PLACE),
    "nothing": lambda t: guesses.nothing(t, FAIR, MORNING, ((to_send(t),),)),
    "nothing-alone": lambda t: guesses.nothing(t, replace(EVENT, faq=()), None, ((to_send(t),),)),
    # Every thing as a button calls it
    **{f"unsure-{intent.value}": unsure(intent) for intent in Intent},
}

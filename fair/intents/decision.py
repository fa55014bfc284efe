"""What a message means: one thing, one of a few, or nothing that is known."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from fair.agenda.search.meaning import AgendaMeaning
from fair.agenda.search.queries import Asked, KindQuery, NoQuery, SearchHits
from fair.intents.denied import DENIED
from fair.intents.intent import Intent
from fair.intents.matcher import Candidate, Utterance, candidates
from fair.intents.phrase_book import PhraseBook
from fair.intents.sayings import LITERAL, FaqAsked, Wanted
from fair.intents.standing import Standing, likelihood
from fair.notions.notions import WEIGHTS

SURE: Final = 0.6
"""Less than so much of a message explained is a guess."""
MAYBE: Final = 0.4
"""Less than so much is no guess either."""
NEAR: Final = 0.12
SHAKY: Final = 0.9
"""For what is found by a slip, the beginning of a word, only in a description, or by words that mean something else."""
MANY: Final = 3
"""Guesses that are offered."""

_AGENDA: Final = 1

Meaning: TypeAlias = Wanted | Asked


@dataclass(frozen=True, slots=True)
class Understanding:
    """What a message may mean, the likeliest first; more than one, or one that is a guess: it has to be asked."""

    meanings: tuple[Meaning, ...] = ()
    sure: bool = False
    answered: bool = False
    """One of these is the answer, even if it has to be asked which."""
    share: float = 0.0
    """The part of the text that the first of them explains."""


@dataclass(frozen=True, slots=True)
class _Weighed:
    meaning: Meaning
    score: float
    explained: frozenset[int]
    told: float
    room: int
    """Of two that explain the same by the same words: intents before the agenda before common questions."""


def decide(said: Utterance, agenda: Iterable[AgendaMeaning], book: PhraseBook, standing: Standing) -> Understanding:
    """Return what a message means. Where it is unsure between several, or of one, these are to be offered."""
    options = [_of_candidate(one, standing) for one in _as_wanted(said, book)]
    options += [option for meaning in agenda if (option := _of_agenda(said, meaning))]
    options = sorted((one for one in options if one.score >= MAYBE), key=_rank)
    if not options:
        return Understanding()
    best, *others = options
    rivals = [one for one in others if best.score - one.score < NEAR and _is_rival(best, one)]
    if best.score >= SURE and not rivals:
        return Understanding((best.meaning,), sure=True, answered=True, share=best.score)
    offered = [best, *(one for one in (rivals if best.score >= SURE else others))]
    return Understanding(tuple(one.meaning for one in offered[:MANY]), answered=best.score >= SURE)


def _as_wanted(said: Utterance, book: PhraseBook) -> tuple[Candidate, ...]:
    """Return what may be wanted, the surest first, each once; where it is denied, what is wanted then."""
    best: dict[Wanted, Candidate] = {}
    for one in candidates(said, book):
        wanted = _instead(one, said)
        best.setdefault(wanted, replace(one, wanted=wanted))
    return tuple(best.values())


def _instead(one: Candidate, said: Utterance) -> Wanted:
    denied = DENIED.get(one.wanted) if isinstance(one.wanted, Intent) else None
    if denied and any(said.tokens[place].is_denied(denied.deeds, denied.least) for place in one.explained):
        return denied.instead
    return one.wanted


def _is_rival(best: _Weighed, other: _Weighed) -> bool:
    """Tell whether the other explains what the best does not; a session may be called as something else is."""
    if not other.explained <= best.explained:
        return True
    found = isinstance(best.meaning, SearchHits) != isinstance(other.meaning, SearchHits)
    return (
        found
        and (best.room == _AGENDA) != (other.room == _AGENDA)
        and best.explained == other.explained
        and best.told == other.told
    )


def _rank(option: _Weighed) -> tuple[float, float, int]:
    return -round(option.score, 2), -option.told, option.room


def _of_candidate(one: Candidate, standing: Standing) -> _Weighed:
    if isinstance(one.wanted, FaqAsked):
        return _Weighed(one.wanted, one.score, one.explained, one.told, room=2)
    return _Weighed(one.wanted, one.score * likelihood(one.wanted, standing), one.explained, one.told, room=0)


def _of_agenda(said: Utterance, meaning: AgendaMeaning) -> _Weighed | None:
    """Weigh what is asked of the agenda; a kind of session that it does not have is not asked of it."""
    asked = meaning.asked
    if isinstance(asked, NoQuery) or (isinstance(asked, KindQuery) and not asked.sessions):
        return None
    light = WEIGHTS["generic"]
    explained = {
        place
        for place, token in enumerate(said.tokens)
        if token.weight <= light or meaning.words.issuperset(token.words)
    }
    told = sum(token.weight for token in said.tokens if meaning.words.issuperset(token.words))
    firm = meaning.firm and not (isinstance(asked, SearchHits) and _is_usual(said, meaning))
    score = said.share(explained, date=True) * (1 if firm else SHAKY)
    return _Weighed(asked, score, said.weighty(explained), told, _AGENDA)


def _is_usual(said: Utterance, meaning: AgendaMeaning) -> bool:
    """Tell whether all the words by which sessions were found are asked for with other things, too."""
    hits = (token for token in said.tokens if meaning.words.issuperset(token.words))
    return all(any(not notion.startswith(LITERAL) for notion in token.notions) for token in hits)

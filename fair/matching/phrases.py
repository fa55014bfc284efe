"""Words that people type instead of tapping a button, in three languages. They are only read, never shown.

Case, Kazakh letters and the script do not matter: they are compared by how they sound.
"""

from collections.abc import Iterable
from itertools import chain
from typing import Final

from fair.fields.names import fold
from fair.fields.phonetics import keys, stems

AND: Final = "и|және|мен|пен|бен|and"
ORDINAL_ENDINGS: Final = "й|я|е|ый|ой|ий|ші|шы|st|nd|rd|th"
AT: Final = "собака|sobaka|at"
"""How the sign in an address is called."""
APPLICATION: Final = "заявка|номер|өтінім|нөмір|application|number"
"""What stands before the number of an application. As those above: parts of patterns."""

_FILLERS: Final = """
    не ни нет да я мы мне нам у из от в во на с со к и или а это наш наша наше мой моя для по есть буду будем хочу
    выбираю пусть
    жоқ емес иә мен біз маған бізге менің біздің және немесе бұл үшін бар таңдаймын
    no not yes i we am are is my our the a an of from in on and or to for it this please
"""
FILLERS: Final = frozenset(keys(_FILLERS))
"""Too common to tell one choice from another."""

_YES: Final = """
    да ага угу конечно согласен согласна согласны разрешаю разрешаем хочу нужна нужен нужно нужны буду будем обязательно
    иә ия иа әрине келісемін келісеміз болады қажет керек мақұл жарайды
    yes yep yeah yup ok okay ок sure agree agreed certainly
"""
_NO: Final = """
    нет не неа нету отказываюсь
    жоқ емес керексіз келіспеймін келіспейміз болмайды қажетсіз
    no nope not never don dont disagree
"""
_NOT_AGAINST: Final = """
    не против | не возражаю | не возражаем | қарсы емеспін | қарсы емеспіз | don't mind | do not mind | no objections
"""
"""They agree with a word that says no."""
_UNSURE: Final = "знаю знаем уверен уверена может возможно наверное білмеймін мүмкін know maybe perhaps"
_STRANGE: Final = 4
"""So many words of other things, and a text is no yes or no any more."""

_NOTHING: Final = """
    нет | нету | не нужно | не надо | не требуется | не требуются | не нужен | не нужна | не нужны | нет необходимости
    | отсутствует | отсутствуют | ничего | ничего не нужно | никаких | никакие | не имею | не имеем | не имеется | без
    | пропустить | пропускаю
    | жоқ | керек емес | керегі жоқ | қажет емес | қажеті жоқ | қажеттілік жоқ | ешқандай | ештеңе | ештеңе керек емес
    | өткізіп жіберу | болмайды
    | no | none | nothing | nope | n a | na | not needed | not required | not applicable | no need | nothing needed
    | skip
"""
_NOT_YET: Final = """
    ещё нет | пока нет | ещё не готово | ещё не готова | не готово | не готова | не готов | нет файла | нет с собой
    | не знаю | ещё не знаю | пока не знаю
    | әлі жоқ | әлі дайын емес | дайын емес | файл жоқ | білмеймін | әлі білмеймін
    | not yet | not ready | not ready yet | no file | don't know | i don't know | not sure
"""
_LATER: Final = "позже потом попозже кейін кейінірек later"
_SENDING: Final = """
    я мы отправлю отправим пришлю пришлём загружу скину добавлю напишу отвечу жіберемін жібереміз жазамын
    i we will ll send it add answer
"""
_COURTESY: Final = "спасибо пока пожалуйста благодарю рахмет рақмет әзірге өтінемін thanks thank you please yet for now"

_YES_KEYS: Final = frozenset(keys(_YES))
_NO_KEYS: Final = frozenset(keys(_NO))
_UNSURE_KEYS: Final = frozenset(keys(_UNSURE))
_COURTEOUS: Final = frozenset(keys(_COURTESY))


def _phrases(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(words for phrase in text.split("|") if (words := keys(phrase)))


_AGREEING: Final = tuple(fold(phrase) for phrase in _NOT_AGAINST.split("|"))
_NOTHINGS: Final = _phrases(_NOTHING)
_NOT_YETS: Final = _phrases(_NOT_YET)
_LATER_KEYS: Final = frozenset(keys(_LATER))
_SENDING_KEYS: Final = frozenset(keys(_SENDING))
_STROKES: Final = frozenset("-–—−_./\\ ")


def yes_or_no(text: str) -> bool | None:
    """Return what a text answers to a question with yes and no; None: neither for certain."""
    if any(f" {phrase} " in f" {fold(text)} " for phrase in _AGREEING):
        return True
    words = frozenset(keys(text)) - _COURTEOUS
    strange = words - _YES_KEYS - _NO_KEYS
    if words & _UNSURE_KEYS or len(strange) > _STRANGE:
        return None
    if words & _NO_KEYS:
        return False
    return True if words & _YES_KEYS else None


def only_yes_or_no(text: str) -> bool:
    """Tell whether a text is a yes or a no and nothing else: "да", «жоқ, рахмет», "okay"."""
    words = frozenset(keys(text)) - _COURTEOUS
    return bool(words) and words <= _YES_KEYS | _NO_KEYS


def says_nothing(text: str, name: str = "") -> bool:
    """Tell whether a text says that there is nothing to say: "нет", "none", "-", of `name` too («вопросов нет»)."""
    if text and not set(text) - _STROKES:
        return True
    words = _without(keys(text), _COURTEOUS)
    named = frozenset(chain.from_iterable(map(stems, keys(name))))
    return words in _NOTHINGS or tuple(word for word in words if named.isdisjoint(stems(word))) in _NOTHINGS


def says_later(text: str) -> bool:
    """Tell whether a text puts an answer off."""
    words = _without(keys(text), _COURTEOUS)
    if words in _NOT_YETS:
        return True
    return not _LATER_KEYS.isdisjoint(words) and not frozenset(words) - _LATER_KEYS - _SENDING_KEYS


def _without(words: Iterable[str], left_out: frozenset[str]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in left_out)

"""What texts mean, in three languages, of whoever asks: by the rules alone, on a small fair of two days."""

from datetime import datetime, timedelta
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.agenda.model import Agenda
from fair.agenda.search.index import Index
from fair.agenda.search.queries import KindQuery, NowQuery, SearchHits, SectionQuery, TomorrowQuery
from fair.agenda.search.reading import read_text
from fair.faq.question import FrequentQuestion
from fair.intents.decision import MANY, Understanding, decide
from fair.intents.intent import Intent
from fair.intents.matcher import candidates, said_in
from fair.intents.phrase_book import PhraseBook
from fair.intents.sayings import FaqAsked
from fair.intents.standing import Nearness, Standing
from fair.intents.understanding import understand
from fair.words import Words
from tests.fair.agenda.asked_fair import AGENDA, AKTAU, HALLS, MORNING, SECTIONS


def same(text: str) -> Words:
    return {"kk": text, "ru": text, "en": text}


FAQ = (
    FrequentQuestion(
        "parking", {"kk": "Тұрақ бар ма?", "ru": "Есть ли парковка?", "en": "Is there parking?"}, same("1")
    ),
    FrequentQuestion("bicycle", same("Куда поставить велосипед?"), same("2"), ("велик",)),
    FrequentQuestion("shore", same("Что такое уборка?"), same("3"), ("уборка",)),
)
BOOK = PhraseBook.of(FAQ, {"ticket": ("браслет", "wristband")})
INDEX = Index.of(AGENDA, HALLS, SECTIONS, BOOK.vocabulary)
NEW = Standing(takes_part=False, nearness=Nearness.BEFORE)
COMING = Standing(takes_part=True, nearness=Nearness.BEFORE)
THERE = Standing(takes_part=True, nearness=Nearness.DAY)
GONE = Standing(takes_part=True, nearness=Nearness.AFTER)


def understood(text: str, standing: Standing = COMING, now: datetime = MORNING, index: Index = INDEX) -> Understanding:
    return understand(text, index, BOOK, standing, now, AKTAU)


def surely(text: str, standing: Standing = COMING) -> object:
    found = understood(text, standing)
    return found.meanings[0] if found.sure else None


@pytest.mark.parametrize(
    ("kk", "ru", "en", "intent"),
    [
        ("тіркелгім келеді", "хочу зарегистрироваться", "I want to register", Intent.REGISTER),
        ("билетім қайда", "где мой билет", "where is my ticket", Intent.TICKET),
        ("өтінімім қаралды ма", "заявку рассмотрели?", "was my application approved", Intent.STATUS),
        ("телефонымды өзгерту керек", "как изменить телефон", "change my phone number", Intent.CHANGE),
        ("бара алмаймын", "не смогу прийти", "I can't come", Intent.WITHDRAW),
        ("орныма әріптесім барады", "вместо меня придёт коллега", "my colleague comes instead of me", Intent.PASS_ON),
        ("бағдарламаны көрсет", "покажите программу", "show me the programme", Intent.AGENDA),
        ("спикерлер кім", "кто спикеры", "who are the speakers", Intent.SPEAKERS),
        ("мекенжайы қандай", "какой адрес", "what is the address", Intent.PLACE),
        ("сағат нешеде басталады", "во сколько начало", "when does it start", Intent.START),
        ("қашан аяқталады", "когда закончится", "when does it end", Intent.END),
        ("тіркелу қашан аяқталады", "до какого числа регистрация", "registration deadline", Intent.DEADLINE),
        ("қатысу тегін бе", "сколько стоит участие", "is it free", Intent.FREE),
        ("тілді ауыстыру", "сменить язык", "change language", Intent.LANGUAGE),
        ("хабарламаларды тоқтат", "отпишите меня", "unsubscribe", Intent.MUTE),
        ("деректерімді жой", "удалите мои данные", "delete my data", Intent.FORGET),
        ("көмек", "помогите", "help", Intent.HELP),
        ("рахмет", "спасибо", "thank you", Intent.THANKS),
        ("сәлем", "здравствуйте", "hello", Intent.GREETING),
        ("кешігіп жатырмын", "я опаздываю", "I am late", Intent.LATE),
        ("ұйымдастырушымен сөйлескім келеді", "дайте контакты организатора", "talk to a human", Intent.HUMAN),
        ("спикерге сұрақ қоямын", "хочу задать вопрос спикеру", "ask the speaker", Intent.ASK_SPEAKER),
        ("таныстырылымды қалай жіберемін", "как отправить презентацию", "send my slides", Intent.OWN_FILE),
    ],
)
def test_the_same_is_understood_in_three_languages(kk: str, ru: str, en: str, intent: Intent) -> None:
    assert [surely(text) for text in (kk, ru, en)] == [intent] * 3


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("кашан басталады", Intent.START),
        ("kashan bastalady", Intent.START),
        ("зарегестрироватся хочу", Intent.REGISTER),
        ("билит", Intent.TICKET),
        ("спосибо", Intent.THANKS),
        ("gde bilet", Intent.TICKET),
        ("браслет", Intent.TICKET),
        ("where is my wristband", Intent.TICKET),
    ],
)
def test_slips_other_letters_and_an_organisers_own_words_are_understood(text: str, intent: Intent) -> None:
    assert surely(text) is intent


@pytest.mark.parametrize(
    ("text", "standing", "meaning"),
    [
        ("регистрация", NEW, Intent.REGISTER),
        ("где скачать презентации", GONE, Intent.MATERIALS),
        ("куда идти", THERE, Intent.NOW),
        ("слайдтарды қайда жүктеймін", COMING, Intent.OWN_FILE),
    ],
)
def test_what_is_meant_depends_on_who_asks(text: str, standing: Standing, meaning: Intent) -> None:
    assert surely(text, standing) == meaning


def test_who_is_registered_means_the_session_by_the_word_registration() -> None:
    assert isinstance(surely("когда регистрация", THERE), KindQuery)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("когда обед", KindQuery),
        ("что сейчас", NowQuery),
        ("ертең не бар", TomorrowQuery),
        ("экология", SectionQuery),
        ("who speaks from Beineu", SearchHits),
        ("в каком зале будет проходить выступление Шанырака", SearchHits),
    ],
)
def test_questions_about_content_go_to_the_agenda(text: str, kind: type) -> None:
    assert isinstance(surely(text), kind)


@pytest.mark.parametrize(
    ("text", "faq"),
    [
        ("парковка", "parking"),
        ("есть где оставить машину", "parking"),
        ("көлік қоятын орын бар ма", "parking"),
        ("where can I park my car", "parking"),
        ("велик куда деть", "bicycle"),
        ("а велосипед поставить куда", "bicycle"),
    ],
)
def test_common_questions_are_found_by_other_words(text: str, faq: str) -> None:
    assert surely(text) == FaqAsked(faq)


def test_a_word_that_says_two_things_is_asked_back() -> None:
    found = understood("уборка")
    assert not found.sure
    assert found.answered
    assert {type(meaning) for meaning in found.meanings} == {SearchHits, FaqAsked}


def test_two_questions_at_once_are_asked_back() -> None:
    found = understood("парковка и обед")
    assert not found.sure
    assert FaqAsked("parking") in found.meanings
    assert 2 <= len(found.meanings) <= MANY


@pytest.mark.parametrize(
    "text",
    [
        "Келе алмаймын, орныма әріптесім келеді",
        "Не смогу прийти, вместо меня придёт коллега",
        "I can't come, a colleague comes instead",
    ],
)
def test_who_sends_a_colleague_does_not_give_the_place_back(text: str) -> None:
    assert surely(text) is Intent.PASS_ON


@pytest.mark.parametrize(
    "text",
    [
        "",
        "аыва ыва ыва",
        "мой сосед вчера купил красивый синий билет электрички на вокзале",
        "кто такой сейчас президент большой страны",
        "расскажи анекдот про лошадь медведя тигра",
    ],
)
def test_a_stray_word_makes_no_intent(text: str) -> None:
    assert not understood(text).sure


@pytest.mark.parametrize("text", ["я приду", "мы приедем", "мен келемін", "I will come", "we are coming"])
def test_that_somebody_comes_is_no_question(text: str) -> None:
    asked = {"kk": "Қанша адам болады?", "ru": "Сколько будет человек?", "en": "How many people will come?"}
    book = PhraseBook.of((FrequentQuestion("how_many", asked, same("4"), ("бос орын", "places left")),))
    assert not decide(said_in(read_text(text, INDEX, MORNING.date()), book), (), book, COMING).sure


def test_a_guess_is_offered_where_half_is_understood() -> None:
    found = understood("билет велодорожка")
    assert found.sure or Intent.TICKET in found.meanings


def test_of_a_kind_that_the_agenda_does_not_have_nothing_is_said() -> None:
    assert understood("голосование").meanings == ()


SAID = st.lists(st.sampled_from(sorted(BOOK.literals | {"где", "билет", "15:00", "обед"})))


@given(st.one_of(st.text(max_size=400), SAID.map(" ".join)))
def test_any_text_is_understood_or_not(text: str) -> None:
    found = understood(text)
    assert len(found.meanings) <= MANY
    assert found.meanings or not found.sure


def test_a_text_takes_no_longer_than_a_millisecond_or_two() -> None:
    index = Index.of(AGENDA, HALLS, SECTIONS, BOOK.vocabulary)
    texts = [
        "подскажите пожалуйста где у вас там можно поставить машину",
        "өтінімім қаралды ма екен білейін деп едім",
        "зарегестрироватся хачу а как нипанятна",
        "what time does the ecology section start tomorrow",
    ]
    for text in texts:
        understood(text, index=index)
    began = process_time()
    for _ in range(25):
        for text in texts:
            understood(text, index=index)
    assert (process_time() - began) / 100 < 0.01


def test_before_the_first_release_all_but_the_agenda_is_understood() -> None:
    empty = Index.of(Agenda(), words=BOOK.vocabulary)
    assert understood("где мой билет", index=empty).meanings == (Intent.TICKET,)
    assert understood("парковка", index=empty).meanings == (FaqAsked("parking"),)


def test_later_is_later() -> None:
    now = MORNING + timedelta(minutes=1)
    assert understood("через час", now=now).sure


def test_one_word_does_not_say_two() -> None:
    one = FrequentQuestion("seats", same("Абракадабра?"), same("1"), ("место кресло",))
    book = PhraseBook.of((one,))
    reading = read_text("место", INDEX, MORNING.date())
    assert FaqAsked("seats") not in {each.wanted for each in candidates(said_in(reading, book), book)}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Здравствуйте! Подскажите, пожалуйста, а можно ли у вас там зарегистрироваться?", Intent.REGISTER),
        ("Сәлеметсіз бе! Билетім қайда екен айтып жіберіңізші", Intent.TICKET),
        ("Hello there! By the way, what is the address of the venue?", Intent.PLACE),
    ],
)
def test_who_greets_first_is_answered_what_they_ask(text: str, meant: Intent) -> None:
    assert understood(text, NEW).meanings == (meant,)


def test_of_two_questions_in_a_text_both_are_offered() -> None:
    found = understood("скажите где можно поставить машину и покажите мой билет")
    assert found.meanings == (FaqAsked("parking"), Intent.TICKET)
    assert found.answered
    assert not found.sure


def test_a_slip_makes_less_sure() -> None:
    assert surely("билит") is Intent.TICKET
    assert not understood("билит шмилет").sure


def test_what_is_not_in_one_language_asks_in_another() -> None:
    """The word for "what" in Kazakh is "not" in Russian."""
    assert surely("қатысу үшін не істеуіміз керек", NEW) is Intent.REGISTER
    assert surely("не участвую", COMING) is Intent.WITHDRAW


@pytest.mark.parametrize(
    ("kk", "ru", "en", "meaning"),
    [
        ("деректерімді өшірмеңіз", "не удаляйте мои данные", "don't delete my data", Intent.KEEP),
        ("бас тартқым келмейді", "я не хочу отменять", "I'm not withdrawing", Intent.KEEP),
        ("өтінімнен бас тартпаймын", "не отменяйте мою заявку", "do not cancel my application", Intent.KEEP),
        ("тіркелгім келмейді", "не хочу регистрироваться", "I don't want to register", Intent.KEEP),
        ("деректерімді өзгертпеңіз", "не меняйте мои данные", "don't change my data", Intent.KEEP),
        ("ескертулерді өшірмеңіз", "не отключайте уведомления", "don't turn off notifications", Intent.NOTIFICATIONS),
        ("еске салмаңыз", "не надо напоминаний", "don't remind me", Intent.MUTE),
        ("кешікпеймін", "я не опаздываю", "I am not late", Intent.FINE),
        ("орысша білмеймін", "не понимаю по-русски", "I don't speak Russian", Intent.LANGUAGE),
        ("бармаймын", "не буду участвовать", "I won't come", Intent.WITHDRAW),
        ("билет келген жоқ", "билет не пришёл", "I didn't get my ticket", Intent.TICKET),
        ("деректерімді өшіре алмаймын", "не могу удалить мои данные", "I can't delete my data", Intent.FORGET),
    ],
)
def test_who_denies_something_is_not_led_to_it(kk: str, ru: str, en: str, meaning: Intent) -> None:
    assert [surely(text) for text in (kk, ru, en)] == [meaning] * 3


def test_of_two_clauses_the_denied_one_is_left_aside() -> None:
    assert surely("не удаляйте, а измените мои данные") is Intent.CHANGE
    assert surely("өшірмеңіз, телефонымды өзгертіңіз") is Intent.CHANGE
    assert surely("don't delete it, change my phone") is Intent.CHANGE


def test_a_common_question_word_by_word_is_that_question() -> None:
    asked = {"kk": "Билет қайда тұрады?", "ru": "Где стоит мой билет на обед?", "en": "Where is my ticket to lunch?"}
    book = PhraseBook.of((FrequentQuestion("own", asked, same("5")), *FAQ))
    for text in (*asked.values(), "где стоит мои билет на обед"):
        found = understand(text, INDEX, book, COMING, MORNING, AKTAU)
        assert (found.meanings, found.sure) == ((FaqAsked("own"),), True)


@pytest.mark.parametrize("text", ["as", "хотел", "the", "и", "ба"])
def test_words_that_say_nothing_alone_are_nothing(text: str) -> None:
    assert not understood(text).sure


def test_words_that_sound_alike_are_told_apart_by_their_letters() -> None:
    """«Хотел» and "hotel", «ас» and "as", «дата» and "data"."""
    asked = {"kk": "Тамақ бола ма?", "ru": "Будет ли еда?", "en": "Will there be food?"}
    beds = {"kk": "Қонақүй бар ма?", "ru": "Где гостиница?", "en": "Where is the hotel?"}
    book = PhraseBook.of((FrequentQuestion("food", asked, same("6")), FrequentQuestion("hotel", beds, same("7"))))
    empty = Index.of(Agenda(), words=book.vocabulary)

    def meant(text: str) -> tuple[object, ...]:
        return understand(text, empty, book, COMING, MORNING, AKTAU).meanings

    assert meant("hotel") == meant("hotels") == (FaqAsked("hotel"),)
    assert meant("хотел") == meant("as") == ()
    assert meant("ас") == (FaqAsked("food"),)
    assert meant("дата") == (Intent.START,)
    assert meant("data") == (Intent.MY_DATA,)

"""Where each thing leads that may be wanted outside a dialog."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from fair.agenda.model import SessionKind
from fair.forms.flow import visible
from fair.forms.model import QuestionKind
from fair.intents.intent import Intent
from fair.intents.standing import Nearness
from handlers.agenda import browse, calendar
from handlers.agenda.callbacks import AgendaCallback
from handlers.agenda.screens.browse import slides_screen
from handlers.announcements import participant
from handlers.base.home import about, home, short
from handlers.base.screen import Reply, screens
from handlers.door import ticket
from handlers.faq import faq
from handlers.intents import human
from handlers.intents.screens import facts, talk
from handlers.navigation import commands, language
from handlers.navigation.help import show as show_help
from handlers.privacy import privacy
from handlers.registration import begin, pass_on, status
from handlers.reminders import preferences
from services import application, passing_on
from services.agenda_view import load
from services.intents import standing_of
from services.turn import Turn

Way: TypeAlias = Callable[[Turn], Awaitable[Reply]]


def _takes_part(turn: Turn) -> bool:
    return standing_of(turn).takes_part


def _say(sentence: str) -> Way:
    async def say(turn: Turn) -> Reply:
        return await short(turn, turn.t(sentence))

    return say


def _view(wanted: AgendaCallback) -> Way:
    async def view(turn: Turn) -> Reply:
        return await browse.open_view(turn, wanted)

    return view


def _speak(code: str) -> Way:
    async def speak(turn: Turn) -> Reply:
        """Switch over; who has the language already is offered the others."""
        return await (language.ask(turn) if turn.person.language == code else language.speak(turn, code))

    return speak


async def _withdraw(turn: Turn) -> Reply:
    return await (status.ask_to_withdraw(turn) if _takes_part(turn) else status.show(turn))


async def _pass_on(turn: Turn) -> Reply:
    """Let a colleague have the place; who has none to pass on hears how a colleague comes instead."""
    if await passing_on.can(turn, turn.registration):
        return await pass_on.show(turn)
    late = turn.event.registration_state(turn.now) != "open"
    return screens(talk.instead(turn.t, human.rows(turn), late=late)) if _takes_part(turn) else await status.show(turn)


async def _invite(turn: Turn) -> Reply:
    """Give the organisation's invitation to who may give it, the bot's own link to everybody else."""
    registration = turn.registration
    delegate = _takes_part(turn) and registration is not None and registration.organisation_id is not None
    if delegate and registration is not None and registration.delegate != "asked":
        return await status.invite(turn)
    return screens(talk.share(turn.t, turn.bot_username))


async def _now(turn: Turn) -> Reply:
    """Tell what is on; on other days somebody who asks where to go wants the place."""
    return await (browse.show_now(turn) if standing_of(turn).nearness is Nearness.DAY else _place(turn))


async def _calendar(turn: Turn) -> Reply:
    if _takes_part(turn):
        reply = await status.calendar(turn)
        return replace(reply, screens=(*reply.screens, *await calendar.offered(turn)))
    return await browse.open_view(turn, AgendaCallback(action="file"))


async def _ask_speaker(turn: Turn) -> Reply:
    guide = await load(turn)
    sessions = guide.agenda.sessions if guide else ()
    found = tuple(one for one in sessions if one.kind is SessionKind.QA and not one.cancelled)
    return screens(talk.questions_to_speakers(turn.t, guide, found, human.rows(turn)))


async def _materials(turn: Turn) -> Reply:
    guide = await load(turn)
    if guide is None or not any(one.slides for one in guide.agenda.sessions):
        return screens(talk.no_materials(turn.t, human.rows(turn)))
    return screens(slides_screen(turn.t, guide))


async def _own_file(turn: Turn) -> Reply:
    """Lead to the questions for files that can still be answered."""
    if not _takes_part(turn):
        return await status.show(turn)
    own = await application.load(turn)
    files = (one for one in visible(own.form, own.answers) if one.kind is QuestionKind.FILE)
    wanted = [one for one in files if not own.is_locked(one, turn.now)]
    return screens(talk.own_file(turn.t, wanted, human.rows(turn)))


async def _place(turn: Turn) -> Reply:
    return screens(facts.place(turn.t, turn.event, await load(turn)))


async def _start(turn: Turn) -> Reply:
    return screens(facts.start(turn.t, turn.event, await load(turn)))


async def _end(turn: Turn) -> Reply:
    return screens(facts.end(turn.t, turn.event, await load(turn)))


async def _deadline(turn: Turn) -> Reply:
    return screens(facts.deadline(turn.t, turn.event, turn.now, takes_part=_takes_part(turn)))


async def _price(turn: Turn) -> Reply:
    """Tell the price, if the organiser has; else the organiser is to be asked."""
    if turn.event.price is None:
        return await human.begin(turn)
    return screens(facts.price(turn.t, turn.event, turn.now, takes_part=_takes_part(turn)))


WAYS: Final[Mapping[Intent, Way]] = {
    Intent.REGISTER: begin.begin,
    Intent.DEADLINE: _deadline,
    Intent.TICKET: ticket.show,
    Intent.STATUS: status.show,
    Intent.OWN_FILE: _own_file,
    Intent.CHANGE: status.show,
    Intent.CANCEL: commands.cancel,
    Intent.WITHDRAW: _withdraw,
    Intent.PASS_ON: _pass_on,
    Intent.INVITE: _invite,
    Intent.AGENDA: browse.show_agenda,
    Intent.MY_AGENDA: _view(AgendaCallback(action="mine")),
    Intent.NOW: _now,
    Intent.HALLS: _view(AgendaCallback(action="halls")),
    Intent.SECTIONS: _view(AgendaCallback(action="sections")),
    Intent.SPEAKERS: _view(AgendaCallback(action="speakers")),
    Intent.ASK_SPEAKER: _ask_speaker,
    Intent.MATERIALS: _materials,
    Intent.CALENDAR: _calendar,
    Intent.PLACE: _place,
    Intent.START: _start,
    Intent.END: _end,
    Intent.FREE: _price,
    Intent.ORGANISER: human.begin,
    Intent.ABOUT: about,
    Intent.LATE: human.late,
    Intent.LANGUAGE: language.ask,
    Intent.KAZAKH: _speak("kk"),
    Intent.RUSSIAN: _speak("ru"),
    Intent.ENGLISH: _speak("en"),
    Intent.KEEP: _say("talk-keep"),
    Intent.MUTE: preferences.stop,
    Intent.NOTIFICATIONS: preferences.show,
    Intent.MESSAGES: participant.show_earlier,
    Intent.FORGET: privacy.ask,
    Intent.MY_DATA: privacy.mydata,
    Intent.PRIVACY: privacy.show,
    Intent.FAQ_LIST: faq.show,
    Intent.HUMAN: human.begin,
    Intent.HELP: show_help,
    Intent.MENU: home,
    Intent.THANKS: _say("talk-thanks"),
    Intent.GREETING: _say("talk-greeting"),
    Intent.GOODBYE: _say("talk-goodbye"),
    Intent.FINE: _say("talk-fine"),
}
"""What is done for each."""

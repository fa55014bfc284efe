"""The files that people send with their applications: looked at, fetched as archives, asked for."""

from collections.abc import Awaitable, Callable
from dataclasses import asdict, replace
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery

from db.applications import queue
from db.applications.queue import QueueFilter
from db.core.engine import Tx
from db.delivery.jobs import Order
from db.registration.registrations import Registration
from fair.access import Permission
from fair.applications.files import ARCHIVE_MAX, TOTAL_MAX, QuestionFiles
from fair.event.model import Event
from handlers.applications.callbacks import ApplicationCallback, ArchiveCallback, SentFilesCallback
from handlers.applications.details import sent_files_of
from handlers.applications.queue import show_list
from handlers.applications.screens import sent_files
from handlers.base import permissions
from handlers.base.callbacks import AnyPress
from handlers.base.dispatch import Actions
from handlers.base.permissions import Requires
from handlers.base.screen import Notice, Reply, screens
from services import audit
from services.sent_files import FilesBoard, ask, missing, of_filter
from services.turn import Turn

SentFilesHandler: TypeAlias = Callable[[Turn, SentFilesCallback], Awaitable[Reply]]
ArchiveHandler: TypeAlias = Callable[[Turn, ArchiveCallback], Awaitable[Reply]]


def router() -> Router:
    """Take the buttons of what came."""
    router = Router(name="applications.sent_files")
    router.callback_query.filter(AnyPress(SentFilesCallback, ArchiveCallback))
    router.callback_query.register(press, SentFilesCallback.filter(), Requires(Permission.APPLICATIONS))
    router.callback_query.register(press_archive, ArchiveCallback.filter(), Requires(Permission.FILES))
    return router


async def press(_event: CallbackQuery, turn: Turn, callback_data: SentFilesCallback) -> Reply:
    """Take a button of what came, or of one question."""
    await permissions.close(turn)
    return await ACTIONS[callback_data.action](turn, callback_data)


async def press_archive(_event: CallbackQuery, turn: Turn, callback_data: ArchiveCallback) -> Reply:
    """Take a button of the archives."""
    await permissions.close(turn)
    return await ARCHIVE_ACTIONS[callback_data.action](turn, callback_data)


async def show_board(turn: Turn, _data: SentFilesCallback | None = None, toast: str = "") -> Reply:
    """Show what came, for each question that asks for a file; where there is one such question only, that."""
    board = await _board(turn)
    if len(board.questions) == 1:
        return await _show(turn, board, board.questions[0], toast)
    return screens(sent_files.board(turn.t, turn.event, board, files=turn.may(Permission.FILES)), toast=toast)


async def show_everybody(turn: Turn, _data: SentFilesCallback) -> Reply:
    """Look at all applications instead of those that were filtered."""
    await queue.save_filter(turn.tx, turn.person.id, turn.event.id, QueueFilter(state=queue.ALL))
    return await show_board(turn)


async def show_question(turn: Turn, data: SentFilesCallback) -> Reply:
    """Show what came for one question."""
    board = await _board(turn)
    one = board.of(data.question)
    return await _show(turn, board, one) if one else await show_board(turn)


async def show_missing(turn: Turn, data: SentFilesCallback) -> Reply:
    """Look at those who have not sent a file, as a list of names."""
    board = await _board(turn)
    if board.of(data.question) is None:
        return await show_board(turn)
    looked_at = replace(board.queue_filter, lacking=data.question)
    await queue.save_filter(turn.tx, turn.person.id, turn.event.id, looked_at)
    return await show_list(turn)


async def ask_whether_to_ask(turn: Turn, data: SentFilesCallback) -> Reply:
    """Ask before those are written to who have not sent a file."""
    one = (await _board(turn)).of(data.question)
    whom = await missing(turn, one) if one else None
    if one is None or whom is None or not whom.askable:
        return await show_board(turn)
    return screens(sent_files.confirm_asking(turn.t, one, whom))


async def ask_for_file(turn: Turn, data: SentFilesCallback) -> Reply:
    """Ask those who have not sent a file, as many as the member has seen."""
    one = (await _board(turn)).of(data.question)
    whom = await missing(turn, one) if one else None
    if one is None or whom is None or len(whom.askable) != data.count:
        return await show_board(turn, toast=turn.t.plain("queue-changed"))
    await ask(turn, one, whom)
    await audit.note(turn, "files-asked", "files", after=len(whom.askable))
    return await show_board(turn, toast=turn.t.plain("files-ask-done", count=len(whom.askable)))


async def send_files(turn: Turn, registration: Registration, _data: ApplicationCallback) -> Reply:
    """Send the files of one application, each in a message of its own; the card keeps its buttons."""
    found = await sent_files_of(turn, registration)
    shown = (sent_files.file(turn.t, registration.number or 0, one.question, one.file_id) for one in found)
    return Reply(notices=tuple(Notice(turn.person.id, screen) for screen in shown))


async def confirm_archive(turn: Turn, data: ArchiveCallback) -> Reply:
    """Say how much would come."""
    found = (await _board(turn)).sent(data.question)
    return screens(sent_files.confirm_archive(turn.t, found, data.question) if found else sent_files.nothing(turn.t))


async def order_archive(turn: Turn, data: ArchiveCallback) -> Reply:
    """Have the files fetched and packed; they come as messages."""
    board = await _board(turn)
    found = board.sent(data.question)
    if not found or sum(one.size for one in found) > TOTAL_MAX:
        return await confirm_archive(turn, data)
    chosen = {"sieve": asdict(board.queue_filter), "question": data.question, "most": ARCHIVE_MAX}
    await audit.note(turn, "files-taken", "files", after=len(found))
    return Reply((sent_files.ordered(turn.t),), orders=(Order(turn.event.id, "files", chosen, tells=True),))


async def _board(turn: Turn) -> FilesBoard:
    looked_at = await queue.filter_of(turn.tx, turn.person.id, turn.event.id)
    return await turn.tx.for_screen(_of_filter, turn.event, queue.text_of(looked_at))


async def _of_filter(tx: Tx, event: Event, kept: str) -> FilesBoard:
    return await of_filter(tx, event, queue.filter_from(kept))


async def _show(turn: Turn, board: FilesBoard, one: QuestionFiles, toast: str = "") -> Reply:
    whom, files = await missing(turn, one), turn.may(Permission.FILES)
    return screens(sent_files.of_question(turn.t, turn.event, board, one, whom, files=files), toast=toast)


ACTIONS: Final[Actions[SentFilesHandler]] = Actions(
    SentFilesCallback,
    {
        "board": show_board,
        "all": show_everybody,
        "question": show_question,
        "missing": show_missing,
        "ask": ask_whether_to_ask,
        "ask_yes": ask_for_file,
    },
)
ARCHIVE_ACTIONS: Final[Actions[ArchiveHandler]] = Actions(
    ArchiveCallback, {"confirm": confirm_archive, "order": order_archive}
)

"""What the team sees of applications, of organisations, and of people whom it registers itself."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from db.applications.decisions import Decision, Remark
from db.applications.imports import PeopleImport
from db.applications.listing import ListedApplication
from db.applications.queue import EVERYBODY, Background, Colleague, QueueFilter
from db.registration.organisations import Organisation, OrganisationSummary
from db.registration.place_passes import PassedPlace
from db.team.digests import NewApplications
from fair.applications.files import QuestionFiles, SentFile
from fair.applications.requests import DataRequest
from fair.content import Finding
from fair.digests import Pace
from fair.forms.flow import visible
from fair.places import ALL, of_option, of_role
from handlers.applications.screens import (
    data_requests,
    decide,
    filters,
    import_people,
    named,
    names,
    notices,
    organisations,
    queue,
    register_manually,
    sent_files,
)
from handlers.applications.screens.details import ApplicationDetails, card
from handlers.applications.screens.import_people import PeopleTable
from handlers.base.screen import Document
from services.sent_files import FilesBoard, Missing
from tests.golden.picture import Picture
from tests.golden.sample import ANSWERS, EVENT, MICROS, NAME, NOW, application
from tests.golden.sample import registration as registered
from texts.translator import load

TABLE = PeopleTable(
    name="қатысушылар.xlsx",
    mark="1",
    roles=("ngo",) * 480 + ("guest",) * 20,
    known=7,
    findings=(
        Finding("x", 1, "unknown-column", {"key": "Түсі", "value": "Түсі", "suggestion": ""}, "Түсі"),
        Finding("x", 9, "phone", {}, "Телефон"),
        Finding("x", 12, "no-such-role", {"key": "x", "value": "Гостъ", "suggestion": "Гость"}, "Қатысушы санаты"),
        Finding("x", 15, "same-person", {"row": 3, "signs": "name-phone"}, about="Жумабаев Серик"),
        Finding("x", 4, "not-asked", {"key": "БСН", "role": "Гость", "rows": "4, 7–9"}, "БСН", "2-парақ"),
    ),
)
QUIET = Decision(7, 1, "approved", None, 5, "Дәурен", MICROS, None)
TOLD = Decision(6, 1, "rejected", "#incomplete", 5, None, MICROS - 86_400_000_000, MICROS)
BY_RULES = Decision(8, 1, "waitlisted", None, None, None, MICROS, MICROS)
SIEVE = QueueFilter("waiting", "ngo", {"place": "aktau"}, "шаңырақ")
COUNTS = {"waiting": 12, "asked": 1, "decided": 3, "approved": 240, "waitlisted": 4, "all": 260}
OVERVIEW = queue.Overview(
    SIEVE,
    COUNTS,
    {"approved": 2, "rejected": 1},
    12,
    {ALL: 243, of_option("takes_part", "stand"): 30, of_role("ngo"): 100},
    files=True,
)
ASKED = DataRequest("letter", date(2027, 9, 21))
NEW = ApplicationDetails(
    application=application("submitted", "first"),
    background=Background("poster", "friend", "kk", None),
    decided=(),
    remarks=(),
    colleagues=(Colleague(2, 43, "submitted", "confirmed", "Ерланұлы Болат"),),
    lacking=(),
    place=3,
    total=12,
)
ANSWERED = ApplicationDetails(
    application=replace(
        application("submitted", "first"),
        registration=replace(
            registered("submitted", delegate="first"), verdict="approved", opened="place", coming="asked"
        ),
    ),
    background=Background(None, None, "ru", "blocked"),
    decided=(TOLD, BY_RULES, QUIET),
    passed=(PassedPlace(43, None, MICROS), PassedPlace(None, 44, MICROS), PassedPlace(None, None, MICROS)),
    remarks=(Remark(None, "Қоңырау шалдым <жауап жоқ>", MICROS), Remark("Дәурен", "Келеді", MICROS)),
    colleagues=(),
    lacking=(ALL, of_option("takes_part", "stand"), ("organisation", "1"), of_role("ngo")),
    place=0,
    total=0,
)
LISTED_ONES = tuple(
    ListedApplication(number, 40 + number, role, state, name, organisation)
    for number, (state, role, name, organisation) in enumerate(
        (
            ("waiting", "ngo", "Серікова Айгүл Маратқызы", NAME),
            ("asked", "guest", "Smith John", ""),
            ("decided", "company", "", "ТОО «Пример Логистик»"),
            ("approved", "guest", "", ""),
            ("rejected", "media", "А" * 90, "Б" * 90),
            ("waitlisted", "guest", "Қайрат <3 Ерлан", ""),
            ("offered", "volunteer", "Ерланұлы Болат", ""),
            ("withdrawn", "expert", "Доктор Пример", "Университет"),
        ),
        1,
    )
)
LISTED = names.NameList(SIEVE, LISTED_ONES, 0, 24)
PROJECT_FILE = EVENT.form.by_id["project_file"]
SLIDES = QuestionFiles(
    PROJECT_FILE,
    tuple(SentFile(number, PROJECT_FILE, f"file-{number}", "a.pdf", 7_654_321) for number in (1, 2)),
    (3, 4, 5, 6, 7),
)
LOGO = QuestionFiles(replace(PROJECT_FILE, id="logo", required_from=None), (), ())
TWO = FilesBoard(SIEVE, 12, (SLIDES, LOGO))
HOST = Organisation(1, EVENT.id, NAME, "141140999901", {}, 1)
LINK = f"https://t.me/fair_bot?start=h-{'t' * 22}"
NAMES = visible(EVENT.form.for_role("ngo"), ANSWERS)
CHOSEN = frozenset({"full_name", "project_text"})

PICTURES: Final[Mapping[str, Picture]] = {
    # The queue
    "queue-empty": lambda t: queue.queue_home(t, EVENT, queue.Overview(QueueFilter(), {}, {}, 0, {})),
    "queue-nobody": lambda t: queue.queue_home(t, EVENT, queue.Overview(QueueFilter(text="серик"), {}, {}, 0, {})),
    "queue": lambda t: queue.queue_home(t, EVENT, OVERVIEW),
    "queue-stranded": lambda t: queue.queue_home(t, EVENT, replace(OVERVIEW, stranded=1)),
    "queue-list": lambda t: names.name_list(t, EVENT, LISTED),
    "organisations-found-none": lambda t: organisations.found_organisations(t, [], "show", 0, 0),
    "named-several": lambda t: named.several(t, EVENT, LISTED_ONES[:2], 2),
    "named-more": lambda t: named.several(t, EVENT, LISTED_ONES[:2], 12),
    "queue-list-page": lambda t: names.name_list(t, EVENT, replace(LISTED, page=1, listed=LISTED_ONES[:2])),
    "queue-list-empty": lambda t: names.name_list(t, EVENT, names.NameList(QueueFilter(), (), 0, 0)),
    "queue-bulk": lambda t: queue.confirm_approving_all(t, 12, 7),
    "queue-bulk-full": lambda t: queue.confirm_approving_all(t, 12, 0),
    "queue-publish": lambda t: queue.confirm_publishing(t, {"approved": 2, "rejected": 1}),
    "sift": lambda t: filters.filter_menu(t, EVENT, SIEVE, 4, files=True),
    "sift-moderator": lambda t: filters.filter_menu(t, EVENT, SIEVE, 4),
    "sift-nothing": lambda t: filters.filter_menu(t, EVENT, QueueFilter(), 0),
    "sift-roles": lambda t: filters.roles(t, EVENT),
    "sift-options": lambda t: filters.options(t, EVENT.form.by_id["place"]),
    "sift-text": filters.text,
    "sift-nobody": lambda t: filters.nobody(t, EVENT, "Сәрсенбаев <3", SIEVE),
    # The files of many
    "files": lambda t: sent_files.board(t, EVENT, TWO, files=True),
    "files-moderator": lambda t: sent_files.board(t, EVENT, TWO, files=False),
    "files-none": lambda t: sent_files.board(t, EVENT, FilesBoard(EVERYBODY, 0, ()), files=True),
    "files-question": lambda t: sent_files.of_question(
        t, EVENT, TWO, SLIDES, Missing({3: frozenset(), 4: frozenset()}, 2, 1), files=True
    ),
    "files-question-alone": lambda t: sent_files.of_question(
        t, EVENT, replace(TWO, questions=(LOGO,)), LOGO, Missing({}, 0, 0), files=False
    ),
    "files-ask": lambda t: sent_files.confirm_asking(t, SLIDES, Missing({3: frozenset(), 4: frozenset()}, 2, 1)),
    "files-archive": lambda t: sent_files.confirm_archive(t, SLIDES.sent, "project_file"),
    "files-archive-too-much": lambda t: sent_files.confirm_archive(t, SLIDES.sent * 99, ""),
    "files-ordered": sent_files.ordered,
    "files-nothing": sent_files.nothing,
    "files-archive-1": lambda t: sent_files.archive(t, 1, 2, 3, "fair-1.zip", Path("x")),
    "files-archive-2": lambda t: sent_files.archive(t, 2, 2, 3, "fair-2.zip", Path("x")),
    "files-archive-alone": lambda t: sent_files.archive(t, 1, 1, 0, "fair-1.zip", Path("x")),
    "file": lambda t: sent_files.file(t, 42, SLIDES.question, "x"),
    # One application
    "application": lambda t: card(t, replace(NEW, requests=True)),
    "application-moderator": lambda t: card(t, NEW),
    "application-page": lambda t: card(t, NEW, 1),
    "application-answered": lambda t: card(t, ANSWERED),
    "application-reasons": lambda t: decide.reasons(t, load().speaking("en"), registered("submitted"), 7),
    "application-rejection": lambda t: decide.rejection(
        t, load().speaking("kk"), EVENT, registered("submitted"), 7, "#theme"
    ),
    "application-rejection-typed": lambda t: decide.rejection(
        t, load().speaking("ru"), EVENT, registered("submitted"), 7, "Только НПО <области>"
    ),
    "application-change": lambda t: decide.change(
        t, load().speaking("ru"), EVENT, decide.ChangeRequest(registered("submitted"), NAMES, CHOSEN, "Подробнее")
    ),
    "application-change-nothing": lambda t: decide.change(
        t, load().speaking("ru"), EVENT, decide.ChangeRequest(registered("submitted"), NAMES, frozenset(), "")
    ),
    "application-wait": lambda t: decide.confirm_waiting(
        t, EVENT, registered("submitted"), 0, (ALL, of_option("takes_part", "stand")), {ALL: 25}
    ),
    "application-note": lambda t: decide.note(t, registered("submitted")),
    # Requests about data
    "request": lambda t: data_requests.channels(t, registered("submitted")),
    "request-when": lambda t: data_requests.days(t, registered("submitted"), "phone", ASKED.day),
    "request-other-day": lambda t: data_requests.other_day(t, registered("submitted")),
    "request-day-wrong": lambda t: data_requests.day_expected(t, registered("submitted")),
    "request-what": lambda t: data_requests.what(t, EVENT, registered("submitted"), ASKED),
    "request-copied": lambda t: data_requests.copy(
        t, registered("submitted"), Document(t.plain("mydata-file-name"), "{}", "application/json")
    ),
    "request-erase-ask": lambda t: data_requests.confirm(t, EVENT, registered("submitted"), ASKED),
    "request-erased": lambda t: data_requests.erased(t, registered("submitted")),
    "request-told": lambda t: data_requests.told(t, EVENT, ASKED),
    "words-wanted": decide.text_expected,
    # Organisations
    "organisations-none": lambda t: organisations.organisation_list(t, [], 3),
    "organisations": lambda t: organisations.organisation_list(
        t, [OrganisationSummary(n, f"{NAME} {n}", "x", None, n) for n in range(12)], 0
    ),
    "organisation-search": lambda t: organisations.ask_which(t, None),
    "organisations-found": lambda t: organisations.found_organisations(
        t, [OrganisationSummary(2, NAME, "x", None, 2)], "merge", 1, 0
    ),
    "organisation": lambda t: organisations.organisation_card(t, HOST, NEW.colleagues),
    "organisation-rename": lambda t: organisations.ask_for_new_name(t, HOST),
    "organisation-name-wanted": organisations.name_expected,
    "organisation-which": lambda t: organisations.ask_which(t, HOST),
    "organisation-merge": lambda t: organisations.confirm_merging(
        t, HOST, replace(HOST, id=2, bin=None, name="Шаңырақ")
    ),
    # By hand
    "by-hand-role": lambda t: register_manually.roles(t, EVENT),
    "by-hand-name": lambda t: register_manually.ask(t, EVENT.form.by_id["full_name"]),
    "by-hand-organisation": lambda t: register_manually.ask(
        t, EVENT.form.by_id["organisation"], t("problem", text="?")
    ),
    "by-hand-check": lambda t: register_manually.check(
        t,
        EVENT,
        "ngo",
        [(EVENT.form.by_id["full_name"], "Серікова Айгүл"), (EVENT.form.by_id["phone"], "+77014567890")],
    ),
    "by-hand-approved": lambda t: register_manually.done(t, 1, 42, "approved", LINK),
    "by-hand-link": lambda t: register_manually.done(t, 1, 42, "link", LINK),
    "by-hand-waitlisted": lambda t: register_manually.done(t, 1, 42, "waitlisted", LINK),
    # By a table
    "import-ask": lambda t: import_people.ask(t, EVENT),
    "import-unknown": lambda t: import_people.ask(t, EVENT, t("import-unknown")),
    "import-reading": import_people.reading,
    "import-found": lambda t: import_people.found(t, EVENT, TABLE),
    "import-nobody": lambda t: import_people.found(t, EVENT, replace(TABLE, roles=())),
    "import-busy": lambda t: import_people.busy(t, PeopleImport("fair", 1, "x.csv", "running", MICROS, 500, 250)),
    "import-running": lambda t: import_people.running(t, 500),
    "import-done": lambda t: import_people.done(t, EVENT, Path("x.xlsx"), {"approved": 480, "waitlisted": 20}, NOW),
    # What members hear by themselves
    "digest-one": lambda t: notices.new_applications(t, EVENT, NewApplications(1, 42), {"waiting": 1}),
    "digest": lambda t: notices.new_applications(t, EVENT, NewApplications(23, 64), {"waiting": 21, "decided": 2}),
    "digest-decided": lambda t: notices.new_applications(t, EVENT, NewApplications(2, 64), {}),
    "digest-paces": lambda t: notices.paces(t, EVENT, Pace.HOURLY),
    "undecided": lambda t: notices.undecided(t, EVENT, {"waiting": 21, "asked": 1, "decided": 4}),
    "unanswered": lambda t: notices.unanswered(t, EVENT, 2),
}

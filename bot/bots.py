"""The bots of one installation: a file of settings for each, beside those that all of them share."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dotenv import dotenv_values
from yarl import URL

from bot.env_file import faults_of
from bot.settings import ENV_FILE, Settings, SettingsError, read_settings, readable_by_others
from db.core.place import PlaceError, PostgresPlace, schema_of_one

SHARED: Final = frozenset({"log_level", "log_file", "log_format", "web_address", "metrics_address", "bots", "bot"})
"""What is of the process, and can't be of one of its bots."""
OWN: Final = frozenset({"bot_token", "owner_ids", "content", "public_url"})
"""What is of a bot, and can't be of all."""
_NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,30}")


@dataclass(frozen=True, slots=True)
class NamedBot:
    """One of the bots."""

    name: str
    settings: Settings


def read_bots(shared: Settings) -> list[NamedBot]:
    """Read the files `NAME.env` of the folder `BOTS`. Raises `SettingsError` with all problems of all files."""
    assert shared.bots is not None
    given = shared.model_fields_set & OWN
    problems = [f"{name.upper()} is of one bot: put it into a file of {shared.bots}." for name in given]
    if shared.database_url.get_secret_value() and not isinstance(shared.place, PostgresPlace):
        problems.append(f"DATABASE_URL names one file for all: put it into a file of {shared.bots}, or leave it out.")
    found: list[NamedBot] = []
    for file in sorted(shared.bots.glob("*.env")):
        try:
            found.append(NamedBot(file.stem, _read(file, shared)))
        except SettingsError as error:
            problems += [said if said.startswith(str(file)) else f"{file}: {said}" for said in error.problems]
    if not shared.bots.is_dir():
        problems.append(f"BOTS names no folder: {shared.bots} is not there, or is a file.")
    elif not found and not problems:
        problems = [f"BOTS: there is no NAME.env in {shared.bots}."]
    problems += _twice(found)
    if problems:
        raise SettingsError(sorted(problems))
    return found


def read_bot(shared: Settings) -> Settings:
    """Return the settings of the bot that `BOT` names. Raises `SettingsError`, which names those that there are."""
    bots = read_bots(shared)
    for bot in bots:
        if bot.name == shared.bot:
            return bot.settings
    names = ", ".join(bot.name for bot in bots)
    said = f"there is no {shared.bot}" if shared.bot else "there are several"
    raise SettingsError([f"BOT must say which bot is meant, as does the option --bot: {said} ({names})."])


def settings_of_one() -> Settings:
    """Return the settings of the one bot that a command is about. Raises `SettingsError`."""
    shared = read_settings()
    if shared.bots is None:
        return shared
    try:
        return read_bot(shared)
    except SettingsError as error:
        raise SettingsError(error.problems, shared) from None


def _read(file: Path, shared: Settings) -> Settings:
    if not _NAME.fullmatch(file.stem):
        raise SettingsError(["the name must be of small letters, digits and hyphens, such as aktau.env."])
    if faults := faults_of(file).problems:
        raise SettingsError(list(faults))
    own = {name.lower(): value for name, value in dotenv_values(file).items() if value}
    if wrong := sorted(own.keys() & SHARED):
        raise SettingsError([f"{name.upper()} is of all bots: put it into {ENV_FILE}." for name in wrong])
    own.setdefault("data_dir", str(shared.data_dir / file.stem))
    if shared.backup_dir is not None:
        own.setdefault("backup_dir", str(shared.backup_dir / file.stem))
    if isinstance(shared.place, PostgresPlace):
        try:
            own.setdefault("database_url", schema_of_one(shared.database_url.get_secret_value(), file.stem))
        except PlaceError as error:
            raise SettingsError([f"DATABASE_URL {error}."]) from None
    settings = read_settings(own=own)
    if settings.bot_token is None:
        raise SettingsError(["BOT_TOKEN is missing: put the token from @BotFather into it as BOT_TOKEN=…"])
    if problems := readable_by_others(file):
        raise SettingsError(problems)
    return settings


def _twice(bots: list[NamedBot]) -> list[str]:
    """Return what two bots must not share."""
    names: dict[tuple[str, object], list[str]] = {}
    for bot in bots:
        names.setdefault(("BOT_TOKEN", bot.settings.bot_id), []).append(bot.name)
        place = bot.settings.place
        where = place.absolute() if isinstance(place, Path) else str(place)
        names.setdefault(("the database", where), []).append(bot.name)
        if bot.settings.public_url:
            names.setdefault(("the path of PUBLIC_URL", URL(bot.settings.public_url).path), []).append(bot.name)
    return [f"{' and '.join(same)} have the same: {what}." for (what, _), same in names.items() if len(same) > 1]

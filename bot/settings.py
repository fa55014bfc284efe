"""Settings from the environment, `.env` and systemd's credentials."""

import os
import re
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, Final, Literal

from dotenv import dotenv_values
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from yarl import URL

from bot.address import Address
from bot.env_file import faults_of
from bot.own_files import is_same, parts_of
from db.core.place import Place, beside, place_of, with_password

ENV_FILE: Final = Path(".env")
TELEGRAM: Final = "https://api.telegram.org"
SAMPLE: Final = Path(__file__).parents[1] / "content" / "mangystau-fair"
"""The sample fair, in a checkout as in an installed package."""
_TOKEN: Final = re.compile("[0-9]{5,}:[A-Za-z0-9_-]{20,}")
"""What `log.redact` finds again."""
NOTHING_OWN: Final[Mapping[str, str]] = MappingProxyType({})
CONTENT_ENDINGS: Final = frozenset({".toml", ".csv", ".env"})
_BLANK: Final = re.compile(r"\s")
_LONGEST_ID: Final = 16
"""Digits; more need not be counted."""
WEBHOOK_PORTS: Final = frozenset({443, 80, 88, 8443})
"""Telegram brings updates to no other (Bot API, setWebhook)."""
_ID_BITS: Final = 52
"""Telegram's ids have at most so many (Bot API, User)."""


class SettingsError(Exception):
    """A setting is missing or wrong; each of `problems` is one sentence that begins with its name.

    `rest` is what can be used all the same, with defaults in the place of what is wrong.
    """

    def __init__(self, problems: list[str], rest: "Settings | None" = None) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems
        self.rest = rest


def _token(value: SecretStr) -> SecretStr:
    token = value.get_secret_value().strip()
    if not _TOKEN.fullmatch(token):
        raise ValueError("must look like 1234567890:AAExample, as @BotFather gave it")
    return SecretStr(token)


def _url(value: str, such_as: str = TELEGRAM) -> str:
    if not value.startswith(("http://", "https://")):
        raise ValueError("must begin with http:// or https://")
    if not _host(value):
        raise ValueError(f"must be an address such as {such_as}")
    return value.rstrip("/")


def _host(url: str) -> str | None:
    """Return the host of an address; none, where it is none."""
    try:
        return None if _BLANK.search(url) else URL(url).host
    except ValueError:
        return None


def _is_real(info: ValidationInfo) -> bool:
    """Tell whether the bot is one of the real Telegram."""
    return URL(info.data.get("bot_api_url", TELEGRAM)).host == URL(TELEGRAM).host


def _passed_on(value: str, info: ValidationInfo, why_secure: str, such_as: str) -> str:
    """Return the URL of something that passes on to `WEB_ADDRESS`; it may be insecure where Telegram is played only."""
    if not value:
        return value
    if _is_real(info) and not value.startswith("https://"):
        raise ValueError(why_secure)
    if info.data.get("web_address") is None:
        raise ValueError("needs WEB_ADDRESS, where whatever stands at that URL finds the bot")
    url = URL(_url(value, such_as))
    if url.query_string or url.fragment or url.user:
        raise ValueError(f"must be an address such as {such_as}")
    return value.rstrip("/")


def _address(value: Any) -> Any:
    return Address.parse(value) if isinstance(value, str) else value


class Settings(BaseSettings):
    """Every setting there is; `.env.example` says what each is for."""

    model_config = SettingsConfigDict(
        env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore", hide_input_in_errors=True
    )

    bot_token: Annotated[SecretStr | None, AfterValidator(lambda value: value and _token(value))] = None
    bot_api_url: Annotated[str, AfterValidator(_url)] = TELEGRAM
    data_dir: Path = Path("data")
    database_url: SecretStr = SecretStr("")
    """It may hold a password."""
    database_password: SecretStr = SecretStr("")
    owner_ids: Annotated[tuple[int, ...], NoDecode] = ()
    content: Path = SAMPLE
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_file: Path | None = None
    log_format: Literal["text", "json"] = "text"
    clock_url: str = ""
    bulk_per_second: Annotated[int, Field(ge=0, le=29)] = 25
    flood_limit: Annotated[int, Field(ge=0)] = 30
    daily_limit: Annotated[int, Field(ge=0)] = 2_000
    backup_dir: Path | None = None
    backup_hours: Annotated[int, Field(ge=0, le=168)] = 24
    backup_keep: Annotated[int, Field(ge=1, le=1000)] = 14
    keep_updates_days: Annotated[int, Field(ge=0, le=365)] = 7
    web_address: Annotated[Address | None, NoDecode, BeforeValidator(_address)] = None
    metrics_address: Annotated[Address | None, NoDecode, BeforeValidator(_address)] = None
    webhook_url: str = ""
    public_url: str = ""
    bots: Path | None = None
    bot: str = ""

    @field_validator("owner_ids", mode="before")
    @classmethod
    def _split(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        parts = value.replace(",", " ").split()
        if not all(
            part.isascii() and part.isdigit() and len(part) <= _LONGEST_ID and int(part).bit_length() <= _ID_BITS
            for part in parts
        ):
            raise ValueError("must be Telegram user ids, such as 123456789,987654321")
        return tuple(int(part) for part in parts)

    @field_validator("log_level", mode="before")
    @classmethod
    def _upper(cls, value: Any) -> Any:
        return value.upper() if isinstance(value, str) else value

    @field_validator("log_format", mode="before")
    @classmethod
    def _lower(cls, value: Any) -> Any:
        return value.lower() if isinstance(value, str) else value

    @field_validator("clock_url")
    @classmethod
    def _rehearsed(cls, value: str, info: ValidationInfo) -> str:
        if value and _is_real(info):
            raise ValueError("is for rehearsals only: the real Telegram has no clock that can be moved")
        return _url(value) if value else value

    @field_validator("webhook_url")
    @classmethod
    def _reachable(cls, value: str, info: ValidationInfo) -> str:
        why = "must begin with https://: Telegram brings updates nowhere else"
        url = _passed_on(value, info, why, "https://fair.example.org/telegram")
        if url and _is_real(info) and URL(url).port not in WEBHOOK_PORTS:
            raise ValueError("must have no port, or 443, 80, 88 or 8443: Telegram brings updates to no other")
        return url

    @field_validator("public_url")
    @classmethod
    def _public(cls, value: str, info: ValidationInfo) -> str:
        why = "must begin with https://: a person's own calendar goes to nobody else"
        return _passed_on(value, info, why, "https://fair.example.org or https://example.org/fair")

    @field_validator("data_dir", "content", "log_file", "backup_dir", "bots")
    @classmethod
    def _nameable(cls, value: Path | None) -> Path | None:
        if value is not None and "\x00" in str(value):
            raise ValueError("must be a name that a file can have")
        return value

    @field_validator("database_url")
    @classmethod
    def _known_engine(cls, value: SecretStr) -> SecretStr:
        if value.get_secret_value():
            place_of(value.get_secret_value(), Path())
        return value

    @property
    def place(self) -> Place:
        """Where the database is."""
        own, url = self.data_dir / "jarmenke.db", self.database_url.get_secret_value()
        return place_of(with_password(url, self.database_password.get_secret_value()), own) if url else own

    @property
    def database(self) -> Path:
        """The SQLite file, or else the name with which the names of files begin that belong to the database here."""
        return beside(self.place)

    @property
    def backups(self) -> Path:
        """The folder for backups that the bot makes by itself."""
        return self.backup_dir or self.data_dir / "backups"

    @property
    def webhook(self) -> str:
        """Where Telegram brings this bot's updates; empty: they are fetched."""
        return f"{self.webhook_url}/{self.bot_id}" if self.webhook_url else ""

    @property
    def token(self) -> str:
        """The bot's token. Never goes into a log, a message or an error."""
        if self.bot_token is None:
            raise SettingsError(
                ["BOT_TOKEN is missing: put the token from @BotFather into the file .env as BOT_TOKEN=…"]
            )
        return self.bot_token.get_secret_value()

    @property
    def bot_id(self) -> int:
        """The bot's Telegram id, which is the first part of its token."""
        return int(self.token.partition(":")[0])


def read_settings(env_file: Path = ENV_FILE, own: Mapping[str, str] = NOTHING_OWN) -> Settings:
    """Read the settings; what one of several bots has of its `own` comes before all else.

    Raises `SettingsError` with all problems at once; never shows a value.
    """
    faults = faults_of(env_file)
    file = env_file if faults.is_readable else None
    problems = [*faults.problems, *(readable_by_others(file) if file else [])]
    try:
        settings = _settings(file, **own)
    except ValidationError as error:
        wrong = [str(each["loc"][0]) for each in error.errors(include_input=False)]
        said = [_said(each["msg"]) for each in error.errors(include_input=False)]
        problems += [f"{name.upper()} {sentence}." for name, sentence in zip(wrong, said, strict=True)]
        settings = _settings(file, **dict(own) | {name: Settings.model_fields[name].default for name in wrong})
    if problems := [*problems, *misplaced(settings)]:
        raise SettingsError(problems, settings)
    return settings


def misplaced(settings: Settings) -> list[str]:
    """Return what is wrong with the places that settings name, as they are now."""
    try:
        return list(_misplaced(settings))
    except OSError as error:
        return [f"{error.filename} can't be used: {os.strerror(error.errno or 0).lower()}. Name another place."]


def _misplaced(settings: Settings) -> Iterator[str]:
    for name, folder in (("DATA_DIR", settings.data_dir), ("BACKUP_DIR", settings.backups)):
        if folder.exists() and not folder.is_dir():
            yield f"{name} is no folder ({folder}): name one, or a place where there is nothing yet."
    if settings.database.is_dir():
        yield f"DATABASE_URL names a folder ({settings.database}): name a file in it, such as jarmenke.db."
    if (log_file := settings.log_file) is None:
        return
    if log_file.is_dir():
        yield f"LOG_FILE is a folder ({log_file}): name a file in it."
    elif any(is_same(log_file, part) for part in parts_of(settings.database)):
        yield "LOG_FILE is the database, which a log would destroy: name another file."
    elif is_same(log_file, ENV_FILE) or log_file.suffix in CONTENT_ENDINGS:
        yield "LOG_FILE is a file of settings or of the content, which a log would spoil: name another file."


def _settings(env_file: Path | None, **given: Any) -> Settings:
    credentials = os.environ.get("CREDENTIALS_DIRECTORY")
    return Settings(_env_file=env_file, _secrets_dir=credentials, **given)  # type: ignore[call-arg]  # pydantic-settings adds them


def readable_by_others(env_file: Path) -> list[str]:
    """Return the sentence about a token that others can read, if that is so."""
    if not env_file.exists() or not stat.S_IMODE(env_file.stat().st_mode) & 0o077:
        return []
    if not any(name.upper() == "BOT_TOKEN" and value for name, value in dotenv_values(env_file).items()):
        return []
    return [f"BOT_TOKEN is readable by other users of this machine: run chmod 600 {env_file}."]


def _said(message: str) -> str:
    message = message.removeprefix("Value error, ").removeprefix("Input ")
    return message[0].lower() + message[1:]

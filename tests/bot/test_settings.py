"""A missing or wrong setting is one sentence that names it; no value is ever shown."""

from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError, read_settings
from db.core.place import PostgresPlace

TOKEN = "1234567890:AAExample-of-a-token-that-opens-nothing"
NAMES = tuple(Settings.model_fields)
ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in (*NAMES, "credentials_directory"):
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


def problems() -> list[str]:
    with pytest.raises(SettingsError) as caught:
        read_settings()
    return caught.value.problems


def test_nothing_has_to_be_set_to_begin_with() -> None:
    settings = read_settings()
    assert settings.database == Path("data/jarmenke.db")
    assert settings.bot_api_url == "https://api.telegram.org"
    with pytest.raises(SettingsError, match="BOT_TOKEN is missing"):
        _ = settings.token


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("BOT_TOKEN", "abc", "BOT_TOKEN must look like 1234567890:AAExample, as @BotFather gave it."),
        ("BOT_API_URL", "api", "BOT_API_URL must begin with http:// or https://."),
        ("DATABASE_URL", "mysql://x", "DATABASE_URL must begin with sqlite:/// or postgresql://."),
        (
            "DATABASE_URL",
            "postgresql://bot@db/fairs?target_session_attrs=writable",
            "DATABASE_URL must have target_session_attrs=read-write or leave it out: the bot writes.",
        ),
        ("OWNER_IDS", "me", "OWNER_IDS must be Telegram user ids, such as 123456789,987654321."),
        ("LOG_LEVEL", "loud", "LOG_LEVEL should be 'DEBUG', 'INFO', 'WARNING' or 'ERROR'."),
        ("BULK_PER_SECOND", "99", "BULK_PER_SECOND should be less than or equal to 29."),
        ("FLOOD_LIMIT", "-1", "FLOOD_LIMIT should be greater than or equal to 0."),
        (
            "KEEP_UPDATES_DAYS",
            "long",
            "KEEP_UPDATES_DAYS should be a valid integer, unable to parse string as an integer.",
        ),
    ],
)
def test_a_wrong_value_is_named_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, sentence: str
) -> None:
    monkeypatch.setenv(name, value)
    assert problems() == [sentence]


@pytest.mark.parametrize("address", ["", "https://api.telegram.org/"])
def test_the_real_telegram_has_no_clock_that_can_be_moved(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("BOT_API_URL", address)
    monkeypatch.setenv("CLOCK_URL", "http://127.0.0.1:8765/rehearsal/clock/follow")
    sentence = "CLOCK_URL is for rehearsals only: the real Telegram has no clock that can be moved."
    assert problems() == [sentence]
    monkeypatch.setenv("BOT_API_URL", "http://127.0.0.1:8765")
    assert read_settings().clock_url.endswith("/rehearsal/clock/follow")
    monkeypatch.setenv("CLOCK_URL", "noon")
    assert problems() == ["CLOCK_URL must begin with http:// or https://."]


def test_all_wrong_values_are_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OWNER_IDS", "me")
    monkeypatch.setenv("LOG_LEVEL", "loud")
    assert len(problems()) == 2


def test_values_are_read_as_people_write_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OWNER_IDS", "1, 2 3")
    monkeypatch.setenv("LOG_LEVEL", "debug")
    monkeypatch.setenv("BOT_API_URL", "http://127.0.0.1:8081/")
    monkeypatch.setenv("DATABASE_URL", "sqlite:////var/lib/fair.db")
    monkeypatch.setenv("BOT_TOKEN", f" {TOKEN} ")
    settings = read_settings()
    assert settings.owner_ids == (1, 2, 3)
    assert settings.log_level == "DEBUG"
    assert settings.bot_api_url == "http://127.0.0.1:8081"
    assert settings.database == Path("/var/lib/fair.db")
    assert (settings.token, settings.bot_id) == (TOKEN, 1234567890)


def test_a_token_that_others_can_read_is_refused() -> None:
    env = Path(".env")
    env.write_text(f"BOT_TOKEN={TOKEN}\n", encoding="utf-8")
    env.chmod(0o644)
    assert problems() == ["BOT_TOKEN is readable by other users of this machine: run chmod 600 .env."]
    env.chmod(0o600)
    assert read_settings().token == TOKEN


def test_an_env_file_without_a_token_may_be_read_by_others() -> None:
    env = Path(".env")
    env.write_text("BOT_TOKEN=\nLOG_LEVEL=ERROR\n", encoding="utf-8")
    env.chmod(0o644)
    with pytest.raises(SettingsError, match="BOT_TOKEN"):
        _ = read_settings().token


def test_systemd_may_hand_the_token_over(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "bot_token").write_text(TOKEN, encoding="utf-8")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    assert read_settings().token == TOKEN


def test_the_token_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    settings = read_settings()
    assert TOKEN not in repr(settings) + str(settings)


def test_the_example_names_exactly_the_settings() -> None:
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    named = [line.partition("=")[0] for line in lines if line and not line.startswith("#")]
    assert sorted(named) == sorted(name.upper() for name in NAMES)


def test_the_example_can_be_used_as_it_is(tmp_path: Path) -> None:
    env = tmp_path / ".env"
    env.write_bytes((ROOT / ".env.example").read_bytes())
    env.chmod(0o600)
    assert read_settings(env).bot_token is None


@pytest.mark.parametrize(
    ("url", "password", "used"),
    [
        ("postgresql://bot@db/fairs?schema=a", "p@ss/:w", "postgresql://bot:p%40ss%2F%3Aw@db/fairs"),
        ("postgresql://bot:own@db/fairs", "other", "postgresql://bot:own@db/fairs"),
        ("postgresql://db/fairs", "nobody's", "postgresql://db/fairs"),
        ("postgresql://bot@db/fairs", "", "postgresql://bot@db/fairs"),
    ],
)
def test_a_database_s_password_may_stand_apart(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, url: str, password: str, used: str
) -> None:
    (tmp_path / "database_password").write_text(f"{password}\n", encoding="utf-8")
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    place = read_settings().place
    assert isinstance(place, PostgresPlace)
    assert place.url == used
    assert password == "" or password not in f"{read_settings()!r}{place!r}{place}"


def test_a_file_of_sqlite_s_needs_no_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:///a@b.db")
    monkeypatch.setenv("DATABASE_PASSWORD", "x")
    assert read_settings().place == Path("a@b.db")

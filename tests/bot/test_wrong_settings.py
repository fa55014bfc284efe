"""Settings that look right at first sight."""

from pathlib import Path

import pytest

from bot.log import redact
from bot.settings import SettingsError, read_settings
from tests.bot.test_settings import TOKEN, nothing_set, problems

__all__ = ["nothing_set"]

LOOKS_LIKE = "BOT_TOKEN must look like 1234567890:AAExample, as @BotFather gave it."
IDS = "OWNER_IDS must be Telegram user ids, such as 123456789,987654321."
PLACE = "DATABASE_URL must be an address such as postgresql://bot@db.example.org:5432/fairs."
ADDRESS = "BOT_API_URL must be an address such as https://api.telegram.org."


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("BOT_TOKEN", TOKEN.partition(":")[2], LOOKS_LIKE),
        ("BOT_TOKEN", "²²²²²:" + "A" * 35, LOOKS_LIKE),
        ("BOT_TOKEN", "12345:" + "A" * 19, LOOKS_LIKE),
        ("BOT_TOKEN", "12345:" + "A" * 20 + "/../../x", LOOKS_LIKE),
        ("BOT_TOKEN", f"{TOKEN} {TOKEN}", LOOKS_LIKE),
        ("OWNER_IDS", "123, 99999999999999999999", IDS),
        ("OWNER_IDS", "-5", IDS),
        ("OWNER_IDS", "9" * 5000, IDS),
        ("OWNER_IDS", "١٢٣", IDS),
        ("BOT_API_URL", "http://", ADDRESS),
        ("BOT_API_URL", "http://host:port", ADDRESS),
        ("BOT_API_URL", "http://127.0.0.1 :80", ADDRESS),
        *(
            ("DATABASE_URL", f"postgresql://bot:{wrong}/fairs", PLACE)
            for wrong in ("x@[", "x@db:port", "x@db:99999", "x@one:5432,two:0")
        ),
        (
            "DATABASE_URL",
            "sqlite:///",
            "DATABASE_URL must name a file, such as sqlite:////var/lib/jarmenke/jarmenke.db.",
        ),
    ],
)
def test_it_is_named_without_its_value(monkeypatch: pytest.MonkeyPatch, name: str, value: str, sentence: str) -> None:
    monkeypatch.setenv(name, value)
    assert problems() == [sentence]


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("http://fair.example.org", "must begin with https://: a person's own calendar goes to nobody else."),
        ("fair.example.org", "must begin with https://: a person's own calendar goes to nobody else."),
        *(
            (f"https://{wrong}", "must be an address such as https://fair.example.org or https://example.org/fair.")
            for wrong in (
                "",
                "[",
                "exa mple.org",
                "example.org:99999",
                "example.org/?fair=1",
                "example.org/#fair",
                "me@example.org",
            )
        ),
    ],
)
def test_pages_have_an_address_that_others_can_t_read_along(
    monkeypatch: pytest.MonkeyPatch, url: str, sentence: str
) -> None:
    monkeypatch.setenv("WEB_ADDRESS", ":8080")
    monkeypatch.setenv("PUBLIC_URL", url)
    assert problems() == [f"PUBLIC_URL {sentence}"]


@pytest.mark.parametrize(
    ("url", "taken"),
    [
        ("https://fair.example.org/", "https://fair.example.org"),
        ("https://example.org/our/fair", "https://example.org/our/fair"),
    ],
)
def test_pages_need_something_that_serves_them(monkeypatch: pytest.MonkeyPatch, url: str, taken: str) -> None:
    monkeypatch.setenv("PUBLIC_URL", url)
    assert problems() == ["PUBLIC_URL needs WEB_ADDRESS, where whatever stands at that URL finds the bot."]
    monkeypatch.setenv("WEB_ADDRESS", ":8080")
    assert read_settings().public_url == taken


def test_a_played_telegram_needs_no_certificate(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("WEB_ADDRESS", ":8080"), ("BOT_API_URL", "http://127.0.0.1:8081")):
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("PUBLIC_URL", "http://127.0.0.1:8080/fair")
    assert read_settings().public_url == "http://127.0.0.1:8080/fair"


def test_a_token_that_is_taken_is_one_that_the_log_leaves_out(monkeypatch: pytest.MonkeyPatch) -> None:
    shortest = "12345:" + "a" * 20
    monkeypatch.setenv("BOT_TOKEN", shortest)
    assert redact(f"https://api.telegram.org/bot{read_settings().token}/getMe") == (
        "https://api.telegram.org/bot[token]/getMe"
    )


@pytest.mark.parametrize("line", ["export BOT_TOKEN={}", "bot_token={}", "BOT_TOKEN = '{}'", "\tBOT_TOKEN={}"])
def test_a_token_that_others_can_read_is_found_however_it_is_written(line: str) -> None:
    env = Path(".env")
    env.write_text(f"LOG_LEVEL=INFO\n{line.format(TOKEN)}\n", encoding="utf-8")
    env.chmod(0o640)
    assert problems() == ["BOT_TOKEN is readable by other users of this machine: run chmod 600 .env."]
    env.chmod(0o600)
    assert read_settings().token == TOKEN


@pytest.mark.parametrize("name", ["BOT_TOKEN", "LOG_FILE", "OWNER_IDS", "DATA_DIR", "CONTENT", "FLOOD_LIMIT"])
def test_an_empty_value_is_none(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    before = read_settings()
    monkeypatch.setenv(name, "")
    assert read_settings() == before


def test_without_a_token_there_is_no_bot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", "")
    with pytest.raises(SettingsError, match="BOT_TOKEN is missing"):
        _ = read_settings().bot_id


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("https://", "must be an address such as https://fair.example.org/telegram."),
        ("https://example.org/?bot=1", "must be an address such as https://fair.example.org/telegram."),
        (
            "https://example.org:1234",
            "must have no port, or 443, 80, 88 or 8443: Telegram brings updates to no other.",
        ),
    ],
)
def test_telegram_has_to_reach_the_webhook(monkeypatch: pytest.MonkeyPatch, url: str, sentence: str) -> None:
    monkeypatch.setenv("WEB_ADDRESS", ":8080")
    monkeypatch.setenv("WEBHOOK_URL", url)
    assert problems() == [f"WEBHOOK_URL {sentence}"]


@pytest.mark.parametrize("url", ["postgresql://bot@[::1]:5432/fairs", "postgresql://bot:x@one:5432,two/fairs"])
def test_hosts_of_a_database_may_be_several_and_numbers(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    assert read_settings().database_url.get_secret_value() == url

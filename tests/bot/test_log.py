"""One line per event, and never a token."""

import json
import logging
import os
import shutil
import sys
from pathlib import Path

import pytest

from bot.log import OneLine, configure, is_lost, redact

TOKEN = "1234567890:AAExample-of-a-token-that-opens-nothing"


def line(message: str, error: BaseException | None = None) -> str:
    info = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord("jarmenke.courier", logging.INFO, __file__, 1, message, (), info)
    return OneLine().format(record)


def failure() -> ValueError:
    try:
        int(f"https://api.telegram.org/bot{TOKEN}/getMe")
    except ValueError as error:
        return error
    raise AssertionError


def test_a_token_is_taken_out_of_any_text() -> None:
    assert redact(f"GET /bot{TOKEN}/getMe") == "GET /bot[token]/getMe"


def test_a_record_is_one_line() -> None:
    assert line("sent=3\nlate=0").endswith("Z INFO courier sent=3 late=0")


def test_an_error_is_told_by_its_places_not_by_its_words() -> None:
    told = line("failed", failure())
    assert "error=ValueError at=test_log.failure:" in told
    assert "api.telegram.org" not in told
    assert "\n" not in told


def test_of_several_errors_each_is_told() -> None:
    told = line("failed", ExceptionGroup("both", [failure(), ExceptionGroup("inner", [KeyError("x")])]))
    assert "error=ValueError" in told
    assert "error=KeyError" in told


def test_the_last_word_of_a_dying_process_has_no_token(capsys: pytest.CaptureFixture[str]) -> None:
    before = sys.excepthook
    try:
        configure("INFO", None)
        error = failure()
        sys.excepthook(type(error), error, error.__traceback__)
    finally:
        sys.excepthook = before
    said = capsys.readouterr().err
    assert "CRITICAL jarmenke stopped error=ValueError" in said
    assert TOKEN not in said


def test_a_log_file_is_kept_small_and_private(tmp_path: Path) -> None:
    before = sys.excepthook
    try:
        configure("INFO", tmp_path / "log" / "bot.log")
        logging.getLogger("jarmenke.x").info("token %s", TOKEN)
        (handler, _) = logging.getLogger().handlers
        handler.close()
    finally:
        sys.excepthook = before
        logging.getLogger().handlers.clear()
    assert "token [token]" in (tmp_path / "log" / "bot.log").read_text(encoding="utf-8")


def test_a_log_file_that_was_taken_away_is_begun_anew_and_one_that_can_t_be_written_is_known(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, file = sys.excepthook, tmp_path / "log" / "bot.log"
    try:
        configure("INFO", file)
        says = logging.getLogger("jarmenke.x").info
        says("one")
        assert file.stat().st_mode & 0o777 == 0o600
        file.rename(tmp_path / "rotated")
        says("two")
        assert (file.read_text().count("two"), is_lost()) == (1, False)
        shutil.rmtree(file.parent)
        file.parent.write_text("in the way")
        says("three")
        assert is_lost()
        assert "three" in capsys.readouterr().err
        file.parent.unlink()
        says("four")
        assert (file.read_text().count("four"), is_lost()) == (1, False)
    finally:
        sys.excepthook = before
        for handler in logging.getLogger().handlers[:]:
            handler.close()
        logging.getLogger().handlers.clear()


def test_lines_may_be_json_for_programs_that_collect_them(capsys: pytest.CaptureFixture[str]) -> None:
    before = sys.excepthook
    try:
        configure("INFO", None, "json")
        try:
            os.environ[TOKEN]
        except KeyError:
            logging.getLogger("jarmenke.turn").exception("update=%d\nfailed %s", 7, TOKEN)
    finally:
        sys.excepthook = before
        logging.getLogger().handlers.clear()
    line = json.loads(capsys.readouterr().err)
    assert (line["level"], line["room"], line["message"]) == ("ERROR", "turn", "update=7\nfailed [token]")
    assert line["errors"][0]["error"] == "KeyError"
    assert line["time"].endswith("Z")

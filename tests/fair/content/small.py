"""The smallest fair without a finding, to be broken in one place at a time; and the sample fair's files."""

from pathlib import Path

SAMPLE = {
    path.name: path.read_text(encoding="utf-8")
    for path in sorted((Path(__file__).parents[3] / "content" / "mangystau-fair").glob("*.toml"))
}

EVENT = """\
id = "small-fair"
title = { kk = "Ж", ru = "Я", en = "Fair" }
theme = { kk = "Т", ru = "Т", en = "Theme" }
about = { kk = "А", ru = "А", en = "About" }
organiser = { kk = "Ұ", ru = "О", en = "Organiser" }
zone = "Asia/Aqtau"
zone_name = { kk = "у", ru = "в", en = "time" }
registration_opens = 2027-01-01T00:00:00
registration_closes = 2027-02-01T00:00:00
changes_until = 2027-02-02T00:00:00
starts = 2027-03-01T09:00:00
ends = 2027-03-01T17:00:00
help_contact = "fair@example.org"
after_submit = { kk = "Р", ru = "С", en = "Thanks" }

[place]
name = { kk = "О", ru = "М", en = "Place" }
address = { kk = "М", ru = "А", en = "Address" }
map_url = "https://example.org/map"
latitude = 43.6
longitude = 51

[operator]
name = { kk = "Қ", ru = "Ф", en = "Fund" }
bin = "141140999901"
address = { kk = "М", ru = "А", en = "Address" }
contact = "fair@example.org"

[consent]
version = "1"
term_days = 30
privacy = { kk = "Қ", ru = "П", en = "Privacy" }

[consent.text]
kk = "{operator} {bin} {fields} {term}"
ru = "{operator} {bin} {fields} {term}"
en = "{operator} {bin} {fields} {term}"

[profile]
description = { kk = "С", ru = "О", en = "Description" }
short_description = { kk = "С", ru = "О", en = "Short" }

[[roles]]
id = "ngo"
label = { kk = "Ү", ru = "Н", en = "NGO" }

[[roles]]
id = "guest"
label = { kk = "Қ", ru = "Г", en = "Guest" }
"""

QUESTIONS = """\
[[question]]
id = "topic"
kind = "text"
name = { kk = "Т", ru = "Т", en = "Topic" }
label = { kk = "Т?", ru = "Т?", en = "Topic?" }
max = 100

[[question]]
id = "part"
kind = "choice"
name = { kk = "Қ", ru = "У", en = "Part" }
label = { kk = "Қ?", ru = "У?", en = "Part?" }
options = [
    { id = "listener", kk = "Т", ru = "С", en = "Listener" },
    { id = "project", kk = "Ж", ru = "П", en = "Project" },
]

[[question]]
id = "slides"
kind = "file"
name = { kk = "Т", ru = "П", en = "Slides" }
label = { kk = "Т?", ru = "П?", en = "Slides?" }
file_types = ["pdf"]
when = { question = "part", any_of = ["project"] }

[[question]]
id = "district"
kind = "choices"
name = { kk = "А", ru = "Р", en = "District" }
label = { kk = "А?", ru = "Р?", en = "District?" }
options = "districts"
roles = ["ngo"]

[[options.districts]]
id = "aktau"
kk = "Ақтау"
ru = "Актау"
en = "Aktau"

[[options.districts]]
id = "beyneu"
kk = "Бейнеу"
ru = "Бейнеу ауданы"
en = "Beyneu"
"""

SMALL = {"event.toml": EVENT, "questions.toml": QUESTIONS}


def line_of_text(source: str, text: str) -> int:
    """Return the number of the first line that holds the text."""
    return next(number for number, line in enumerate(source.split("\n"), start=1) if text in line)

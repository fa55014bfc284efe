"""What compose.yaml starts: two shapes, locked up alike, with no password that somebody has not made."""

import re
from collections.abc import Mapping
from typing import Any, Final

import pytest

from bot.settings import Settings
from tests.front import ROOT
from tools.compose import filled, read

COMPOSED: Final = read()
SERVICES: Final[Mapping[str, Any]] = COMPOSED["services"]
BOTS: Final = {name: service for name, service in SERVICES.items() if service["image"] == "jarmenke"}
SETTINGS: Final = {name.upper() for name in Settings.model_fields} | {"CREDENTIALS_DIRECTORY"}
CADDYFILE: Final = (ROOT / "deploy" / "Caddyfile").read_text(encoding="utf-8")
CAPABILITIES: Final[Mapping[str, frozenset[str]]] = {
    "db": frozenset({"CHOWN", "DAC_OVERRIDE", "FOWNER", "SETGID", "SETUID"}),
    "caddy": frozenset({"NET_BIND_SERVICE"}),
}
"""What of root's power is left to whom: PostgreSQL's own image begins as root, and Caddy takes the ports 80 and 443."""


def of_profile(profile: str) -> set[str]:
    return {name for name, service in SERVICES.items() if service["profiles"] == [profile]}


def test_there_are_two_shapes() -> None:
    assert of_profile("sqlite") == {"bot"}
    assert of_profile("postgresql") == {"bot-1", "bot-2", "db", "caddy"}
    assert of_profile("sqlite") | of_profile("postgresql") == SERVICES.keys()


@pytest.mark.parametrize("name", SERVICES)
def test_each_service_is_locked_up(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert set(service.get("cap_add", ())) == CAPABILITIES.get(name, frozenset())
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert {"mem_limit", "logging", "tmpfs"} <= service.keys()
    assert service["restart"] == "unless-stopped"
    assert "privileged" not in service


@pytest.mark.parametrize("name", [name for name in SERVICES if name not in BOTS])
def test_what_is_not_ours_says_how_it_is(name: str) -> None:
    assert SERVICES[name]["healthcheck"]["test"][0] == "CMD"
    assert re.fullmatch(r"[a-z]+:\d+(-\w+)?", SERVICES[name]["image"])


def test_who_needs_the_database_waits_until_it_answers() -> None:
    for name in ("bot-1", "bot-2"):
        assert SERVICES[name]["depends_on"] == {"db": {"condition": "service_healthy"}}


@pytest.mark.parametrize("name", BOTS)
def test_a_bot_is_told_settings_only(name: str) -> None:
    assert BOTS[name]["environment"].keys() <= SETTINGS
    assert BOTS[name]["env_file"] == ".env"
    assert not {"BOT_TOKEN", "DATABASE_PASSWORD"} & BOTS[name]["environment"].keys()


def test_both_replicas_are_told_the_same_and_have_a_disk_each() -> None:
    one, two = ({**SERVICES[name]} for name in ("bot-1", "bot-2"))
    volumes = one.pop("volumes"), two.pop("volumes")
    assert one == two
    assert [first == second for first, second in zip(*volumes, strict=True)] == [False, True]


def test_no_password_works_by_accident() -> None:
    text = (ROOT / "compose.yaml").read_text(encoding="utf-8")
    assert "POSTGRES_PASSWORD:" not in text
    assert "HOST_AUTH_METHOD" not in text
    assert COMPOSED["secrets"] == {"database_password": {"file": "./secrets/database_password"}}
    assert [name for name, service in SERVICES.items() if service.get("secrets") == ["database_password"]] == [
        "bot-1",
        "bot-2",
        "db",
    ]
    assert "secrets/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert not (ROOT / "secrets").exists()


def test_nobody_from_outside_reaches_anything_but_caddy() -> None:
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["caddy"]
    assert SERVICES["db"]["networks"] == ["inside"]
    assert COMPOSED["networks"]["inside"] == {"internal": True}
    assert "inside" not in SERVICES["caddy"]["networks"]


def test_every_volume_is_named_and_none_is_named_in_vain() -> None:
    mounted = [each.split(":")[0] for service in SERVICES.values() for each in service.get("volumes", ())]
    assert {name for name in mounted if re.fullmatch(r"[\w-]+", name)} == COMPOSED["volumes"].keys()


def test_caddy_passes_on_what_people_need_to_every_replica() -> None:
    upstreams = re.search(r"reverse_proxy (.*) \{", CADDYFILE)
    assert upstreams is not None
    assert upstreams[1].split() == [f"{name}:8080" for name in ("bot-1", "bot-2")]
    assert CADDYFILE.count("{") == CADDYFILE.count("}")
    told = (ROOT / "docs" / "running.md").read_text(encoding="utf-8")
    (public,) = re.findall(r"@bot path (.*)", CADDYFILE)
    assert f"@bot path {public}\n" in told
    assert "/metrics" not in CADDYFILE
    assert "health_uri /readyz" in CADDYFILE
    assert "lb_policy uri_hash" in CADDYFILE, "each bot's updates to one process: its plans stay warm"


def test_variables_are_filled_in() -> None:
    assert filled("https://${DOMAIN:-}/telegram", {"DOMAIN": "fair.example.org"}) == "https://fair.example.org/telegram"
    assert filled("${CONTENT_FOLDER:-./content}", {}) == "./content"
    assert filled("${NOTHING}", {}) == ""

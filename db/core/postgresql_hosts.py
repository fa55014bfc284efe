"""An address of several servers, of which whichever takes writes is meant."""

from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

_LISTED: Final = ("host", "port")


def each_host(url: str) -> list[str]:
    """Return the address of each server, in their order; what can't be taken apart stays, for the driver to refuse."""
    parts = urlsplit(url)
    user, at, hosts = parts.netloc.rpartition("@")
    if hosts:
        return [urlunsplit(parts._replace(netloc=f"{user}{at}{host}")) for host in hosts.split(",")]
    asked = parse_qsl(parts.query)
    lists = {name: value.split(",") for name, value in asked if name in _LISTED}
    number = len(lists.get("host", ()))
    if len(lists.get("port", ("1",))) not in (1, number):
        return [url]

    def nth(place: int) -> str:
        own = {name: values[place % len(values)] for name, values in lists.items()}
        return urlencode([(name, own.get(name, value)) for name, value in asked])

    begin = url.split("?", 1)[0]
    return [f"{begin}?{nth(place)}" for place in range(number)] or [url]

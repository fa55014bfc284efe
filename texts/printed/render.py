"""Renders the templates of what is printed: pages of HTML that need nothing else, with every text escaped."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fair.door import qr

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

TEMPLATES: Final = Path(__file__).with_name("templates")


def render(template: str, **values: object) -> str:
    """Return the page `template`.html.jinja with these values in it. A name that is missing raises."""
    return _environment().get_template(f"{template}.html.jinja").render(values)


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415 - few ever print; 80 ms at the start

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(lines=_lines, qr=_qr, as_is=_as_is)
    return environment


def _lines(text: str) -> "Markup":
    """Return a text with its line breaks."""
    from markupsafe import Markup  # noqa: PLC0415 - comes with Jinja2

    return Markup("<br>").join(text.split("\n"))


def _as_is(style: str) -> "Markup":
    """Return a style sheet of ours, which holds no text of anybody's."""
    from markupsafe import Markup  # noqa: PLC0415 - comes with Jinja2

    return Markup(style)  # noqa: S704 - a file of ours, in which nothing is filled in


def _qr(link: str) -> "Markup":
    """Return the QR code of a link as a drawing."""
    from markupsafe import Markup  # noqa: PLC0415 - comes with Jinja2

    return Markup(qr.to_svg(link))  # noqa: S704 - a drawing of ours, in which nothing of the link can be read

"""The command that a container asks whether the bot in it lives."""

import http.client
import sys
from contextlib import closing
from typing import Final

import click

from bot.cli.errors import FAILED, USAGE, plain_errors
from bot.settings import read_settings

SECONDS: Final = 4.0


@click.command()
def healthy() -> None:
    """Ask the running bot whether it lives, at WEB_ADDRESS."""
    with plain_errors():
        address = read_settings().web_address
        if address is None:
            click.echo("WEB_ADDRESS is missing: the bot can be asked nothing.", err=True)
            sys.exit(USAGE)
        connection = http.client.HTTPConnection(address.host or "127.0.0.1", address.port, timeout=SECONDS)
        with closing(connection):
            connection.request("GET", "/healthz")
            answer = connection.getresponse()
            click.echo(answer.read().decode().strip())
        sys.exit(0 if answer.status == http.HTTPStatus.OK else FAILED)

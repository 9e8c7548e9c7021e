"""`argmap serve`: a map in the browser, live, while its files are edited."""

from __future__ import annotations

import gc
import signal
import webbrowser
from pathlib import Path
from types import FrameType

import click

from argmap.checks.catalog import all_checks
from argmap.cli import inputs
from argmap.report.settings import unknown_check_in
from argmap.serving.live import Live
from argmap.serving.project import Project
from argmap.serving.server import DEFAULT_PORT, Server

_TRIED = 20
"""How many ports, from the default on, are tried before any free one is taken."""

_NAMED = 8
"""How many of the other maps are named at the start."""


@click.command("serve")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--port", type=click.IntRange(0, 65535), help=f"The port; 0 for any that is free (default {DEFAULT_PORT})."
)
@click.option("--in", "map_id", metavar="MAP", help="The map to show; by default the one that imports most.")
@click.option("--open", "is_opened", is_flag=True, help="Open the page in the browser.")
def command(paths: tuple[str, ...], port: int | None, map_id: str | None, is_opened: bool) -> None:
    """Show a map in the browser, live, while its files are edited: findings first, then the picture.

    Only this machine is answered. A map that breaks while it is edited keeps its last good picture. Stop with Ctrl+C.
    """
    configuration = inputs.configuration_at(paths)
    mistake = unknown_check_in(configuration, all_checks())
    if mistake is not None:
        raise click.UsageError(mistake)
    live = Live(Project(tuple(map(Path, paths)), configuration))
    if live.troubles:
        raise click.UsageError(live.troubles[0])
    if map_id is not None and map_id not in live.paths_by_id:
        raise click.UsageError(f"no map `{map_id}` here; the maps are {', '.join(sorted(live.paths_by_id))}")
    server = _server(live, port)
    # it runs for hours, unlike all else that argmap does
    gc.enable()
    before = signal.signal(signal.SIGTERM, _interrupt)
    try:
        live.start(map_id)
        _announce(server)
        if is_opened:
            webbrowser.open(_address(server))
        server.serve_forever()
    except KeyboardInterrupt:
        # the way to stop it, so there is nothing to say
        click.get_current_context().exit(130)
    finally:
        # a second Ctrl+C must not leave the first half done
        for each in (signal.SIGINT, signal.SIGTERM):
            signal.signal(each, signal.SIG_IGN)
        server.close()
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGTERM, before)


def _interrupt(_: int, __: FrameType | None) -> None:
    raise KeyboardInterrupt


def _server(live: Live, port: int | None) -> Server:
    """The server at the port asked for; without one, at the default port or the next that is free."""
    if port is not None:
        try:
            return Server(live, port)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise click.UsageError(f"port {port} cannot be had: {reason}; --port 0 takes any that is free") from error
    for tried in range(DEFAULT_PORT, DEFAULT_PORT + _TRIED):
        try:
            return Server(live, tried)
        except OSError:
            continue
    return Server(live, 0)


def _address(server: Server) -> str:
    return f"http://127.0.0.1:{server.port}/"


def _announce(server: Server) -> None:
    address, shown = _address(server), server.live.default
    others = sorted(set(server.live.paths_by_id) - {shown})
    lines = [f"argmap serves {shown} at {address} ; stop with Ctrl+C"]
    if others:
        more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
        lines.append(f"also at {address}?map=ID: {', '.join(others[:_NAMED])}{more}")
    click.echo("\n".join(lines), err=True)

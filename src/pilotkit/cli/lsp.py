"""``pilotkit lsp``: the language server that an editor starts."""

from __future__ import annotations

import logging
import sys
from importlib.util import find_spec
from typing import Annotated

import typer

from pilotkit.cli.options import AsOf, Repo, peildatum
from pilotkit.errors import WrongUse


def lsp(
    *,
    stdio: Annotated[  # noqa: ARG001 - there is no other way
        bool,
        typer.Option(
            "--stdio",
            help="Via standaardinvoer en -uitvoer; dat is altijd zo.",
            show_default=False,
        ),
    ] = True,
    as_of: AsOf = None,
    repo: Repo = None,  # noqa: ARG001 - each document says which it is of
) -> int:
    """Help je editor: meldingen, uitleg en aanvullen terwijl je typt.

    Je editor start dit commando zelf en praat ermee via standaardinvoer en
    -uitvoer (het language server protocol).
    """
    peildatum(as_of)  # what is wrong with it is said before an editor waits
    if find_spec("pygls") is None:
        raise WrongUse('de hulp voor editors ontbreekt. Typ: pip install "pilotkit[lsp]"')
    if sys.stdin.isatty():
        raise WrongUse("dit commando start je editor zelf; stel het daar in als taalserver.")
    from pilotkit.lsp.handlers import serve

    logging.basicConfig(stream=sys.stderr, level=logging.WARNING)
    # what is no JSON is answered and logged in a line of ours, not with the trace of pygls
    logging.getLogger("pygls.server").setLevel(logging.CRITICAL)
    protocol, sys.stdout = sys.stdout, sys.stderr  # nothing but the protocol goes out
    try:
        stopped_well = serve(lambda: peildatum(as_of), sys.stdin.buffer, protocol.buffer)
    finally:
        sys.stdout = protocol
    return 0 if stopped_well else 1

"""From a path as somebody types it to the place in a pilot that it names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NoReturn

from pilotkit.dutch import aantal, kort, lijkt_op, opsomming
from pilotkit.errors import WrongUse
from pilotkit.finding import Path
from pilotkit.model.types import Blok
from pilotkit.model.velden import veld_op, velden
from pilotkit.model.woordenschat import STANDAARD, Woordenschat
from pilotkit.problem import Veld
from pilotkit.yaml.document import value_at

_NUMMER = re.compile(r"\[(\d{1,6})\]")


def pad_uit(
    model: type[Blok],
    data: Any,
    getypt: str,
    schat: Woordenschat = STANDAARD,
    *,
    geheel: bool = False,
) -> tuple[Path, Veld]:
    """Return the path that was typed as ``planning.einde``, and what may stand there.

    ``data`` is the pilot as it was read, ``schat`` are the words of its programme; ``geheel``
    is whether it may lead to a block or a list of them. Raises WrongUse where no value can
    stand there, with what to type instead.
    """
    veld = Veld("blok", blok=model)
    path: tuple[str | int, ...] = ()
    for deel in _NUMMER.sub(r".\1", getypt.strip()).split("."):
        if veld.item:
            step: str | int = _nummer(path, deel, data, is_blok=bool(veld.item.blok))
            veld = veld.item
        elif veld.blok:
            step = deel
            veld = veld_op(veld.blok, (deel,), schat) or _onbekend(
                velden(veld.blok, schat), path, deel
            )
        else:
            raise WrongUse(
                f"`{_als(path)}` is een waarde; daaronder staat niets. Laat de rest weg."
            )
        data = value_at(data, (step,))
        path = (*path, step)
    if geheel:
        return path, veld
    if (veld.blok and not veld.verkort) or (veld.item and veld.item.blok):
        raise WrongUse(_verder(path, veld))
    return path, veld


def _als(path: Path) -> str:
    return kort(".".join(map(str, path)))


def vervolgen(
    model: type[Blok], data: Any, getypt: str, schat: Woordenschat = STANDAARD
) -> tuple[str, ...]:
    """Return the paths that a path may go on as: the keys, or the numbers that are there."""
    hoofd = getypt.rpartition(".")[0]
    path = tuple(int(d) if _CIJFERS.fullmatch(d) else d for d in hoofd.split(".") if d)
    veld = veld_op(model, path, schat)
    if veld and veld.blok:
        delen = list(velden(veld.blok, schat))
    else:
        lijst = value_at(data, path)
        delen = [str(n) for n in range(len(lijst))] if isinstance(lijst, list) else []
    voor = f"{hoofd}." if hoofd else ""
    return tuple(f"{voor}{deel}" for deel in delen if f"{voor}{deel}".startswith(getypt))


_CIJFERS = re.compile(r"\d{1,6}")


def _onbekend(bekend: Iterable[str], path: Path, deel: str) -> NoReturn:
    waar = f"onder `{_als(path)}`" if path else "in dit bestand"
    near = lijkt_op(deel, bekend)
    rest = f"Bedoel je `{_als((*path, near))}`?" if near else f"Kies uit {opsomming(bekend, 'of')}."
    raise WrongUse(f"`{kort(deel)}` is geen sleutel {waar}. {rest}")


_MEESTE_CIJFERS = 6


def _nummer(path: Path, deel: str, data: Any, *, is_blok: bool) -> int:
    hoeveel = len(data) if isinstance(data, list) else 0
    if not (deel.isdecimal() and deel.isascii() and len(deel) <= _MEESTE_CIJFERS):
        raise WrongUse(
            f"`{_als(path)}` is een lijst: noem ook het nummer, vanaf 0. De eerste is "
            f"`{_als((*path, 0))}`."
        )
    if int(deel) < hoeveel or (int(deel) == hoeveel and not is_blok):
        return int(deel)
    er_zijn = aantal(hoeveel, "onderdeel", "onderdelen")
    erbij = "`pilotkit add` zet er een bij." if is_blok else f"Het volgende is {hoeveel}."
    raise WrongUse(f"`{_als(path)}` heeft {er_zijn}, geteld vanaf 0. {erbij}")


def _verder(path: Path, veld: Veld) -> str:
    if veld.blok:
        eerste = (*path, next(iter(velden(veld.blok)), "…"))
        return f"`{_als(path)}` is een blok met sleutels. Noem er een, zoals `{_als(eerste)}`."
    item = veld.item.blok if veld.item else None
    eerste = (*path, 0, next(iter(velden(item)), "…") if item else "…")
    return (
        f"`{_als(path)}` is een lijst. Noem een nummer en een sleutel, zoals "
        f"`{_als(eerste)}`; `pilotkit add` zet er een bij."
    )

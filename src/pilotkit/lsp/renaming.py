"""Another id for a pilot from within an editor: what ``pilotkit rename`` does, as its edits."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from lsprotocol import types

from pilotkit.dutch import kort, opsomming
from pilotkit.errors import PilotkitError, WrongUse
from pilotkit.lsp import protocol
from pilotkit.lsp.answers import Spot, spot_of
from pilotkit.lsp.formatting import changed_rows
from pilotkit.lsp.messages import Refusal
from pilotkit.lsp.names import pilot_in, span_of, value_at
from pilotkit.lsp.outline import outline
from pilotkit.lsp.positions import Lines
from pilotkit.lsp.server import PilotkitServer
from pilotkit.lsp.skim import SeenValue
from pilotkit.tekens import schoon

if TYPE_CHECKING:
    from pilotkit.bewerken.hernoemen import Hernoeming
    from pilotkit.editing.files import Change

_NO_ID = (
    "Op deze plek staat geen id van een andere pilot. De id van een pilot is de naam van zijn "
    "bestand: typ in een terminal `pilotkit rename`, of ga staan waar een andere pilot hem noemt."
)
_NOT_ABLE = (
    "Je editor kan daarbij het bestand geen andere naam geven. Typ in een terminal: "
    "`pilotkit rename {oud} {nieuw}`."
)


def prepare(
    ls: PilotkitServer, params: types.PrepareRenameParams
) -> types.PrepareRenamePlaceholder | None:
    """Say which id would be changed at a place. Raises Refusal where there is none."""
    if (spot := spot_of(ls, params)) is None:
        return None
    entry, pilot = _asked(spot)
    span = span_of(entry, pilot, spot.lines.row(spot.row))
    return types.PrepareRenamePlaceholder(protocol.on_row(spot.lines, spot.row, span), pilot)


def rename(ls: PilotkitServer, params: types.RenameParams) -> types.WorkspaceEdit | None:
    """Return the edits that give a pilot another id. Raises Refusal, which says why not."""
    if (spot := spot_of(ls, params)) is None:
        return None
    _, pilot = _asked(spot)
    if not _is_able(ls):
        raise Refusal(_NOT_ABLE.format(oud=pilot, nieuw=schoon(kort(params.new_name))))
    try:
        wordt = _hernoeming(ls, spot, spot.around.files[pilot], params.new_name)
    except PilotkitError as error:
        raise Refusal(schoon(str(error))) from error
    edits = [_edits(ls, spot, change) for change in wordt.changes]
    old = ls.uri_of(spot.repository, wordt.van)
    new = f"{old.rpartition('/')[0]}/{PurePath(wordt.naar).name}"
    return types.WorkspaceEdit(document_changes=[*edits, types.RenameFile(old, new)])


def _asked(spot: Spot) -> tuple[SeenValue, str]:
    """Return the value at a place and the pilot that it names. Raises Refusal."""
    entry = value_at(outline(spot.lines.rows), spot.row, spot.column)
    pilot = pilot_in(entry, spot.around) if entry else None
    if entry is None or pilot is None:
        raise Refusal(_NO_ID)
    return entry, pilot


def _is_able(ls: PilotkitServer) -> bool:
    """Return whether the editor can give a file another name on our behalf."""
    abilities = ls.client_capabilities.workspace
    edits = abilities.workspace_edit if abilities else None
    kinds = (edits.resource_operations if edits and edits.document_changes else None) or ()
    return types.ResourceOperationKind.Rename in kinds


def _hernoeming(ls: PilotkitServer, spot: Spot, van: str, nieuw: str) -> Hernoeming:
    """Return what another id brings. Raises PilotkitError."""
    from pilotkit.bewerken.hernoemen import hernoeming, nieuw_pad

    repository = spot.repository
    if not repository.is_saved(van):
        raise WrongUse(f"{van} is nog niet opgeslagen. Sla het eerst op.")
    naar = nieuw_pad(repository.root, van, nieuw)
    if naar in repository.documents:
        raise WrongUse(f"{naar} staat al open in je editor. Kies een andere id.")
    wordt = hernoeming(repository.files(), spot.around.kader.profiel, ls.today(), van, naar)
    if fouten := wordt.gevolg.fouten:
        waarom = " ".join(d.message for d in fouten[:3])
        raise WrongUse(f"er is niets veranderd, want dan komt erbij: {waarom}")
    if wordt.onleesbaar:
        _tell(ls, f"{opsomming(wordt.onleesbaar)}: niet te lezen; kijk zelf of daar "
                  f"`{PurePath(van).stem}` staat.")  # fmt: skip
    if wordt.kwartalen:
        _tell(ls, f"In de gesloten notities over {opsomming(wordt.kwartalen)} blijft de oude id "
                  "staan.")  # fmt: skip
    return wordt


def _edits(ls: PilotkitServer, spot: Spot, change: Change) -> types.TextDocumentEdit:
    old, new = (side.decode("utf-8", "surrogatepass") for side in (change.old, change.new))
    repository = spot.repository
    document = repository.documents.get(change.file)
    return types.TextDocumentEdit(
        types.OptionalVersionedTextDocumentIdentifier(
            ls.uri_of(repository, change.file), document.version if document else None
        ),
        protocol.formatting(changed_rows(old, new), Lines.of(old, ls.encoding)),
    )


def _tell(ls: PilotkitServer, said: str) -> None:
    message = types.ShowMessageParams(types.MessageType.Warning, schoon(said))
    ls.window_show_message(message)

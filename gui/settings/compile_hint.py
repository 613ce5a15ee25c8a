"""What ``training.compile = "auto"`` will do for the draft's settings on this machine, and why."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from core.config import FIELD_PATHS
from gui.language.texts import translate
from gui.models.draft import Draft
from gui.run.throughput import duration

if TYPE_CHECKING:
    from core.hardware.foreseen import ForeseenDevice
    from core.model.compilation import Compilation

_READ = tuple(
    path
    for path in FIELD_PATHS
    if path.startswith(("model.", "training.")) or path == "data.context_length"
)


def what_auto_does(
    draft: Draft, devices: "Sequence[ForeseenDevice]", n_vocab: int, total_steps: int
) -> str:
    """The decision and its reason; empty where the fields or the devices do not tell.

    Args:
        draft: of which the model and how it is trained are read.
        devices: of this machine, the one that auto takes first.
        n_vocab: the rows of the model's vocabulary.
        total_steps: of the run.
    """
    # Deferred: not needed before the first painted window.
    from core.hardware.foreseen import foreseen
    from core.hardware.gpu_support import has_triton
    from core.model.compilation import Machine, compilation_of

    config = draft.partial(_READ)
    if config is None:
        return ""
    found = foreseen(devices, config.training.device, config.training.precision)
    if found is None:
        return ""
    device, precision = found
    machine = Machine(device.kind, device.text, device.total_bytes, precision, has_triton())
    decided = compilation_of(config, n_vocab, machine, total_steps)
    return _said(decided)


def _said(decided: "Compilation") -> str:
    """In as few words as a form's row has room for; the run's log says it in full."""

    def tr(text: str) -> str:
        return translate("Hints", text)

    values = decided.why.values
    times = {name: duration(60 * values[name]) for name in ("minutes", "least") if name in values}
    said = {
        "compile.pays": tr("yes: ≈ {minutes}, pays from {least}"),
        "compile.too_short": tr("no: ≈ {minutes}, pays from {least}"),
        "compile.no_cuda": tr("no: only on an NVIDIA GPU"),
        "compile.no_triton": tr("no: Triton is missing"),
        "compile.deterministic": tr("no: Deterministic is on"),
        "compile.in_parts": tr("no: the model is sharded"),
    }.get(decided.why.code, str(decided.why))
    graphs = tr(" · CUDA graphs") if decided.graphs else ""
    return said.format(**times) + graphs

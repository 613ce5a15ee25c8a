"""A run made once more: what it takes besides the config, and what keeps bits from agreeing."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.config.value_words import switch_word
from core.i18n import Message, verbatim
from core.messages.edit_records import Edit
from core.run_store.imported import require_trained_here
from core.run_store.reader import read_description, read_edits


@dataclass(frozen=True, slots=True)
class Replay:
    """What is needed besides the config to make a run once more.

    Attributes:
        edits: each lands at its step.
        facts: on what the first run was made (text, threads, device, versions), by name.
        folder: the first run's, which may have kept its text.
    """

    edits: tuple[Edit, ...]
    facts: Mapping[str, Any]
    folder: Path | None = None


_FACTS: Mapping[str, Message] = {
    "text_fingerprint": Message("run.text_edited"),
    "tokenizer_fingerprint": Message("run.tokenizer"),
    "threads": Message("run.threads"),
    "torch": Message("run.torch"),
    "device": Message("run.device"),
    "precision": Message("run.precision"),
    "processes": Message("run.processes"),
    "sharding": Message("run.sharding"),
    "machine": Message("run.processor"),
    "gpu": Message("run.gpu"),
    "compute_capability": Message("run.compute_capability"),
    "driver": Message("run.driver"),
    "cuda": Message("run.cuda"),
    "tf32": Message("run.tf32"),
    "deterministic": Message("run.deterministic"),
    "compiled": Message("run.compiled"),
}
_DEFAULTS = {"processes": 1, "sharding": "none"}  # of a run that did not know of this
BITS, ROUNDING = "bits", "rounding"  # how far a run that goes on is the same
_OF_A_GPU = ("gpu", "compute_capability", "driver", "cuda", "tf32", "deterministic", "compiled")
_TEXT = (  # how it is found again
    *("text", "text_chars", "text_bytes"),
    *("text_documents", "text_document_starts"),
)


def read_replay(path: Path) -> Replay:
    """How to make the run in ``path`` once more, with :func:`core.run_store.reader.run_config`.

    Raises:
        RunError: the history or the description cannot be read, or another trainer made the run.
    """
    meta = read_description(path)
    require_trained_here(path, meta)
    known = {name: meta[name] for name in (*_FACTS, *_TEXT) if name in meta}
    return Replay(read_edits(path), known, path)


def last_gpu(meta: Mapping[str, Any]) -> dict[str, Any]:
    """On which GPU the run was trained last, and how: what ``run.json`` says and no checkpoint."""
    last = _last_sitting(meta)
    return {name: last[name] for name in _OF_A_GPU if name in last}


def is_to_the_bit(meta: Mapping[str, Any]) -> bool:
    """Whether the run, gone on with as it was trained last, is the same bit for bit."""
    return bool(_last_sitting(meta).get("exactness", BITS) == BITS)


def _last_sitting(meta: Mapping[str, Any]) -> Mapping[str, Any]:
    sittings = meta.get("sittings")
    last = sittings[-1] if isinstance(sittings, list) and sittings else {}
    return last if isinstance(last, dict) else {}


def not_exact_because(facts: Mapping[str, Any], now: Mapping[str, Any]) -> list[Message]:
    """What is different from the run that is made again; empty: bits will agree."""
    known = {**_DEFAULTS, **facts} if facts else {}
    return [
        what if "fingerprint" in name else _became(what, known[name], now[name])
        for name, what in _FACTS.items()
        if name in known and name in now and known[name] != now[name]
    ]


def _became(what: Message, was: Any, now: Any) -> Message:
    return Message("run.fact_changed", what=what, was=_value_text(was), now=_value_text(now))


def _value_text(value: Any) -> Message:
    if isinstance(value, bool):
        return switch_word(value)
    return verbatim(str(value)[:40])

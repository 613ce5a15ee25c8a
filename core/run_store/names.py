"""What runs are called that nobody names, and what the list says each of them changes.

Reads a run's edits and the names beside it. Knows nothing of torch, of training or of any window.
"""

from collections.abc import Sequence
from pathlib import Path

from core.config import ConfigError, RunConfig
from core.config.naming import differences_from_preset, name_of, numbered, titled
from core.i18n import Message
from core.messages.edit_text import changes_text
from core.run_store.index import RunInfo, list_runs
from core.run_store.layout import RunError
from core.run_store.reader import effective_config, read_edits

_LONGEST = 150  # characters of a name that is made here


def taken_names(runs_dir: Path) -> frozenset[str]:
    """What the runs of a folder are called; none where it cannot be listed."""
    try:
        return frozenset(info.name for info in list_runs(runs_dir))
    except OSError:
        return frozenset()


def run_name(parts: Sequence[Message], title: str, runs_dir: Path) -> str:
    """What a new run is called: what it changes, else its text's title and a number.

    Args:
        parts: what it changes against what it was made from.
        title: of its text.
        runs_dir: where it is put; no two runs there are called alike.
    """
    taken = taken_names(runs_dir)
    changed = name_of(parts)[:_LONGEST]
    return numbered(changed, taken) if changed else titled(title.strip() or "run", taken)


def branch_name(parts: Sequence[Message], parent: str, end: str) -> str:
    """What a branch is called: what it changes and where, else after its parent.

    Args:
        parts: what it changes.
        parent: what its parent is called.
        end: ``"branch at 120"``.
    """
    return f"{(name_of(parts) or parent)[:_LONGEST]}, {end}"


def differences_of(info: RunInfo, config: RunConfig) -> tuple[Message, ...]:
    """What a stored run changes: a branch against its parent, any other against a preset.

    Of a branch that is every edit from where it begins; of any other run, how many there were.

    Args:
        info: what the list knows of it.
        config: as it was started.
    """
    if info.imported:
        return ()  # most of what it was trained with is not known
    try:
        edits = read_edits(info.path)
        if info.parent:
            own = [edit for edit in edits if edit.step >= info.parent_step]
            return changes_text(own, effective_config(info.path))
    except (RunError, ConfigError, OSError):
        edits = ()
    counted = (Message("named.edits", count=len(edits)),) if edits else ()
    return differences_from_preset(config) + counted

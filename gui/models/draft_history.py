"""A draft with all that can be undone, as a value: what one draft takes over from another."""

from dataclasses import dataclass
from typing import Any

Values = dict[str, Any]  # by path, "section.name"


class DraftBase:
    """What a draft was loaded from: a preset, a file, an earlier run."""

    def __init__(self, label: str, values: Values) -> None:
        self.label = label
        self.values = values


@dataclass(frozen=True, slots=True)
class DraftEntry:
    """One entry of the undo list.

    Attributes:
        before, after: the values that it changed.
        text: what it is called; empty: after its fields.
        bases: what the values were loaded from before and after, where it loaded some.
    """

    before: Values
    after: Values
    text: str
    bases: tuple[DraftBase, DraftBase] | None


@dataclass(frozen=True, slots=True)
class DraftHistory:
    """A draft with its undo list; ``index``: how many entries are done and not undone."""

    base: DraftBase
    values: Values
    entries: tuple[DraftEntry, ...]
    index: int

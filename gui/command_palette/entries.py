"""What the palette offers, as values, and which of it fits what was typed. Knows no widget."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum

from gui.models.fuzzy import fit, folded

_MOST = 200  # entries in sight: nobody scrolls through more
_RECENT_BONUS = 2.0  # of what was chosen lately, among equals
_IN_DETAIL = 4.0  # what is found only beside the title counts less by this


class EntryKind(Enum):
    """What an entry is; its order is the order without a query."""

    VALUE = "value"
    ACTION = "action"
    PAGE = "page"
    SETTING = "setting"
    HELP = "help"
    RUN = "run"


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """One line of the palette.

    Attributes:
        key: by which it is known again the next time.
        title: what it is called.
        kind: what it is.
        choose: does it.
        detail: where it stands: a menu, a group of settings, a date.
        shortcut: its key, as the person reads it.
        reason: why it cannot be chosen now; empty: it can.
        also: further words by which it is found.
    """

    key: str
    title: str
    kind: EntryKind
    choose: Callable[[], None]
    detail: str = ""
    shortcut: str = ""
    reason: str = ""
    also: str = ""
    _folded: list[str] = field(default_factory=list, init=False, repr=False, compare=False)

    def fit(self, words: tuple[str, ...]) -> float | None:
        """How well it fits the words of a query; ``None``: it does not."""
        if not self._folded:  # not before somebody types
            whole = f"{self.title} {self.detail} {self.also}"
            self._folded.extend((folded(self.title), folded(whole)))
        title = fit(words, self._folded[0])
        if title is not None:
            return title
        found = fit(words, self._folded[1])
        return None if found is None else found - _IN_DETAIL


def found(
    entries: Iterable[PaletteEntry],
    query: str,
    recent: Sequence[str],
    values: Sequence[PaletteEntry] = (),
) -> list[PaletteEntry]:
    """The entries that fit, the best first; without a query, those chosen lately first.

    ``values``: what the query itself asks for ("peak 1e-3"); they come before all others.
    """
    words = tuple(folded(query).split())
    rank = {key: place for place, key in enumerate(recent)}
    order = {kind: place for place, kind in enumerate(EntryKind)}
    scored: list[tuple[float, int, int, PaletteEntry]] = []
    for place, entry in enumerate(entries):
        score = entry.fit(words) if words else 0.0
        if score is None:
            continue
        if words:
            score += _RECENT_BONUS if entry.key in rank else 0.0
            scored.append((-score, order[entry.kind], place, entry))
        else:
            first = rank.get(entry.key, len(rank))
            scored.append((float(first), order[entry.kind], place, entry))
    scored.sort(key=lambda each: each[:3])
    return [*values, *(entry for *_, entry in scored[:_MOST])]

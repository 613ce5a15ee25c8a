"""One section of the check: what it asks, what does it, how long that may take, what came of it.

Imports no torch: a section runs in a process of its own, and this side of it must survive whatever
happens there.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol


class Told(Protocol):
    """Where a section's answers go, one by one, so that what was measured before an end is kept."""

    def __call__(self, kind: str, name: str, value: Any) -> None: ...


@dataclass(frozen=True)
class Bench:
    """What a section is given.

    Attributes:
        smoke: tiny sizes on a simulated device: that the section runs is all it shows.
        folder: its own.
        ends: ``time.monotonic()`` at which it is killed.
        send: where answers go.
    """

    smoke: bool
    folder: Path
    ends: float
    send: Told

    def tell(self, name: str, value: Any) -> None:
        """A number, or a table of them."""
        self.send("row", name, value)

    def claim(self, name: str, holds: bool) -> None:
        """What has to hold on every machine."""
        self.send("claim", name, bool(holds))

    @property
    def left_s(self) -> float:
        """Until it is killed."""
        return self.ends - time.monotonic()


@dataclass(frozen=True)
class Section:
    """One section.

    Attributes:
        asks: the question, in words.
        work: answers it; run in a process of its own.
        limit_s: it is killed after so many seconds.
        needs_s: it is left out where less of the budget is left.
    """

    name: str
    asks: str
    work: Callable[[Bench], None]
    limit_s: float
    needs_s: float


@dataclass
class Outcome:
    """What came of a section.

    Attributes:
        state: "done", "failed", "killed" or "skipped".
        error: why it failed.
    """

    name: str
    asks: str
    state: str = "skipped"
    took_s: float = 0.0
    rows: dict[str, Any] = field(default_factory=dict)
    claims: dict[str, bool] = field(default_factory=dict)
    error: str = ""

    @property
    def is_good(self) -> bool:
        """Whether it ran to its end and all that it claims holds; one left out is not bad."""
        return self.state in ("done", "skipped") and all(self.claims.values())

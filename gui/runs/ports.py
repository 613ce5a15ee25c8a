"""What this room needs of the panels beside it, as protocols.

The room imports no panel: the window's assembly hands over the ones it has. Knows no widget.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from core.config import SamplingConfig
from core.messages.edit_records import Edit
from gui.models.sample_list import Sample

_T_contra = TypeVar("_T_contra", contravariant=True)
LogLine = tuple[str, str, str]  # level, message, detail


class Notices(Protocol):
    """The line under the transport. What is pressed in it comes back to an ``act`` slot."""

    def tell(
        self,
        level: str,
        message: str,
        *,
        details: bool = False,
        action: tuple[str, str] | None = None,
        other: tuple[str, str] | None = None,
    ) -> None:
        """Show a message, with at most two things that can be done: name and text of each."""

    def withdraw(self, message: str) -> None:
        """Say this no more; what else is said stays."""

    def dismiss(self) -> None:
        """Say nothing any more."""

    def text(self) -> str:
        """What it says; empty where it says nothing."""


class StoredView(Protocol[_T_contra]):
    """A panel that can show a stored run in the place of the one at work."""

    def show_stored(self, entries: Sequence[_T_contra], /) -> None:
        """Show these, oldest first; those of the run at work are kept."""

    def show_own(self) -> None:
        """Back to those of the run at work."""


@dataclass(frozen=True, slots=True)
class RunPanels:
    """The panels that show the same run as the plots."""

    samples: StoredView[Sample]
    edits: StoredView[Edit]
    log: StoredView[LogLine]


class CheckpointSamples(Protocol):
    """A panel that asks for samples and shows them."""

    def wanted(self) -> SamplingConfig:
        """What the person asks for: prompt and sampling options."""

    def begin_checkpoint_sample(self, sample_id: int, step: int, prompt: str, /) -> None:
        """A checkpoint is about to continue a prompt."""

    def end_checkpoint_sample(self, sample_id: int, text: str, /, *, complete: bool) -> None:
        """What it wrote, the prompt included."""

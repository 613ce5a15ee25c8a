"""What a logger has to do, and what it knows of its run.

A logger lives in a thread of its own: it may wait, fail and raise what it likes. Knows neither
threads nor particular programs.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

from core.config import RunConfig, dump_config, to_mapping
from core.i18n import Message, MessageError
from core.loggers.entries import LoggedNumbers, LoggedText, Stored


class LoggerError(MessageError):
    """Why a logger cannot work, as a person is told it."""


@dataclass(frozen=True, slots=True)
class RunAbout:
    """The run that is logged.

    Attributes:
        run_dir: its folder.
        name: as a person knows it.
        config: as it is trained.
        first_step: the first update of this process.
        began: when the run began, in seconds since 1970.
        stored: what its folder has of the updates before.
        repeats: a run that goes on makes the updates again that it had made after its checkpoint;
            false: it makes others in their place.
    """

    run_dir: Path
    name: str
    config: RunConfig
    first_step: int
    began: float
    stored: Stored = field(default_factory=Stored)
    repeats: bool = True

    @property
    def config_text(self) -> str:
        """The config as TOML."""
        return dump_config(self.config)

    @property
    def hyperparameters(self) -> dict[str, Any]:
        """Every field by its path; a list as text."""
        return {
            f"{section}.{name}": value
            if isinstance(value, str | int | float | bool)
            else str(value)
            for section, fields in to_mapping(self.config).items()
            for name, value in fields.items()
        }


class RunLogger(ABC):
    """Tells another program of one run.

    Attributes:
        can_undo: it can take back what it was told from an update on. Another one begins a new
            record instead where other updates follow.
    """

    can_undo: ClassVar[bool] = False

    @abstractmethod
    def begin(self, about: RunAbout, kept: Mapping[str, Any]) -> Message | None:
        """Begin, or go on with a record; returns where it can be seen.

        Args:
            about: the run.
            kept: what :meth:`kept` gave when the run was logged last; empty: never.
        """

    @abstractmethod
    def numbers(self, entries: Sequence[LoggedNumbers]) -> None:
        """Metrics of updates, steps ascending but for a few."""

    @abstractmethod
    def text(self, entry: LoggedText) -> None:
        """A sample or an edit."""

    def undo(self, step: int) -> None:
        """What was told of update ``step`` and later ones did not happen; where it can undo."""
        raise NotImplementedError

    def kept(self) -> dict[str, Any]:
        """Plain values by which the same record is found again."""
        return {}

    def flush(self) -> None:  # noqa: B027 - most have nothing to do
        """Let others see what was told."""

    @abstractmethod
    def close(self, reason: str) -> None:
        """The run has ended: "completed", "stopped" or "failed"."""

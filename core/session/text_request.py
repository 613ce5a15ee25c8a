"""Where a run finds its text, so that every process of it, on whichever machine, finds the same.

Knows nothing of threads, of models or of any window.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core import paths
from core.config import RunConfig
from core.data import CancelledCheck, Dataset, Progress, prepare
from core.i18n import Message
from core.run_store.source_text import OwnText, find_text


@dataclass(frozen=True, slots=True)
class TextRequest:
    """What is needed besides the config to prepare the text.

    Attributes:
        folder: of the run that had it before; ``None``: none had.
        facts: what that run says of it, by the names of ``run.json``.
        goes_on: that run goes on, and is not made once more.
        allow_fetch: whether a built-in text may be downloaded now.
    """

    folder: Path | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)
    goes_on: bool = False
    allow_fetch: bool = False

    def prepared(
        self,
        config: RunConfig,
        progress: Progress | None = None,
        cancelled: CancelledCheck | None = None,
    ) -> tuple[Dataset, Message | None]:
        """The text ready to train on, and what there is to say of where it was found.

        Raises:
            DataError: it is not there or cannot be used.
            Cancelled: called off.
        """
        store, found = paths.store_dir(), OwnText()
        if self.folder is not None:
            found = find_text(
                *(self.folder, config, self.facts, store),
                goes_on=self.goes_on,
                allow_fetch=self.allow_fetch,
                progress=progress,
                cancelled=cancelled,
            )
        dataset = prepare(
            config,
            store=store,
            allow_fetch=self.allow_fetch,
            progress=progress,
            cancelled=cancelled,
            text=found.text,
            vocabulary=found.vocabulary,
        )
        return dataset, found.notice

    def to_plain(self) -> dict[str, Any]:
        """As plain values, for another process."""
        return {
            "folder": None if self.folder is None else str(self.folder),
            "facts": dict(self.facts),
            "goes_on": self.goes_on,
            "allow_fetch": self.allow_fetch,
        }

    @classmethod
    def from_plain(cls, told: Mapping[str, Any]) -> "TextRequest":
        """What :meth:`to_plain` gave."""
        folder = None if told["folder"] is None else Path(told["folder"])
        return cls(folder, told["facts"], told["goes_on"], told["allow_fetch"])

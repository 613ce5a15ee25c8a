"""For whom a schedule can be written, by name. To add one, add an entry to ``TARGETS``.

Knows nothing of files, of the clipboard or of running.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from core.exports.schedule_text.error import NoTextError
from core.exports.schedule_text.huggingface import huggingface_source
from core.exports.schedule_text.nanogpt import nanogpt_source
from core.exports.schedule_text.pytorch import pytorch_source
from core.exports.schedule_text.values import csv_lines, json_lines
from core.schedule.timeline import Timeline

__all__ = ["TARGETS", "NoTextError", "Target"]


@dataclass(frozen=True, slots=True)
class Target:
    """A program, or a kind of text, that takes a schedule.

    Attributes:
        label: its name in a menu.
        lines: the text, a line at a time and without line ends; raises :class:`NoTextError` before
            the first one where it has no words for this schedule.
        by_row: it has a line for each update.
    """

    label: str
    lines: Callable[[Timeline], Iterator[str]]
    by_row: bool = False

    def text(self, timeline: Timeline) -> str:
        """All of it.

        Raises:
            NoTextError: the target cannot express this schedule.
        """
        return "".join(f"{line}\n" for line in self.lines(timeline))


TARGETS: Mapping[str, Target] = {
    "pytorch": Target("PyTorch", pytorch_source),
    "huggingface": Target("Hugging Face Trainer", huggingface_source),
    "nanogpt": Target("nanoGPT", nanogpt_source),
    "csv": Target("CSV", csv_lines, by_row=True),
    "json": Target("JSON", json_lines, by_row=True),
}

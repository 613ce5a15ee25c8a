"""What ``--help`` and a refused command line say, in the language in use.

The options are declared in English; argparse's own sentences are looked up in the same table. Lines
are as wide as they look: a Korean or Chinese letter takes two columns. Knows no option.
"""

import argparse
import unicodedata
from collections.abc import Iterable

from core.languages import DEFAULT, spoken

USAGE = "usage"  # the context of these texts
OF_ARGPARSE = (
    "usage: ",
    "positional arguments",
    "options",
    "show this help message and exit",
    "%(prog)s: error: %(message)s\n",
    "argument %(argument_name)s: %(message)s",
    "the following arguments are required: %s",
    "unrecognized arguments: %s",
    "expected one argument",
    "expected at least one argument",
    "invalid choice: %(value)r (choose from %(choices)s)",
    "ambiguous option: %(option)s could match %(matches)s",
    "ignored explicit argument %r",
)
"""The sentences of argparse that a person may meet."""


def usage_text(source: str) -> str:
    """A text of the command line in the language in use."""
    if spoken() == DEFAULT:
        return source  # nothing is loaded for it: the window is painted first
    from core.i18n.text import translated

    return translated(USAGE, source)


argparse._ = usage_text  # type: ignore[attr-defined]  # where it asks gettext for its sentences


class HelpFormatter(argparse.HelpFormatter):
    """argparse's layout, with translated texts and lines of the width that they look."""

    def add_text(self, text: str | None) -> None:
        super().add_text(usage_text(text) if text else text)

    def _get_help_string(self, action: argparse.Action) -> str | None:
        said = action.help
        return usage_text(said.replace("%%", "%")).replace("%", "%%") if said else said

    def _split_lines(self, text: str, width: int) -> list[str]:
        return list(wrapped(text.split(), width))

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        lines = wrapped(text.split(), width - len(indent))
        return "\n".join(indent + line for line in lines)


def wrapped(words: Iterable[str], width: int) -> Iterable[str]:
    """Lines of whole words, at most ``width`` columns each where no word is longer."""
    line = ""
    for word in words:
        longer = f"{line} {word}" if line else word
        if line and columns(longer) > width:
            yield line
            line = word
        else:
            line = longer
    if line:
        yield line


def columns(text: str) -> int:
    """The columns that a text takes in a terminal: two for a wide letter."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)

"""The one door to the terminal: what is printed there steers nothing.

Names, titles, file names and generated text come from outside. A terminal obeys escape sequences in
them, and a direction override turns the rest of a line around; so what a person reads is printed
with such characters written out. Results for other programs (a folder, a file) stay exact.
"""

import io
import sys
import unicodedata
from errno import EIO
from typing import TextIO

# Joiners that letters and emoji are made with.
_HARMLESS = frozenset("\n\u200c\u200d")
_STEERING = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def visible(text: str) -> str:
    """The text with every control, format and surrogate character written out, as escapes."""
    return "".join(_written(character) for character in text)


def one_line(text: str) -> str:
    """The same within a line of a table."""
    return visible(text).replace("\n", "\\n")


def say(what: object, *, file: TextIO | None = None) -> None:
    """Print a sentence; to standard error, unless said otherwise."""
    print(visible(str(what)), file=file or sys.stderr, flush=True)


def lost_output(error: OSError) -> int:
    """What to do where the results could not be written: into a file on a full disk, for example.

    Returns:
        The exit status.

    Raises:
        OSError: ``error``, which is of something else.
    """
    from core.i18n import Message, system_reason
    from core.run_store.disk_room import is_full

    had_enough = isinstance(error, BrokenPipeError)  # whoever reads, as ``head`` does
    if error.filename is not None or not (had_enough or is_full(error) or error.errno == EIO):
        raise error
    sys.stdout = io.StringIO()  # else Python tries once more at its end, and tells that instead
    if had_enough:
        return 0
    say(Message("cli.output_lost", reason=system_reason(error)))
    return 1


class ShareLine:
    """Prints a share that grows as a line that is written over; nothing where nobody watches."""

    def __init__(self) -> None:
        self._shown = -1

    def __call__(self, share: float) -> None:
        percent = int(share * 100)
        if sys.stderr.isatty() and percent != self._shown:
            self._shown = percent
            end = "\n" if percent >= 100 else ""
            print(f"\r{percent:3d}%", end=end, file=sys.stderr, flush=True)


def settle_streams() -> None:
    """Let no name end the program: a path keeps its bytes, another character is written out."""
    out = sys.stdout
    if hasattr(out, "reconfigure"):
        exact = (out.encoding or "").lower().replace("-", "") == "utf8"
        out.reconfigure(errors="surrogateescape" if exact else "backslashreplace")


def _written(character: str) -> str:
    if character in _HARMLESS or unicodedata.category(character) not in _STEERING:
        return character
    return character.encode("unicode_escape").decode("ascii")

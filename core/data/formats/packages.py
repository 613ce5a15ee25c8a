"""Packages that only some kinds of files need: whether they are there, and what is said if not."""

import importlib.util
from collections.abc import Callable
from pathlib import Path

from core.data.errors import DataError
from core.i18n import Message


def lacking(package: str) -> Message | None:
    """What is said of a package that is not installed; ``None``: it is."""
    if importlib.util.find_spec(package) is not None:
        return None
    return Message("data.needs_package", package=package)


def left_out_without(package: str) -> Callable[[Path], Message | None]:
    """A quick look at a file of a folder that only sees whether it could be read at all."""
    return lambda _: lacking(package)


def require(path: Path, package: str) -> None:
    """Refuse a file that needs a package that is not there.

    Raises:
        DataError: with the remedy.
    """
    why = lacking(package)
    if why is not None:
        raise DataError(Message("data.unread_without", path=path, why=why))

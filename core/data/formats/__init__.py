"""Readers of files: what is in them becomes text.

A module of this package that declares ``FORMAT`` (a :class:`FileFormat` or, of tables, a
:class:`RowFormat`) is a kind of file: to add one, add its module. Files of no known suffix that a
person names are read as plain text.
"""

import importlib
import pkgutil
from functools import cache
from pathlib import Path

from core.data.formats.file_format import FileFormat, RowFormat
from core.data.formats.text import FORMAT as PLAIN_TEXT

__all__ = ["PLAIN_TEXT", "FileFormat", "RowFormat", "format_of", "formats", "is_readable"]


@cache
def formats() -> tuple[FileFormat | RowFormat, ...]:
    """Every kind of file, in the order of their modules' names."""
    modules = (
        importlib.import_module(f"{__name__}.{found.name}")
        for found in pkgutil.iter_modules(__path__)
    )
    declared = (getattr(module, "FORMAT", None) for module in modules)
    return tuple(each for each in declared if isinstance(each, FileFormat | RowFormat))


def is_readable(path: Path) -> bool:
    """Whether a file of a folder is a text by its name."""
    return any(path.suffix.lower() in each.suffixes for each in formats())


def format_of(path: Path) -> FileFormat | RowFormat:
    """How a file is read: by its suffix, else as plain text."""
    for each in formats():
        if path.suffix.lower() in each.suffixes:
            return each
    return PLAIN_TEXT

"""Where the program keeps its own files: one place per person, overridable for tests and scripts.

``CREST_HOME`` moves everything below one folder.
"""

import os
from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


def home() -> Path:
    """The program's data folder; not created here."""
    chosen = os.environ.get("CREST_HOME")
    if chosen:
        return as_typed(chosen).resolve()
    import platformdirs  # deferred: not needed where CREST_HOME is set

    return Path(platformdirs.user_data_dir("crest", appauthor=False))


def as_typed(path: str | Path) -> Path:
    """A path as a person types it: a leading ``~`` is that person's home.

    Where there is no such home (``~nobody``) the path stays as it is, and whoever opens it says
    that it is not there.
    """
    try:
        return Path(path).expanduser()
    except RuntimeError:
        return Path(path)


def default_runs_dir() -> Path:
    """Where runs are kept unless ``--runs`` says otherwise."""
    return home() / "runs"


def store_dir() -> Path:
    """Fetched texts and token caches: may be deleted at any time without losing a run.

    But for one whose text is too large for a copy and has itself been deleted.
    """
    return home() / "store"


def is_file(path: Path) -> bool:
    """Whether a file is there and can be seen; a name that is too long names none."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def is_there(path: Path) -> bool:
    """Whether anything has that name, also what cannot be opened; what may not be seen counts."""
    try:
        path.lstat()
    except PermissionError:
        return True
    except (OSError, ValueError):
        return False
    return True


def is_folder(path: Path) -> bool:
    """As :func:`is_file`, of a folder."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False

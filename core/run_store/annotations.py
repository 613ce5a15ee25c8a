"""What a person says of stored runs: a name, notes, tags, and which trials are kept.

It stands in a file of its own beside what the trainer writes, so that naming a run that is being
trained is safe. Knows nothing of torch.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from core import files
from core.i18n import Message
from core.run_store.layout import RunError, as_json, check_format, checked_name, write_atomically
from core.run_store.reader import read_description, require_run

ABOUT = "about.json"
_FORMAT = 1
_LARGEST = 1_000_000  # bytes of a person's words
_LONGEST_TAG, _MOST_TAGS = 60, 50


def read_about(path: Path) -> Mapping[str, Any]:
    """A person's words on a run: ``name``, ``notes``, ``tags``, ``kept``, ``declines_earlier``.

    What is broken says nothing.

    Raises:
        RunError: a newer Crest wrote them.
    """
    try:
        return _said(path)
    except OSError:
        return {}


def _said(path: Path) -> Mapping[str, Any]:
    """The same.

    Raises:
        OSError: the file is there, and cannot be read now: it is not to be written over.
    """
    try:
        content = json.loads(files.read_bytes(path / ABOUT, _LARGEST))
    except (FileNotFoundError, ValueError, RecursionError):
        return {}
    if not isinstance(content, dict):
        return {}
    check_format(path / ABOUT, content, _FORMAT)
    return content


def rename(path: Path, name: str) -> None:
    """Give a run another name; its folder keeps its own.

    Raises:
        RunError: no run there, or a name that is no name.
        OSError: as the file system says.
    """
    _say(path, name=checked_name(name))


def set_notes(path: Path, notes: str) -> None:
    """Set what a person has to say on a run.

    Raises:
        RunError: no run there, or too long a text.
        OSError: as the file system says.
    """
    if len(notes) > _LARGEST // 8:
        raise RunError(Message("run.notes_too_long", most=_LARGEST // 8, length=len(notes)))
    _say(path, notes=notes)


def set_tags(path: Path, tags: Sequence[str]) -> None:
    """Set a run's tags, each once, in the order given.

    Raises:
        RunError: no run there, too many tags or too long a one.
        OSError: as the file system says.
    """
    clean = list(dict.fromkeys(word for tag in tags if (word := " ".join(tag.split()))))
    if len(clean) > _MOST_TAGS:
        raise RunError(Message("run.too_many_tags", most=_MOST_TAGS, count=len(clean)))
    for tag in clean:
        if len(tag) > _LONGEST_TAG:
            raise RunError(Message("run.tag_too_long", most=_LONGEST_TAG, length=len(tag)))
    _say(path, tags=clean)


def decline_earlier(path: Path, declined: bool) -> None:
    """Foretell a run without what earlier runs taught, or with it again.

    Raises:
        RunError: no run there.
        OSError: as the file system says.
    """
    _say(path, declines_earlier=declined)


def declines_earlier(path: Path) -> bool:
    """Whether a person wants a run to be foretold from its own record alone.

    Raises:
        RunError: a newer Crest wrote the words on it.
    """
    return read_about(path).get("declines_earlier") is True


def keep_trial(path: Path) -> None:
    """A what-if becomes a branch like any other, and is named as one unless it has another name.

    Raises:
        RunError: no run there.
        OSError: as the file system says.
    """
    facts = read_description(path)
    named, step = str(facts.get("name", "")), facts.get("parent_step", 0)
    what_if = Message("named.what_if_at", step=step)
    ends = (f", {what_if}", f", what if at {step}")
    trial = next((end for end in ends if named.endswith(end)), "")
    if "name" not in read_about(path) and trial:
        now = Message("named.branch_at", step=step)
        _say(path, kept=True, name=f"{named.removesuffix(trial)}, {now}")
    else:
        _say(path, kept=True)


def _say(path: Path, **words: Any) -> None:
    require_run(path)
    write_atomically(path / ABOUT, as_json({**_said(path), **words, "format": _FORMAT}))

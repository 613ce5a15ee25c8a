"""The text that a run was made from, kept with it: edited, moved or deleted, the run stays whole.

A short text is copied into the run's folder; a long one is read again from where it was, and
whether it still is the same, its fingerprint says. Knows nothing of torch or of training.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core.config import ConfigError, RunConfig
from core.data import DataError, LargeText, Text, load_text
from core.data.sources import fingerprint_of
from core.run_files import write_atomically
from core.runs import run_config

OWN_TEXT = "text.txt"
TOKENIZER = "tokenizer.json"
LARGEST_COPY = 20_000_000  # bytes; above, a copy a run would fill the disk
_LARGEST_VOCABULARY = 50_000_000


def keep_text(run_dir: Path, text: Text | LargeText) -> bool:
    """Copy a text into a run's folder; false where it is too long for that.

    Raises:
        OSError: as the file system says.
    """
    if isinstance(text, LargeText) or text.n_bytes > LARGEST_COPY:
        return False
    write_atomically(run_dir / OWN_TEXT, text.text.encode())
    return True


def own_text(run_dir: Path, config: RunConfig, facts: Mapping[str, Any]) -> Text | None:
    """The run's own copy of its text, if it has one and it is what was trained on.

    Args:
        run_dir: the run's folder.
        config: what is about to be trained; another text than the run's has no copy there.
        facts: of the run: ``text`` (its title) and ``text_fingerprint``.
    """
    try:
        if run_config(run_dir).data.source != config.data.source:
            return None
        content = (run_dir / OWN_TEXT).read_bytes()[: LARGEST_COPY + 1]
        text = content.decode()
    except (OSError, UnicodeDecodeError, ConfigError):
        return None
    n_bytes, fingerprint = fingerprint_of(text)
    if fingerprint != facts.get("text_fingerprint"):
        return None
    title = str(facts.get("text", OWN_TEXT))[:80]
    return Text(title, text, n_bytes, fingerprint, (str(run_dir / OWN_TEXT),))


def source_words(config: RunConfig, store: Path, fingerprint: str) -> str:
    """What has become of the text that a run's own copy was made from; empty: it is the same."""
    try:
        now = load_text(config.data.source, store=store)
    except DataError:
        return "The text is no longer where it was: the run goes on with its own copy."
    if now.fingerprint != fingerprint:
        return "The text was edited since: the run goes on with its own copy of what it was."
    return ""


def vocabulary_of(run_dir: Path) -> dict[str, Any]:
    """What the run's tokenizer was made from.

    Raises:
        DataError: it cannot be read.
    """
    file = run_dir / TOKENIZER
    try:
        with file.open("rb") as handle:
            content = json.loads(handle.read(_LARGEST_VOCABULARY))
    except (OSError, ValueError, RecursionError) as error:
        raise DataError(f"{file} cannot be read: {error!s:.200}", "data.tokenizer") from error
    if not isinstance(content, dict):
        raise DataError(f"{file} is damaged: not a table", "data.tokenizer")
    return content

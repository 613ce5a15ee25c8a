"""Vocabularies in files: a run's own, and what lies beside weights and says what their rows mean.

Knows nothing of weights: their folder is named, and looked into.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core import files
from core.data.errors import DataError
from core.data.hf_tokenizer import vocabulary_in
from core.data.tokenizer_file import FILE, TOKENIZER, content_at, fast_tokenizer
from core.data.trained_tokenizer import NAME as TRAINED
from core.i18n import Message, reason_of
from core.paths import is_file, is_folder

UNKNOWN_KIND = ""  # the name of a vocabulary that this program has no tokenizer for
_WORDS = "vocab.json"  # Hugging Face's older form of GPT-2's
STATE = "state.json"  # a checkpoint's plain values: its run's fingerprint among them
_CHECKPOINTS, _WRITTEN_LAST = "checkpoints", "manifest.json"
_LARGEST = 150_000_000  # bytes
_LARGEST_STATE = 200_000_000  # bytes of a checkpoint's, with all edits of its run


def read_vocabulary(file: Path, most: int = _LARGEST) -> dict[str, Any]:
    """A table as JSON has it, of at most 150 MB, or as many bytes as are said.

    Raises:
        DataError: it cannot be read.
    """
    try:
        content = json.loads(files.read_bytes(file, most))
    except (OSError, ValueError, RecursionError) as error:
        told = Message("data.vocabulary_unreadable", file=file, reason=reason_of(error))
        raise DataError(told, "data.tokenizer") from error
    if not isinstance(content, dict):
        raise DataError(Message("data.vocabulary_no_table", file=file), "data.tokenizer")
    return content


def vocabulary_beside(folder: Path) -> dict[str, Any] | None:
    """The vocabulary of weights in ``folder``, as ``Tokenizer.vocabulary`` tells it.

    A checkpoint's is its run's; of one that was taken out of its run only the fingerprint is known.
    One that this program has no tokenizer for is named ``UNKNOWN_KIND``. ``None``: there is none.

    Raises:
        DataError: what is there cannot be read.
    """
    is_checkpoint = folder.absolute().parent.name == _CHECKPOINTS
    run = folder.absolute().parent.parent
    fingerprint = None
    if is_file(folder / STATE):
        fingerprint = read_vocabulary(folder / STATE, _LARGEST_STATE).get("tokenizer")
    if is_checkpoint and is_file(run / TOKENIZER):
        own = read_vocabulary(run / TOKENIZER)
        if fingerprint in (None, own.get("fingerprint")):
            return own
    if isinstance(fingerprint, str):
        return {"fingerprint": fingerprint}
    if is_file(folder / TOKENIZER):
        content = read_vocabulary(folder / TOKENIZER)
        if "fingerprint" in content:
            return content
        return vocabulary_in(content) or _of_library(folder) or _unknown(content)
    if is_file(folder / _WORDS):
        words = read_vocabulary(folder / _WORDS)
        content = {"model": {"vocab": words, "merges": [""]}}
        return vocabulary_in(content) or _of_library(folder) or _unknown(words)
    return None


def is_mark(vocabulary: Mapping[str, Any]) -> bool:
    """Whether it only names a tokenizer whose own file has to be looked for."""
    of_library = vocabulary.get("name") in (FILE, TRAINED)
    return of_library and "tokenizer" not in vocabulary and "fingerprint" in vocabulary


def heads_beside(folder: Path) -> int | None:
    """How many heads the model of a checkpoint has that an earlier version wrote into ``folder``.

    Raises:
        DataError: what is there cannot be read.
    """
    if not is_file(folder / STATE):
        return None
    config = read_vocabulary(folder / STATE, _LARGEST_STATE).get("config")
    model = config.get("model") if isinstance(config, dict) else None
    heads = model.get("n_heads") if isinstance(model, dict) else None
    return heads if type(heads) is int and heads > 0 else None


def newest_checkpoint(folder: Path) -> Path | None:
    """Of a run's folder, its newest whole checkpoint; ``None``: it is no run's, or has none.

    Where none was written to its end it is the newest of them, of which opening it says so.
    """
    if not is_folder(folder):
        return None
    steps = {
        int(place.name.removeprefix("step-")): place
        for place in (folder / _CHECKPOINTS).glob("step-*")
        if place.name.removeprefix("step-").isdecimal()
    }
    whole = [step for step, place in steps.items() if is_file(place / _WRITTEN_LAST)]
    return steps[max(whole or steps)] if steps else None


def _of_library(folder: Path) -> dict[str, Any] | None:
    """The vocabulary of a folder's tokenizer that is the library's; ``None``: it reads none."""
    try:
        return fast_tokenizer(folder, *content_at(folder)).vocabulary()
    except DataError:
        return None


def _unknown(content: Mapping[str, Any]) -> dict[str, Any]:
    told = json.dumps(content, sort_keys=True).encode()
    return {"name": UNKNOWN_KIND, "fingerprint": hashlib.sha256(told).hexdigest()}

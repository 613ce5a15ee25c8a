"""Tokenizers in files and folders of other programs and of this one.

A folder's is its ``tokenizer.json``, or GPT-2's older pair ``vocab.json`` and ``merges.txt``. Ours
are told apart by their fingerprint; those of our tokenizers that we export become ours again. All
others are the ``tokenizers`` library's. Knows nothing of weights or of texts.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core import files, paths
from core.data.errors import DataError
from core.data.fast_tokenizer import MODELS, FastTokenizer
from core.data.tokenizer import Tokenizer, VocabularyError
from core.disks import require_answer
from core.i18n import Message, reason_of
from core.paths import is_file, is_folder

TOKENIZER_FIELD = "data.tokenizer"
FILE = "file"  # the kind's name in the table
TOKENIZER = "tokenizer.json"  # a run's, and Hugging Face's: told apart by what they hold
_WORDS, _MERGES, _SETTINGS = "vocab.json", "merges.txt", "tokenizer_config.json"
_OF_TOKENIZERS = frozenset(
    (TOKENIZER, _WORDS, _MERGES, _SETTINGS, "special_tokens_map.json", "added_tokens.json")
)
_LARGEST = 100_000_000  # bytes
_LARGEST_SETTINGS = 20_000_000
# What other folders have instead, and what is asked for there.
_OTHERS: Mapping[str, str] = {
    "tokenizer.model": "SentencePiece",
    "spiece.model": "SentencePiece",
    "sentencepiece.bpe.model": "SentencePiece",
    "spm.model": "SentencePiece",
    "vocab.txt": "WordPiece",
    "tokenizer.tiktoken": "tiktoken",
}


def content_at(path: Path) -> tuple[dict[str, Any], str | None]:
    """What a ``tokenizer.json`` or a folder holds, and the end of a text that it names.

    Raises:
        DataError: there is none, or it cannot be read: says what is there.
    """
    try:
        require_answer(path)
        return _found(path)
    except (OSError, ValueError, RecursionError) as error:
        told = Message("data.tokenizer_unreadable", path=path, reason=reason_of(error))
        raise DataError(told, TOKENIZER_FIELD) from error


def fast_tokenizer(path: Path, content: Mapping[str, Any], end: str | None) -> Tokenizer:
    """The library's tokenizer for the content of a file.

    Raises:
        DataError: it is no such tokenizer, or of a kind that the library does not know.
    """
    model = content.get("model")
    kind = model.get("type", MODELS[0]) if isinstance(model, dict) else None
    if kind is None:
        raise DataError(Message("data.no_tokenizer_in_it", path=path), TOKENIZER_FIELD)
    if kind not in MODELS:
        told = Message("data.unknown_model", path=path, kind=str(kind)[:60], known=list(MODELS))
        raise DataError(told, TOKENIZER_FIELD)
    try:
        return FastTokenizer(FILE, content, end)
    except VocabularyError as error:
        told = Message("data.tokenizer_refused", path=path, reason=error.what)
        raise DataError(told, TOKENIZER_FIELD) from error


def is_tokenizer_place(path: Path) -> bool:
    """Whether this is, by its name, a tokenizer's file, or a folder of nothing but its files."""
    if not is_folder(path):
        return path.name.lower() == TOKENIZER and is_file(path)
    if not is_file(path / TOKENIZER):
        return False
    try:
        return all(each.name in _OF_TOKENIZERS for each in path.iterdir())
    except OSError:
        return False


def as_path(text: str) -> Path:
    """The path that ``data.tokenizer`` names."""
    return paths.as_typed(text)


def _found(path: Path) -> tuple[dict[str, Any], str | None]:
    if not is_folder(path):
        if not is_file(path):
            raise DataError(Message("data.no_tokenizer_there", path=path), TOKENIZER_FIELD)
        return _table(path), _end_of(path.parent)
    if is_file(path / TOKENIZER):
        return _table(path / TOKENIZER), _end_of(path)
    if is_file(path / _WORDS) and is_file(path / _MERGES):
        return _of_pair(path), _end_of(path)
    for name, kind in _OTHERS.items():
        if is_file(path / name):
            told = Message("data.other_tokenizer_file", path=path, name=name, kind=kind)
            raise DataError(told, TOKENIZER_FIELD)
    raise DataError(Message("data.no_tokenizer_in_folder", path=path), TOKENIZER_FIELD)


def _table(file: Path, most: int = _LARGEST) -> dict[str, Any]:
    content = json.loads(files.read_bytes(file, most))
    if not isinstance(content, dict):
        raise DataError(Message("data.no_tokenizer_in_it", path=file), TOKENIZER_FIELD)
    return content


def _end_of(folder: Path) -> str | None:
    """The token that ends a text, as the settings in a folder name it."""
    if not is_file(folder / _SETTINGS):
        return None
    named = _table(folder / _SETTINGS, _LARGEST_SETTINGS).get("eos_token")
    if isinstance(named, dict):
        named = named.get("content")
    return named if isinstance(named, str) else None


def _of_pair(folder: Path) -> dict[str, Any]:
    """A ``tokenizer.json`` with what GPT-2's older pair of files means."""
    words = _table(folder / _WORDS)
    lines = files.read_bytes(folder / _MERGES, _LARGEST).decode().splitlines()
    merges = [line.split(" ") for line in lines if line and not line.startswith("#version")]
    byte_level = {
        "type": "ByteLevel",
        "add_prefix_space": False,
        "trim_offsets": True,
        "use_regex": True,
    }
    added = [
        {
            "id": token,
            "content": word,
            "special": True,
            **dict.fromkeys(("normalized", "single_word", "lstrip", "rstrip"), False),
        }
        for word, token in words.items()
        if word.startswith("<|") and word.endswith("|>")
    ]
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": added,
        "normalizer": None,
        "pre_tokenizer": byte_level,
        "post_processor": None,
        "decoder": byte_level,
        "model": {"type": "BPE", "vocab": words, "merges": merges},
    }

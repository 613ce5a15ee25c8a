"""The tokenizer that a config names for a text; one that was trained is kept in the store.

Training reads what is trained on, never what is only measured, and of a long text parts from its
whole length. The same text and settings give the same tokenizer: the store only saves the time.
"""

import contextlib
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from core import files
from core.config import RunConfig
from core.data.documents import as_plain
from core.data.download import write_atomically
from core.data.errors import CancelledCheck, DataError, Progress
from core.data.large_text import AnyText, LargeText
from core.data.sources import Text
from core.data.splits import split_of
from core.data.tokenizer import Tokenizer
from core.data.tokenizers import TOKENIZERS, TRAINED, Making, kind_of, tokenizer_from

MOST_TRAINED_ON = 32_000_000  # characters; more changes little and takes long
_BLOCK = 64_000  # characters of a long text that are taken together
_RULE = 1  # how a tokenizer is trained; to be raised with every change of it
_MOST_KEPT = 64
_LARGEST = 50_000_000  # bytes of a kept one


def tokenizer_for(
    config: RunConfig,
    text: AnyText,
    store: Path,
    progress: Progress | None = None,
    cancelled: CancelledCheck | None = None,
) -> Tokenizer:
    """The tokenizer that ``data.tokenizer`` names, made for ``text``.

    Raises:
        DataError: a file that it names is no tokenizer, or the text cannot be read.
        Cancelled: called off.
    """
    kind = kind_of(config.data.tokenizer)
    end = split_of(config, text)
    if kind == TRAINED:
        key = f"{_RULE} {text.fingerprint} {end} {config.data.tokenizer_vocab}"
        file = store / "tokenizers" / f"{hashlib.sha256(key.encode()).hexdigest()[:40]}.json"
        kept = _kept(file)
        if kept is not None:
            return kept
    making = Making(
        config.data.tokenizer,
        _asked_for(TOKENIZERS[kind].asks_for, text, end, cancelled),
        config.data.tokenizer_vocab,
        text.title,
        min(end, MOST_TRAINED_ON),
        progress,
        cancelled,
    )
    made = TOKENIZERS[kind].make(making)
    if kind == TRAINED:
        with contextlib.suppress(OSError):  # a full disk costs the time of the next one only
            _keep(file, made)
    return made


def _asked_for(
    what: str, text: AnyText, end: int, cancelled: CancelledCheck | None
) -> Iterator[str]:
    match what, text:
        case "characters", LargeText():
            yield as_plain(text.scan.alphabet or "")
        case "characters", Text():
            yield as_plain(text.text)
        case "text", LargeText():
            yield from spread(text.between(0, end, cancelled), end)
        case "text", Text():
            yield text.text[:end]
        case _, LargeText() | Text():
            return


def spread(chunks: Iterator[str], n_chars: int, most: int = MOST_TRAINED_ON) -> Iterator[str]:
    """Of a text of ``n_chars`` about ``most``, in blocks at equal distances; of a shorter one all.

    Which blocks depends on the text alone, not on how its chunks were cut.
    """
    every = max(1, -(-n_chars // most))
    place = 0
    for chunk in chunks:
        begin = 0
        while begin < len(chunk):
            block, into = divmod(place, _BLOCK)
            size = min(_BLOCK - into, len(chunk) - begin)
            if block % every == 0:
                yield chunk[begin : begin + size]
            begin += size
            place += size


def _keep(file: Path, tokenizer: Tokenizer) -> None:
    body = json.dumps(tokenizer.vocabulary()).encode()
    write_atomically(file, hashlib.sha256(body).hexdigest().encode() + b"\n", body)
    kept = sorted(file.parent.iterdir(), key=lambda each: each.stat().st_mtime)
    for old in kept[:-_MOST_KEPT]:
        old.unlink(missing_ok=True)


def _kept(file: Path) -> Tokenizer | None:
    """What was kept; ``None`` where it is missing or damaged."""
    try:
        checksum, _, body = files.read_bytes(file, _LARGEST).partition(b"\n")
        if hashlib.sha256(body).hexdigest().encode() != checksum:
            return None
        return tokenizer_from(json.loads(body))
    except (OSError, ValueError, TypeError, DataError):
        return None

"""The text that a run was made from, kept with it: edited, moved or deleted, the run stays whole.

A short text is copied into the run's folder; a long one is read again from where it was, and
whether it still is the same, its fingerprint says. Where it is not, its tokens may be in the store
yet, and are what was trained on. Knows nothing of torch or of training.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core import files
from core.config import ConfigError, DataConfig, RunConfig
from core.data import (
    AnyText,
    CancelledCheck,
    DataError,
    LargeText,
    Progress,
    Text,
    open_text,
    tokenizer_from,
)
from core.data.documents import DOCUMENT_END, Documents, surveyed
from core.data.large_text import is_large, known_by_name, most_in_memory
from core.data.sources import TooLongError, fingerprint_of, listed, read_listing
from core.data.token_store import are_stored
from core.data.tokenizer_file import TOKENIZER
from core.data.tokenizers import TOKENIZERS, kind_of
from core.data.vocabulary_file import read_vocabulary
from core.i18n import Message, verbatim
from core.run_store.layout import write_atomically
from core.run_store.reader import run_config

OWN_TEXT = "text.txt"
OWN_DOCUMENTS = "text.jsonl"  # of a text that has documents, one a line
LARGEST_COPY = 20_000_000  # bytes; above, a copy a run would fill the disk
_OF_TOKENIZER = ("tokenizer", "tokenizer_vocab", "train_fraction")
_LARGEST_LINES = 8 * LARGEST_COPY  # with what JSON adds to each document


@dataclass(frozen=True, slots=True)
class OwnText:
    """What is to be trained on in a run that exists, or is made again.

    Attributes:
        text: to be used; ``None``: what the config names.
        vocabulary: of the tokenizer that was used before, to be used again; ``None``: of the text.
        notice: what has become of the text; ``None``: nothing.
    """

    text: AnyText | None = None
    vocabulary: dict[str, Any] | None = None
    notice: Message | None = None


def keep_text(run_dir: Path, text: AnyText) -> bool:
    """Copy a text into a run's folder; false where it is too long for that.

    Raises:
        OSError: as the file system says.
    """
    if isinstance(text, LargeText) or text.n_bytes > LARGEST_COPY:
        return False
    if text.documents is None:
        write_atomically(run_dir / OWN_TEXT, text.text.encode())
        return True
    lines = (_as_line(document) for document in text.text.split(DOCUMENT_END))
    write_atomically(run_dir / OWN_DOCUMENTS, "".join(lines).encode())
    return True


def _as_line(document: str) -> str:
    return json.dumps({"text": document}, ensure_ascii=False) + "\n"


def has_own_text(run_dir: Path) -> bool:
    """Whether a run's folder has a copy of its text."""
    return any((run_dir / name).is_file() for name in (OWN_TEXT, OWN_DOCUMENTS))


def reference_to(text: AnyText) -> dict[str, Any]:
    """What finds a long text's tokens again, beside title and fingerprint; as facts of a run."""
    if isinstance(text, Text):
        return {}
    found: dict[str, Any] = {"text_chars": text.n_chars, "text_bytes": text.n_bytes}
    if text.documents is not None:
        found["text_documents"] = text.documents.count
        found["text_document_starts"] = list(text.documents.starts)
    return found


def find_text(
    run_dir: Path,
    config: RunConfig,
    facts: Mapping[str, Any],
    store: Path,
    *,
    goes_on: bool,
    allow_fetch: bool = False,
    progress: Progress | None = None,
    cancelled: CancelledCheck | None = None,
) -> OwnText:
    """The text as the run in ``run_dir`` had it, as far as that can be had.

    Args:
        run_dir: the run's folder.
        config: what is about to be trained.
        facts: of the run.
        store: where tokens are kept.
        goes_on: from a checkpoint, so that the tokenizer's numbers must be the run's.
        allow_fetch: whether a built-in text may be downloaded now.
        progress: told while a long text is read.
        cancelled: asked meanwhile.

    Raises:
        DataError: neither the text nor its tokens are there; or the vocabulary is damaged.
        Cancelled: called off.
    """
    has_own = (run_dir / TOKENIZER).is_file()
    kept = vocabulary_of(run_dir) if has_own and _goes_with(run_dir, config, goes_on) else None
    text = own_text(run_dir, config, facts)
    if text is not None:
        return OwnText(text, kept, _source_notice(config, store, text.fingerprint))
    vocabulary = vocabulary_of(run_dir) if goes_on and has_own else kept
    known = _large_text(run_dir, config, facts, store)
    if known is None:
        return OwnText(vocabulary=vocabulary)
    now: AnyText | None = None
    became, why = Message("data.was_edited"), verbatim("")
    try:
        now = open_text(config, store, allow_fetch, progress, cancelled)
        if now.fingerprint == known.fingerprint:
            return OwnText(now, vocabulary)
    except DataError as error:
        became, why = Message("data.no_longer_readable"), error.what
    own = vocabulary_of(run_dir)
    if are_stored(config, known, tokenizer_from(own), store):
        notice = Message("data.own_tokens", title=known.title, became=became)
        return OwnText(known, own, notice)
    if now is None:
        raise DataError(
            Message(
                "data.neither_text_nor_tokens",
                why=why,
                title=known.title,
                n_bytes=known.n_bytes,
                store=store,
            ),
            "data.source",
        )
    return OwnText(now, vocabulary)


def _goes_with(run_dir: Path, config: RunConfig, goes_on: bool) -> bool:
    """Whether the run's own tokenizer is used: one that the config alone may not give again."""
    if not TOKENIZERS[kind_of(config.data.tokenizer)].is_kept:
        return False
    try:
        then = run_config(run_dir).data
    except ConfigError:
        return goes_on
    same = all(getattr(then, name) == getattr(config.data, name) for name in _OF_TOKENIZER)
    return goes_on or (same and _is_same_text(then, config.data))


def _large_text(
    run_dir: Path, config: RunConfig, facts: Mapping[str, Any], store: Path
) -> LargeText | None:
    """The long text that a run was made from, by what its facts say of it."""
    try:
        then = run_config(run_dir).data
    except ConfigError:
        return None
    vocabularies = [
        (each.tokenizer, each.tokenizer_vocab, each.compact_vocabulary)
        for each in (then, config.data)
    ]
    if not _is_same_text(then, config.data) or vocabularies[0] != vocabularies[1]:
        return None
    n_chars, n_bytes = facts.get("text_chars"), facts.get("text_bytes")
    if type(n_chars) is not int or type(n_bytes) is not int:
        return None
    title, fingerprint = str(facts.get("text"))[:80], str(facts.get("text_fingerprint"))
    documents = _known_documents(facts)
    return known_by_name(title, fingerprint, n_chars, n_bytes, store, documents)


def _known_documents(facts: Mapping[str, Any]) -> Documents | None:
    """What a run's facts say of its text's documents."""
    count, starts = facts.get("text_documents"), facts.get("text_document_starts")
    if type(count) is not int or not isinstance(starts, list):
        return None
    if not all(type(start) is int for start in starts):
        return None
    return Documents(count, tuple(sorted(starts)))


def _is_same_text(one: DataConfig, other: DataConfig) -> bool:
    """Whether two configs name the same text, and read it in the same way."""
    names = ("source", "encoding", "text_field")
    return all(getattr(one, name) == getattr(other, name) for name in names)


def own_text(run_dir: Path, config: RunConfig, facts: Mapping[str, Any]) -> Text | None:
    """The run's own copy of its text, if it has one and it is what was trained on.

    Args:
        run_dir: the run's folder.
        config: what is about to be trained; another text than the run's has no copy there.
        facts: of the run: ``text`` (its title) and ``text_fingerprint``.
    """
    try:
        if not _is_same_text(run_config(run_dir).data, config.data):
            return None
        text, name, documents = _kept_text(run_dir)
    except (OSError, UnicodeDecodeError, ValueError, KeyError, TypeError, ConfigError):
        return None
    n_bytes, fingerprint = fingerprint_of(text)
    if fingerprint != facts.get("text_fingerprint"):
        return None
    title = str(facts.get("text", OWN_TEXT))[:80]
    return Text(title, text, n_bytes, fingerprint, (str(run_dir / name),), (), documents)


def _kept_text(run_dir: Path) -> tuple[str, str, Documents | None]:
    """The copy in a run's folder, its file's name, and its documents.

    Raises:
        OSError, ValueError, KeyError, TypeError: there is none, or it is damaged.
    """
    if not (run_dir / OWN_DOCUMENTS).is_file():
        return files.read_bytes(run_dir / OWN_TEXT, LARGEST_COPY).decode(), OWN_TEXT, None
    content = files.read_bytes(run_dir / OWN_DOCUMENTS, _LARGEST_LINES).decode()
    lines = content.removesuffix("\n").split("\n")
    text = DOCUMENT_END.join(json.loads(line)["text"] for line in lines)
    return text, OWN_DOCUMENTS, surveyed(text)


def _source_notice(config: RunConfig, store: Path, fingerprint: str) -> Message | None:
    """What has become of the text that a run's own copy was made from; ``None``: it is the same."""
    data = config.data
    try:
        listing = listed(data.source, encoding=data.encoding, text_field=data.text_field)
        most = most_in_memory(listing)
        now = None if is_large(listing) else read_listing(listing, store, most=most)
    except TooLongError:
        now = None
    except DataError:
        return Message("data.own_copy_text_gone")
    if now is None or now.fingerprint != fingerprint:
        return Message("data.own_copy_text_edited")
    return None


def vocabulary_of(run_dir: Path) -> dict[str, Any]:
    """What the run's tokenizer was made from.

    Raises:
        DataError: it cannot be read.
    """
    return read_vocabulary(run_dir / TOKENIZER)

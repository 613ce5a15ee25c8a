"""The text that a run was made from, kept with it: edited, moved or deleted, the run stays whole.

A short text is copied into the run's folder; a long one is read again from where it was, and
whether it still is the same, its fingerprint says. Where it is not, its tokens may be in the store
yet, and are what was trained on. Knows nothing of torch or of training.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core import files
from core.config import ConfigError, RunConfig
from core.data import (
    AnyText,
    CancelledCheck,
    DataError,
    LargeText,
    Progress,
    Text,
    load_text,
    open_text,
    tokenizer_from,
)
from core.data.large_text import is_large, known_by_name
from core.data.sources import fingerprint_of, listed
from core.data.token_store import are_stored
from core.data.vocabulary_file import TOKENIZER, read_vocabulary
from core.i18n import Message, verbatim
from core.run_store.layout import write_atomically
from core.run_store.reader import run_config

OWN_TEXT = "text.txt"
LARGEST_COPY = 20_000_000  # bytes; above, a copy a run would fill the disk


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
    write_atomically(run_dir / OWN_TEXT, text.text.encode())
    return True


def reference_to(text: AnyText) -> dict[str, int]:
    """What finds a long text's tokens again, beside title and fingerprint; as facts of a run."""
    if isinstance(text, Text):
        return {}
    return {"text_chars": text.n_chars, "text_bytes": text.n_bytes}


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
    text = own_text(run_dir, config, facts)
    if text is not None:
        return OwnText(text, notice=_source_notice(config, store, text.fingerprint))
    vocabulary = vocabulary_of(run_dir) if goes_on and (run_dir / TOKENIZER).is_file() else None
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


def _large_text(
    run_dir: Path, config: RunConfig, facts: Mapping[str, Any], store: Path
) -> LargeText | None:
    """The long text that a run was made from, by what its facts say of it."""
    try:
        then = run_config(run_dir).data
    except ConfigError:
        return None
    if (then.source, then.encoding, then.tokenizer, then.compact_vocabulary) != (
        config.data.source,
        config.data.encoding,
        config.data.tokenizer,
        config.data.compact_vocabulary,
    ):
        return None
    n_chars, n_bytes = facts.get("text_chars"), facts.get("text_bytes")
    if type(n_chars) is not int or type(n_bytes) is not int:
        return None
    title, fingerprint = str(facts.get("text"))[:80], str(facts.get("text_fingerprint"))
    return known_by_name(title, fingerprint, n_chars, n_bytes, store)


def own_text(run_dir: Path, config: RunConfig, facts: Mapping[str, Any]) -> Text | None:
    """The run's own copy of its text, if it has one and it is what was trained on.

    Args:
        run_dir: the run's folder.
        config: what is about to be trained; another text than the run's has no copy there.
        facts: of the run: ``text`` (its title) and ``text_fingerprint``.
    """
    try:
        then = run_config(run_dir).data
        if (then.source, then.encoding) != (config.data.source, config.data.encoding):
            return None
        text = files.read_bytes(run_dir / OWN_TEXT, LARGEST_COPY).decode()
    except (OSError, UnicodeDecodeError, ConfigError):
        return None
    n_bytes, fingerprint = fingerprint_of(text)
    if fingerprint != facts.get("text_fingerprint"):
        return None
    title = str(facts.get("text", OWN_TEXT))[:80]
    return Text(title, text, n_bytes, fingerprint, (str(run_dir / OWN_TEXT),))


def _source_notice(config: RunConfig, store: Path, fingerprint: str) -> Message | None:
    """What has become of the text that a run's own copy was made from; ``None``: it is the same."""
    try:
        source, encoding = config.data.source, config.data.encoding
        is_too_large = is_large(listed(source, encoding=encoding))
        now = None if is_too_large else load_text(source, store=store, encoding=encoding)
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

"""From a config to batches: read, split, tokenize, and say in numbers what does not fit.

Imports no torch. The text is split by characters and each part tokenized apart, as in the book. A
large text is never held: its tokens come from files in the store.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from core import paths
from core.config import RunConfig
from core.data.batches import Batches
from core.data.characters import UnknownCharactersError, characters_text
from core.data.documents import Documents
from core.data.errors import CancelledCheck, DataError, Progress, check, report
from core.data.large_text import AnyText, is_large, most_in_memory, open_large
from core.data.separators import separator_text
from core.data.sources import Text, TooLongError, listed, read_listing
from core.data.splits import split_notice, split_of
from core.data.token_cache import cached
from core.data.token_store import Parts, part_key, separator_of, stored_parts
from core.data.tokenizer_choice import tokenizer_for
from core.data.tokenizers import (
    TOKENIZERS,
    Ids,
    StoredIds,
    Tokenizer,
    compacted,
    tokenizer_from,
)
from core.i18n import Message

_COUNT_CHUNK = 1_000_000


@dataclass(frozen=True, slots=True)
class DataFacts:
    """What a person wants to know of a prepared text before training on it."""

    title: str
    beginning: str
    n_chars: int
    n_tokens: int
    n_distinct: int
    n_vocab: int
    train_tokens: int
    val_tokens: int
    train_share: float
    batches_per_epoch: int
    val_batches: int
    fingerprint: str
    alphabet: str | None = None  # as the tokenizer's
    vocabulary: Mapping[str, Any] | None = None  # likewise
    notices: tuple[Message, ...] = ()  # as the text's
    documents: Documents | None = None  # likewise
    separator: str = ""  # what stands between two of them


@dataclass(frozen=True, slots=True, eq=False)
class Dataset:
    """A text ready to train on.

    Attributes:
        train_ids, val_ids: both parts' tokens: int32, or of a large text mapped from the store.
        n_tokens: of both together.
        n_distinct: different ones among them.
        separator: what stands between two documents, as it is shown; ``""``: there are none.
        elsewhere: what is said where the split is far from the share that was asked for.
        train: shuffled each epoch if the config says so, the last incomplete batch dropped.
        val: in the text's order, whole.
    """

    text: AnyText
    tokenizer: Tokenizer
    train_ids: StoredIds
    val_ids: StoredIds
    n_tokens: int
    n_distinct: int
    train: Batches
    val: Batches
    separator: str = ""
    elsewhere: Message | None = None

    @property
    def notices(self) -> tuple[Message, ...]:
        """What is to be known of the text, and of it in these tokens."""
        others = (self.elsewhere, self.tokenizer.notice(self.text.n_chars))
        return (*self.text.notices, *(each for each in others if each is not None))

    def facts(self) -> DataFacts:
        """The preview's numbers."""
        return DataFacts(
            title=self.text.title,
            beginning=self.text.beginning,
            n_chars=self.text.n_chars,
            n_tokens=self.n_tokens,
            n_distinct=self.n_distinct,
            n_vocab=self.tokenizer.n_vocab,
            train_tokens=len(self.train_ids),
            val_tokens=len(self.val_ids),
            train_share=len(self.train_ids) / self.n_tokens,
            batches_per_epoch=len(self.train),
            val_batches=len(self.val),
            fingerprint=self.text.fingerprint,
            alphabet=self.tokenizer.alphabet,
            notices=self.notices,
            vocabulary=self.tokenizer.vocabulary(),
            documents=self.text.documents,
            separator=self.separator,
        )


def prepare(
    config: RunConfig,
    *,
    store: Path | None = None,
    allow_fetch: bool = False,
    progress: Progress | None = None,
    cancelled: CancelledCheck | None = None,
    text: AnyText | None = None,
    vocabulary: Mapping[str, Any] | None = None,
) -> Dataset:
    """Read and tokenize the text that ``config`` names.

    Args:
        config: which text, and how it is cut.
        store: where fetched texts and token ids are kept; the program's own by default.
        allow_fetch: whether a built-in text may be downloaded now.
        progress: told at least every 100,000 characters.
        cancelled: asked as often.
        text: what was read before, to be used instead.
        vocabulary: of the tokenizer that was used before, to be used again on another text.

    Raises:
        DataError: the text cannot be read, or is too short for the config: says by how much.
        Cancelled: called off.
    """
    store = paths.store_dir() if store is None else store
    given: AnyText = (
        text if text is not None else open_text(config, store, allow_fetch, progress, cancelled)
    )
    tokenizer = tokenizer_from(vocabulary) if vocabulary is not None else None
    try:
        if isinstance(given, Text):
            parts = _parts_in_memory(config, given, store, tokenizer, progress, cancelled)
        else:
            parts = stored_parts(config, given, store, tokenizer, progress, cancelled)
    except UnknownCharactersError as error:  # a run's vocabulary, but not the run's text
        named = characters_text(error.characters)
        told = Message("data.new_characters", title=given.title, characters=named)
        raise DataError(told) from error
    try:
        _refuse_too_short(config, given, len(parts.train), len(parts.val))
    except DataError as error:
        if not given.notices:
            raise
        told = Message("data.too_short_as_read", what=error.what, notices=given.notices)
        raise DataError(told, error.field) from error
    has_documents = given.documents is not None
    return Dataset(
        text=given,
        tokenizer=parts.tokenizer,
        train_ids=parts.train,
        val_ids=parts.val,
        n_tokens=len(parts.train) + len(parts.val),
        n_distinct=parts.n_distinct,
        train=_batches(config, parts.train, training=True),
        val=_batches(config, parts.val, training=False),
        elsewhere=split_notice(config, given),
        separator=separator_text(config.data.separator, parts.tokenizer) if has_documents else "",
    )


def open_text(
    config: RunConfig,
    store: Path,
    allow_fetch: bool = False,
    progress: Progress | None = None,
    cancelled: CancelledCheck | None = None,
) -> AnyText:
    """The text that ``config`` names: in memory, or scanned where it is too large for that.

    Raises:
        DataError, Cancelled: as :func:`prepare`.
    """
    data = config.data
    listing = listed(data.source, cancelled, encoding=data.encoding, text_field=data.text_field)
    if not is_large(listing):
        with suppress(TooLongError):  # packed files
            return read_listing(
                listing, store, allow_fetch, progress, cancelled, most=most_in_memory(listing)
            )
    return open_large(
        listing,
        store,
        alphabet=data.tokenizer == "chars",
        allow_fetch=allow_fetch,
        progress=progress,
        cancelled=cancelled,
    )


def _parts_in_memory(
    config: RunConfig,
    text: Text,
    store: Path,
    given: Tokenizer | None,
    progress: Progress | None,
    cancelled: CancelledCheck | None,
) -> Parts:
    tokenizer = given or tokenizer_for(config, text, store, progress, cancelled)
    split, separator = split_of(config, text), separator_of(config, text, tokenizer)

    def part(start: int, end: int) -> Ids:
        def make() -> Ids:
            return tokenizer.encode(
                text.text[start:end], told, cancelled, title=text.title, separator=separator
            )

        def told(what: Message, done: int, _: int) -> None:
            report(progress, what, start + done, len(text.text))

        if not TOKENIZERS[tokenizer.name].worth_caching:
            return make()
        key = part_key(text, start, end, tokenizer, separator)
        return cached(store, key, tokenizer.n_vocab, make)

    train_ids, val_ids = part(0, split), part(split, len(text.text))
    if config.data.compact_vocabulary and given is None:
        tokenizer, (train_ids, val_ids) = compacted(tokenizer, train_ids, val_ids)
    n_distinct = _distinct(tokenizer.n_vocab, train_ids, val_ids, cancelled)
    return Parts(tokenizer, train_ids, val_ids, n_distinct)


def _batches(config: RunConfig, ids: StoredIds, *, training: bool) -> Batches:
    data = config.data
    return Batches(
        ids=ids,
        context_length=data.context_length,
        stride=data.stride,
        batch_size=config.training.batch_size,
        shuffle=training and data.shuffle,
        seed=config.training.seed,
        drop_last=training,
    )


def _refuse_too_short(config: RunConfig, text: AnyText, n_train: int, n_val: int) -> None:
    """Refuse a text that gives no batch. Long, as each of four reasons names its own numbers."""
    context, stride = config.data.context_length, config.data.stride
    batch_size, share = config.training.batch_size, config.data.train_fraction
    window = context + 1  # inputs, and the token after each
    total = n_train + n_val
    if total < 2 * window:
        raise DataError(
            Message(
                "data.text_too_short",
                title=text.title,
                tokens=total,
                context=context,
                needed=2 * window,
                window=window,
            ),
            "data.context_length",
        )
    if n_train < window:
        raise DataError(
            Message(
                "data.training_part_too_short",
                tokens=n_train,
                share=share,
                context=context,
                window=window,
            ),
            "data.train_fraction",
        )
    if n_val < window:
        raise DataError(
            Message(
                "data.validation_part_too_short",
                tokens=n_val,
                share=1 - share,
                context=context,
                window=window,
            ),
            "data.train_fraction",
        )
    needed = window + (batch_size - 1) * stride
    if n_train < needed:
        raise DataError(
            Message(
                "data.batch_too_large",
                tokens=n_train,
                batch_size=batch_size,
                context=context,
                stride=stride,
                needed=needed,
            ),
            "training.batch_size",
        )


def _distinct(n_vocab: int, train: Ids, val: Ids, cancelled: CancelledCheck | None) -> int:
    seen = np.zeros(n_vocab, bool)
    for ids in (train, val):
        for start in range(0, len(ids), _COUNT_CHUNK):
            check(cancelled)
            seen[ids[start : start + _COUNT_CHUNK]] = True
    return int(seen.sum())

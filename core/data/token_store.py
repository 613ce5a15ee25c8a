"""A large text's tokens: made in all cores' time, written to the store as they come, then mapped.

The same split and the same ids as a text in memory has. Knows nothing of batches.
"""

from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from core.config import RunConfig
from core.data import token_cache as cache
from core.data.errors import CancelledCheck, DataError, Progress, check, report
from core.data.large_text import AnyText, LargeText, Reader, n_threads
from core.data.separators import separator_ids
from core.data.splits import split_of
from core.data.tokenizer_choice import tokenizer_for
from core.data.tokenizers import (
    CompactTokenizer,
    Ids,
    StoredIds,
    Tokenizer,
    compact_tokenizer,
)
from core.i18n import Message, system_reason

_RENUMBERED = 1 << 20  # ids at a time


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """Both parts' tokens, the tokenizer that gave them, and how many different ones there are."""

    tokenizer: Tokenizer
    train: StoredIds
    val: StoredIds
    n_distinct: int


def separator_of(config: RunConfig, text: AnyText, tokenizer: Tokenizer) -> Ids | None:
    """The tokens between two documents; ``None``: the text is plain."""
    if text.documents is None:
        return None
    return separator_ids(config.data.separator, tokenizer)


def part_key(
    text: AnyText, start: int, end: int, tokenizer: Tokenizer, separator: Ids | None = None
) -> str:
    """Under what a part's tokens are kept."""
    between = "" if separator is None else f" {separator.tolist()}"
    return f"{text.fingerprint} {start} {end} {tokenizer.fingerprint}{between}"


def stored_parts(
    config: RunConfig,
    text: LargeText,
    store: Path,
    given: Tokenizer | None = None,
    progress: Progress | None = None,
    cancelled: CancelledCheck | None = None,
) -> Parts:
    """Both parts of a large text from the store; what is not there yet is made first.

    ``given``: the tokenizer that was used before, to be used again.

    Raises:
        DataError: the tokenizer cannot take the text, it was changed meanwhile, or the store has no
            room.
        Cancelled: called off; nothing half is left behind.
    """
    check(cancelled)
    whole = given or tokenizer_for(config, text, store, progress, cancelled)
    split = split_of(config, text)
    ranges = ((0, split), (split, text.n_chars))
    making = _Making(config, text, Reader(text, cancelled), store, progress, cancelled)
    used = [making.used(start, end, whole) for start, end in ranges]
    compact = None
    if config.data.compact_vocabulary and given is None:
        compact = compact_tokenizer(whole, used[0] | used[1])
    entries = [making.entry(start, end, whole, compact) for start, end in ranges]
    cache.prune(store, [entry.file for entry in entries])
    train, val = entries
    n_distinct = int((train.used | val.used).sum())
    return Parts(compact or whole, train.ids, val.ids, n_distinct)


def are_stored(config: RunConfig, text: AnyText, tokenizer: Tokenizer, store: Path) -> bool:
    """Whether both parts' tokens are in the store, as far as their beginnings tell."""
    split, separator = split_of(config, text), separator_of(config, text, tokenizer)
    keys = (
        part_key(text, start, end, tokenizer, separator)
        for start, end in ((0, split), (split, text.n_chars))
    )
    return all(cache.read_used(store, key, tokenizer.n_vocab) is not None for key in keys)


@dataclass(frozen=True, slots=True)
class _Making:
    """Entries of one text's parts, each made where it is not there."""

    config: RunConfig
    text: LargeText
    reader: Reader
    store: Path
    progress: Progress | None
    cancelled: CancelledCheck | None

    def key(self, start: int, end: int, tokenizer: Tokenizer) -> str:
        """Under what the ids between two characters are kept."""
        separator = separator_of(self.config, self.text, tokenizer)
        return part_key(self.text, start, end, tokenizer, separator)

    def used(self, start: int, end: int, tokenizer: Tokenizer) -> cache.Used:
        """Which ids occur between two characters."""
        key = self.key(start, end, tokenizer)
        found = cache.read_used(self.store, key, tokenizer.n_vocab)
        return self.entry(start, end, tokenizer).used if found is None else found

    def entry(
        self, start: int, end: int, whole: Tokenizer, compact: CompactTokenizer | None = None
    ) -> cache.Entry:
        """The ids between two characters, in the whole or the compact vocabulary's numbers."""
        if compact is None:
            return self._kept(
                self.key(start, end, whole),
                whole.n_vocab,
                lambda: self._tokenized(start, end, whole),
            )
        return self._kept(
            self.key(start, end, compact),
            compact.n_vocab,
            lambda: self._renumbered(self.entry(start, end, whole).ids, compact),
        )

    def _kept(
        self, key: str, n_vocab: int, make: Callable[[], Generator[StoredIds]]
    ) -> cache.Entry:
        found = cache.read(self.store, key, n_vocab)
        if found is None:
            try:
                with closing(make()) as parts:  # its threads end here, whatever happens
                    cache.write(self.store, key, n_vocab, parts)
            except OSError as error:
                raise DataError(
                    Message(
                        "data.tokens_unsaved",
                        title=self.text.title,
                        store=self.store,
                        reason=system_reason(error),
                    )
                ) from error
            found = cache.read(self.store, key, n_vocab)
        if found is None:
            raise DataError(
                Message("data.tokens_not_kept", title=self.text.title, store=self.store)
            )
        return found

    def _tokenized(self, start: int, end: int, tokenizer: Tokenizer) -> Generator[StoredIds]:
        chunks = self.reader.between(start, end)
        tokenizing = Message("data.tokenizing", title=self.text.title)
        done, separator = start, separator_of(self.config, self.text, tokenizer)
        found = tokenizer.encode_chunks(chunks, n_threads(), self.cancelled, separator)
        for n_chars, ids in found:
            done += n_chars
            yield ids
            report(self.progress, tokenizing, done, self.text.n_chars)

    def _renumbered(self, ids: StoredIds, compact: CompactTokenizer) -> Generator[StoredIds]:
        for begin in range(0, len(ids), _RENUMBERED):
            check(self.cancelled)
            yield compact.renumbered(np.asarray(ids[begin : begin + _RENUMBERED]))
            report(self.progress, Message("data.renumbering"), begin, len(ids))

"""GPT-2's tokens, and those of them that a text uses.

Knows nothing of files or of batches.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from core.data import bpe as gpt2
from core.data.errors import CancelledCheck
from core.data.tokenizer import Ids, StoredIds, Tokenizer, VocabularyError
from core.i18n import Message

_N_BYTES = 256  # GPT-2's first tokens are the single bytes


class Gpt2Tokenizer(Tokenizer):
    """GPT-2's byte-pair encoding: 50,257 tokens of about four characters."""

    def __init__(self) -> None:
        self.name = "gpt2"
        self.n_vocab = gpt2.N_VOCAB
        self.fingerprint = gpt2.fingerprint()
        self.end_of_text = gpt2.END_OF_TEXT
        gpt2.encoding()

    def _pieces(self, chunks: Iterable[str], cancelled: CancelledCheck | None) -> Iterable[str]:
        return gpt2.pieces_of(chunks, cancelled)

    def _encode(self, piece: str) -> Ids:
        return gpt2.encode_to_array(piece).astype(np.int32)

    def _with_separators(self, piece: str, separator: Ids | None, *, is_next: bool) -> Ids:
        if separator is not None and separator.tolist() == [self.end_of_text]:
            return gpt2.encode_documents(piece).astype(np.int32)
        return super()._with_separators(piece, separator, is_next=is_next)

    def decode(self, ids: Sequence[int]) -> str:
        return gpt2.encoding().decode(list(ids), errors="replace")


class CompactTokenizer(Tokenizer):
    """GPT-2's encoding with some of its tokens left, numbered anew in their order.

    The head and the embedding are nearly all of a small model's work on a CPU, and a short text
    uses one in forty of GPT-2's tokens.

    Args:
        whole: GPT-2's tokenizer.
        kept: which of its ids are left: ascending, the single bytes among them, so that any prompt
            can be written.
    """

    kept: Ids

    def __init__(self, whole: Gpt2Tokenizer, kept: Ids) -> None:
        self._whole = whole
        self.kept = kept
        self.name = whole.name
        self.n_vocab = len(kept)
        digest = hashlib.sha256(f"compact {whole.fingerprint} ".encode())
        digest.update(kept.astype("<i4").tobytes())
        self.fingerprint = digest.hexdigest()
        self._new = np.full(whole.n_vocab, -1, np.int32)
        self._new[kept] = np.arange(len(kept), dtype=np.int32)
        end = -1 if whole.end_of_text is None else int(self._new[whole.end_of_text])
        self.end_of_text = end if end >= 0 else None

    @property
    def n_whole(self) -> int:
        return self._whole.n_vocab

    def renumbered(self, ids: StoredIds) -> Ids:
        """GPT-2's ids in this tokenizer's numbers; a token that is not left in those of its bytes.

        (n,) to (n,), or more where a token was not left.
        """
        new = self._new[ids]
        missing = np.flatnonzero(new < 0)
        for at in missing[::-1]:
            spelled = self._new[gpt2.bytes_of(int(ids[at]))]
            new = np.concatenate([new[:at], spelled, new[at + 1 :]])
        return new

    def _pieces(self, chunks: Iterable[str], cancelled: CancelledCheck | None) -> Iterable[str]:
        return self._whole._pieces(chunks, cancelled)

    def _encode(self, piece: str) -> Ids:
        return self.renumbered(self._whole._encode(piece))

    def decode(self, ids: Sequence[int]) -> str:
        return self._whole.decode(self.kept[list(ids)].tolist())

    def vocabulary(self) -> dict[str, Any]:
        return {**super().vocabulary(), "kept": self.kept.tolist()}


def compacted(tokenizer: Tokenizer, *parts: Ids) -> tuple[Tokenizer, tuple[Ids, ...]]:
    """A tokenizer that has only the ids of these parts, and the parts in its numbers.

    Bytes and characters stay as they are: their vocabularies are small already.
    """
    used = np.zeros(tokenizer.n_vocab, bool)
    for ids in parts:
        used[ids] = True
    compact = compact_tokenizer(tokenizer, used)
    if compact is None:
        return tokenizer, parts
    return compact, tuple(compact.renumbered(ids) for ids in parts)


def compact_tokenizer(tokenizer: Tokenizer, used: npt.NDArray[np.bool_]) -> CompactTokenizer | None:
    """A tokenizer with only the ids that are ``used`` (n_vocab,) and the single bytes.

    ``None`` for bytes and characters: see :func:`compacted`.
    """
    if not isinstance(tokenizer, Gpt2Tokenizer):
        return None
    left = used.copy()
    left[:_N_BYTES] = True
    return CompactTokenizer(tokenizer, np.flatnonzero(left).astype(np.int32))


def load_gpt2(vocabulary: Mapping[str, Any]) -> Tokenizer:
    """From what ``vocabulary`` gave.

    Raises:
        VocabularyError: it was altered.
    """
    whole = Gpt2Tokenizer()
    if "kept" not in vocabulary:
        return whole
    kept = vocabulary["kept"]
    if not isinstance(kept, list) or not all(type(i) is int for i in kept):
        raise VocabularyError(Message("data.kept_no_list"))
    if sorted(set(kept)) != kept or kept[:_N_BYTES] != list(range(_N_BYTES)):
        raise VocabularyError(Message("data.kept_unordered"))
    if kept[-1] >= whole.n_vocab:
        raise VocabularyError(Message("data.kept_beyond", token=kept[-1]))
    return CompactTokenizer(whole, np.array(kept, np.int32))

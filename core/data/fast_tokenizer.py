"""Any tokenizer that Hugging Face's ``tokenizers`` library knows, from its ``tokenizer.json``.

Ids and texts are the library's, without the tokens that it would put around a text for a task
(``add_special_tokens=False``), without truncation, padding and dropout. Special tokens that are
written out in a text are those tokens, as everywhere that uses these files.

Where long texts are cut, see :mod:`core.data.tokenizer_cuts`. Knows nothing of files or of batches.
"""

import functools
import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from core.data import bpe as gpt2
from core.data.errors import CancelledCheck, DataError
from core.data.tokenizer import Ids, Tokenizer, VocabularyError
from core.data.tokenizer_cuts import cuts_for
from core.i18n import Message

if TYPE_CHECKING:
    import tokenizers

MODELS = ("BPE", "Unigram", "WordPiece", "WordLevel")
_MOST_TOKENS = 4_000_000
_BYTE_WORD = "<0x"  # of a byte that is part of a character, in vocabularies with byte fallback
# Asked for by name of the settings beside a file, or else looked for, the more telling first.
_ENDS = ("<|endoftext|>", "<|end_of_text|>", "</s>", "<eos>", "<|eot_id|>", "[SEP]")


class FastTokenizer(Tokenizer):
    """A ``tokenizer.json`` and the library that reads it.

    Args:
        name: of its kind in the table.
        content: of the file.
        end_of_text: the token that ends a text, as settings beside the file name it; where it is
            ``None`` or no token, the usual ones are looked for.

    Raises:
        VocabularyError: the library cannot read it, or it has no tokens.
    """

    def __init__(
        self, name: str, content: Mapping[str, Any], end_of_text: str | None = None
    ) -> None:
        self.name = name
        whole = {**content, "truncation": None, "padding": None}
        model = whole.get("model")
        if isinstance(model, dict) and model.get("dropout"):
            whole["model"] = {**model, "dropout": None}
        self._content = json.dumps(whole, sort_keys=True)
        self._whole = _read(self._content)
        tokens = self._whole.get_vocab(with_added_tokens=True)
        if not tokens or not self._whole.get_vocab(with_added_tokens=False):
            raise VocabularyError(Message("data.no_tokens"))
        self.n_vocab = max(tokens.values()) + 1
        if self.n_vocab > _MOST_TOKENS:
            told = Message("data.too_many_tokens", n=self.n_vocab, most=_MOST_TOKENS)
            raise VocabularyError(told)
        found = [tokens[word] for word in (end_of_text, *_ENDS) if word in tokens]
        self.end_of_text = found[0] if found else None
        digest = hashlib.sha256(f"library {self.end_of_text} ".encode())
        digest.update(self._content.encode())
        self.fingerprint = digest.hexdigest()
        following = json.dumps(_without_beginning(whole), sort_keys=True)
        self._next = self._whole if following == self._content else _read(following)
        added = self._whole.get_added_tokens_decoder()
        self._added = {each.content: token for token, each in added.items()}
        self._unknown = _unknown_token(whole.get("model"), tokens)
        self._cuts, self._is_exact = cuts_for(whole, tokens)
        self._bytes = frozenset(n for word, n in tokens.items() if word.startswith(_BYTE_WORD))
        self.looks_back = not _decodes_alone(whole.get("decoder"))

    @functools.cached_property
    def words(self) -> tuple[str, ...]:
        """The tokens as their file spells them, by id; ``""`` where there is none."""
        words = [""] * self.n_vocab
        for word, token in self._whole.get_vocab(with_added_tokens=True).items():
            words[token] = word
        return tuple(words)

    def _pieces(self, chunks: Iterable[str], cancelled: CancelledCheck | None) -> Iterable[str]:
        return gpt2.pieces_of(chunks, cancelled, cuts=self._cuts)

    def _encode(self, piece: str) -> Ids:
        return _ids(self._whole, piece)

    def _encode_next(self, piece: str) -> Ids:
        if self._next is self._whole or not any(word in piece for word in self._added):
            return _ids(self._next, piece)
        # Behind an added token the library sees a beginning again.
        found = self._next.encode(piece, add_special_tokens=False)
        for place, token in enumerate(found.ids):
            if token in self._added.values():
                behind = _ids(self._whole, piece[found.offsets[place][0] :])
                return np.concatenate([np.array(found.ids[:place], np.int32), behind])
        return np.array(found.ids, np.int32)

    def decode(self, ids: Sequence[int]) -> str:
        return self._whole.decode([int(each) for each in ids], skip_special_tokens=False)

    def settled(self, ids: Sequence[int]) -> str:
        if not self._bytes:
            return super().settled(ids)
        end = len(ids)  # single bytes are read as characters together, once their row is over
        while end and int(ids[end - 1]) in self._bytes:
            end -= 1
        return super().settled(ids[:end])

    def unknown(self, text: str) -> str:
        return "".join(
            each for each in dict.fromkeys(text) if not each.isspace() and self._is_unknown(each)
        )

    def _is_unknown(self, character: str) -> bool:
        """Whether it becomes the token for what is unknown, or nothing."""
        return set(_ids(self._whole, character).tolist()) <= self._unknown

    def notice(self, n_chars: int) -> Message | None:
        if self._is_exact or n_chars <= gpt2.PIECE:
            return None
        return Message("data.encoded_in_parts", n=gpt2.PIECE)

    def content(self) -> dict[str, Any]:
        """Its ``tokenizer.json``."""
        content: dict[str, Any] = json.loads(self._content)
        return content

    def vocabulary(self) -> dict[str, Any]:
        return {**self.mark(), "end_of_text": self.end_of_text, "tokenizer": self.content()}

    def mark(self) -> dict[str, Any]:
        return {"name": self.name, "fingerprint": self.fingerprint}


def load_fast(vocabulary: Mapping[str, Any]) -> Tokenizer:
    """From what ``vocabulary`` gave.

    Raises:
        VocabularyError: it was altered.
    """
    content, end = vocabulary["tokenizer"], vocabulary.get("end_of_text")
    if not isinstance(content, dict):
        raise VocabularyError(Message("data.no_tokens"))
    made = FastTokenizer(str(vocabulary["name"]), content)
    if type(end) is int and 0 <= end < made.n_vocab and end != made.end_of_text:
        return FastTokenizer(made.name, content, made.words[end])
    return made


def _read(content: str) -> "tokenizers.Tokenizer":
    # The library's own threads and a fork do not go together; pieces are encoded in ours.
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    import tokenizers  # deferred: not needed before the first text is tokenized

    try:
        return tokenizers.Tokenizer.from_str(content)
    except BaseException as error:  # a panic of the library's is no Exception
        if isinstance(error, KeyboardInterrupt | SystemExit | MemoryError):
            raise
        raise VocabularyError(Message("data.tokenizer_refuses", reason=str(error)[:200])) from error


def _ids(tokenizer: "tokenizers.Tokenizer", piece: str) -> Ids:
    """The ids of a text; half a character (possible in a typed prompt) becomes a question mark.

    Raises:
        DataError: the library has no token for what is in it.
    """
    whole = piece.encode("utf-8", "replace").decode()
    try:
        # As a batch of one: only then do other threads go on meanwhile.
        (found,) = tokenizer.encode_batch_fast([whole], add_special_tokens=False)
    except Exception as error:
        told = Message("data.tokenizer_cannot_encode", reason=str(error)[:200])
        raise DataError(told, "data.tokenizer") from error
    return np.array(found.ids, np.int32)


def _without_beginning(content: Mapping[str, Any]) -> dict[str, Any]:
    """A ``tokenizer.json`` for text that goes on: without what it puts before a beginning."""
    return {
        **content,
        "normalizer": _without_prefix(content.get("normalizer")),
        "pre_tokenizer": _without_prefix(content.get("pre_tokenizer")),
    }


def _without_prefix(part: Any) -> Any:
    if not isinstance(part, dict):
        return part
    match part.get("type"):
        case "Prepend":
            return None
        case "Metaspace":
            changed = {"add_prefix_space": False, "prepend_scheme": "never"}
            return {key: changed.get(key, value) for key, value in part.items()}
        case "ByteLevel":
            return {**part, "add_prefix_space": False}
        case "Sequence":
            key = "normalizers" if "normalizers" in part else "pretokenizers"
            parts = (_without_prefix(each) for each in part.get(key, ()))
            return {**part, key: [each for each in parts if each is not None]}
        case _:
            return part


def _unknown_token(model: Any, tokens: Mapping[str, int]) -> frozenset[int]:
    """The token for what is unknown, and the one that may stand before it."""
    if not isinstance(model, dict):
        return frozenset()
    words, place = (str(model.get("unk_token")), "▁"), model.get("unk_id")
    found = [place] if type(place) is int else []
    return frozenset([*found, *(tokens[word] for word in words if word in tokens)])


def _decodes_alone(decoder: Any) -> bool:
    """Whether a text's tokens give the same text a part at a time."""
    return isinstance(decoder, dict) and decoder.get("type") in ("ByteLevel", "Fuse")

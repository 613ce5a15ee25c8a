"""Which rows of weights stand for which tokens of a text.

A row of the embedding means nothing without its vocabulary. Where the weights' differs from the
text's, the rows of what both have are taken over and the others start anew; that is said. Weights
that do not say what their rows stand for are trusted only where a tokenizer's ids are the same for
every text: GPT-2's and bytes, by their number of rows.

Imports no torch. Knows nothing of dimensions, of runs and of windows.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from core.config import Problem
from core.data import TOKENIZERS, DataError, Tokenizer, tokenizer_from
from core.data.bpe import N_VOCAB
from core.data.hf_tokenizer import gpt2_words
from core.data.tokenizers import FILE, TRAINED, FastTokenizer, kind_of
from core.data.vocabulary_file import UNKNOWN_KIND
from core.i18n import Message
from core.model.weights_fit import RowMap

FIELD, TOKENIZER_FIELD = "model.init_from", "data.tokenizer"

# Rows of weights that do not name their vocabulary.
_TRUSTED: Mapping[str, int] = {"gpt2": N_VOCAB, "bytes": 256}
_PADDED_TO = 64  # GPT-2's rows are often rounded up to a multiple of this, 50,304 being the usual
_MOST_PADDED = 51_200  # a multiple of 1,024


@dataclass(frozen=True, slots=True)
class Matched:
    """Which rows are taken, or why none are.

    Attributes:
        rows: which; ``None``: all, as they are.
        problem: why they cannot be used with the settings.
        changes: the settings that would mend it, by field.
        note: what is good to know although it is none of the person's choices.
        told: what is left out.
    """

    rows: RowMap | None = None
    problem: Problem | None = None
    changes: Mapping[str, Any] = field(default_factory=dict)
    note: Message | None = None
    told: Message | None = None


@dataclass(frozen=True, slots=True)
class WeightRows:
    """The rows of weights and what they stand for.

    Attributes:
        path: of the weights.
        n_rows: how many.
        vocabulary: what they say of it; ``None``: nothing.
        is_gpt2: they lie beside a GPT-2's ``config.json``.
    """

    path: Path
    n_rows: int
    vocabulary: Mapping[str, Any] | None
    is_gpt2: bool = False

    @property
    def is_of_gpt2(self) -> bool:
        """Whether they stand for GPT-2's tokens, as they say or as is taken for granted."""
        theirs = self.vocabulary
        if theirs is None:
            return self._has_rows_of("gpt2")
        return theirs.get("name") == "gpt2"

    @property
    def n_padding(self) -> int:
        """Rows behind those of GPT-2's tokens, which stand for none."""
        is_whole = self.is_of_gpt2 and "kept" not in (self.vocabulary or {})
        return max(0, self.n_rows - N_VOCAB) if is_whole else 0

    def matched(self, name: str, ours: Mapping[str, Any] | None) -> Matched:
        """With the vocabulary of a text: ``ours``, of the tokenizer ``name``."""
        theirs = self.vocabulary
        if theirs is None:
            return self._trusted(name, ours)
        if "name" not in theirs:  # only its fingerprint is known
            if ours is None or theirs.get("fingerprint") == ours["fingerprint"]:
                return self._of_size(ours)
            return _refused(Message("weights.other_fingerprint", path=self.path))
        if theirs["name"] == UNKNOWN_KIND:
            return _refused(Message("weights.unknown_vocabulary", path=self.path))
        is_same = ours is not None and theirs["fingerprint"] == ours["fingerprint"]
        if not is_same and not _can_share(str(theirs["name"]), name, ours):
            if TOKENIZERS[theirs["name"]].is_kept:
                return self._own_tokenizer(name)
            return self._other_tokenizer(str(theirs["name"]), name)
        if ours is None:
            return Matched()
        return self._shared(theirs, ours)

    def _own_tokenizer(self, ours: str) -> Matched:
        """Refused: theirs is in a file beside them, or of a checkpoint in its run's folder."""
        folder = self.path if self.path.is_dir() else self.path.parent
        in_run = folder.absolute().parent.name == "checkpoints"
        place = str(folder.absolute().parent.parent if in_run else folder)
        told = Message("weights.own_tokenizer", path=self.path, place=place, ours=ours)
        return Matched(problem=Problem(TOKENIZER_FIELD, told), changes={TOKENIZER_FIELD: place})

    def _other_tokenizer(self, theirs: str, ours: str) -> Matched:
        told = Message("weights.other_tokenizer", path=self.path, theirs=theirs, ours=ours)
        problem = Problem(TOKENIZER_FIELD, told)
        return Matched(problem=problem, changes={TOKENIZER_FIELD: theirs})

    def _trusted(self, name: str, ours: Mapping[str, Any] | None) -> Matched:
        if name != "gpt2" and self.is_gpt2 and self._has_rows_of("gpt2"):
            return self._other_tokenizer("gpt2", name)
        if name not in _TRUSTED:
            return _refused(Message("weights.no_vocabulary", path=self.path))
        if not self._has_rows_of(name):
            sizes = [_TRUSTED[name]]
            told = Message("weights.other_size", path=self.path, n=self.n_rows, sizes=sizes)
            return _refused(told)
        if ours is None:
            return Matched(told=self._left_out())
        return self._taken({token: token for token in range(_TRUSTED[name])}, _tokens(ours), ours)

    def _has_rows_of(self, name: str) -> bool:
        """Whether there are as many rows as a vocabulary has, padded ones among them."""
        n, whole = self.n_rows, _TRUSTED[name]
        is_padded = name == "gpt2" and whole < n <= _MOST_PADDED and n % _PADDED_TO == 0
        return n == whole or is_padded

    def _left_out(self) -> Message | None:
        n = self.n_padding
        return Message("weights.rows_left_out", n=n, all=self.n_rows) if n else None

    def _of_size(self, ours: Mapping[str, Any] | None) -> Matched:
        if ours is None or tokenizer_from(ours).n_vocab == self.n_rows:
            return Matched()
        return _refused(Message("weights.damaged", path=self.path))

    def _shared(self, theirs: Mapping[str, Any], ours: Mapping[str, Any]) -> Matched:
        try:
            tokenizer = tokenizer_from(theirs)
        except DataError as error:
            return _refused(
                Message("weights.vocabulary_damaged", path=self.path, reason=error.what)
            )
        tokens = _tokens(theirs)
        if theirs["name"] != ours["name"] or "tokenizer" in ours:
            return self._shared_words(tokenizer, ours)
        if self.n_rows == tokenizer.n_whole != tokenizer.n_vocab or self.n_padding:
            rows = {token: int(token) for token in tokens}  # exported whole: each at its id
        elif self.n_rows == tokenizer.n_vocab:
            if theirs["fingerprint"] == ours["fingerprint"]:
                return Matched()
            rows = {token: row for row, token in enumerate(tokens)}
        else:
            return _refused(Message("weights.damaged", path=self.path))
        return self._taken(rows, _tokens(ours), ours)

    def _shared_words(self, theirs: Tokenizer, ours: Mapping[str, Any]) -> Matched:
        """The rows of what both spell alike; rows behind the last token stand for none."""
        is_whole = self.n_rows >= theirs.n_whole  # also where it was cut down, then exported
        n_tokens = theirs.n_whole if is_whole else theirs.n_vocab
        if self.n_rows < n_tokens:
            return _refused(Message("weights.damaged", path=self.path))
        if theirs.fingerprint == ours["fingerprint"] and self.n_rows == n_tokens:
            return Matched()
        ids = theirs.kept.tolist() if theirs.kept is not None and is_whole else range(n_tokens)
        words = {word: row for row, word in zip(ids, _words(theirs), strict=True) if word}
        found = self._taken(words, list(_words(tokenizer_from(ours))), ours)
        n = self.n_rows - n_tokens
        told = Message("weights.rows_of_no_token", n=n, all=self.n_rows) if n else None
        return replace(found, told=told) if found.problem is None else found

    def _taken(
        self, rows: Mapping[Any, int], tokens: list[Any], ours: Mapping[str, Any]
    ) -> Matched:
        """The rows of the tokens that both have. ``rows``: where each token's is in the file."""
        placed = [place for place, token in enumerate(tokens) if token in rows]
        taken = [rows[tokens[place]] for place in placed]
        if not placed:
            return _refused(Message("weights.nothing_shared", path=self.path))
        if taken == list(range(self.n_rows)) == placed:
            return Matched()
        note = None
        if len(placed) < len(tokens):
            n, all_ = len(placed), len(tokens)
            note = (
                Message("weights.characters_shared", n=n, all=all_)
                if ours["name"] == "chars"
                else Message("weights.tokens_shared", n=n, all=all_)
            )
        taken_over = RowMap(tuple(taken), tuple(placed), self.n_rows)
        return Matched(taken_over, note=note, told=self._left_out())


def _can_share(theirs: str, name: str, ours: Mapping[str, Any] | None) -> bool:
    """Whether rows of one tokenizer may stand for tokens of another, by what they spell.

    One that is trained on the text may be the one in a file; which is known once it is trained.
    """
    mine = kind_of(name)
    may_be_same = (mine, theirs) == (TRAINED, FILE) and ours is None
    return theirs == mine or may_be_same or (mine == FILE and theirs in ("gpt2", TRAINED))


def _words(tokenizer: Tokenizer) -> Sequence[str]:
    """What tokens spell, by id, as files of the ``tokenizers`` library write it."""
    if isinstance(tokenizer, FastTokenizer):
        return tokenizer.words
    words = [*gpt2_words(), "<|endoftext|>"]
    return words if tokenizer.kept is None else [words[token] for token in tokenizer.kept]


def _refused(why: Message) -> Matched:
    return Matched(problem=Problem(FIELD, why))


def _tokens(vocabulary: Mapping[str, Any]) -> list[Any]:
    """What each row stands for, in the order of the rows: a character, or an id that is fixed."""
    match vocabulary["name"]:
        case "chars":
            return list(vocabulary["alphabet"])
        case "bytes":
            return list(range(256))
        case _:
            return list(vocabulary.get("kept", range(N_VOCAB)))

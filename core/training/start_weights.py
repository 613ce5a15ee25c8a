"""Weights to start from: whether they fit a run, which settings would make them fit.

A row of the embedding means nothing without its vocabulary. Where the weights' differs from the
text's, the rows of what both have are taken over and the others start anew; that is said. Weights
that do not say what their rows stand for are trusted only where a tokenizer's ids are the same for
every text: GPT-2's and bytes, by their number of rows.

Imports no torch: the window looks as soon as a path is named. Knows nothing of runs and of windows.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core import paths
from core.config import ConfigError, Problem, RunConfig
from core.data import TOKENIZERS, DataError, Tokenizer, tokenizer_from
from core.data.bpe import N_VOCAB
from core.data.vocabulary_file import (
    STATE,
    UNKNOWN_KIND,
    heads_beside,
    newest_checkpoint,
    read_vocabulary,
    vocabulary_beside,
)
from core.disks import require_answer
from core.i18n import Message, system_reason
from core.model.weights_file import WeightsError, WeightsFile, open_weights, unreadable
from core.model.weights_fit import Dimensions, RowMap, dimensions, require_same_kind
from core.paths import is_file

FIELD = "model.init_from"
NEWEST_STATE = 4
"""The format of a checkpoint's plain values; ``state_dict``'s, which imports torch."""
LOOKED_AT = (
    FIELD,
    "model.n_layers",
    "model.n_heads",
    "model.emb_dim",
    "model.qkv_bias",
    "model.tie_weights",
    "data.context_length",
    "data.stride",
    "data.tokenizer",
)
"""The fields that decide whether weights fit."""

# Rows of weights that do not name their vocabulary; 50,304: GPT-2's, padded to a multiple of 64.
_TRUSTED: Mapping[str, tuple[int, ...]] = {"gpt2": (N_VOCAB, 50_304), "bytes": (256,)}


@dataclass(frozen=True, slots=True)
class WeightsFit:
    """What was found out about weights to start from.

    Attributes:
        path: where they are.
        holds: their dimensions, to be read.
        problems: every setting that they do not fit, by field, and what no setting can mend.
        changes: the settings that would make them fit, by field.
        notes: what is good to know although they fit.
        rows: which of their rows are taken; ``None``: all, as they are.
    """

    path: Path
    holds: Message
    problems: tuple[Problem, ...] = ()
    changes: Mapping[str, Any] = field(default_factory=dict)
    notes: tuple[Message, ...] = ()
    rows: RowMap | None = None


def require_fit(config: RunConfig, tokenizer: Tokenizer | None = None) -> WeightsFit:
    """Refuse weights that do not fit, with everything that is wrong about them at once.

    Args:
        config: names them, and the model.
        tokenizer: of the text; ``None``: not known yet, and not asked.

    Raises:
        ConfigError: naming every field that would have to be another.
    """
    values = {path: config.value(path) for path in LOOKED_AT}
    try:
        found = look_at(values, tokenizer.vocabulary() if tokenizer else None)
    except WeightsError as error:
        raise ConfigError([Problem(FIELD, error.what)]) from error
    if found.problems:
        raise ConfigError(list(found.problems))
    return found


def look_at(values: Mapping[str, Any], vocabulary: Mapping[str, Any] | None) -> WeightsFit:
    """Compare weights with settings, which may be wrong ones.

    Args:
        values: of the fields ``LOOKED_AT``, by path.
        vocabulary: of the text's tokenizer; ``None``: not known yet.

    Raises:
        WeightsError: they cannot be read, or are no GPT-2's.
    """
    path = _path(values[FIELD])
    try:
        require_answer(path)
        checkpoint = newest_checkpoint(path)
    except OSError as error:
        raise unreadable(path, error) from error
    if checkpoint is not None and not (path / "model.safetensors").is_file():
        told = Message("weights.of_run", path=path, checkpoint=checkpoint)
        changes = {FIELD: str(checkpoint)}
        return WeightsFit(path, Message("weights.holds_run"), (Problem(FIELD, told),), changes)
    file = open_weights(path)
    require_same_kind(file)
    try:
        _require_known(file.folder)
        found = dimensions(file)
        theirs = _vocabulary_of(file)
        n_heads = found.n_heads or heads_beside(file.folder)
    except OSError as error:
        reason = system_reason(error)
        raise WeightsError(Message("weights.unreadable", path=path, reason=reason)) from error
    except DataError as error:
        raise WeightsError(error.what) from error
    changes = dict(_changes(found, n_heads, values))
    notes = []
    if n_heads is None:
        notes.append(Message("weights.heads_unknown", heads=str(values["model.n_heads"])))
    problems = [
        Problem(name, Message("weights.other_setting", path=path, name=name, value=_toml(value)))
        for name, value in changes.items()
        if name != "data.stride"
    ]
    matched = _Rows(path, found.n_rows, theirs).matched(values["data.tokenizer"], vocabulary)
    if matched.problem is not None:
        problems.append(matched.problem)
        changes |= matched.changes
    notes += [matched.note] if matched.note is not None else []
    holds = _holds(found, n_heads, theirs)
    return WeightsFit(path, holds, tuple(problems), changes, tuple(notes), matched.rows)


def _require_known(folder: Path) -> None:
    """Refuse what a newer version of this program wrote about a checkpoint.

    Raises:
        WeightsError: it did.
        DataError, OSError: it cannot be read.
    """
    if not is_file(folder / STATE):
        return
    found = read_vocabulary(folder / STATE).get("format", 1)
    if type(found) is int and found > NEWEST_STATE:
        raise WeightsError(Message("weights.newer", path=folder, found=found))


def _path(text: Any) -> Path:
    if not isinstance(text, str) or "\0" in text:
        raise WeightsError(Message("weights.no_path"))
    return paths.as_typed(text)


def _vocabulary_of(file: WeightsFile) -> Mapping[str, Any] | None:
    found = file.vocabulary if file.vocabulary is not None else vocabulary_beside(file.folder)
    if found is None or ("name" not in found and isinstance(found.get("fingerprint"), str)):
        return found
    return found if str(found.get("name")) in TOKENIZERS else {"name": UNKNOWN_KIND}


def _changes(
    found: Dimensions, n_heads: int | None, values: Mapping[str, Any]
) -> Iterator[tuple[str, Any]]:
    """The settings that differ, as they would have to be."""
    wanted: dict[str, Any] = {
        "model.n_layers": found.n_layers,
        "model.emb_dim": found.emb_dim,
        "model.qkv_bias": found.qkv_bias,
        "data.context_length": found.context_length,
    }
    if n_heads is not None:
        wanted["model.n_heads"] = n_heads
    if found.own_head:
        wanted["model.tie_weights"] = False
    if values["data.stride"] == values["data.context_length"]:  # windows side by side stay so
        wanted["data.stride"] = found.context_length
    for path in LOOKED_AT:
        if path in wanted and values[path] != wanted[path]:
            yield path, wanted[path]


def _holds(found: Dimensions, n_heads: int | None, theirs: Mapping[str, Any] | None) -> Message:
    match (theirs or {}).get("name"):
        case "gpt2":
            rows = Message("weights.rows_gpt2", n=found.n_rows)
        case "bytes":
            rows = Message("weights.rows_bytes")
        case "chars":
            rows = Message("weights.rows_chars", n=found.n_rows)
        case _:
            rows = Message("weights.rows", n=found.n_rows)
    return Message(
        "weights.holds",
        layers=found.n_layers,
        heads=Message("weights.heads_not_said") if n_heads is None else str(n_heads),
        width=found.emb_dim,
        context=found.context_length,
        rows=rows,
    )


@dataclass(frozen=True, slots=True)
class _Matched:
    """Which rows are taken, or why none are."""

    rows: RowMap | None = None
    problem: Problem | None = None
    changes: Mapping[str, Any] = field(default_factory=dict)
    note: Message | None = None


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of weights and what they stand for."""

    path: Path
    n_rows: int
    vocabulary: Mapping[str, Any] | None

    def matched(self, name: str, ours: Mapping[str, Any] | None) -> _Matched:
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
        if theirs["name"] != name:
            kind = str(theirs["name"])
            told = Message("weights.other_tokenizer", path=self.path, theirs=kind, ours=name)
            return _Matched(
                problem=Problem("data.tokenizer", told), changes={"data.tokenizer": kind}
            )
        if ours is None:
            return _Matched()
        return self._shared(theirs, ours)

    def _trusted(self, name: str, ours: Mapping[str, Any] | None) -> _Matched:
        sizes = _TRUSTED.get(name)
        if sizes is None:
            return _refused(Message("weights.no_vocabulary", path=self.path))
        if self.n_rows not in sizes:
            told = Message("weights.other_size", path=self.path, n=self.n_rows, sizes=sizes[:1])
            return _refused(told)
        if ours is None:
            return _Matched()
        return self._taken({token: token for token in range(sizes[0])}, _tokens(ours), ours)

    def _of_size(self, ours: Mapping[str, Any] | None) -> _Matched:
        if ours is None or tokenizer_from(ours).n_vocab == self.n_rows:
            return _Matched()
        return _refused(Message("weights.damaged", path=self.path))

    def _shared(self, theirs: Mapping[str, Any], ours: Mapping[str, Any]) -> _Matched:
        try:
            tokenizer = tokenizer_from(theirs)
        except DataError as error:
            return _refused(
                Message("weights.vocabulary_damaged", path=self.path, reason=error.what)
            )
        tokens = _tokens(theirs)
        if self.n_rows == tokenizer.n_whole != tokenizer.n_vocab:
            rows = {token: int(token) for token in tokens}  # exported whole: each at its id
        elif self.n_rows == tokenizer.n_vocab:
            if theirs["fingerprint"] == ours["fingerprint"]:
                return _Matched()
            rows = {token: row for row, token in enumerate(tokens)}
        else:
            return _refused(Message("weights.damaged", path=self.path))
        return self._taken(rows, _tokens(ours), ours)

    def _taken(
        self, rows: Mapping[Any, int], tokens: "list[Any]", ours: Mapping[str, Any]
    ) -> _Matched:
        """The rows of the tokens that both have. ``rows``: where each token's is in the file."""
        placed = [place for place, token in enumerate(tokens) if token in rows]
        taken = [rows[tokens[place]] for place in placed]
        if not placed:
            return _refused(Message("weights.nothing_shared", path=self.path))
        if taken == list(range(self.n_rows)) == placed:
            return _Matched()
        note = None
        if len(placed) < len(tokens):
            n, all_ = len(placed), len(tokens)
            note = (
                Message("weights.characters_shared", n=n, all=all_)
                if ours["name"] == "chars"
                else Message("weights.tokens_shared", n=n, all=all_)
            )
        return _Matched(RowMap(tuple(taken), tuple(placed), self.n_rows), note=note)


def _refused(why: Message) -> _Matched:
    return _Matched(problem=Problem(FIELD, why))


def _tokens(vocabulary: Mapping[str, Any]) -> list[Any]:
    """What each row stands for, in the order of the rows: a character, or an id that is fixed."""
    match vocabulary["name"]:
        case "chars":
            return list(vocabulary["alphabet"])
        case "bytes":
            return list(range(256))
        case _:
            return list(vocabulary.get("kept", range(N_VOCAB)))


def _toml(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)

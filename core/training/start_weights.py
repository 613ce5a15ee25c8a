"""Weights to start from: whether they fit a run, which settings would make them fit.

What the weights say of themselves stands against what is set: their dimensions, and what their rows
stand for (:mod:`core.training.weight_rows`). All that differs is told at once.

Imports no torch: the window looks as soon as a path is named. Knows nothing of runs and of windows.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from core import paths
from core.config import ConfigError, Problem, RunConfig
from core.data import TOKENIZERS, DataError, Tokenizer
from core.data.tokenizers import FILE, TRAINED
from core.data.vocabulary_file import (
    STATE,
    UNKNOWN_KIND,
    heads_beside,
    is_mark,
    newest_checkpoint,
    read_vocabulary,
    vocabulary_beside,
)
from core.disks import require_answer
from core.i18n import Message, system_reason
from core.model.weights_file import WeightsError, WeightsFile, open_weights, unreadable
from core.model.weights_fit import Dimensions, RowMap, dimensions, require_same_kind
from core.paths import is_file
from core.training.public_weights import folder_of, kept_folder, not_here, public_model
from core.training.weight_rows import FIELD, TOKENIZER_FIELD, WeightRows

NEWEST_STATE = 6
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
    "data.compact_vocabulary",
)
"""The fields that decide whether weights fit, and how."""

_CONTEXT, _TIE, _HEADS = "data.context_length", "model.tie_weights", "model.n_heads"
_COMPACT = "data.compact_vocabulary"
_HEAD_WIDTH = 64  # of every published GPT-2
_BIAS = {True: Message("weights.with_bias"), False: Message("weights.without_bias")}
_HEAD = {True: Message("weights.head_own"), False: Message("weights.head_tied")}
# The lines of a config.json that say what the fields say.
_SAID: Mapping[str, str] = {
    "model.n_layers": "n_layer",
    "model.n_heads": "n_head",
    "model.emb_dim": "n_embd",
    "model.tie_weights": "tie_word_embeddings",
    "data.context_length": "n_positions",
}


@dataclass(frozen=True, slots=True)
class WeightsFit:
    """What was found out about weights to start from.

    Attributes:
        path: where they are.
        holds: their dimensions, to be read.
        problems: every setting that they do not fit, by field, and what no setting can mend.
        changes: the settings that would make them fit, by field.
        suggests: settings that they fit better with, by field, for where nothing was chosen.
        notes: what may not be meant although they fit.
        told: what of them is not used.
        to_fetch: the public model that has to be downloaded first; empty: none.
        rows: which of their rows are taken; ``None``: all, as they are.
    """

    path: Path
    holds: Message
    problems: tuple[Problem, ...] = ()
    changes: Mapping[str, Any] = field(default_factory=dict)
    suggests: Mapping[str, Any] = field(default_factory=dict)
    notes: tuple[Message, ...] = ()
    told: tuple[Message, ...] = ()
    to_fetch: str = ""
    rows: RowMap | None = None


def require_fit(
    config: RunConfig, tokenizer: Tokenizer | None = None, *, may_untie: bool = True
) -> WeightsFit:
    """Refuse weights that do not fit, with everything that is wrong about them at once.

    Args:
        config: names them, and the model.
        tokenizer: of the text; ``None``: not known yet, and not asked.
        may_untie: a model with an output head of its own may start from one that ties it to the
            embedding: it gets a copy, and that is noted.

    Raises:
        ConfigError: naming every field that would have to be another.
    """
    values = {path: config.value(path) for path in LOOKED_AT}
    try:
        found = look_at(values, tokenizer.vocabulary() if tokenizer else None)
    except WeightsError as error:
        raise ConfigError([Problem(FIELD, error.what)]) from error
    unties = may_untie and not config.model.tie_weights and _TIE in found.changes
    problems = [each for each in found.problems if not (unties and each.field == _TIE)]
    if problems:
        raise ConfigError(problems)
    if unties:
        return replace(found, notes=(*found.notes, Message("weights.untied")))
    return found


def look_at(
    values: Mapping[str, Any], vocabulary: Mapping[str, Any] | None, store: Path | None = None
) -> WeightsFit:
    """Compare weights with settings, which may be wrong ones.

    Args:
        values: of the fields ``LOOKED_AT``, by path.
        vocabulary: of the text's tokenizer; ``None``: not known yet.
        store: where fetched ones are kept; ``None``: the program's.

    Raises:
        WeightsError: they cannot be read, or are no GPT-2's.
    """
    store = store or paths.store_dir()
    model = public_model(values[FIELD])
    folder = None if model is None else folder_of(model, store)
    if model is not None and folder is None:
        place, settings = kept_folder(model, store), {"model_type": "gpt2"}
        fit = _compared(_Given(place, settings, model.dimensions, None), values, vocabulary)
        missing = Problem(FIELD, not_here(model, store))
        return replace(fit, to_fetch=model.name, problems=(missing, *fit.problems))
    path = folder or _path(values[FIELD])
    try:
        require_answer(path)
        checkpoint = newest_checkpoint(path)
    except OSError as error:
        raise unreadable(path, error) from error
    if checkpoint is None or (path / "model.safetensors").is_file():
        return _compared(_given(path), values, vocabulary)
    fit = _compared(_given(checkpoint), values, vocabulary)
    of_run = Problem(FIELD, Message("weights.of_run", path=path, checkpoint=checkpoint))
    changes = {FIELD: str(checkpoint), **fit.changes}
    return replace(fit, problems=(of_run, *fit.problems), changes=changes)


@dataclass(frozen=True, slots=True)
class _Given:
    """Weights that can be read.

    Attributes:
        path: where they are.
        settings: what the ``config.json`` beside them says.
        found: their dimensions.
        vocabulary: what their rows stand for, as far as they say.
    """

    path: Path
    settings: Mapping[str, Any]
    found: Dimensions
    vocabulary: Mapping[str, Any] | None

    @property
    def rows(self) -> WeightRows:
        """Of their embedding."""
        is_gpt2 = self.settings.get("model_type") == "gpt2"
        return WeightRows(self.path, self.found.n_rows, self.vocabulary, is_gpt2)


def _given(path: Path) -> _Given:
    file = open_weights(path)
    require_same_kind(file)
    try:
        _require_known(file.folder)
        found = dimensions(file)
        if found.n_heads is None:
            found = replace(found, n_heads=heads_beside(file.folder))
        return _Given(path, file.settings, found, _vocabulary_of(file))
    except OSError as error:
        reason = system_reason(error)
        raise WeightsError(Message("weights.unreadable", path=path, reason=reason)) from error
    except DataError as error:
        raise WeightsError(error.what) from error


def _compared(
    given: _Given, values: Mapping[str, Any], vocabulary: Mapping[str, Any] | None
) -> WeightsFit:
    found, rows = given.found, given.rows
    differing = dict(_changes(found, values))
    problems = [
        Problem(name, _contradiction(given, name, values[name], value))
        for name, value in differing.items()
        if name != "data.stride"
    ]
    matched = rows.matched(values[TOKENIZER_FIELD], vocabulary)
    if matched.problem is not None:
        problems.append(matched.problem)
    notes = [*_notes(found, values), *([matched.note] if matched.note else [])]
    told = [*_cropped(found, values), *([matched.told] if matched.told else [])]
    return WeightsFit(
        path=given.path,
        holds=_holds(found, rows),
        problems=tuple(problems),
        changes={**differing, **matched.changes},
        suggests=dict(_suggestions(found, rows, values)),
        notes=tuple(notes),
        told=tuple(told),
        rows=matched.rows,
    )


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
    if found is not None and is_mark(found):  # too long for a file of weights: it lies beside it
        beside = vocabulary_beside(file.folder) or {}
        is_it = beside.get("fingerprint") == found["fingerprint"]
        found = beside if is_it else {"fingerprint": found["fingerprint"]}
    if found is None or ("name" not in found and isinstance(found.get("fingerprint"), str)):
        return found
    return found if str(found.get("name")) in TOKENIZERS else {"name": UNKNOWN_KIND}


def _changes(found: Dimensions, values: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The settings that differ, as they would have to be. A shorter context does not."""
    wanted: dict[str, Any] = {
        "model.n_layers": found.n_layers,
        "model.emb_dim": found.emb_dim,
        "model.qkv_bias": found.qkv_bias,
        _TIE: not found.own_head,
    }
    if found.n_heads is not None:
        wanted[_HEADS] = found.n_heads
    if not _is_within(values[_CONTEXT], found.context_length):
        wanted[_CONTEXT] = found.context_length
        if values["data.stride"] == values[_CONTEXT]:  # windows side by side stay so
            wanted["data.stride"] = found.context_length
    for path in LOOKED_AT:
        if path in wanted and values[path] != wanted[path]:
            yield path, wanted[path]


def _is_within(context_length: Any, positions: int) -> bool:
    return type(context_length) is int and 0 < context_length <= positions


def _contradiction(given: _Given, name: str, ours: Any, theirs: Any) -> Message:
    path, value, mine = given.path, setting_text(theirs), setting_text(ours)
    if name == _CONTEXT:
        return Message("weights.beyond_positions", path=path, name=name, value=value, ours=mine)
    key = _SAID.get(name)
    if key is None or key not in given.settings:
        return Message("weights.other_setting", path=path, name=name, value=value, ours=mine)
    return Message(
        "weights.other_setting_said", path=path, name=name, value=value, ours=mine, key=key
    )


def _suggestions(
    found: Dimensions, rows: WeightRows, values: Mapping[str, Any]
) -> Iterator[tuple[str, Any]]:
    """What is no matter of fitting: heads that nobody says, and all of the vocabulary or a part."""
    is_usual = found.emb_dim % _HEAD_WIDTH == 0
    if found.n_heads is None and is_usual and values[_HEADS] != found.emb_dim // _HEAD_WIDTH:
        yield _HEADS, found.emb_dim // _HEAD_WIDTH
    is_compact = "kept" in (rows.vocabulary or {})
    if rows.is_of_gpt2 and values[_COMPACT] is not is_compact:
        yield _COMPACT, is_compact


def _notes(found: Dimensions, values: Mapping[str, Any]) -> Iterator[Message]:
    if found.n_heads is None:
        yield Message("weights.heads_unknown", heads=str(values[_HEADS]))
    if found.lacks_head:
        yield Message("weights.lacks_head")


def _cropped(found: Dimensions, values: Mapping[str, Any]) -> Iterator[Message]:
    context, positions = values[_CONTEXT], found.context_length
    if _is_within(context, positions) and context < positions:
        yield Message("weights.positions_left_out", n=context, all=positions)


def _holds(found: Dimensions, rows: WeightRows) -> Message:
    match (rows.vocabulary or {}).get("name"):
        case "gpt2":
            told = Message("weights.rows_gpt2", n=found.n_rows - rows.n_padding)
        case "bytes":
            told = Message("weights.rows_bytes")
        case "chars":
            told = Message("weights.rows_chars", n=found.n_rows)
        case name if name in (FILE, TRAINED):
            told = Message("weights.rows_of_its_own", n=found.n_rows)
        case _ if rows.is_of_gpt2:
            told = Message("weights.rows_gpt2", n=found.n_rows - rows.n_padding)
        case _:
            told = Message("weights.rows", n=found.n_rows)
    return Message(
        "weights.holds",
        layers=found.n_layers,
        heads=Message("weights.heads_not_said") if found.n_heads is None else str(found.n_heads),
        width=found.emb_dim,
        context=found.context_length,
        rows=told,
        bias=_BIAS[found.qkv_bias],
        head=_HEAD[found.own_head],
    )


def setting_text(value: Any) -> str:
    """A value as a config has it."""
    return str(value).lower() if isinstance(value, bool) else str(value)

"""What the columns of a log mean: guessed by the names that trainers give them, and chosen.

One table of roles: the names in the order in which they are preferred, then a pattern. Knows no
files and no runs.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

import numpy as np

from core.i18n import Message
from core.trainer_logs.table import LogError, LogTable

STEP, LR, LOSS, VAL_LOSS, GRAD_NORM = "step", "lr", "loss", "val_loss", "grad_norm"
EPOCH, TOKENS, SECONDS = "epoch", "tokens", "seconds"
ROWS = "#"  # in the place of a column: the number of the row is the step


@dataclass(frozen=True)
class ColumnRole:
    """What a column can be.

    Attributes:
        names: as trainers call it, in small letters, the preferred one first.
        pattern: of other names; the first that fits is taken.
    """

    names: tuple[str, ...]
    pattern: str


# Of: Hugging Face Trainer, PyTorch Lightning, nanoGPT and litgpt, torchtitan, Megatron, W&B.
ROLES: Mapping[str, ColumnRole] = {
    VAL_LOSS: ColumnRole(
        (
            *("val_loss", "val/loss", "eval_loss", "eval/loss", "validation_loss"),
            *("valid_loss", "valid/loss", "validation/loss", "loss/val", "loss/validation"),
            *("val", "val_loss_epoch", "lm loss validation", "test_loss", "dev_loss"),
        ),
        r"(^|[/_. -])(val|valid|validation|eval|dev|test)([/_. -].*)?(loss|ce|nll|bpb)\b",
    ),
    LR: ColumnRole(
        (
            *("lr", "learning_rate", "train/lr", "train/learning_rate", "learning-rate"),
            *("train_lr", "optim/lr", "optimizer/lr", "optim/learning_rate", "trainer/lr"),
        ),
        r"(^|[/_. -])(lr|learning[_ -]?rate)([/_. -]|$)",
    ),
    GRAD_NORM: ColumnRole(
        (
            *("grad_norm", "train/grad_norm", "gradient_norm", "grad-norm", "gnorm"),
            *("total_grad_norm", "optim/grad_norm", "optim/total_grad_norm", "global_grad_norm"),
        ),
        r"(^|[/_. -])(grad(ient)?[_ -]?norm|grad_2(\.0)?_norm_total)([/_. -]|$)",
    ),
    LOSS: ColumnRole(
        (
            *("loss", "train_loss", "train/loss", "training_loss", "train_loss_step"),
            *("train/loss_step", "loss/train", "loss/batch", "batch_loss", "loss_step"),
            *("train/ce_loss", "train/crossentropyloss", "lm loss", "lm_loss", "training/loss"),
            *("loss_metrics/global_avg_loss", "train", "train_loss_epoch"),
        ),
        r"^(?!.*(aux|z_|router|balanc|scale|min|max)).*\b(loss|nll|cross[_ -]?entropy)\b",
    ),
    EPOCH: ColumnRole(("epoch", "train/epoch", "epochs"), r"(^|/)epoch$"),
    TOKENS: ColumnRole(
        (
            *("tokens_seen", "tokens", "total_tokens", "num_input_tokens_seen", "train/tokens"),
            *("train/num_input_tokens_seen", "consumed_tokens", "num_tokens", "train/total_tokens"),
            *("throughput/total_tokens", "n_tokens", "n_tokens_seen", "tokens_processed"),
        ),
        r"(^|[/_. -])(total|seen|consumed|num|n|cum\w*)[_ -]?tokens?$|tokens?[_ -]?(seen|total)$",
    ),
    STEP: ColumnRole(
        (
            *("trainer/global_step", "train/global_step", "global_step", "iter", "iteration"),
            *("iters", "iter_num", "num_updates", "update", "updates", "train/step", "step"),
            *("steps", "iterations", "_step"),
        ),
        r"(^|[/_. -])(global_)?(step|iter(ation)?)s?$",
    ),
    SECONDS: ColumnRole(
        (
            *("seconds", "_runtime", "elapsed", "elapsed_time", "elapsed_s", "wall_time"),
            *("_timestamp", "timestamp", "wall time"),
        ),
        r"(^|[/_. -])(elapsed|wall_?time)",
    ),
}

UNITS: Mapping[str, float] = {
    "steps": 1.0,
    "thousand steps": 1e3,
    "tokens": 1.0,
    "thousand tokens": 1e3,
    "million tokens": 1e6,
    "billion tokens": 1e9,
}
NATS, BITS = "nats", "bits"


@dataclass(frozen=True)
class ChosenColumns:
    """Which column is what; empty: none is.

    Attributes:
        step: counts the updates, or the tokens; ``#``: every row is one more.
        unit: of ``step``, of :data:`UNITS`.
        tokens_per_step: of one update, where ``step`` counts tokens; 0: not known.
        loss_unit: nats or bits a token.
    """

    step: str = ""
    lr: str = ""
    loss: str = ""
    val_loss: str = ""
    grad_norm: str = ""
    epoch: str = ""
    tokens: str = ""
    seconds: str = ""
    unit: str = "steps"
    tokens_per_step: float = 0.0
    loss_unit: str = NATS

    @property
    def counts_tokens(self) -> bool:
        """Whether the x column counts tokens."""
        return self.unit.endswith("tokens")

    def with_roles(self, roles: Mapping[str, str]) -> "ChosenColumns":
        """Other columns for some roles."""
        return replace(self, **dict(roles))  # type: ignore[arg-type]

    def to_json(self) -> dict[str, Any]:
        """As plain values."""
        return asdict(self)

    @staticmethod
    def from_json(stored: Mapping[str, Any]) -> "ChosenColumns":
        """What :meth:`to_json` gave; what is missing or of another kind is the default.

        An unknown name is passed over: it says what a newer version took besides.
        """
        known: dict[str, Any] = {}
        for each in fields(ChosenColumns):
            value = stored.get(each.name)
            if isinstance(value, type(each.default)):
                known[each.name] = value
        found = ChosenColumns(**known)
        return found if found.unit in UNITS else replace(found, unit="steps")


def guess(table: LogTable) -> ChosenColumns:
    """What the columns are, by their names; only those with a number in them."""
    free = list(table.numeric)
    roles: dict[str, str] = {}
    for role, known in ROLES.items():
        found = _found(known, free)
        if found is not None:
            free.remove(found)
            roles[role] = found
    step, unit = roles.get(STEP, ""), "steps"
    if not step and TOKENS in roles:
        step, unit = roles[TOKENS], "tokens"
    bits = any(
        re.search(r"(?<![a-z])bp[bct](?![a-z])|bits", roles.get(role, "").lower())
        for role in (LOSS, VAL_LOSS)
    )
    choice = ChosenColumns(unit=unit, loss_unit=BITS if bits else NATS)
    choice = choice.with_roles({**roles, STEP: step})
    return replace(choice, tokens_per_step=tokens_per_step(table, choice))


def seem_logged(names: Iterable[str]) -> bool:
    """Whether columns of these names are those of a log: something that counts, and a loss."""
    known = {_plain(name) for name in names}
    counts = any(known & set(ROLES[role].names) for role in (STEP, TOKENS, EPOCH))
    return counts and any(known & set(ROLES[role].names) for role in (LOSS, VAL_LOSS))


def _found(role: ColumnRole, free: Sequence[str]) -> str | None:
    by_name = {_plain(name): name for name in reversed(free)}
    exact = next((by_name[name] for name in role.names if name in by_name), None)
    if exact is not None:
        return exact
    return next((name for name in free if re.search(role.pattern, _plain(name))), None)


def _plain(name: str) -> str:
    return " ".join(name.lower().split())


def tokens_per_step(table: LogTable, choice: ChosenColumns) -> float:
    """How many tokens an update takes, as the columns say; 0: they do not.

    Where there are steps and tokens, the ratio of their growth; where there are tokens alone, the
    least distance between two rows, as if every update were logged.
    """
    tokens = table.columns.get(choice.step if choice.counts_tokens else choice.tokens)
    if tokens is None:
        return 0.0
    values = np.unique(tokens.values[np.isfinite(tokens.values)])
    if len(values) < 2:
        return 0.0
    steps = table.columns.get(choice.step)
    if choice.counts_tokens or steps is None:
        return float(np.diff(values).min()) * UNITS[choice.unit]
    both = np.isfinite(tokens.values) & np.isfinite(steps.values)
    if np.count_nonzero(both) < 2:
        return 0.0
    x, y = steps.values[both], tokens.values[both]
    across = float(x.max() - x.min())
    return float(y.max() - y.min()) / across if across > 0 else 0.0


def check(table: LogTable, choice: ChosenColumns, file: object) -> None:
    """Refuse a choice that names no columns, or too few.

    Raises:
        LogError: naming the column, and those that there are.
    """
    names = list(table.columns)[:20]
    for role in ROLES:
        column = getattr(choice, role)
        if column and column not in table.columns and not (role == STEP and column == ROWS):
            raise LogError(Message("log.no_column", file=str(file), column=column, names=names))
    if table.n_rows == 0:
        raise LogError(Message("log.no_rows", file=str(file), names=names))
    if not choice.step:
        nothing = Message("log.no_step", file=str(file), names=names)
        raise LogError(_unfilled((STEP, TOKENS), table, file) or nothing)
    if not choice.loss and not choice.val_loss:
        nothing = Message("log.no_loss", file=str(file), names=names)
        raise LogError(_unfilled((LOSS, VAL_LOSS), table, file) or nothing)
    if choice.counts_tokens and not choice.tokens_per_step > 0:
        raise LogError(Message("log.no_tokens_per_step", file=str(file), column=choice.step))


def _unfilled(roles: Iterable[str], table: LogTable, file: object) -> Message | None:
    """That there is a column for one of these roles, by its name, with no number in it."""
    empty = [name for name, column in table.columns.items() if not column.is_numeric]
    named = (_found(ROLES[role], empty) for role in roles)
    column = next((name for name in named if name is not None), None)
    if column is None:
        return None
    return Message("log.no_number", file=str(file), column=column)

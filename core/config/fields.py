"""How one config field is declared: its type, range, unit and help, once, for every reader.

The form, the TOML reader, ``--set`` and the documentation all read a field's :class:`Spec`.
Knows nothing of particular fields (``core.config`` declares them), of torch or of any window.
"""

import dataclasses
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from core.config.nearest import nearest
from core.config.point_list import checked_points, points_in
from core.config.setting_groups import SettingGroup
from core.config.written import (
    has_two_meanings,
    is_grouped,
    is_path,
    number_of,
    plain,
    switch_of,
    whole_number,
    whole_of,
    with_point,
    without_gaps,
)
from core.files import half_character, printable
from core.i18n import Message, MessageError
from core.i18n.text import TranslatedText, TranslatedTexts

_SHARE = re.compile(r"^\s*(\d+(?:\.\d*)?|\.\d+)\s*%\s*$")
_MOST_STEPS = 2**53
_MOST_PATHS = 10_000
_LONGEST_PATHS = 2_000_000  # characters of all of them: a config is read whole, and often


class FieldError(MessageError, ValueError):
    """A value that its field does not allow: the reason, without the field's name."""


class Kind(Enum):
    """What a field holds, and so how it is edited and read."""

    INT = "integer"
    FLOAT = "number"
    BOOL = "switch"
    CHOICE = "choice"
    TEXT = "text"
    STEPS_OR_SHARE = "steps or percent"
    STEPS_OR_WORD = "steps or a word"
    SOURCE = "text source"
    PATH = "file or folder"
    POINTS = "points"
    CHOICE_OR_PATH = "choice, file or folder"


@dataclass(frozen=True)
class Spec:
    """Everything a reader of one field has to know. Its texts are read in the language in use.

    Attributes:
        kind: what the field holds.
        label: the name shown in the form.
        help: a tooltip that teaches what the field does and what is usual.
        unit: shown behind the value; empty where there is none.
        low, high: the allowed range, both ends included unless ``low_open``.
        low_open: the low end itself is not allowed.
        choices: for ``CHOICE``, the allowed values with the words shown for each; for
            ``STEPS_OR_WORD``, the words that can stand in place of a number, with what they mean.
        aliases: for ``CHOICE``, other names of some of them, in lower case with hyphens; those of a
            field that was a switch once are "true" and "false".
        path: for ``CHOICE_OR_PATH``, what a path leads to.
        longest: characters of a text or of one path.
        zero_means: what 0 stands for, where it is special ("no cap").
        advanced: shown only when the group's "more" is opened.
        group: the edits that change it in a run that exists; ``None``: it stays as it began.
    """

    kind: Kind
    label: TranslatedText = TranslatedText("fields")
    help: TranslatedText = TranslatedText("fields")
    unit: TranslatedText = TranslatedText("fields", "")
    low: float | None = None
    high: float | None = None
    low_open: bool = False
    high_open: bool = False
    choices: TranslatedTexts = TranslatedTexts("fields")
    aliases: Mapping[str, str] = dataclasses.field(default_factory=dict)
    path: TranslatedText = TranslatedText("fields", "")
    longest: int = 32_767  # the longest path of any system
    zero_means: TranslatedText = TranslatedText("fields", "")
    advanced: bool = False
    group: SettingGroup | None = None

    @property
    def takes_share(self) -> bool:
        """Whether "90 %" is a value of it: of the steps, or of what is 1.0 in whole."""
        is_part = self.kind is Kind.FLOAT and self.high == 1.0
        return is_part or self.kind is Kind.STEPS_OR_SHARE

    def range_text(self) -> str:
        """The allowed values as text: ``"from 1 to 4096"``, ``"one of cosine, linear"``."""
        return str(self.allowed())

    def allowed(self) -> Message:
        """The allowed values."""
        match self.kind:
            case Kind.BOOL:
                return Message("config.allowed_switch")
            case Kind.CHOICE:
                return Message("config.allowed_choice", choices=list(self.choices))
            case Kind.CHOICE_OR_PATH:
                choices = list(self.choices)
                return Message("config.allowed_choice_or_path", choices=choices, path=self.path)
            case Kind.TEXT | Kind.PATH:
                return Message("config.allowed_text", most=self.longest)
            case Kind.SOURCE:
                return Message("config.allowed_source", most=_MOST_PATHS, longest=_LONGEST_PATHS)
            case Kind.STEPS_OR_SHARE:
                return Message("config.allowed_steps_or_share")
            case Kind.POINTS:
                return Message("config.allowed_points")
            case Kind.STEPS_OR_WORD:
                words = [f'"{word}"' for word in self.choices]
                return Message("config.allowed_steps_or_word", words=words)
            case Kind.INT | Kind.FLOAT:
                return self._allowed_numbers()

    def _allowed_numbers(self) -> Message:
        if self.kind is Kind.INT:
            allowed = Message("config.allowed_whole", range=self._range(int))
        else:
            allowed = Message("config.allowed_number", range=self._range(float))
        if not self.zero_means:
            return allowed
        return Message("config.allowed_or_zero", allowed=allowed, zero=self.zero_means)

    def _range(self, number: type[int] | type[float]) -> Message:
        low = None if self.low is None else number(self.low)
        high = None if self.high is None else number(self.high)
        match self.low_open, self.high_open:
            case True, True:
                return Message("config.range_open", low=low, high=high)
            case True, False:
                return Message("config.range_low_open", low=low, high=high)
            case False, True:
                return Message("config.range_high_open", low=low, high=high)
            case _:
                return Message("config.range_closed", low=low, high=high)

    def _wrong(self, value: Any) -> "FieldError":
        wrong = Message("config.wrong", allowed=self.allowed(), value=_short(value))
        hint = self._hint(value)
        return FieldError(Message("config.hinted", wrong=wrong, hint=hint) if hint else wrong)

    def _hint(self, value: Any) -> Message | None:
        """What to write instead, where that can be told."""
        if self.kind is Kind.STEPS_OR_SHARE and isinstance(value, float) and 0.0 < value < 1.0:
            return Message("config.share_in_percent", instead=f"{value * 100:g}%")
        if not isinstance(value, str):
            return None
        found = nearest(value, (*self.choices,))
        if found:
            return Message("config.did_you_mean", names=found)
        return self._number_hint(value) if self.kind in _NUMERIC else None

    def _number_hint(self, text: str) -> Message | None:
        """What to write for a number of another country."""
        bare = without_gaps(text)
        if bare is not None:
            return Message("config.gaps_in_number", instead=bare)
        if has_two_meanings(text):
            whole, *others = plain(text).split(".")
            joined = whole + "".join(others)
            if len(others) > 1:
                return Message("config.points_in_number", instead=joined)
            return Message("config.point_of_two_meanings", whole=joined, point=whole)
        return self._comma_hint(plain(text)) if "," in plain(text) else None

    def _comma_hint(self, text: str) -> Message | None:
        pointed = with_point(text)
        if self.kind is Kind.FLOAT and is_grouped(text):
            both = text.replace(",", ""), text.replace(",", ".", 1)
            return Message("config.comma_of_two_meanings", whole=both[0], point=both[1])
        if pointed and (self.kind is Kind.FLOAT or share_of(pointed) is not None):
            return Message("config.decimal_comma", instead=pointed)
        return Message("config.comma_in_whole") if self.kind is not Kind.FLOAT else None

    def value_of(self, text: str) -> Any:
        """The value that a text says, in the field's type; the text itself where it says none.

        The one reader of what a person types: into the form, after ``--set``, in quotes in a
        TOML file. Ranges are :meth:`read`'s.
        """
        match self.kind:
            case Kind.TEXT | Kind.PATH | Kind.SOURCE | Kind.CHOICE | Kind.CHOICE_OR_PATH:
                return text
            case Kind.BOOL:
                found: bool | int | float | None = switch_of(text)
            case Kind.INT:
                found = whole_of(self._without_unit(text))
            case Kind.FLOAT:
                found = number_of(self._without_unit(text))
                if found is None and self.takes_share:
                    found = share_of(plain(text))
            case Kind.STEPS_OR_SHARE | Kind.STEPS_OR_WORD:
                found = whole_of(self._without_unit(text))
            case Kind.POINTS:
                return points_in(text)
        return text.strip() if found is None else found

    def _without_unit(self, text: str) -> str:
        """``"27 steps"`` as ``"27"``, in English and the language in use; else the text."""
        text = text.strip()
        english = vars(self)["unit"]
        for unit in (self.unit, english, english.removesuffix("s").removesuffix("e")):
            if unit and text.endswith(unit):
                return text.removesuffix(unit).strip()
        return text

    def read(self, value: Any) -> Any:
        """Check one value, or the text of one, and bring it into the field's type.

        Raises:
            FieldError: with the reason, without the field's name; nothing is clamped or repaired.
        """
        meant = self.value_of(value) if isinstance(value, str) else value
        match self.kind:
            case Kind.BOOL:
                if isinstance(meant, bool):
                    return meant
            case Kind.TEXT | Kind.PATH | Kind.CHOICE | Kind.CHOICE_OR_PATH:
                found = self._read_text(meant)
                if found is not None:
                    return found
            case Kind.SOURCE:
                return self._read_source(meant)
            case Kind.STEPS_OR_SHARE:
                return self._read_share(value, meant)
            case Kind.POINTS:
                points = checked_points(meant, self.high or 0.0)
                if isinstance(points, Message):
                    raise FieldError(points)
                return points
            case Kind.STEPS_OR_WORD:
                steps = _steps(meant)
                if steps is not None:
                    return steps
                if isinstance(meant, str) and meant in self.choices:
                    return meant
            case Kind.INT | Kind.FLOAT:
                return self._read_number(value, meant)
        raise self._wrong(value)

    def _read_text(self, meant: Any) -> str | None:
        """A text in the field's type; ``None``: it is none that is allowed."""
        if self.kind is Kind.CHOICE and isinstance(meant, bool):
            meant = str(meant)
        if not isinstance(meant, str):
            return None
        if self.kind is Kind.TEXT:
            return self._whole_text(meant)
        if self.kind is Kind.PATH:
            return self._whole_path(meant)
        chosen = self._choice(meant)
        if chosen in self.choices:
            return chosen
        may_be = self.kind is Kind.CHOICE_OR_PATH
        return self._whole_path(meant) if may_be and is_path(meant) else None

    def _choice(self, text: str) -> str:
        """The choice that is meant, where it has other names, too."""
        plain = text.strip().lower().replace("_", "-") if self.aliases else text
        return self.aliases.get(plain, plain)

    def _read_number(self, value: Any, meant: Any) -> int | float:
        number = self._as_number(meant)
        if number is None or not self._is_within(number):
            raise self._wrong(value)
        return number

    def _as_number(self, meant: Any) -> int | float | None:
        """A finite number in the field's type; ``None`` where the value is none."""
        if isinstance(meant, bool) or not isinstance(meant, int | float):
            return None
        if self.kind is Kind.INT:
            return whole_number(meant) if isinstance(meant, float) else meant
        try:
            number = float(meant)
        except OverflowError:
            return None
        return number if math.isfinite(number) else None

    def _is_within(self, number: int | float) -> bool:
        low, high = self.low, self.high
        if low is not None and (number < low or (self.low_open and number == low)):
            return False
        return high is None or number < high or (number == high and not self.high_open)

    def _read_share(self, value: Any, meant: Any) -> int | str:
        steps = _steps(meant)
        if steps is not None:
            return steps
        text = plain(meant).replace(" ", "") if isinstance(meant, str) else ""
        share = share_of(text)
        if share is None or not 0.0 <= share <= 1.0:
            raise self._wrong(value)
        return f"0{text}" if text.startswith(".") else text

    def _whole_text(self, text: str) -> str:
        """The text, unless it is too long or no file could keep it."""
        if len(text) > self.longest:
            raise FieldError(Message("config.too_long", most=self.longest, length=len(text)))
        at = half_character(text)
        if at is not None:
            raise FieldError(Message("config.half_character", place=at + 1))
        return text

    def _whole_path(self, path: str) -> str:
        """The path, unless a backslash in double quotes has made another character of it.

        A config is UTF-8, and a name that is not cannot stand in it.
        """
        if half_character(path) is not None:
            raise FieldError(Message("config.path_not_utf8", value=printable(path)[-60:]))
        if len(path) > self.longest:
            raise FieldError(Message("config.too_long", most=self.longest, length=len(path)))
        if _WINDOWS_PATH.match(path) and any(each in path for each in _ESCAPED):
            raise FieldError(Message("config.path_escaped", value=_short(path)))
        return path

    def _read_source(self, value: Any) -> str | tuple[str, ...]:
        if isinstance(value, str) and value and "\0" not in value:
            return self._whole_path(value)
        if isinstance(value, list | tuple) and value:
            parts = tuple(value)
            if len(parts) > _MOST_PATHS:
                raise FieldError(Message("config.too_many", most=_MOST_PATHS, count=len(parts)))
            if all(isinstance(part, str) and part and "\0" not in part for part in parts):
                whole = tuple(self._whole_path(part) for part in parts)
                length = sum(map(len, whole))
                if length > _LONGEST_PATHS:
                    too_long = Message("config.paths_too_long", most=_LONGEST_PATHS, length=length)
                    raise FieldError(too_long)
                return whole[0] if len(whole) == 1 else whole
        raise self._wrong(value)


_NUMERIC = frozenset((Kind.INT, Kind.FLOAT, Kind.STEPS_OR_SHARE, Kind.STEPS_OR_WORD))
_WINDOWS_PATH = re.compile(r"[A-Za-z]:")
_ESCAPED = "\t\n\r\b\f"  # what TOML makes of \t \n \r \b \f in "C:\texts\new"


def _steps(value: Any) -> int | None:
    """A number of steps as a whole number; ``None`` where the value is none."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    steps = whole_number(value) if isinstance(value, float) else value
    return steps if steps is not None and 0 <= steps < _MOST_STEPS else None


def share_of(text: str) -> float | None:
    """``"20%"`` as 0.2; ``None`` where the text is not a percentage."""
    found = _SHARE.match(text)
    return float(found[1]) / 100.0 if found and len(text) < 40 else None


def steps_of(value: int | str, total_steps: int) -> int:
    """A steps-or-share value in steps, rounded down: ``steps_of("20%", 108) == 21``."""
    if isinstance(value, int):
        return value
    found = _SHARE.match(value)
    if found is None:
        raise ValueError(f"neither steps nor a share: {_short(value)}")
    # In exact decimal arithmetic: 0.29 * 100 is 28.999... in floating point.
    whole, _, part = found[1].partition(".")
    hundredths: int = 100 * 10 ** len(part)
    return int(whole + part) * total_steps // hundredths


def spec_of(field: "dataclasses.Field[Any]") -> Spec:
    """The declaration of a dataclass field made by :func:`declare`."""
    spec = field.metadata["spec"]
    assert isinstance(spec, Spec)
    return spec


def declare(default: Any, spec: Spec) -> Any:
    """A dataclass field with its :class:`Spec`."""
    return dataclasses.field(default=default, metadata={"spec": spec})


def _short(value: Any) -> str | Message:
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > 10**20:
        return Message("config.long_integer")
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."

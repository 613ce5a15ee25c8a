"""What is wrong in a text that is no TOML, line by line, and what to write there instead.

For configs that people write by hand, with habits of Python, YAML or another country's numbers.
A line is only suggested if it is TOML. Pure; knows no field, but is told which take no percentage.
"""

import math
import operator
import re
import tomllib
import unicodedata
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from core.config.written import is_grouped, number_of, plain, whole_of, with_point
from core.i18n import Message, verbatim

_MOST = 5  # told at once
_LONGEST = 80  # characters of a line that are shown
_TWO = 2  # points: they stand between thousands
_OPERATIONS: Mapping[str, Callable[[float, float], float]] = {
    "**": math.pow,
    "^": math.pow,
    "*": operator.mul,
    "/": operator.truediv,
}
_SHARE = Message("config.slip_share")
_MULTIPLES = {"k": 1e3, "m": 1e6}
_LINE = re.compile(r"at line (\d+)")
_PLACE = re.compile(r" \(at [^()]*\)$")
_NAME = re.compile(r"\s*([\w-]+)\s*=")
_ASSIGNMENT = re.compile(r"\s*[\w.\"'-]+\s*=\s*")
_COMMENT = re.compile(r"\s*#")

Rewrite = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class _Slip:
    """``rewrite``: what to write for it; ``None``: this slip was not made there."""

    why: Message
    rewrite: Rewrite


def find_slips(text: str, no_share: Collection[str] = ()) -> list[Message]:
    """What to change in ``text`` so that it is TOML: a line each, first to last.

    Where a line can be put right, those after it are looked at too; the last one told may be one
    that cannot. At most five; empty where nothing can be said of a line.

    Args:
        text: of the config.
        no_share: names of fields that take no percentage, in quotes or not.
    """
    lines = text.splitlines()
    found: list[Message] = []
    while len(found) < _MOST:
        error = _error(lines)
        number = _line_of(error, lines)
        if number is None:
            return found
        told, instead = _told(error, number, lines)
        name = _NAME.match(lines[number - 1])
        if told.values.get("why") == _SHARE and name is not None and name[1] in no_share:
            text = _shown(lines[number - 1])
            why = Message("config.slip_no_share")
            told = Message("config.toml_line", line=number, text=text, why=why)
        found.append(told)
        if instead is None:
            return found
        lines[number - 1] = instead
    return found


def _error(lines: list[str]) -> str:
    """What tomllib says; empty where it is TOML."""
    try:
        tomllib.loads("\n".join(lines))
    except (ValueError, RecursionError) as error:
        return str(error)
    return ""


def _line_of(error: str, lines: list[str]) -> int | None:
    """The line, from 1, that tomllib stumbled over; of what ends too early the last one."""
    if not error:
        return None
    at = _LINE.search(error)
    if at is not None:
        return min(int(at[1]), len(lines)) if lines else None
    written = [number for number, line in enumerate(lines, 1) if line.strip()]
    return written[-1] if written else None


def _told(error: str, number: int, lines: list[str]) -> tuple[Message, str | None]:
    """What is wrong in a line, and the line put right where that can be told."""
    line = lines[number - 1]
    text = _shown(line)
    for slip in _SLIPS:
        instead = slip.rewrite(line)
        if instead is not None and _is_right(instead, number, lines):
            shown = _shown(instead)
            told = Message(
                "config.toml_line_instead", line=number, text=text, why=slip.why, instead=shown
            )
            return told, instead
    for begin, said in _SAID.items():
        if re.match(begin, f"{error}\n{line.strip()}"):
            return Message("config.toml_line", line=number, text=text, why=said), None
    bare = _PLACE.sub("", error)
    return Message("config.toml_line", line=number, text=text, why=verbatim(bare)), None


def _is_right(instead: str, number: int, lines: list[str]) -> bool:
    """Whether tomllib gets past this line with ``instead`` in its place."""
    changed = [*lines[: number - 1], instead, *lines[number:]]
    error = _error(changed)
    return not error or (_line_of(error, changed) or 0) > number


def _shown(line: str) -> str:
    text = "".join(each if each.isprintable() else "·" for each in line.strip())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


# -- slips in a value: what stands behind the "="


def _share(value: str) -> str | None:
    return f'"{with_point(value) or value}"' if re.fullmatch(r"[\d.,]+\s*%", value) else None


def _switch(value: str) -> str | None:
    word = value.lower()
    if word in ("yes", "on", "true"):
        return "true"
    return "false" if word in ("no", "off", "false") else None


def _bare_point(value: str) -> str | None:
    found = re.fullmatch(r"([+-]?)(\d*)\.(\d*)((?:[eE][+-]?\d+)?)", value)
    if found is None or not found[2] + found[3]:
        return None
    return f"{found[1]}{found[2] or 0}.{found[3] or 0}{found[4]}"


def _thousands(value: str) -> str | None:
    mark = "[ '’]" if value.count(".") < _TWO else "[ .'’]"
    bare = re.sub(rf"(?<=\d){mark}(?=\d{{3}}\b)", ",", value)
    return bare.replace(",", "") if is_grouped(bare) else None


def _full_width(value: str) -> str | None:
    usual = plain(value)
    if usual == value:
        return None
    is_number = whole_of(usual) is not None or number_of(usual) is not None
    return _share(usual) or _thousands(usual) or (usual if is_number else with_point(usual))


def _leading_zero(value: str) -> str | None:
    return value.lstrip("0") or "0" if re.fullmatch(r"0\d+", value) else None


def _backslash(value: str) -> str | None:
    """Single quotes, in which a backslash is itself; of every item where it is a list."""
    if "\\" not in value or "'" in value:
        return None
    if '"' in value:
        return re.sub(r'"([^"]*)"', r"'\1'", value)
    return f"'{value}'"


def _typographic(value: str) -> str | None:
    straight = re.sub("[“”„«»「」『』＂]", '"', re.sub("[‘’‚]", "'", value))
    return straight if straight != value else None


def _prefixed(value: str) -> str | None:
    """Python's ``r"..."``, in which a backslash is itself."""
    found = re.fullmatch(r"[rRuUfFbB]{1,2}([\"'].*)", value)
    return (_backslash(found[1]) or found[1]) if found else None


def _tuple(value: str) -> str | None:
    return f"[{value[1:-1]}]" if value.startswith("(") and value.endswith(")") else None


def _stray_end(value: str) -> str | None:
    return value[:-1].rstrip() if value.endswith((";", ",")) else None


def _slashes(value: str) -> str | None:
    found = re.fullmatch(r"([^\"'/]+?|\"[^\"]*\")\s*//\s*(.*)", value)
    return f"{found[1]} # {found[2]}" if found else None


def _unit(value: str) -> str | None:
    found = re.fullmatch(r"([\d_.eE+-]+)\s+[A-Za-z]+", value)
    return found[1] if found else None


def _calculated(value: str) -> str | None:
    """``10**4``, ``9/10``, ``10k`` written out."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*(\*\*|[*/^])\s*(-?\d+(?:\.\d+)?)", value)
    try:
        if found is not None:
            number = _OPERATIONS[found[2]](float(found[1]), float(found[3]))
        elif found := re.fullmatch(r"(\d+(?:\.\d+)?)\s*([kKmM])", value):
            number = float(found[1]) * _MULTIPLES[found[2].lower()]
        else:
            return None
    except (ArithmeticError, ValueError):
        return None
    return f"{number:.12g}".replace("+", "")


def _gap_in_number(value: str) -> str | None:
    joined = re.sub(r"\s+", "", value)
    return joined if joined != value and number_of(joined) is not None else None


def _unclosed(value: str) -> str | None:
    quote = value[:1]
    return value + quote if quote in ("'", '"') and value.count(quote) == 1 else None


def _inner_quotes(value: str) -> str | None:
    """The other quotes around a text that has its own inside."""
    quote, inside = value[:1], value[1:-1]
    other = {'"': "'", "'": '"'}.get(quote)
    if re.search(r"[\"']\s*\+\s*[\"']", value):
        return None  # two texts, put together as in Python
    if other is None or len(value) < 2 or value[-1] != quote or other in inside:
        return None
    return f"{other}{inside}{other}" if quote in inside else None


def _bare_text(value: str) -> str | None:
    if not re.fullmatch(r"[^\W\d][^\"'\[\]{}#=]*|[~./][^\"'\[\]{}#=]*", value):
        return None
    return f'"{value}"' if "\\" not in value else f"'{value}'"


def _python_none(value: str) -> str | None:
    return '""' if value in ("None", "null", "nil") else None


_VALUES: tuple[_Slip, ...] = (
    _Slip(_SHARE, _share),
    _Slip(Message("config.slip_switch"), _switch),
    _Slip(Message("config.slip_full_width"), _full_width),
    _Slip(Message("config.slip_bare_point"), _bare_point),
    _Slip(Message("config.slip_thousands"), _thousands),
    _Slip(Message("config.slip_decimal_comma"), with_point),
    _Slip(Message("config.slip_leading_zero"), _leading_zero),
    _Slip(Message("config.slip_calculated"), _calculated),
    _Slip(Message("config.slip_thousands"), _gap_in_number),
    _Slip(Message("config.slip_prefix"), _prefixed),
    _Slip(Message("config.slip_typographic"), _typographic),
    _Slip(Message("config.slip_backslash"), _backslash),
    _Slip(Message("config.slip_tuple"), _tuple),
    _Slip(Message("config.slip_comment"), _slashes),
    _Slip(Message("config.slip_stray_end"), _stray_end),
    _Slip(Message("config.slip_unit"), _unit),
    _Slip(Message("config.slip_unclosed"), _unclosed),
    _Slip(Message("config.slip_inner_quotes"), _inner_quotes),
    _Slip(Message("config.slip_none"), _python_none),
    _Slip(Message("config.slip_bare_text"), _bare_text),
)


# -- slips of a whole line


def _parts(line: str) -> tuple[str, str, str]:
    """``name = ``, the value, and what stands behind it: its comment; "" where there is no name."""
    found = _ASSIGNMENT.match(line)
    name, rest = (found[0], line[found.end() :]) if found else ("", line)
    end = len(rest.rstrip())
    for mark in _COMMENT.finditer(rest):
        before = rest[: mark.start()]
        if all(before.count(quote) % 2 == 0 for quote in "\"'"):
            end = mark.start()
            break
    start = len(rest) - len(rest.lstrip()) if not name else 0
    return name or rest[:start], rest[start:end], rest[end:]


def _in_value(rewrite: Rewrite) -> Rewrite:
    """A slip of a value, looked for in a line; the line's comment stays."""

    def rewritten(line: str) -> str | None:
        name, value, comment = _parts(line)
        instead = rewrite(value) if value else None
        return None if instead is None else f"{name}{instead}{comment}"

    return rewritten


def _colon(line: str) -> str | None:
    """YAML's ``name: value``, or another sign for ``=``; its value put right as well."""
    found = re.fullmatch(r"(\s*[\w.-]+)\s*(?::\s|:=|={2,3}|[-=]>|＝|：)\s*([^\s=].*)", line)
    if found is None:
        return None
    plain = f"{found[1]} = {found[2]}"
    ways = (plain, *(_in_value(slip.rewrite)(plain) for slip in _VALUES))
    return next((way for way in ways if way is not None and not _error([way])), None)


def _open_section(line: str) -> str | None:
    found = re.fullmatch(r"\s*[\[({<]?\s*([\w.-]+)\s*([\])}>:]?)\s*", _usual(line))
    bare = line.strip() == (found[1] if found else "")
    return f"[{found[1]}]" if found and not bare else None


def _usual(line: str) -> str:
    return unicodedata.normalize("NFKC", line)


def _odd_characters(line: str) -> str | None:
    """Without what cannot be seen, and with the usual blanks."""
    seen = (each for each in line if each.isprintable() or each.isspace())
    plain_line = re.sub(r"[^\S\t]", " ", "".join(seen))
    return plain_line if plain_line != line else None


def _semicolon(line: str) -> str | None:
    found = re.fullmatch(r"\s*(?:;|//|--)\s*(.*)", line)
    return f"# {found[1]}" if found else None


_SLIPS: tuple[_Slip, ...] = (
    *(_Slip(slip.why, _in_value(slip.rewrite)) for slip in _VALUES),
    _Slip(Message("config.slip_colon"), _colon),
    _Slip(Message("config.slip_open_section"), _open_section),
    _Slip(Message("config.slip_odd_characters"), _odd_characters),
    _Slip(Message("config.slip_comment"), _semicolon),
)

# Where nothing can be suggested: what tomllib said, and the line, together.
_SAID = {
    r"Cannot overwrite a value": Message("config.slip_twice"),
    r"Cannot declare": Message("config.slip_section_twice"),
    r"Invalid value.*\n[^=]*=\s*(#.*)?$": Message("config.slip_no_value"),
    r"Invalid statement.*\n\{": Message("config.slip_json"),
    r"Invalid statement.*\n=": Message("config.slip_no_name"),
    r"Expected '='.*\n[\w.-]+$": Message("config.slip_no_value"),
    r"Expected '='": Message("config.slip_no_field"),
    r"Unterminated string": Message("config.slip_unclosed"),
    r"Expected newline.*\n\[": Message("config.slip_one_a_line"),
    r"Expected newline.*\n[^=]*=[^=]*\s[\w.-]+\s*=": Message("config.slip_one_a_line"),
    r"Expected newline": Message("config.slip_stray_end"),
    r"Invalid value.*\n[^=]*=": Message("config.slip_odd_value"),
}

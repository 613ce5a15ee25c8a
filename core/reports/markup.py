"""Pieces of HTML, everything from outside escaped. Knows nothing of runs."""

import html
import unicodedata
from collections.abc import Iterable, Sequence

_KEPT = frozenset("\n\t\u200c\u200d")
_STEERING = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_INSTEAD = "\ufffd"


def escaped(text: object) -> str:
    """A text that cannot be markup and steers nothing: control and direction characters go."""
    return html.escape("".join(map(_harmless, str(text))))


def _harmless(letter: str) -> str:
    if letter in _KEPT or unicodedata.category(letter) not in _STEERING:
        return letter
    return _INSTEAD


def own(text: object) -> str:
    """A name or a text of a person or a model, whose direction stays its own."""
    return f"<bdi>{escaped(text)}</bdi>"


def number(value: float, shown: str) -> str:
    """A cell with a number: as it is shown, and in full precision for programs."""
    return (
        f'<td class="number"><data value="{html.escape(repr(value))}">{escaped(shown)}</data></td>'
    )


def cell(text: object) -> str:
    """A cell with a text from outside."""
    return f"<td>{own(text)}</td>"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], kind: str = "") -> str:
    """A table; each row is its cells, whole. Empty where it has no rows."""
    lines = ["".join(row) for row in rows]
    if not lines:
        return ""
    head = "".join(f'<th scope="col">{escaped(each)}</th>' for each in heads)
    top = f"<thead><tr>{head}</tr></thead>" if any(heads) else ""
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    return f'<table class="{kind}">{top}<tbody>{body}</tbody></table>'


def facts(rows: Iterable[tuple[str, str]]) -> str:
    """Names and values below each other; the values are whole cells."""
    return table((), ([f'<th scope="row">{escaped(name)}</th>', value] for name, value in rows))


def paragraphs(lines: Iterable[object], kind: str = "") -> str:
    """A list of sentences; empty where there are none."""
    items = "".join(f"<li>{own(line)}</li>" for line in lines)
    return f'<ul class="{kind}">{items}</ul>' if items else ""


def section(title: str, *parts: str) -> str:
    """A heading with what stands below it; nothing where that is nothing."""
    body = "\n".join(part for part in parts if part)
    return f"<section><h2>{escaped(title)}</h2>\n{body}\n</section>" if body else ""


def code(text: str) -> str:
    """Lines to be copied."""
    return f"<pre><code>{escaped(text)}</code></pre>"

"""No text that a person sees is written where it is shown: it goes through tr() or has a code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[3]

# Which argument is the text.
_FIRST = [
    "setText",
    "setToolTip",
    "setStatusTip",
    "setWhatsThis",
    "setWindowTitle",
    "setAccessibleName",
    "setSuffix",
    "setAccessibleDescription",
    "setPlaceholderText",
    "setTitle",
    "setPrefix",
    "setSpecialValueText",
    "addMenu",
    "setFormat",
    "setPlainText",
    "setHtml",
    "setInformativeText",
    "setDetailedText",
    "setLabelText",
    "QLabel",
    "QPushButton",
    "QCheckBox",
    "QRadioButton",
    "QGroupBox",
    "QToolButton",
    "ActionButton",
    "ElidedLabel",
]
_SECOND = [
    "addTab",
    "setTabText",
    "setTabToolTip",
    "setItemText",
    "addRow",
    "tell",
    "tell_of_field",
]
_CALLS = "|".join((*_FIRST, *_SECOND))
_MAY_BE = re.compile(rf"\b({_CALLS})\((\s*f?[\"']|[^\n]*[\"'])")
_WORD = re.compile(r"[A-Za-z]{3,}")  # a shorter one is a unit
_MARKUP = re.compile(r"<[^>]*(>|$)|^[^<]*>|%\w|&\w+;")
_NAMES = {"Crest"}  # of the program


def _literals(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        match node.func:
            case ast.Name(id=name) | ast.Attribute(attr=name):
                pass
            case _:
                continue
        place = 0 if name in _FIRST else 1 if name in _SECOND else None
        if place is not None and len(node.args) > place:
            for text in _said(node.args[place]):
                if text not in _NAMES and _WORD.search(_MARKUP.sub("", text)):
                    yield node.lineno, text


def _said(given: ast.expr) -> Iterator[str]:
    """What a literal says by itself: also one with values between, or one of two."""
    match given:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=parts):
            for part in parts:
                yield from _said(part)
        case ast.BinOp(left=one, right=other) | ast.IfExp(body=one, orelse=other):
            yield from _said(one)
            yield from _said(other)
        case _:
            pass


def test_that_no_text_is_written_where_it_is_shown() -> None:
    found = [
        f"{file.relative_to(ROOT)}:{line}: {text!r}"
        for file in sorted((ROOT / "gui").rglob("*.py"))
        if _MAY_BE.search(code := file.read_text(encoding="utf-8"))
        for line, text in _literals(ast.parse(code))
    ]
    assert found == []


def test_that_such_a_text_is_seen() -> None:
    code = """
label.setText("Some words")
label.setText(f"{n} steps of {m}")
notice.tell("info", "It is done" if done else self.tr("not yet"))
QLabel("Name", self)
label.setText(self.tr("Some words"))
label.setText(f"{a} · {b}")
label.setText("×")
self.setObjectName("label_name")
"""
    assert [line for line, _ in _literals(ast.parse(code))] == [2, 3, 4, 5]


def test_that_texts_of_the_window_go_through_the_one_door() -> None:
    """Else a Korean particle in them would not be decided."""
    past = [
        str(file.relative_to(ROOT))
        for file in sorted((ROOT / "gui").rglob("*.py"))
        if "QCoreApplication.translate" in file.read_text(encoding="utf-8")
        and file.parent.name != "language"
    ]
    assert past == []

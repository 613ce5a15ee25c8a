"""Every text of the program that is to be translated, with its context, read from the source code.

Qt's ``lupdate`` reads Python word by word: a module's own ``tr`` gets the context of whatever class
stands before it. Here the syntax tree is read, so that each context is the one that is asked for
when the program runs. A text that cannot be found so (an f-string, a sum) is a fault, with its
line. Knows nothing of languages.
"""

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_MARK = "QT_TRANSLATE_NOOP"
_TRANSLATE = "translate"
_TR = "tr"


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A text that is to be translated.

    Attributes:
        context: a class of the window, or the name of a group of texts.
        text: as the code has it, in English.
        comment: tells two meanings of a text apart, or is the code of a sentence of the core.
        is_counted: whether ``%n`` in it is a number that decides the form.
        place: the file and the line; of no meaning for what is the same text.
    """

    context: str
    text: str
    comment: str = ""
    is_counted: bool = field(default=False, compare=False)
    place: tuple[str, int] = field(default=("", 0), compare=False)


@dataclass(frozen=True, slots=True)
class Found:
    """The texts of some files, and what could not be read: ``file:line: why``."""

    sources: tuple[Source, ...]
    faults: tuple[str, ...]


def window_sources(root: Path) -> Found:
    """All texts of the window below ``root``, in the order of files and lines."""
    texts = {
        file.relative_to(root): file.read_text(encoding="utf-8")
        for file in sorted((root / "gui").rglob("*.py"))
    }
    trees = {file: ast.parse(text) for file, text in texts.items() if _may_have_some(text)}
    own = {
        _module(file): dict(_own_functions(tree)) if f"{_TRANSLATE}(" in texts[file] else {}
        for file, tree in trees.items()
    }
    sources: list[Source] = []
    faults: list[str] = []
    for file, tree in trees.items():
        known = {**own[_module(file)], **_imported(tree, own)}
        reader = _Reader(file.as_posix(), known)
        reader.visit(tree)
        sources += reader.sources
        faults += reader.faults
    return Found(tuple(sources), tuple(faults))


def _may_have_some(text: str) -> bool:
    return any(mark in text for mark in (f"{_TR}(", "_text(", f"{_TRANSLATE}(", f"{_MARK}("))


def _module(file: Path) -> str:
    return ".".join(file.with_suffix("").parts)


def _own_functions(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Functions that only translate what they are given, and the context in which they do."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.args.args:
            last = node.body[-1]
            given = node.args.args[-1].arg
            if isinstance(last, ast.Return) and isinstance(last.value, ast.Call):
                call = last.value
                is_it = _name_of(call.func) == _TRANSLATE and len(call.args) > 1
                if is_it and isinstance(call.args[1], ast.Name) and call.args[1].id == given:
                    context = _constant(call.args[0])
                    if context is not None:
                        yield node.name, context


def _imported(tree: ast.Module, own: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Such functions of other modules, by the name that this one gives them."""
    found: dict[str, str] = {}
    for node in tree.body:
        there = own.get(node.module or "", {}) if isinstance(node, ast.ImportFrom) else {}
        for alias in node.names if isinstance(node, ast.ImportFrom) else ():
            if alias.name in there:
                found[alias.asname or alias.name] = there[alias.name]
    return found


class _Reader(ast.NodeVisitor):
    """Reads one file."""

    def __init__(self, place: str, functions: Mapping[str, str]) -> None:
        self._place = place
        self._functions = functions
        self._classes: list[str] = []
        self._scopes: list[Mapping[str, str]] = []
        self.sources: list[Source] = []
        self.faults: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._scopes.append({arg.arg: _class_named(arg.annotation) for arg in node.args.args})
        self.generic_visit(node)
        self._scopes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        name, arguments = _name_of(node.func), node.args
        if name == _TR and isinstance(node.func, ast.Attribute):
            self._take(node, self._context_of(node.func.value), arguments)
        elif isinstance(node.func, ast.Name) and name in self._functions:
            self._take(node, self._functions[name], arguments)
        elif name in (_MARK, _TRANSLATE) and len(arguments) > 1:
            context = _constant(arguments[0])
            if context is not None:
                self._take(node, context, arguments[1:])
        self.generic_visit(node)

    def _context_of(self, owner: ast.expr) -> str:
        """The class whose texts ``owner.tr`` asks for; empty: it cannot be told."""
        if isinstance(owner, ast.Name):
            if owner.id == "self" and self._classes:
                return self._classes[-1]
            for scope in reversed(self._scopes):
                if owner.id in scope:
                    return scope[owner.id]
        return ""

    def _take(self, node: ast.Call, context: str, arguments: Sequence[ast.expr]) -> None:
        if not arguments:
            return
        for text in _texts(arguments[0]):
            if text is None:
                self._fault(node, "a text that is made of parts: use .format() behind tr()")
            elif not context:
                self._fault(node, "whose tr() this is cannot be told: use translate()")
            else:
                comment = _constant(arguments[1]) or "" if len(arguments) > 1 else ""
                is_counted = len(arguments) > 2
                place = (self._place, node.lineno)
                self.sources.append(Source(context, text, comment, is_counted, place))

    def _fault(self, node: ast.Call, why: str) -> None:
        self.faults.append(f"{self._place}:{node.lineno}: {why}")


def _texts(given: ast.expr) -> Iterator[str | None]:
    """The texts that an argument may be; ``None``: one that is made of parts."""
    match given:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=one, orelse=other):
            yield from _texts(one)
            yield from _texts(other)
        case ast.JoinedStr() | ast.BinOp():
            yield None
        case _:
            pass  # a value that was marked where it stands


def _constant(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _name_of(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


_OF_QT = ("QObject", "QWidget", "QMainWindow", "QDialog")


def _class_named(annotation: ast.expr | None) -> str:
    """The class that an argument is said to be of; empty where that is none of ours."""
    match annotation:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            pass
        case ast.Constant(value=str(text)) if text.isidentifier():
            name = text
        case _:
            return ""
    return "" if name in _OF_QT else name

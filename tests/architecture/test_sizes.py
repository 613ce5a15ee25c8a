"""What fits in the head: modules, functions, and how many things lie side by side."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("core", "gui")
FILES = [
    ROOT / "main.py",
    *(file for package in PACKAGES for file in sorted((ROOT / package).rglob("*.py"))),
]

MOST_MODULES = 10  # directly in a package of the top level; the rest is in its rooms
MOST_LINES = 400
MOST_LINES_OF_A_FUNCTION = 50
# A longer function says in its docstring why it is one: "Long, as it is the table of ...".
REASON = "Long, as "

Function = ast.FunctionDef | ast.AsyncFunctionDef


def _functions(file: Path) -> Iterator[Function]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, Function):
            yield node


def _length(function: Function) -> int:
    """Of the whole function, its docstring left out: telling more makes none longer."""
    first = function.body[0]
    told = ast.get_docstring(function) is not None
    docstring = (first.end_lineno or first.lineno) - first.lineno + 1 if told else 0
    return (function.end_lineno or function.lineno) - function.lineno + 1 - docstring


def _name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("package", PACKAGES)
def test_that_at_most_ten_modules_lie_directly_in_a_package(package: str) -> None:
    modules = [file.name for file in (ROOT / package).glob("*.py") if file.name != "__init__.py"]
    assert len(modules) <= MOST_MODULES, modules


def test_that_no_module_is_longer_than_400_lines() -> None:
    lengths = {_name(file): len(file.read_text(encoding="utf-8").splitlines()) for file in FILES}
    assert {name: n for name, n in lengths.items() if n > MOST_LINES} == {}


def test_that_a_long_function_says_why_it_is_one() -> None:
    assert {
        f"{_name(file)}: {function.name}": _length(function)
        for file in FILES
        for function in _functions(file)
        if _length(function) > MOST_LINES_OF_A_FUNCTION
        and REASON not in " ".join((ast.get_docstring(function) or "").split())
    } == {}


def test_that_nobody_asserts_that_a_part_of_the_window_is_there() -> None:
    """Who needs a part is given it; an assertion says that it is fetched from somewhere else."""
    found = []
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match node:
                case ast.Assert(
                    test=ast.Compare(
                        left=ast.Attribute(value=holder),
                        ops=[ast.IsNot()],
                        comparators=[ast.Constant(value=None)],
                    )
                ) if "window" in ast.unparse(holder):
                    found.append(f"{_name(file)}:{node.lineno}: {ast.unparse(node)}")
                case _:
                    pass
    assert found == []

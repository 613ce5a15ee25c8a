"""What fits in the head: modules, functions, and how many things lie side by side."""

import ast
import re
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
    """Those of a file, or none where none can be long: most files need not be parsed."""
    text = file.read_text(encoding="utf-8")
    if _may_have_a_long_one(text):
        yield from (node for node in ast.walk(ast.parse(text)) if isinstance(node, Function))


def _may_have_a_long_one(text: str) -> bool:
    """Whether many lines stand deeper than a ``def`` before them."""
    begun: list[tuple[int, int]] = []  # indent and line of those that go on
    for number, line in enumerate(text.splitlines()):
        told = line.lstrip()
        if not told or told.startswith((")", "#")):
            continue
        indent = len(line) - len(told)
        while begun and begun[-1][0] >= indent:
            begun.pop()
        if told.startswith(("def ", "async def ")):
            begun.append((indent, number))
        if begun and number - begun[0][1] >= MOST_LINES_OF_A_FUNCTION:
            return True
    return False


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


def test_that_a_long_function_is_seen() -> None:
    body = "\n".join(f"        a{n} = {n}" for n in range(MOST_LINES_OF_A_FUNCTION))
    inner = "        def inner() -> None:\n            pass\n"
    for begins in (
        "    def long(\n        self,\n    ) -> None:\n",
        "    async def long() -> None:\n",
    ):
        assert _may_have_a_long_one(f"class A:\n{begins}{body}\n")
        assert _may_have_a_long_one(f"class A:\n{begins}{inner}{body}\n")
    assert not _may_have_a_long_one(f"def short() -> None:\n    pass\n\n\nif True:\n{body}\n")


def test_that_nobody_asserts_that_a_part_of_the_window_is_there() -> None:
    """Who needs a part is given it; an assertion says that it is fetched from somewhere else."""
    found = []
    for file in FILES:
        text = file.read_text(encoding="utf-8")
        if not re.search(r"assert [^=]*window", text):
            continue
        for node in ast.walk(ast.parse(text)):
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

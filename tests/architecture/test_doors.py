"""No module opens a file past ``core.files``, which waits for no pipe and no endless device."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOOR = "core/files.py"
_METHODS = {"read_text", "read_bytes", "write_text", "write_bytes"}
_OF_MODULES = {
    *(("os", "open"), ("io", "open"), ("codecs", "open"), ("gzip", "open"), ("torch", "load")),
    *(("np", "load"), ("np", "fromfile"), ("np", "memmap"), ("numpy", "load")),
    *(("np", "loadtxt"), ("np", "genfromtxt")),
    *(("shutil", "copyfile"), ("shutil", "copy"), ("shutil", "copy2"), ("shutil", "copytree")),
}
_NAMES = {"open", "load_file", "safe_open", *_METHODS, *(name for _, name in _OF_MODULES)}
_MAY_OPEN = re.compile(rf"\b({'|'.join(sorted(_NAMES))})\(")
_OF_NO_FILE = {
    "archive",  # an open zip file
    "box",
    "buffer",
    "controller",  # of the experiments
    "dialog",
    "opener",
    "question",
    "viewer",
    "_viewer",
    "groups",
    "_files",
}
# Whom the door does not serve, each with the reason.
ALLOWED = {
    ("core/disks.py", "read_bytes"),  # the table of mounts, which the door itself looks into
    ("core/disk_look.py", "os.open"),  # in a process that may be left waiting
    ("core/run_store/layout.py", "os.open"),  # a folder, to force its names to the disk
    ("core/run_store/checkpoint.py", "load_file"),  # what was opened through the door to be checked
}


def _ways_past(tree: ast.AST) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        match node.func:
            case ast.Name(id=("open" | "load_file" | "safe_open") as name):
                found.add(name)
            case ast.Attribute(value=ast.Name(id="files")):
                pass
            case ast.Attribute(value=ast.Name(id=module), attr=name) if (
                module,
                name,
            ) in _OF_MODULES:
                found.add(f"{module}.{name}")
            case ast.Attribute(attr=name) if name in _METHODS:
                found.add(name)
            case ast.Attribute(value=owner, attr="open") if not _is_no_file(owner):
                found.add("open")
            case _:
                pass
    return found


def _is_no_file(owner: ast.expr) -> bool:
    match owner:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name in {*_OF_NO_FILE, "self"}
        case _:
            return False


def test_that_every_file_is_opened_through_the_door() -> None:
    past = set()
    for package in ("core", "gui"):
        for file in sorted((ROOT / package).rglob("*.py")):
            name = file.relative_to(ROOT).as_posix()
            text = file.read_text(encoding="utf-8")
            if name != DOOR and _MAY_OPEN.search(text):  # most files need not be parsed
                past |= {(name, way) for way in _ways_past(ast.parse(text))}
    assert past == ALLOWED


def test_that_the_ways_past_the_door_are_seen() -> None:
    for way in ("open(p)", "p.open('rb')", "p.read_bytes()", "os.open(p, 0)", "np.load(p)"):
        assert _ways_past(ast.parse(way)), way
        assert _MAY_OPEN.search(way), way
    for way in ("files.open_file(p)", "files.read_bytes(p, 9)", "dialog.open()"):
        assert not _ways_past(ast.parse(way)), way

"""One public class name has one meaning in the whole program."""

import re
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_PUBLIC_CLASS = re.compile(r"^class ([^\W_]\w*)[(:\[]", re.MULTILINE)


def test_that_no_public_class_name_stands_for_two_things() -> None:
    places: dict[str, list[str]] = defaultdict(list)
    for package in ("core", "gui"):
        for file in sorted((ROOT / package).rglob("*.py")):
            for name in _PUBLIC_CLASS.findall(file.read_text(encoding="utf-8")):
                places[name].append(file.relative_to(ROOT).as_posix())
    assert len(places) > 200
    assert {name: files for name, files in places.items() if len(files) > 1} == {}

"""README.ko.md says what README.md says: the same sections, commands and pictures."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ENGLISH, KOREAN = ((ROOT / name).read_text("utf-8") for name in ("README.md", "README.ko.md"))
_COMMENT = re.compile(r"\s+#.*")
_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def headings(text: str) -> list[str]:
    """The level of each: ``"##"``; a comment in a block is none."""
    return re.findall(r"^(#+) ", _BLOCK.sub("", text), re.MULTILINE)


def commands(text: str) -> list[str]:
    """The lines of all blocks, without their comments."""
    lines = "\n".join(block for _, block in _BLOCK.findall(text)).splitlines()
    return [_COMMENT.sub("", line) for line in lines if line.strip()]


def rows(text: str) -> int:
    return len(re.findall(r"^\|", text, re.MULTILINE))


def test_that_both_have_the_same_sections() -> None:
    assert headings(KOREAN) == headings(ENGLISH)


def test_that_both_have_the_same_commands() -> None:
    assert commands(KOREAN) == commands(ENGLISH)


def test_that_both_have_the_same_pictures_and_tables() -> None:
    picture = re.compile(r"!\[[^\]]+\]\(([^)]+)\)")
    assert picture.findall(KOREAN) == picture.findall(ENGLISH)
    assert rows(KOREAN) == rows(ENGLISH)


def test_that_both_name_the_same_files_options_and_fields() -> None:
    quoted = re.compile(r"`([^`\n]+)`")
    ours, theirs = (
        {each.rstrip("/") for each in quoted.findall(_BLOCK.sub("", text))}
        for text in (KOREAN, ENGLISH)
    )
    code = {each for each in theirs if not re.search(r"[ ,·]", each)}
    assert code - ours == set()


@pytest.mark.parametrize(("text", "other"), [(ENGLISH, "README.ko.md"), (KOREAN, "README.md")])
def test_that_each_leads_to_the_other(text: str, other: str) -> None:
    assert f"]({other})" in text[:200]


@pytest.mark.parametrize("text", [ENGLISH, KOREAN], ids=["english", "korean"])
def test_that_every_link_in_it_leads_somewhere(text: str) -> None:
    anchors = {
        re.sub(r"[^\w -]", "", line).strip().lower().replace(" ", "-")
        for line in re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    }
    for link in re.findall(r"(?<!!)\[[^\]]+\]\(([^)]+)\)", text):
        if link.startswith("#"):
            assert link[1:] in anchors
        elif "://" not in link:
            assert (ROOT / link).exists()

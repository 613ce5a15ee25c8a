"""README.ko.md says what README.md says: the same sections, commands and pictures."""

import re
import shlex
from pathlib import Path

import pytest

from core.cli.parser import make_parser
from core.config import FIELD_PATHS
from core.config.presets import preset_files
from core.config.reading import parse_config
from core.data.built_in import SOURCES
from core.i18n.ts_file import Translated
from core.lr_shapes import SHAPES
from resources.i18n.glossary import read_glossary
from tests.core.i18n import korean_rules as rules

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


def test_that_every_command_in_it_is_one_of_the_program() -> None:
    """Parsed as the terminal parses them, with their options and fields."""
    began = re.compile(r"^(?:python|torchrun .*?) main\.py (.*)")
    found = [match[1] for line in commands(ENGLISH) if (match := began.match(line))]
    assert len(found) > 30
    for line in found:
        asked = make_parser().parse_args(shlex.split(line.partition(" > ")[0].replace("N", "1")))
        fields = {each.partition("=")[0] for each in getattr(asked, "set", None) or ()}
        assert fields <= set(FIELD_PATHS)


def test_that_its_config_is_one() -> None:
    (written,) = (block for kind, block in _BLOCK.findall(ENGLISH) if kind == "toml")
    assert parse_config(written, "README.md").schedule.decay == "wsd-linear"


def test_that_it_counts_what_there_is() -> None:
    """Numbers that grow with the tables."""
    numbers = {4: "four", 5: "five", 11: "Eleven"}
    shapes, presets = len(SHAPES) - 1, len(preset_files())
    experiments = len(list((ROOT / "resources" / "experiments").glob("*.toml")))
    assert f"{numbers[shapes]} other decay\nshapes" in ENGLISH
    assert f"`resources/presets/` has {numbers[presets]} to start from" in ENGLISH
    assert f"asks {numbers[experiments]} questions" in ENGLISH
    texts = re.search(r"# or (short-story, .*)", ENGLISH)
    assert texts is not None
    assert set(texts[1].split(", ")) == set(SOURCES)


# In italics, and nothing of the window: titles, what a system says, a part of this page, the
# beginning of a sentence.
NO_LABELS = {
    "build a large language model (from scratch)",
    "the verdict",
    "tiny shakespeare",
    'could not load the qt platform plugin "xcb"',
    "libegl.so.1: cannot open",
    "no display here",
    "the disk is full",
    "with an nvidia card on windows",
    "where things are",
    "디스플레이가 없어",
    "디스크가 가득 찼습니다",
    "파일 위치",
}


def labels(text: str) -> set[str]:
    """What stands in italics, each part of ``*File > Open log…*`` by itself."""
    named = re.findall(r"(?<![*\w])\*([^*]+)\*(?!\*)", _BLOCK.sub("", text))
    return {
        rules.plain(part).lower() for each in named for part in " ".join(each.split()).split(" > ")
    }


def unknown_labels(text: str, texts: list[str]) -> set[str]:
    """Labels that no text of the window is, with its values filled in."""
    known = {rules.plain(each).lower() for each in texts}
    filled = [
        re.compile(re.sub(r"\\\{.*?\\\}", ".+", re.escape(each)))
        for each in known
        if "{" in each and len(re.sub(r"\{.*?\}|\W", "", each)) > 4
    ]
    new = labels(text) - known - NO_LABELS
    return {label for label in new if not any(each.fullmatch(label) for each in filled)}


def test_that_both_name_commands_as_the_window_does() -> None:
    assert unknown_labels(ENGLISH, [each.source for each in rules.TEXTS]) == set()
    assert unknown_labels(KOREAN, [each.text for each in rules.TEXTS]) == set()
    assert unknown_labels("Press *Strat* and *2 more seeds*.", ["Start", "{n} more seeds"]) == {
        "strat"
    }


def test_that_the_korean_one_keeps_to_the_rules_and_words_of_the_window() -> None:
    plain = re.sub(r"`[^`]*`|\]\([^)]*\)", "x", _BLOCK.sub("", KOREAN))
    parts = [" ".join(part.split()) for part in re.split(r"\n\n|\|", plain)]
    texts = [Translated("README", "x", "", (part,)) for part in parts if part]
    for has_fault in (
        rules.has_sentences_joined_by_a_colon,
        rules.has_a_semicolon,
        rules.is_in_another_register,
        rules.has_other_quotes,
    ):
        assert [each.text for each in texts if has_fault(each)] == []
    said = "".join(each.text for each in rules.TEXTS)
    replaced = {word for term in read_glossary() for word in term.avoided.get("ko", ())}
    assert [word for word in replaced if word not in said and word in plain] == []

"""The command line's own texts, in the language in use."""

import argparse
from collections.abc import Iterator

import pytest

from core.cli.help_format import columns, wrapped
from core.cli.parser import make_parser
from core.cli.state_text import padded, state_text
from core.i18n import Catalogue, use_catalogue

TEXTS = {
    "usage: ": "사용법: ",
    "options": "옵션",
    "List the runs.": "실행 목록을 보여 줍니다.",
    "the folder of runs": "실행들의 폴더",
    "%(prog)s: error: %(message)s\n": "%(prog)s: 오류: %(message)s\n",
    "must be the step of a checkpoint, not {text!r}": "{text!r}은(는) 체크포인트의 스텝이 아닙니다",
    "the following arguments are required: %s": "다음 인수가 필요합니다: %s",
    "interrupted": "중단됨",
}


@pytest.fixture(autouse=True)
def korean(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("core.cli.help_format.spoken", lambda: "ko")
    with use_catalogue(Catalogue({}, texts={"usage": TEXTS})):
        yield


def told(line: str, capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit):
        make_parser().parse_args(line.split())
    captured = capsys.readouterr()
    return captured.out + captured.err


def test_that_help_speaks_the_language_in_use(capsys: pytest.CaptureFixture[str]) -> None:
    said = told("runs --help", capsys)
    assert said.startswith("사용법: crest runs")
    assert "실행 목록을 보여 줍니다." in said
    assert "옵션:" in said
    assert "실행들의 폴더" in said


def test_that_a_refusal_speaks_the_language_in_use(capsys: pytest.CaptureFixture[str]) -> None:
    said = told("resume run --step x", capsys)
    assert "crest resume: 오류: " in said
    assert "'x'은(는) 체크포인트의 스텝이 아닙니다" in said or "'x'는 체크포인트" in said
    assert "다음 인수가 필요합니다: RUN_DIR" in told("resume", capsys)


def test_that_a_percent_sign_of_a_help_is_shown_once(capsys: pytest.CaptureFixture[str]) -> None:
    for line in ("--help", "forecast --help"):
        assert "80% band" in " ".join(told(line, capsys).split())


def test_that_lines_are_as_wide_as_they_look() -> None:
    lines = list(wrapped(["학습률", "스케줄을", "보고", "만져", "봅니다", "abc"], 15))
    assert lines == ["학습률 스케줄을", "보고 만져", "봅니다 abc"]
    assert [columns(line) for line in lines] == [15, 9, 10]


def test_that_a_state_takes_its_column() -> None:
    assert padded(state_text("ended badly"), 11) == "중단됨     "
    assert columns(padded("중단됨", 11)) == columns(padded("failed", 11)) == 11
    assert state_text("of another version") == "of another version"


def test_that_every_option_and_command_says_what_it_is() -> None:
    """Each is looked up by its English text: one without a text cannot be translated."""

    def silent(parser: argparse.ArgumentParser) -> Iterator[str]:
        for action in parser._actions:
            if isinstance(action, argparse._SubParsersAction):
                for name, each in action.choices.items():
                    if name != "job":
                        yield from (f"{name} {option}" for option in silent(each))
            elif action.option_strings and not action.help:
                yield action.option_strings[-1]

    assert list(silent(make_parser())) == []

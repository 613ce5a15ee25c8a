"""A run as one HTML file: its numbers; nothing personal, nothing that runs or is fetched."""

import html
import json
import re
import shutil
from collections.abc import Sequence
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest

import main
from core import languages
from core.config import FIELD_PATHS, RunConfig, dump_config
from core.config.presets import preset_label
from core.long_work import Cancelled
from core.privacy import Privacy
from core.reports.run_page import value_texts
from core.reports.style import LOOKS, style_sheet
from core.reports.thinning import spread, thinned
from core.reports.ticks import linear_ticks, log_ticks, tick_texts
from core.reports.writing import ReportError, report_page, write_report
from core.run_store import annotations
from core.run_store.layout import RunError
from core.run_store.reader import read_evals, read_steps, run_config
from gui.settings.presets import read_presets

STORED = Path(__file__).resolve().parents[1] / "stored"
_VOID = {"meta", "br", "hr", "img", "input", "link"}


class Page(HTMLParser):
    """What a reader of HTML finds: elements, attributes, text; and whether all is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.numbers: list[float] = []
        self.text: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag == "data":
            self.numbers.append(float(dict(attrs)["value"] or "nan"))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def _run(tmp_path: Path, name: str = "finished") -> Path:
    return Path(shutil.copytree(STORED / "format_6" / "runs" / name, tmp_path / "runs" / name))


def _changed(run_dir: Path, **facts: object) -> None:
    """The run's description with other facts, without the checksum that they would break."""
    file = run_dir / "run.json"
    content = json.loads(file.read_text(encoding="utf-8"))
    content.pop("checksum", None)
    file.write_text(json.dumps({**content, **facts}), encoding="utf-8")


def test_that_the_page_has_the_run_s_own_numbers_in_full_precision(tmp_path: Path) -> None:
    run = _run(tmp_path)
    page = Page(report_page([run]))
    evals, steps = read_evals(run), read_steps(run)
    expected = {
        float(evals["val_loss"].min()),
        float(evals["val_loss"][-1]),
        float(evals["train_loss"][-1]),
        float(steps["tokens_seen"][-1]),
        float(steps["clipped"].mean()),
    }
    assert expected <= set(page.numbers)
    text = " ".join(page.text)
    assert {"Curves", "Edits", "Settings", "Samples", "Machine", "How to reproduce it"} <= set(
        page.text
    )
    assert "clip threshold" in text
    assert "planned at the start" in text
    assert "crest train finished" in text


def test_that_the_settings_of_the_page_make_the_run_again(tmp_path: Path) -> None:
    run = _run(tmp_path)
    text = "".join(Page(report_page([run])).text)
    config = run_config(run)
    here = dump_config(config.replaced({"data.source": "…/harbour.txt"}))
    assert here in text


def test_that_the_curve_that_is_drawn_goes_through_the_run_s_rates(tmp_path: Path) -> None:
    run = _run(tmp_path)
    page = report_page([run])
    steps = read_steps(run)
    found = re.search(r'<path class="line ink-lr" d="M([^"]+)">', page)
    assert found is not None
    points = np.array([[float(each) for each in pair.split()] for pair in found[1].split("L")])
    assert len(points) == len(steps)
    x = np.polyfit(steps["step"], points[:, 0], 1)
    y = np.polyfit(steps["lr"], points[:, 1], 1)
    assert np.abs(np.polyval(x, steps["step"]) - points[:, 0]).max() < 0.2
    assert np.abs(np.polyval(y, steps["lr"]) - points[:, 1]).max() < 0.2
    assert x[0] > 0 > y[0]


def test_that_nothing_in_a_page_runs_or_comes_from_outside(tmp_path: Path) -> None:
    run = _run(tmp_path)
    evil = '</title></style></svg><script src="http://evil.example/x.js">alert(1)</script>'
    annotations.rename(run, f"{evil} \u202ereversed")
    annotations.set_notes(run, f"<img src=x onerror=alert(1)> {evil}")
    annotations.set_tags(run, ["<b>tag</b>"])
    _changed(run, text="<iframe src='//evil.example'>", device_words='"><svg onload=alert(1)>')
    sample = {"step": 3, "prompt": "<script>", "text": f"<script>{evil}\x00\x1b[2J", "time": 1.0}
    with (run / "samples.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps({**sample, "complete": True}) + "\n")
    text = report_page([run])
    page = Page(text)
    assert page.names.isdisjoint(
        {"script", "iframe", "img", "link", "object", "embed", "form", "a"}
    )
    assert [name for name, _ in page.attributes if name.startswith("on")] == []
    assert {name for name, _ in page.attributes} & {"src", "href", "xlink:href", "action"} == set()
    assert "url(" not in text
    assert "@import" not in text
    assert ("content", "default-src 'none'; style-src 'unsafe-inline'") in page.attributes
    assert not set("\x00\x1b\u202e") & set(text)
    assert evil in "".join(page.text)  # it is there to be read


def test_that_no_page_tells_where_on_this_machine_anything_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home" / "mallory"
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("LOGNAME", "mallory")
    run = _run(home / "secret place")
    file = run / "config.toml"
    lines = file.read_text(encoding="utf-8")
    source = home / "private texts" / "harbour.txt"
    file.write_text(re.sub(r"(?m)^source = .*$", f'source = "{source}"', lines), encoding="utf-8")
    annotations.set_notes(run, f"copied to {home}/other")
    _changed(run, parent="/srv/mallory/runs/the-parent", parent_step=3, text=str(source))
    text = report_page([run])
    for secret in ("mallory", str(tmp_path), str(home), "secret place", "private texts", "/srv"):
        assert secret not in text, secret
    assert "…/harbour.txt" in text
    assert "branch of the-parent at step 3" in text


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("/home/kim/texts/tale.txt", "…/tale.txt"),
        ("C:\\Users\\kim\\tale.txt", "…/tale.txt"),
        ("\\\\server\\share\\kim\\tale.txt", "…/tale.txt"),
        ("~/kim/tale.txt", "…/tale.txt"),
        ("/data/my texts/a tale.txt", "…/a tale.txt"),
        ("/mnt/x/run.json: it is damaged", "…/run.json: it is damaged"),
        ("saved by kim, 3/4 and/or 2 / 3", "saved by …, 3/4 and/or 2 / 3"),
        ("short-story", "short-story"),
        ("cosine, min 1e-5", "cosine, min 1e-5"),
        ("kimono", "kimono"),
    ],
)
def test_that_of_a_path_the_last_part_is_told(told: str, shown: str) -> None:
    assert Privacy(user="kim").path(told) == shown


def test_that_a_long_run_is_thinned_to_what_can_be_seen_and_keeps_its_extremes() -> None:
    x = np.arange(1_000_000.0)
    y = np.sin(x / 5e4)
    y[777_777], y[123_456], y[500] = 9.0, -9.0, np.nan
    shown_x, shown_y = thinned(x, y, 866)
    assert len(shown_x) <= 4 * 866
    assert (shown_y.max(), shown_y.min()) == (9.0, -9.0)
    assert shown_x[shown_y.argmax()] == 777_777
    assert (shown_x[0], shown_x[-1]) == (0, 999_999)
    assert np.isfinite(shown_y).all()
    assert (np.diff(shown_x) > 0).all()
    assert spread(1000, 5) == [0, 250, 500, 749, 999]
    assert spread(3, 5) == [0, 1, 2]


def test_that_axes_have_round_numbers() -> None:
    assert linear_ticks(0.0, 1.0, 5) == pytest.approx([0.0, 0.2, 0.4, 0.6, 0.8, 1.0])
    assert linear_ticks(3.0, 3.0, 5) == [3.0]
    assert log_ticks(0.02, 30.0) == pytest.approx([0.1, 1.0, 10.0])
    assert log_ticks(0.3, 6.0) == pytest.approx([0.5, 1.0, 2.0, 5.0])
    assert log_ticks(0.46, 1.62) == pytest.approx([0.5, 0.6, 0.7, 0.8, 0.9, 1.0])
    assert len(log_ticks(0.52, 0.58)) >= 3  # nothing round lies between
    for values, texts in (
        ((0.0, 2e4, 0.25), ["0", "20,000", "0.25"]),
        ((0.0, 5e-3, 1e-2), ["0", "5e-3", "1e-2"]),
        ((1e-3, 1e-2, 0.1, 1.0, 10.0), ["1e-3", "1e-2", "1e-1", "1", "10"]),
        ((3e7, 6e6), ["3e7", "6e6"]),
    ):
        assert tick_texts(values) == texts


def test_that_several_runs_make_a_comparison(tmp_path: Path) -> None:
    runs = [_run(tmp_path, name) for name in ("finished", "stopped", "branch")]
    page = Page(report_page(runs))
    text = " ".join(page.text)
    assert "Comparison of 3 runs" in text
    assert "What differs" in text
    for run in runs:
        assert float(read_evals(run)["val_loss"][-1]) in page.numbers
    assert {f"line ink-run{place}" for place in range(3)} <= {
        value for name, value in page.attributes if name == "class"
    }


def test_that_curves_are_told_apart_without_colours(tmp_path: Path) -> None:
    """On paper, and by who sees few of them: as many neighbours as a comparison mostly has."""
    dashes = re.findall(r"ink-run(\d+) \{[^}]*stroke-dasharray: ([^;]+);", style_sheet())
    assert [int(place) for place, _ in dashes] == list(range(LOOKS))
    for first in range(LOOKS - 7):
        assert len({dash for _, dash in dashes[first : first + 7]}) == 7
    losses = report_page([_run(tmp_path)])
    assert 'class="dashed ink-train"' in losses
    assert 'class="line ink-val"' in losses
    colours = re.findall(r"ink-run\d+ \{ stroke: ([^;]+);", style_sheet())
    assert len({*zip(colours, dashes, strict=True)}) == LOOKS


def test_that_another_trainer_s_run_is_reported_by_its_log(tmp_path: Path) -> None:
    run = Path(shutil.copytree(STORED / "imported_1", tmp_path / "log"))
    text = " ".join(Page(report_page([run])).text)
    assert "imported from nano.csv" in text
    assert "How to reproduce it" not in text  # nobody here knows how


def _told(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    status = main.main([*map(str, words)])
    told = capsys.readouterr()
    return status, told.out, told.err


def test_that_a_report_replaces_its_like_and_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run, out = _run(tmp_path), tmp_path / "new" / "report.html"
    assert _told(capsys, "report", run, out) == (0, f"{out}\n", "")
    assert _told(capsys, "report", run, out)[0] == 0
    out.write_text("my own page", encoding="utf-8")
    status, printed, said = _told(capsys, "report", run, out)
    assert (status, printed) == (2, "")
    assert "is not a report of Crest" in said
    assert out.read_text(encoding="utf-8") == "my own page"
    assert _told(capsys, "report", run, out, "--force")[0] == 0
    assert out.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert [each.name for each in out.parent.iterdir()] == ["report.html"]
    assert _told(capsys, "report", tmp_path / "none", out)[0] == 1


def test_that_a_report_that_is_called_off_leaves_nothing(tmp_path: Path) -> None:
    run, shares = _run(tmp_path), list[float]()
    with pytest.raises(Cancelled):
        write_report([run], tmp_path / "a.html", cancelled=lambda: True)
    assert not (tmp_path / "a.html").exists()
    write_report([run], tmp_path / "a.html", progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    with pytest.raises(ReportError):
        write_report([run], tmp_path)
    with pytest.raises(RunError):
        write_report([tmp_path], tmp_path / "b.html")


def test_that_a_run_with_nothing_in_it_yet_has_a_page(tmp_path: Path) -> None:
    run = _run(tmp_path)
    for name in ("steps.bin", "evals.bin", "samples.jsonl", "edits.jsonl", "log.jsonl"):
        (run / name).unlink()
    shutil.rmtree(run / "checkpoints")
    _changed(run, state="stopped", steps_done=0)
    assert "0 of 40" in " ".join(Page(report_page([run])).text)


def _pages(paths: Sequence[Path]) -> list[int]:
    return [len(report_page([path])) for path in paths]


def test_that_the_size_of_a_page_is_bounded(tmp_path: Path) -> None:
    run = _run(tmp_path)
    sample = {"step": 3, "prompt": "a", "text": "a" + "word " * 4_000, "complete": True}
    with (run / "samples.jsonl").open("a", encoding="utf-8") as file:
        file.writelines(json.dumps({**sample, "time": float(n)}) + "\n" for n in range(40))
    annotations.set_notes(run, "n" * 60_000)
    assert _pages([run])[0] < 300_000


def _said(config: RunConfig, path: str) -> str:
    (said,) = value_texts([config], path, Privacy())
    return said


@pytest.mark.parametrize("language", ["en", "ko"])
def test_that_values_are_said_in_the_words_of_the_form(tmp_path: Path, language: str) -> None:
    run = _run(tmp_path)
    languages.speak(language)
    try:
        config, page = run_config(run), html.unescape(report_page([run]))
        assert preset_label("appendix-d") in page
        assert "appendix-d" not in page
        for path, spec in FIELD_PATHS.items():
            shown = _said(config, path)
            assert f'<th scope="row">{spec.label}</th><td><bdi>{shown}</bdi></td>' in page
            for choice, words in spec.choices.items():
                assert _said(config.replaced({path: choice}), path) == words
            if spec.zero_means:
                assert spec.zero_means == _said(config.replaced({path: 0}), path)
        on = "on" if language == "en" else "켬"
        of = config.replaced({"training.tf32": True, "data.source": "short-story"})
        assert _said(of, "training.tf32") == on
        assert _said(of, "data.source") == "The Rest of the Sentence"
        assert [preset_label(each.name) for each in read_presets()] == [
            each.label for each in read_presets()
        ]
    finally:
        languages.speak(languages.DEFAULT)

"""The settings as a person finds them: every field by name, by keyboard and mouse, in words."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.config import FIELD_PATHS, RunConfig, load_config
from core.config.presets import MODEL_PRESETS
from core.data import SOURCES, DataFacts
from core.hardware import gpu_support
from core.hardware.foreseen import ForeseenDevice
from core.i18n import Message
from core.lr_shapes import SHAPES
from core.messages.edit_records import LIVE_SETTINGS
from gui.models.draft import Draft
from gui.models.form_groups import titles
from gui.run.controller import RunController
from gui.run.live_settings import LiveSettings
from gui.settings.data_preview import DataPreview
from gui.settings.groups import fields_of
from gui.settings.hints import Hints
from gui.settings.panel import SettingsPanel
from gui.settings.presets import label_of, read_presets
from gui.settings.summaries import Summaries
from gui.settings.weights_check import WeightsCheck
from gui.style import places
from gui.style.palette import DARK, LIGHT
from gui.widgets.field_row import FieldRow
from gui.widgets.shape_chooser import ShapeChooser, thumbnail
from gui.widgets.source_chooser import BUILT_IN, SourceChooser, SourceRow
from tests.gui.cut_text import cut_text

_NEVER_MS = 10_000_000  # the preview of these tests is told what to say


@pytest.fixture
def draft(qapp: object) -> Draft:
    return Draft(RunConfig(), "Appendix D")


@pytest.fixture
def preview(draft: Draft) -> Iterator[DataPreview]:
    made = DataPreview(draft, debounce_ms=_NEVER_MS)
    yield made
    assert made.close()


@pytest.fixture
def panel(
    qtbot: QtBot, draft: Draft, preview: DataPreview, tmp_path: Path
) -> Iterator[SettingsPanel]:
    host = QWidget()  # offscreen, a window with a smallest size makes Qt warn
    qtbot.addWidget(host)
    live = LiveSettings(RunController(tmp_path), draft, draft)
    weights = WeightsCheck(draft, preview, host, debounce_ms=0)
    made = SettingsPanel(draft, preview, weights, live, host)
    width = places.side_widths()[0]
    host.resize(width, 900)
    made.resize(width, 900)
    host.show()
    qtbot.waitExposed(host)
    yield made
    weights.close()
    host.close()


def field(panel: SettingsPanel, path: str) -> Any:
    found = panel.findChild(QWidget, "field_" + path.replace(".", "_"))
    assert found is not None, path
    return found


def row(panel: SettingsPanel, path: str) -> FieldRow:
    parent = field(panel, path).parent()
    assert isinstance(parent, FieldRow)
    return parent


def text_of(panel: SettingsPanel, name: str) -> str:
    found = panel.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def button(panel: SettingsPanel, name: str) -> QAbstractButton:
    found = panel.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def facts(**changes: Any) -> DataFacts:
    values: dict[str, Any] = {
        "title": "A story",
        "beginning": "Every evening the keeper <b>lit</b> the lamp.",
        "n_chars": 20_479,
        "n_tokens": 5_145,
        "n_distinct": 1_222,
        "n_vocab": 50_257,
        "train_tokens": 4_612,
        "val_tokens": 533,
        "train_share": 0.9,
        "batches_per_epoch": 9,
        "val_batches": 1,
        "fingerprint": "00",
    }
    return DataFacts(**{**values, **changes})


def describe(preview: DataPreview, draft: Draft, found: DataFacts) -> None:
    preview.facts = found
    draft.set_batches_per_epoch(found.batches_per_epoch)
    preview.described.emit(found)


def test_that_every_field_of_the_config_can_be_edited_and_says_what_it_is(
    panel: SettingsPanel,
) -> None:
    for path, spec in FIELD_PATHS.items():
        editor = field(panel, path)
        assert spec.label in editor.toolTip(), path
        assert editor.accessibleName() == spec.label, path
        assert editor.value() == RunConfig().value(path), path


def test_that_typed_text_reaches_the_draft_and_enter_tidies_it(
    qtbot: QtBot, panel: SettingsPanel, draft: Draft
) -> None:
    editor = field(panel, "schedule.peak_lr")
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, "0.002")
    assert draft.value("schedule.peak_lr") == 0.002
    assert editor.text() == "0.002"
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.text() == "2.00e-3"
    draft.undo_stack.undo()
    assert draft.config() == RunConfig()
    assert editor.text() == "1.00e-3"


def test_that_numbers_are_typed_as_the_program_prints_them(
    panel: SettingsPanel, draft: Draft
) -> None:
    for path, typed, value, shown in (
        ("training.max_steps", "10,000", 10_000, "10000"),
        ("training.epochs", "15.0", 15, "15"),
        ("training.epochs", "1e2", 100, "100"),
        ("schedule.warmup", "1,000", 1000, "1000"),
        ("data.train_fraction", "80 %", 0.8, "0.8"),
    ):
        draft.load(RunConfig(), "Appendix D")
        editor = field(panel, path)
        editor.setFocus()
        editor.selectAll()
        QTest.keyClicks(editor, typed)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        assert draft.value(path) == value, (path, typed)
        assert editor.text() == shown, (path, typed)
        assert path not in draft.problems, (path, typed)


def test_that_a_decimal_comma_is_named_beside_its_field(panel: SettingsPanel, draft: Draft) -> None:
    editor = field(panel, "schedule.peak_lr")
    editor.selectAll()
    QTest.keyClicks(editor, "0,002")
    assert editor.text() == "0,002"
    assert "separator is a point; write 0.002" in row(panel, "schedule.peak_lr").message()
    assert draft.config() is None


def test_that_wrong_text_stays_is_marked_and_told(panel: SettingsPanel, draft: Draft) -> None:
    editor = field(panel, "training.epochs")
    editor.setText("many")
    assert editor.text() == "many"
    assert editor.property("invalid") is True
    assert "many" in row(panel, "training.epochs").message()
    assert draft.config() is None
    editor.setText("7")
    assert editor.property("invalid") is False
    assert row(panel, "training.epochs").message() == ""
    assert draft.config() is not None


def test_that_out_of_range_is_not_clamped_by_leaving(
    qtbot: QtBot, panel: SettingsPanel, draft: Draft
) -> None:
    editor = field(panel, "model.dropout")
    editor.setText("1.5")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert float(editor.text()) == 1.5
    assert draft.value("model.dropout") == 1.5
    assert "model.dropout" in draft.problems


def test_that_a_wrong_field_shows_on_the_closed_group(panel: SettingsPanel, draft: Draft) -> None:
    draft.set_value("optimizer.eps", -1.0)
    assert field(panel, "optimizer.eps").isVisibleTo(panel) is False
    panel.focus_field("optimizer.eps")
    assert field(panel, "optimizer.eps").isVisibleTo(panel)
    assert "clipping" in panel.groups.open_names()


def test_that_arrow_keys_step_and_are_one_undo_entry(
    qtbot: QtBot, panel: SettingsPanel, draft: Draft
) -> None:
    editor = field(panel, "schedule.peak_lr")
    for _ in range(3):
        QTest.keyClick(editor, Qt.Key.Key_Up)
    assert draft.value("schedule.peak_lr") == 1e-2
    QTest.keyClick(editor, Qt.Key.Key_Down)
    assert draft.value("schedule.peak_lr") == 5e-3
    draft.undo_stack.undo()
    assert draft.config() == RunConfig()


def test_that_undo_in_an_editor_is_the_drafts(
    qtbot: QtBot, panel: SettingsPanel, draft: Draft
) -> None:
    editor = field(panel, "training.seed")
    QTest.keyClicks(editor, "4")
    count = draft.undo_stack.count()
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert draft.undo_stack.count() == count
    assert editor.text().endswith("4") or editor.text().startswith("4")


def test_that_escape_gives_the_value_back(qtbot: QtBot, panel: SettingsPanel, draft: Draft) -> None:
    editor = field(panel, "training.seed")
    with qtbot.waitActive(panel.window()):
        panel.window().activateWindow()
    editor.setFocus()
    editor.setText("5")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert draft.config() == RunConfig()
    assert draft.undo_stack.count() == 0


def test_that_the_warmup_is_shown_in_steps_percent_and_epochs(
    panel: SettingsPanel, draft: Draft, preview: DataPreview
) -> None:
    describe(preview, draft, facts())
    warmup = row(panel, "schedule.warmup")
    assert warmup.hint() == "27 steps · 3 epochs · 13,824 tokens"
    field(panel, "schedule.warmup").setText("27")
    assert warmup.hint() == "20% · 3 epochs · 13,824 tokens"
    field(panel, "schedule.warmup").setText("200")
    assert "135" in warmup.message()


def test_that_the_steps_of_the_run_are_counted_out(
    panel: SettingsPanel, draft: Draft, preview: DataPreview
) -> None:
    describe(preview, draft, facts())
    epochs = row(panel, "training.epochs")
    assert epochs.hint() == "9 batches × 15 epochs = 135 steps"
    draft.set_values({"training.grad_accumulation": 2, "training.max_steps": 50})
    assert epochs.hint() == '9 batches × 15 epochs ÷ 2, capped at 50 steps by "At most"'
    cap = row(panel, "training.max_steps")
    assert cap.hint() == ""
    draft.set_value("training.max_steps", 500)
    assert epochs.hint() == "9 batches × 15 epochs ÷ 2 = 67 steps"
    assert cap.hint() == 'not reached: the run ends at 67 steps ("Epochs")'


def test_that_only_the_fields_of_the_chosen_shape_show(panel: SettingsPanel, draft: Draft) -> None:
    for decay, shape in SHAPES.items():
        draft.load(RunConfig(), "Appendix D")
        field(panel, "schedule.decay").setCurrentText(decay)
        assert draft.value("schedule.decay") == decay
        shown = {
            name
            for name in ("decay_start", "power", "cycles", "points", "interpolation")
            if row(panel, f"schedule.{name}").isVisibleTo(panel)
        }
        assert shown == {*shape.extra, *(("decay_start",) if shape.holds else ())}, decay


def test_that_shapes_are_chosen_by_mouse_and_keyboard(
    qtbot: QtBot, panel: SettingsPanel, draft: Draft
) -> None:
    chooser = field(panel, "schedule.decay")
    assert isinstance(chooser, ShapeChooser)
    QTest.mouseClick(chooser, Qt.MouseButton.LeftButton, pos=chooser.cell(4).center())
    assert draft.value("schedule.decay") == "wsd-cosine"
    QTest.keyClick(chooser, Qt.Key.Key_Left)
    QTest.keyClick(chooser, Qt.Key.Key_Up)
    assert draft.value("schedule.decay") == "cosine"
    QTest.keyClick(chooser, Qt.Key.Key_Up)
    assert draft.value("schedule.decay") == "cosine"


@pytest.mark.parametrize("decay", list(SHAPES))
def test_that_a_thumbnail_is_the_schedule_itself(decay: str) -> None:
    points = thumbnail(decay)
    assert all(0.0 <= y <= 1.0 for _, y in points)
    assert max(y for _, y in points) == 1.0
    assert [x for x, _ in points] == sorted(x for x, _ in points)


def test_that_a_model_size_is_one_undo_entry(panel: SettingsPanel, draft: Draft) -> None:
    chooser = panel.findChild(QComboBox, "model_preset")
    assert isinstance(chooser, QComboBox)
    assert chooser.currentText() == "Custom"
    chooser.setCurrentText("mini")
    preset = MODEL_PRESETS["mini"]
    assert draft.value("model.emb_dim") == preset.emb_dim
    assert draft.value("data.context_length") == preset.context_length
    assert draft.undo_stack.count() == 1
    draft.set_value("model.n_layers", 3)
    assert chooser.currentText() == "Custom"
    draft.undo_stack.undo()
    assert chooser.currentText() == preset.label
    draft.undo_stack.undo()
    assert draft.config() == RunConfig()


def test_that_the_size_says_whether_it_fits(panel: SettingsPanel, draft: Draft) -> None:
    large = ForeseenDevice("cuda:0", "cuda", "a large GPU", 80_000_000_000, "bf16")
    small = ForeseenDevice("cuda:1", "cuda", "a small GPU", 500_000_000, "fp16")
    processor = ForeseenDevice("cpu", "cpu", "CPU", 500_000_000, "fp32")
    panel.set_devices((large, small, processor))
    assert text_of(panel, "model_verdict").startswith("Fits")
    draft.set_value("training.device", "cuda:1")
    assert text_of(panel, "model_verdict").startswith("Will not fit")
    assert "a small GPU" in text_of(panel, "model_verdict")
    draft.set_value("training.device", "cpu")
    assert text_of(panel, "model_verdict").startswith("Will not fit")
    assert "GPU" not in text_of(panel, "model_verdict")


def test_that_a_gpu_that_is_not_used_says_why_before_the_first_run(
    panel: SettingsPanel, draft: Draft
) -> None:
    why = Message("gpu.cpu_build", card="NVIDIA L4", command="pip install torch")
    processor = ForeseenDevice("cpu", "cpu", "CPU", 2**34, "fp32", why)
    label = panel.findChild(QLabel, "unused_gpu")
    assert isinstance(label, QLabel)
    assert not label.isVisibleTo(panel)
    panel.set_devices((processor,))
    assert label.text().startswith("NVIDIA L4 is not used: ")
    draft.set_value("training.device", "cpu")  # as it was asked for
    assert label.text() == ""


def test_that_gpt2_small_is_counted_as_the_gpu_that_will_train_it_computes(
    panel: SettingsPanel, draft: Draft
) -> None:
    draft.set_values(
        {
            "data.context_length": 1024,
            "data.stride": 1024,
            "training.batch_size": 32,
            "model.tie_weights": True,
            "model.qkv_bias": True,
        },
        "GPT-2 small",
    )
    gpu = ForeseenDevice("cuda:0", "cuda", "NVIDIA L4", 24 * 2**30, "bf16")
    panel.set_devices((gpu,))
    assert text_of(panel, "model_verdict").startswith("Tight: about 18 GB of 26 GB on NVIDIA L4")
    draft.set_value("training.precision", "fp32")
    assert text_of(panel, "model_verdict").startswith("Will not fit: about 26 GB")


def test_that_it_is_said_what_auto_will_compile_and_why(
    panel: SettingsPanel, draft: Draft, preview: DataPreview, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gpu_support, "has_triton", lambda: True)

    def hint() -> str:
        return panel._hints.hint("training.compile")

    describe(preview, draft, facts())
    assert hint() == ""  # no device is known yet
    gpu = ForeseenDevice("cuda:0", "cuda", "NVIDIA H100 80GB HBM3", 80 * 2**30, "bf16")
    panel.set_devices((gpu, ForeseenDevice("cpu", "cpu", "CPU", 2**34, "fp32")))
    assert hint().startswith("no: ≈ ")
    assert hint().endswith(", pays from 10m 00s · CUDA graphs")
    draft.set_values({"training.epochs": 1_000_000, "training.batch_size": 1}, "long")
    assert hint().startswith("yes: ≈ ")
    draft.set_value("training.device", "cpu")
    assert hint() == "no: only on an NVIDIA GPU"
    draft.set_value("training.compile", "off")
    assert hint() == ""


def test_that_the_text_is_described_as_plain_text(
    panel: SettingsPanel, draft: Draft, preview: DataPreview
) -> None:
    panel.groups.set_open(["data"])
    describe(preview, draft, facts())
    words = [label.text() for label in panel.findChildren(QLabel) if label.isVisibleTo(panel)]
    for expected in ("20,479", "5,145", "1,222", "4,612", "533", "train 90%"):
        assert expected in words
    assert all(
        label.textFormat() is Qt.TextFormat.PlainText
        for label in panel.findChildren(QLabel)
        if "<" in label.text()
    )


def test_that_reading_shows_progress_and_can_be_cancelled(
    qtbot: QtBot, panel: SettingsPanel, preview: DataPreview
) -> None:
    preview.started.emit()
    preview.progressed.emit("Tokenizing notes.txt", 5 * 10**9, 10**10)
    assert text_of(panel, "data_message") == "Tokenizing notes.txt"
    assert button(panel, "data_cancel").isVisibleTo(panel)
    preview.cancelled.emit()
    assert not button(panel, "data_cancel").isVisibleTo(panel)
    assert button(panel, "data_action").isVisibleTo(panel)


def test_that_a_text_that_is_not_here_is_offered_for_download(
    qtbot: QtBot, panel: SettingsPanel, draft: Draft, preview: DataPreview, monkeypatch: Any
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(preview, "fetch", asked.append)
    rows = (SourceRow("the-verdict", "The Verdict", "Public domain", 20_479, needs_fetch=True),)
    preview.sources_known.emit(rows)
    draft.set_value("data.source", "the-verdict")
    preview.failed.emit("data.source", "The Verdict is not here yet")
    download = button(panel, "data_action")
    assert download.text() == "Download 20 KB"
    qtbot.waitUntil(lambda: download.height() > 0)  # laid out
    with qtbot.waitSignal(panel.fetch_requested) as signal:
        QTest.mouseClick(download, Qt.MouseButton.LeftButton)
    assert signal.args == asked == ["the-verdict"]


def test_that_the_choice_offered_first_is_the_table_of_texts() -> None:
    known = [(row.name, row.title, row.needs_fetch) for row in BUILT_IN]
    assert known == [(s.name, s.title, s.needs_fetch) for s in SOURCES.values()]


def test_that_a_failed_download_says_why_and_can_be_tried_again(
    panel: SettingsPanel, draft: Draft, preview: DataPreview, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview, "fetch", lambda _name: None)
    draft.set_value("data.source", "the-verdict")
    preview.failed.emit("data.source", "not here yet")
    assert "downloaded once" in text_of(panel, "data_message")
    button(panel, "data_action").click()
    preview.failed.emit("data.source", "no connection: choose a file instead")
    assert text_of(panel, "data_message") == "no connection: choose a file instead"
    assert button(panel, "data_action").text() == "Try again"


def test_that_sources_are_names_paths_and_lists(panel: SettingsPanel, draft: Draft) -> None:
    chooser = field(panel, "data.source")
    assert isinstance(chooser, SourceChooser)
    for value in ("python-docs", "/tmp/a.txt", ("/tmp/a.txt", "/tmp/b.txt"), "short-story"):
        chooser.setValue(value)
        assert draft.value("data.source") == value
        assert chooser.value() == value
    draft.undo_stack.undo()
    assert chooser.value() == ("/tmp/a.txt", "/tmp/b.txt")
    chooser.set_rows((SourceRow("short-story", "Another title"),))
    assert chooser.value() == ("/tmp/a.txt", "/tmp/b.txt")


def test_that_dropped_files_become_the_text(panel: SettingsPanel, draft: Draft) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/tmp/a.txt"), QUrl.fromLocalFile("/tmp/b")])
    event = QDropEvent(
        QPointF(QPoint(5, 5)),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    panel.dropEvent(event)
    assert draft.value("data.source") == ("/tmp/a.txt", "/tmp/b")


def test_that_a_config_is_saved_and_opened_again(
    panel: SettingsPanel, draft: Draft, tmp_path: Path
) -> None:
    draft.set_values({"training.seed": 9, "data.source": ("a", "b")})
    path = tmp_path / "mine.toml"
    assert panel.save_config(str(path))
    saved = draft.config()
    assert load_config(path) == saved
    draft.load(RunConfig(), "Appendix D")
    panel.use_paths([str(path)])
    assert draft.config() == saved
    assert draft.preset_name == "mine.toml"
    chooser = panel.findChild(QComboBox, "preset_chooser")
    assert isinstance(chooser, QComboBox)
    assert chooser.currentText() == "mine.toml"


def test_that_a_wrong_config_is_refused_with_its_field(
    qtbot: QtBot, panel: SettingsPanel, draft: Draft, tmp_path: Path
) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text("[model]\nn_layers = 0\n", encoding="utf-8")
    with qtbot.waitSignal(panel.notice_raised) as signal:
        assert not panel.open_config(str(path))
    assert "[model] n_layers: must be" in signal.args[1]  # as in the file
    assert draft.config() == RunConfig()


def test_that_a_config_that_is_no_toml_is_refused_with_its_line_and_what_to_write(
    qtbot: QtBot, panel: SettingsPanel, draft: Draft, tmp_path: Path
) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text("[schedule]\nwarmup = 20%\n", encoding="utf-8")
    with qtbot.waitSignal(panel.notice_raised) as signal:
        assert not panel.open_config(str(path))
    assert "line 2, `warmup = 20%`" in signal.args[1]
    assert 'write `warmup = "20%"`' in signal.args[1]
    assert draft.config() == RunConfig()


def test_that_a_wrong_draft_is_not_saved(
    qtbot: QtBot, panel: SettingsPanel, draft: Draft, tmp_path: Path
) -> None:
    draft.set_value("training.epochs", 0)
    with qtbot.waitSignal(panel.notice_raised) as signal:
        assert not panel.save_config(str(tmp_path / "x.toml"))
    assert "Epochs" in signal.args[1]
    assert not (tmp_path / "x.toml").exists()


def test_that_presets_are_valid_and_the_first_is_for_a_cpu() -> None:
    presets = read_presets()
    assert [preset.name for preset in presets[:2]] == ["cpu-tales", "appendix-d"]
    as_printed = {"training.evaluation": "book"}  # its rows, and no other
    assert presets[1].config == RunConfig().replaced(as_printed)
    assert all(preset.label and preset.description for preset in presets)
    assert label_of(presets[1].config) == presets[1].label


def test_that_the_preset_says_when_it_is_modified(
    qtbot: QtBot, panel: SettingsPanel, draft: Draft
) -> None:
    mark = panel.findChild(QLabel, "preset_modified")
    assert isinstance(mark, QLabel)
    assert not mark.isVisibleTo(panel)
    draft.set_value("training.seed", 1)
    assert mark.isVisibleTo(panel)
    chooser = panel.findChild(QComboBox, "preset_chooser")
    assert isinstance(chooser, QComboBox)
    chooser.activated.emit(0)
    assert draft.config() == read_presets()[0].config
    assert chooser.currentText() == read_presets()[0].label
    assert not mark.isVisibleTo(panel)


def test_that_groups_open_by_keyboard_and_read_when_closed(
    qtbot: QtBot, panel: SettingsPanel
) -> None:
    assert panel.groups.open_names() == ["schedule"]
    header = button(panel, "group_header_clipping")
    assert header.summary() == "AdamW · wd 0.1 · clip 1.0 after warmup"  # type: ignore[attr-defined]
    QTest.keyClick(header, Qt.Key.Key_Space)
    assert "clipping" in panel.groups.open_names()
    panel.groups.set_open(["training"])
    assert panel.groups.open_names() == ["training"]


def test_that_every_control_is_reached_by_tab(qtbot: QtBot, panel: SettingsPanel) -> None:
    panel.groups.set_open([])
    seen = set()
    widget: QWidget = panel
    for _ in range(400):
        following = widget.nextInFocusChain()
        assert following is not None
        widget = following
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            seen.add(widget.objectName())
    for name in ("data", "model", "schedule", "clipping", "training", "sampling"):
        assert f"group_header_{name}" in seen


def test_that_a_run_locks_the_form_and_says_so(panel: SettingsPanel, draft: Draft) -> None:
    line = panel.findChild(QLabel, "locked_line")
    assert isinstance(line, QLabel)
    panel.set_locked(True)
    assert line.isVisibleTo(panel)
    assert not field(panel, "training.seed").isEnabled()
    assert "Fixed for the current run" in field(panel, "training.seed").toolTip()
    panel.set_locked(False)
    assert not line.isVisibleTo(panel)
    field(panel, "training.seed").setText("7")
    assert draft.value("training.seed") == 7


def test_that_it_fits_its_width_and_draws_in_both_schemes(panel: SettingsPanel) -> None:
    panel.groups.set_open(["data", "model", "schedule", "clipping", "training", "sampling"])
    for more in panel.findChildren(QPushButton):
        if more.objectName().startswith("more_"):
            more.setChecked(True)
    for colors in (DARK, LIGHT):
        panel.set_palette(colors)
        assert not panel.grab().isNull()
    right = panel.width()
    for editor in panel.findChildren(QLineEdit):
        assert editor.mapTo(panel, QPoint(editor.width(), 0)).x() <= right


def test_that_building_it_imports_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "from pathlib import Path\n"
        "from gui.models.draft import Draft\n"
        "from gui.run.controller import RunController\n"
        "from gui.run.live_settings import LiveSettings\n"
        "from gui.settings.data_preview import DataPreview\n"
        "from gui.settings.panel import SettingsPanel\n"
        "from gui.settings.weights_check import WeightsCheck\n"
        "draft = Draft()\n"
        "live = LiveSettings(RunController(Path()), draft)\n"
        "preview = DataPreview(draft)\n"
        "panel = SettingsPanel(draft, preview, WeightsCheck(draft, preview), live)\n"
        "print([m for m in ('numpy', 'torch', 'pyqtgraph', 'tiktoken') if m in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("mark", ["", "live"])
def test_that_no_label_of_the_form_is_cut(panel: SettingsPanel, qtbot: QtBot, mark: str) -> None:
    panel.groups.show_all()
    rows = panel.findChildren(FieldRow)
    for path in LIVE_SETTINGS:
        panel._form.rows[path].set_live(mark)
    qtbot.waitUntil(lambda: all(row.width() > 0 for row in rows))
    labels = [row._label for row in rows if row._label is not None and row._label.isVisible()]
    assert len(labels) > 25
    assert [each.text() for each in labels if each.width() < each.sizeHint().width()] == []


def test_that_every_hint_belongs_to_a_field(draft: Draft) -> None:
    assert Hints(draft).paths <= set(FIELD_PATHS)


def test_that_every_group_has_a_title_fields_and_a_summary(draft: Draft) -> None:
    shown = [path for group in titles() for path in fields_of(group)]
    assert sorted(shown) == sorted(FIELD_PATHS)
    summaries = Summaries(draft, Hints(draft))
    assert all(isinstance(summaries.summary(group), str) for group in titles())


_TYPED = (
    ("training.max_steps", "10,000", 10_000, ""),
    ("training.max_steps", "１５", 15, ""),
    ("training.epochs", " 1e2 ", 100, ""),
    ("schedule.warmup", "２０％", "20%", ""),
    ("training.max_steps", "10 000", "10 000", "without spaces: 10000"),
    ("training.max_steps", "10.000", "10.000", "is ambiguous; write 10000 or 10"),
    ("clipping.max_norm", "1.000,5", "1.000,5", "separator is a point; write 1000.5"),
    ("schedule.peak_lr", "nan", "nan", "not 'nan'"),
    ("schedule.peak_lr", "1e400", "1e400", "not '1e400'"),
    ("training.epochs", "   ", "", "not ''"),
)


@pytest.mark.thorough
def test_that_what_is_typed_is_read_as_after_set_and_in_a_file(
    panel: SettingsPanel, draft: Draft
) -> None:
    for path, typed, value, said in _TYPED:
        draft.load(RunConfig(), "Appendix D")
        editor = field(panel, path)
        editor.selectAll()
        if typed.isascii():
            QTest.keyClicks(editor, typed)
        else:  # as an input method enters it
            entered = QInputMethodEvent()
            entered.setCommitString(typed)
            QApplication.sendEvent(editor, entered)
        assert draft.value(path) == value, typed
        assert said in row(panel, path).message(), typed
        assert bool(row(panel, path).message()) == bool(said), typed
        QTest.keyClick(editor, Qt.Key.Key_Return)
        assert draft.value(path) == value, typed


def test_that_a_field_without_effect_says_which_other_field_caps_it(
    panel: SettingsPanel, draft: Draft
) -> None:
    editor = field(panel, "sampling.top_k")
    editor.selectAll()
    QTest.keyClicks(editor, "5")
    assert row(panel, "sampling.top_k").message() == "Has no effect, as “Temperature” is 0"
    draft.set_value("sampling.temperature", 0.8)
    assert row(panel, "sampling.top_k").message() == ""


def test_that_no_path_and_no_mark_makes_the_form_wider_than_its_side(
    panel: SettingsPanel, preview: DataPreview, draft: Draft, qtbot: QtBot
) -> None:
    groups, path = panel.groups, "/srv/" + "n" * 90 + "/old.txt"
    groups.show_all()
    preview.remedy = ("data.encoding", "cp949")
    preview.failed.emit("data.source", f"{path} is not UTF-8: {path}")
    draft.set_value("data.source", path)
    for row in groups._form.rows.values():
        row.set_live("live")
    QApplication.processEvents()
    column, room = groups.widget(), groups.viewport().width()
    assert column is not None
    layout = column.layout()
    assert layout is not None
    assert layout.minimumSize().width() <= column.width() == room
    qtbot.waitUntil(lambda: cut_text(panel) == [])

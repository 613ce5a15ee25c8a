"""What the help pages say: that each is whole, and that their pictures are the program's own."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import torch
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

import gui
from core.config import FIELD_PATHS
from core.config.sections.sampling import SamplingConfig
from core.experiments import built_in
from core.lr_shapes import SHAPES
from core.model.generation import _choose
from core.training.optimizer import clip_, gradient_norm
from gui.help import geometry
from gui.help.canvas import Canvas
from gui.help.context import page_about
from gui.help.gestures import GESTURES
from gui.help.page_list import found_pages
from gui.help.pages import BY_FIELD, BY_NAME, PAGES
from gui.help.pictures import PICTURES
from gui.language import spoken
from gui.plots.table import PLOTS
from gui.style.fonts import interface_font
from gui.style.palette import DARK, LIGHT, Palette


def test_that_each_page_explains_in_80_to_200_words() -> None:
    lengths = {page.name: sum(len(text.split()) for text in page.text) for page in PAGES}
    assert {name: n for name, n in lengths.items() if not 80 <= n <= 200} == {}


def test_that_each_formula_has_its_letters_and_a_source() -> None:
    with_formula = [page for page in PAGES if page.formula]
    assert len(with_formula) >= 20
    assert [page.name for page in with_formula if not (page.letters and page.sources)] == []


def test_that_each_field_and_each_plot_has_one_page() -> None:
    told = [path for page in PAGES for path in page.fields]
    assert sorted(told) == sorted(FIELD_PATHS)
    plots = [plot for page in PAGES for plot in page.plots]
    assert sorted(plots) == sorted(spec.object_name for spec in PLOTS)


def test_that_each_decay_shape_has_a_page_with_its_picture() -> None:
    pages = {name: f"shape-{'wsd' if name.startswith('wsd') else name}" for name in SHAPES}
    pages["cosine-restarts"] = "shape-restarts"
    assert [shape for shape, name in pages.items() if not BY_NAME[name].picture] == []


def test_that_what_a_page_leads_to_is_there() -> None:
    experiments = {each.name for each in built_in()}
    for page in PAGES:
        assert set(page.see) <= set(BY_NAME) - {page.name}
        assert not page.experiment or page.experiment in experiments
        assert not page.picture or page.picture in PICTURES
    assert {page.experiment for page in PAGES} - {""} == experiments


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("warmup", "warmup"),
        ("explode threshold", "clipping"),
        ("perplexity", "loss"),
        ("sgdr", "shape-restarts"),
    ],
)
def test_that_a_page_is_found_by_title_word_and_text(query: str, first: str) -> None:
    assert found_pages(PAGES, tuple(query.split()))[0].name == first


def test_that_nothing_is_found_by_words_that_no_page_has() -> None:
    assert found_pages(PAGES, ("zebra",)) == []


# -- the pictures


def test_that_the_picture_of_clipping_clips_as_training_does() -> None:
    for gradient in geometry.gradients():
        parameter = torch.nn.Parameter(torch.zeros(2, dtype=torch.float64))
        parameter.grad = torch.tensor(gradient)
        clip_([parameter], gradient_norm([parameter]), 1.0)
        assert geometry.clipped(gradient[None], 1.0)[0] == pytest.approx(parameter.grad.numpy())


@pytest.mark.parametrize(("temperature", "top_k"), [(0.0, 0), (1.0, 0), (0.7, 3)])
def test_that_the_picture_of_sampling_draws_as_the_model_does(
    temperature: float, top_k: int
) -> None:
    shares = geometry.probabilities(temperature, top_k)
    logits = torch.tensor([3.2, 2.6, 2.3, 1.4, 0.9, 0.2, -0.4, -1.2])
    generator = torch.Generator().manual_seed(1)
    asked = SamplingConfig(temperature=temperature, top_k=top_k)
    drawn = np.bincount([_choose(logits, asked, generator) for _ in range(3000)], minlength=8)
    assert drawn / 3000 == pytest.approx(shares, abs=0.03)


@pytest.mark.slow  # torch's optimizers take seconds to import
def test_that_the_picture_of_weight_decay_is_adamw_without_a_gradient() -> None:
    weight = torch.nn.Parameter(torch.ones(1, dtype=torch.float64))
    optimizer = torch.optim.AdamW([weight], lr=0.02, weight_decay=0.5)
    weights = []
    for _ in range(20):
        weights.append(weight.item())
        weight.grad = torch.zeros_like(weight)
        optimizer.step()
    assert geometry.decayed_weight(0.02, 0.5, 20) == pytest.approx(np.array(weights))


def test_that_the_reading_of_the_made_up_range_test_has_both_marks() -> None:
    _, reading = geometry.range_test()
    assert reading.interval is not None
    assert 1e-5 < reading.interval.valley < reading.interval.steep < 1.0


def _drawn(name: str, value: float, colors: Palette) -> QImage:
    image = QImage(320, PICTURES[name].height, QImage.Format.Format_RGB32)
    image.fill(QColor(colors.panel))
    painter = QPainter(image)
    font = QFont()
    font.setPixelSize(11)
    painter.setFont(font)
    room = QRectF(image.rect()).adjusted(10, 10, -10, -10)
    PICTURES[name].draw(Canvas(painter, room, colors, font), value)
    painter.end()
    return image


@pytest.mark.parametrize("name", PICTURES)
def test_that_each_picture_follows_the_scheme_and_its_slider(qapp: object, name: str) -> None:
    slider = PICTURES[name].slider
    start = slider.start if slider is not None else 0.0
    assert _drawn(name, start, LIGHT) != _drawn(name, start, DARK)
    if slider is not None:
        low, high = (_drawn(name, value, LIGHT) for value in (slider.low, slider.high))
        assert low != high


# -- context, and the table of gestures


def test_that_every_field_leads_to_its_page_by_its_editor(qapp: object) -> None:
    from PySide6.QtWidgets import QWidget

    row = QWidget()
    editor, inner = QWidget(row), QWidget()
    for path, page in BY_FIELD.items():
        editor.setObjectName("field_" + path.replace(".", "_"))
        inner.setParent(editor)
        assert page_about(inner) == page
    assert page_about(row) == ""
    assert page_about(None) == ""


# Widgets that answer keys of their own. Who adds one adds its keys to the table of gestures.
_KEY_HANDLERS = {
    "gui/plots/surface.py": "In a plot",
    "gui/schedule_editor/handle_widget.py": "Handles of the learning rate and the clip threshold",
    "gui/widgets/shape_chooser.py": "In the settings",
    "gui/widgets/editors.py": "In the settings",
    "gui/queue/view.py": "In lists",
    "gui/runs/table/run_view.py": "In lists",
    "gui/runs/compare/difference_table.py": "In lists",
    "gui/runs/compare/page.py": "Everywhere",
    "gui/runs/stored/shown_bar.py": "Everywhere",
    "gui/panels/notice.py": "Everywhere",
    "gui/panels/reading.py": "In lists",
    "gui/panels/sample_options.py": "Everywhere",
}


def test_that_no_widget_answers_keys_that_the_list_of_gestures_does_not_know() -> None:
    root = Path(gui.__file__).parent.parent
    handlers = {
        file.relative_to(root).as_posix()
        for file in (root / "gui").rglob("*.py")
        if "def keyPressEvent" in file.read_text()
    }
    assert handlers == set(_KEY_HANDLERS)
    assert set(_KEY_HANDLERS.values()) <= {gesture.topic for gesture in GESTURES}


class _Watched(Canvas):
    """Knows where its words and lines lie, px."""

    words: list[QRectF]
    paths: list[list[QPointF]]

    def scaled(self, x: tuple[float, float], y: tuple[float, float]) -> "Canvas":
        made = _Watched(self.painter, self.room, self.colors, self.font, x, y)
        object.__setattr__(made, "words", self.words)
        object.__setattr__(made, "paths", self.paths)
        return made

    def word(self, x: float, y: float, text: str, colour: str, side: str = "right") -> None:
        super().word(x, y, text, colour, side)
        letters = QRectF(self.painter.fontMetrics().tightBoundingRect(text))
        self.words.append(letters.translated(self.begin_of(x, y, text, side)))

    def line(
        self,
        xs: Iterable[float],
        ys: Iterable[float],
        colour: str,
        width: float = 2.0,
        dash: str = "",
    ) -> None:
        places = list(zip(xs, ys, strict=False))
        super().line([x for x, _ in places], [y for _, y in places], colour, width, dash)
        self.paths.append([self.at(x, y) for x, y in places])


def _meets(word: QRectF, path: Sequence[QPointF]) -> bool:
    for one, other in pairwise(path):
        if not QRectF(one, other).normalized().adjusted(-1, -1, 1, 1).intersects(word):
            continue
        n = max(1, round(max(abs(other.x() - one.x()), abs(other.y() - one.y()))))
        if any(word.contains(one + (other - one) * (k / n)) for k in range(n + 1)):
            return True
    return False


@pytest.mark.parametrize("language", ["en", "ko"])
def test_that_no_line_runs_through_a_word_of_a_picture(qapp: object, language: str) -> None:
    spoken.speak(language)
    try:
        found = []
        for name, picture in PICTURES.items():
            slider = picture.slider
            values = (slider.low, slider.start, slider.high) if slider else (0.0,)
            for value in values:
                image = QImage(340, picture.height, QImage.Format.Format_RGB32)
                painter = QPainter(image)
                room = QRectF(12, 8, 312, picture.height - 16)
                canvas = _Watched(painter, room, DARK, interface_font(11))
                object.__setattr__(canvas, "words", [])
                object.__setattr__(canvas, "paths", [])
                picture.draw(canvas, value)
                painter.end()
                met = [word for word in canvas.words if any(_meets(word, p) for p in canvas.paths)]
                found += [(name, value)] * len(met)
        assert found == []
    finally:
        spoken.speak("en")

"""Colours that can be read, the manual choice, the style sheet."""

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import SIGNAL
from PySide6.QtWidgets import QApplication, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from core.paths import RESOURCES
from gui.plots.overlay import line_style
from gui.style.icons import ICONS, app_icon, icon, pixmap
from gui.style.palette import (
    DARK,
    DARK_CONTRAST,
    LIGHT_CONTRAST,
    SCHEMES,
    Palette,
    mix,
)
from gui.style.style_sheet import style_sheet
from gui.style.theme import Mode, Theme, repolish, theme
from tests.colour_sight import SIGHTS, contrast, difference

GROUNDS = ("ground", "panel", "raised")
WORDS = (
    "text", "muted", "accent_ink", "clipped_ink", "train", "val", "gradient", "edit", "error",
    "good",
)  # fmt: skip
DRAWN = ("accent", "clipped", "outline", "train", "val", "gradient", "edit", "error")
ON = (  # words, and the colour that they stand on
    ("on_accent", "accent_ink"),
    ("on_accent", "edit"),
    ("on_accent", "error"),
    ("on_accent", "clipped_ink"),
)
# What stands in one plot, and has to be told apart there by any eye.
TOGETHER = {
    "learning rate": ("accent", "edit", "muted"),
    "loss": ("train", "val", "edit", "muted"),
    "gradient norm": ("gradient", "clipped", "edit"),
    "GPU": ("gradient", "val"),
}
APART = 0.09  # in OKLab, more than four times what is just seen
APART_WITHOUT_BLUE = 0.065  # one in ten thousand sees so; every curve has its own dash or mark, too
RUNS_APART = 0.06  # eight runs: each has its own dash and letter, too

NAMES = ("dark", "light", "dark contrast", "light contrast")
each_scheme = pytest.mark.parametrize("colors", SCHEMES, ids=lambda c: NAMES[SCHEMES.index(c)])


@each_scheme
def test_that_text_reaches_the_contrast_for_reading(colors: Palette) -> None:
    wanted = 7.0 if colors.strong else 4.5
    found = {
        (text, ground): contrast(getattr(colors, text), getattr(colors, ground))
        for text in WORDS
        for ground in GROUNDS
    }
    assert {pair: c for pair, c in found.items() if c < wanted} == {}


@each_scheme
def test_that_controls_and_curves_reach_the_contrast_for_seeing(colors: Palette) -> None:
    wanted = 4.5 if colors.strong else 3.0
    found = {
        (name, ground): contrast(getattr(colors, name), getattr(colors, ground))
        for name in DRAWN
        for ground in GROUNDS
    }
    assert {pair: c for pair, c in found.items() if c < wanted} == {}
    assert colors.ink(colors.train) == colors.train
    for name in ("accent", "clipped"):
        assert colors.ink(getattr(colors, name)) == getattr(colors, f"{name}_ink")


@each_scheme
def test_that_words_on_colours_can_be_read(colors: Palette) -> None:
    found = {pair: contrast(getattr(colors, pair[0]), getattr(colors, pair[1])) for pair in ON}
    for share in (0.24, 0.14):  # a primary button that is pressed, or under the mouse
        pressed = mix(colors.accent_ink, "#ffffff" if colors.dark and share < 0.2 else "#000000",
                      share)  # fmt: skip
        found["on_accent", pressed] = contrast(colors.on_accent, pressed)
    for share in (0.09, 0.22):  # a band of the plot, a chosen chip
        ground = mix(colors.panel, colors.accent, share)
        found["text", ground] = contrast(colors.text, ground)
    band = mix(colors.panel, colors.accent, 0.09)
    found["accent_ink", band] = contrast(colors.accent_ink, band)
    for tint, share in (("train", 0.12), ("clipped", 0.14), ("error", 0.13)):  # notices
        ground = mix(colors.panel, getattr(colors, tint), share)
        found["text", ground] = contrast(colors.text, ground)
    assert {pair: c for pair, c in found.items() if c < 4.5} == {}


@each_scheme
@pytest.mark.parametrize("sight", SIGHTS)
def test_that_curves_of_a_plot_are_told_apart_by_every_eye(colors: Palette, sight: str) -> None:
    """An edit's violet and the training loss's blue, above all: hue alone is not enough there."""
    bound = APART_WITHOUT_BLUE if sight == "no blue" else APART
    close = {
        (plot, one, other): round(apart, 3)
        for plot, names in TOGETHER.items()
        for one, other in itertools.combinations(names, 2)
        if (apart := difference(getattr(colors, one), getattr(colors, other), sight)) < bound
    }
    assert close == {}


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("dark", [True, False])
def test_that_compared_runs_are_told_apart_by_every_eye(dark: bool, sight: str) -> None:
    colours = [line_style(place).colour(dark=dark) for place in range(8)]
    apart = [difference(*pair, sight) for pair in itertools.combinations(colours, 2)]
    assert min(apart) >= (0.05 if sight == "no blue" else RUNS_APART) - 1e-3
    for colors in SCHEMES:
        if colors.dark == dark:
            assert min(contrast(each, colors.panel) for each in colours) >= 4.5


@each_scheme
def test_that_words_about_a_compared_run_can_be_read(colors: Palette) -> None:
    inks = [line_style(n).ink(dark=colors.dark, strong=colors.strong) for n in range(8)]
    assert min(contrast(ink, colors.panel) for ink in inks) >= (7.0 if colors.strong else 4.5)


@pytest.fixture
def own(qapp: QApplication) -> Iterator[Theme]:
    """A theme that has dressed nothing: no window that other tests keep is styled anew."""
    made = Theme(qapp)
    yield made
    made.deleteLater()


def test_that_the_system_that_asks_for_contrast_is_followed(
    own: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Theme, "_system_is_strong", lambda _self: True)
    for dark, wanted in ((True, DARK_CONTRAST), (False, LIGHT_CONTRAST)):
        monkeypatch.setattr(Theme, "_system_is_dark", lambda _self, dark=dark: dark)
        own._system_changed()
        assert own.palette is wanted
    monkeypatch.undo()
    own._system_changed()
    assert not own.palette.strong
    assert theme()._contrast.receivers(SIGNAL("contrastPreferenceChanged(Qt::ContrastPreference)"))


def test_that_a_scheme_of_strong_contrast_can_be_chosen(own: Theme) -> None:
    own.set_mode(Mode.DARK_CONTRAST)
    assert own.palette is DARK_CONTRAST
    own.set_mode(Mode.LIGHT_CONTRAST)
    assert own.palette is LIGHT_CONTRAST


@each_scheme
def test_that_the_style_sheet_names_only_icons_that_exist(colors: Palette) -> None:
    sheet = style_sheet(colors)
    folder = RESOURCES / "icons" / ("dark" if colors.dark else "light")
    named = {part.split('"')[0] for part in sheet.split('url("')[1:]}
    assert named
    assert named <= {path.as_posix() for path in folder.iterdir()}
    assert "$" not in sheet


def test_that_a_chosen_scheme_is_told_once(own: Theme) -> None:
    own.set_mode(Mode.LIGHT)
    heard: list[Palette] = []
    own.changed.connect(heard.append)
    own.set_mode(Mode.DARK)
    own.set_mode(Mode.DARK)
    assert heard == [DARK]


def test_that_mixing_ends_at_both_colours() -> None:
    assert mix("#102030", "#ffffff", 0.0) == "#102030"
    assert mix("#102030", "#ffffff", 1.0) == "#ffffff"


def test_that_a_repolished_widget_takes_its_new_role(qtbot: QtBot) -> None:
    theme().dress()
    button = QPushButton("x")
    qtbot.addWidget(button)
    button.setProperty("role", "primary")
    repolish(button)
    assert button.property("role") == "primary"


@pytest.mark.parametrize("name", ICONS)
def test_that_every_icon_draws_something(qtbot: QtBot, name: str) -> None:
    image = pixmap(name, "#ff0000", 16, 2.0).toImage()
    seen = {image.pixelColor(x, y).alpha() > 0 for x in range(32) for y in range(32)}
    assert seen == {True, False}
    assert not icon(name, "#ff0000").isNull()
    assert not app_icon("#000000", "#ffffff").isNull()


@each_scheme
def test_that_nothing_stands_in_the_corner_between_two_scroll_bars(
    qtbot: QtBot, colors: Palette
) -> None:
    table = QTableWidget(40, 40)
    qtbot.addWidget(table)
    table.setStyleSheet(style_sheet(colors))
    table.resize(300, 200)
    table.ensurePolished()
    image = table.grab().toImage()
    side = table.verticalScrollBar().width()
    corner = {
        image.pixelColor(x, y).name()
        for x in range(image.width() - side - 1, image.width() - 1)
        for y in range(image.height() - side - 1, image.height() - 1)
    }
    assert len(corner) == 1

"""Colours that can be read, the manual choice, the style sheet."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.paths import RESOURCES
from gui.style.icons import ICONS, app_icon, icon, pixmap
from gui.style.palette import DARK, LIGHT, Palette, mix
from gui.style.style_sheet import style_sheet
from gui.style.theme import Mode, repolish, theme


def luminance(color: str) -> float:
    parts = [QColor(color).redF(), QColor(color).greenF(), QColor(color).blueF()]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colors", [DARK, LIGHT])
@pytest.mark.parametrize(
    "text", ["text", "muted", "accent_ink", "clipped_ink", "train", "gradient", "edit", "error"]
)
@pytest.mark.parametrize("ground", ["ground", "panel", "raised"])
def test_that_text_reaches_the_contrast_for_reading(
    colors: Palette, text: str, ground: str
) -> None:
    assert contrast(getattr(colors, text), getattr(colors, ground)) >= 4.5


@pytest.mark.parametrize("colors", [DARK, LIGHT])
def test_that_words_on_colours_can_be_read(colors: Palette) -> None:
    for tone in (colors.accent_ink, mix(colors.accent_ink, "#000000", 0.24)):
        assert contrast(colors.on_accent, tone) >= 4.5
    assert contrast(mix(colors.on_accent, colors.accent_ink, 0.2), colors.accent_ink) >= 3.5
    assert contrast(colors.val, colors.panel) >= 4.5
    assert contrast(colors.accent_ink, mix(colors.panel, colors.accent, 0.09)) >= 4.5  # a band
    for name in ("accent", "clipped"):  # lines, marks and rings
        assert contrast(getattr(colors, name), colors.panel) >= 3.0
        assert colors.ink(getattr(colors, name)) == getattr(colors, f"{name}_ink")
    assert colors.ink(colors.train) == colors.train


@pytest.mark.parametrize("colors", [DARK, LIGHT])
def test_that_the_style_sheet_names_only_icons_that_exist(colors: Palette) -> None:
    sheet = style_sheet(colors)
    folder = RESOURCES / "icons" / ("dark" if colors.dark else "light")
    named = {part.split('"')[0] for part in sheet.split('url("')[1:]}
    assert named
    assert named <= {path.as_posix() for path in folder.iterdir()}
    assert "$" not in sheet


def test_that_a_chosen_scheme_is_told_once(qtbot: QtBot) -> None:
    theme().set_mode(Mode.LIGHT)
    heard: list[Palette] = []
    theme().changed.connect(heard.append)
    theme().set_mode(Mode.DARK)
    theme().set_mode(Mode.DARK)
    theme().changed.disconnect(heard.append)
    theme().set_mode(Mode.SYSTEM)
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

"""The presets: configs that come with the program, each with the words it is chosen by.

A preset is a TOML file in ``resources/presets``; its first comment line is its label, the lines of
comment after it are its description.
"""

import functools
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from core import files
from core.config import FIELD_PATHS, RunConfig, parse_config
from core.i18n.text import TranslatedText
from core.paths import RESOURCES
from gui.models.draft import Draft
from gui.style.outside_text import tip_text
from gui.widgets.elided_combo import ElidedCombo

FOLDER = RESOURCES / "presets"
FOR_CPU = "cpu-tales"
FOR_GPU = "appendix-d"
_LARGEST = 1_000_000  # bytes of a preset
_ORDER = (FOR_CPU, FOR_GPU)  # the rest follows by name
_NVIDIA = Path("/proc/driver/nvidia/version")  # asked without loading torch


@dataclass(frozen=True)
class Preset:
    """One config to choose; label and description are read in the language in use."""

    name: str
    label: TranslatedText = TranslatedText("presets")
    description: TranslatedText = TranslatedText("presets", "")
    config: RunConfig = field(default_factory=RunConfig)


def read_preset(path: Path) -> Preset:
    """A preset from its file.

    Raises:
        ConfigError: the file holds no valid config.
        OSError: it cannot be read.
    """
    text = files.read_bytes(path, _LARGEST).decode()
    comment = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        comment.append(line.lstrip("# ").rstrip())
    label = comment[0] if comment and comment[0] else path.stem
    description = " ".join(line for line in comment[1:] if line)
    return Preset(path.stem, label, description, parse_config(text, path.name))


@functools.cache
def read_presets(folder: Path = FOLDER) -> tuple[Preset, ...]:
    """All presets of a folder, the one for a machine without a GPU first. Read once."""
    found = {path.stem: path for path in sorted(folder.glob("*.toml"))}
    names = [name for name in _ORDER if name in found]
    names += [name for name in found if name not in _ORDER]
    return tuple(read_preset(found[name]) for name in names)


def label_of(config: RunConfig, folder: Path = FOLDER) -> str:
    """The label of the preset that equals ``config``; empty where none does."""
    return next((preset.label for preset in read_presets(folder) if preset.config == config), "")


def first_config(wanted: RunConfig | None) -> tuple[RunConfig, str]:
    """The config a window opens with: the wanted one, else the preset that fits the machine.

    Returns:
        The config and the label of the preset that it equals; an empty label where there is none.
    """
    if wanted is not None:
        return wanted, label_of(wanted)
    fitting = FOR_GPU if _NVIDIA.exists() else FOR_CPU
    for preset in read_presets():
        if preset.name == fitting:
            return preset.config, preset.label
    return RunConfig(), ""


def chosen_by_hand(draft: Draft) -> frozenset[str]:
    """The fields whose values somebody chose: neither the preset's, nor any preset's or default.

    What was loaded from a file or a run may have been chosen there, or be of a preset.
    """
    presets = read_presets()
    usual = (RunConfig(), *(preset.config for preset in presets))
    is_preset = draft.preset_name in {preset.label for preset in presets}

    def is_chosen(path: str) -> bool:
        value = draft.value(path)
        if is_preset:
            return bool(value != draft.base_value(path))
        return all(value != config.value(path) for config in usual)

    return frozenset(filter(is_chosen, FIELD_PATHS))


class PresetBar(QWidget):
    """Which preset the values come from, whether they were changed since, and the others."""

    def __init__(
        self, draft: Draft, presets: Sequence[Preset] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._presets = read_presets() if presets is None else tuple(presets)
        label = QLabel(self.tr("Preset"), self)
        label.setProperty("role", "muted")
        self._chooser = PresetChooser(self)
        self._chooser.setObjectName("preset_chooser")
        self._chooser.setAccessibleName(label.text())
        label.setBuddy(self._chooser)
        for preset in self._presets:
            self._chooser.addItem(preset.label, preset.name)
            tip = tip_text(preset.description)
            self._chooser.setItemData(self._chooser.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
        self._modified = QLabel(self.tr("modified"), self)
        self._modified.setObjectName("preset_modified")
        self._modified.setProperty("role", "badge")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 12, 14, 10)
        layout.setSpacing(8)
        layout.addWidget(label)
        layout.addWidget(self._chooser, 1)
        layout.addWidget(self._modified, 0, Qt.AlignmentFlag.AlignVCenter)
        self._chooser.activated.connect(self._on_activated)
        draft.preset_changed.connect(self._refresh)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        name = self._draft.preset_name or self.tr("Custom")
        index = self._chooser.findText(name)
        while index < 0 and self._chooser.count() > len(self._presets):
            self._chooser.removeItem(self._chooser.count() - 1)
        if index < 0:
            self._chooser.addItem(name, None)  # an opened file, an earlier run: shown, not offered
            index = self._chooser.count() - 1
        self._chooser.setCurrentIndex(index)
        self._modified.setVisible(self._draft.modified)

    @Slot(int)
    def _on_activated(self, index: int) -> None:
        if index < len(self._presets):
            preset = self._presets[index]
            self._draft.load(preset.config, preset.label)


class PresetChooser(ElidedCombo):
    """The presets of the program, and what else the settings came from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

"""The settings a window opens with: those given, those of last time, or a fitting preset."""

from pathlib import Path

from core.config import RunConfig
from gui.settings.preferences import Preferences
from gui.settings.presets import FOR_CPU, FOR_GPU, label_of, read_presets

_NVIDIA = Path("/proc/driver/nvidia/version")  # asked without loading torch


def first_config(given: RunConfig | None, store: Preferences) -> tuple[RunConfig, str]:
    """A config and the name of the preset it is; an empty name where it is none."""
    config = given or store.last_config()
    if config is not None:
        return config, label_of(config)
    wanted = FOR_GPU if _NVIDIA.exists() else FOR_CPU
    for preset in read_presets():
        if preset.name == wanted:
            return preset.config, preset.label
    return RunConfig(), ""

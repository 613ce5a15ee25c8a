"""The groups in which the form shows the fields: their titles, and which field stands in which.

Whoever names a field beside the form names its group as the form does. Knows no widget.
"""

from gui.language.texts import translate

SECTIONS_OF = {  # groups by the sections whose fields they hold
    "data": ("data",),
    "model": ("model",),
    "schedule": ("schedule",),
    "clipping": ("clipping", "optimizer"),
    "training": ("training", "logging"),
    "sampling": ("sampling",),
}


def titles() -> dict[str, str]:
    """What stands over each group, in the order of the form."""

    def tr(text: str) -> str:
        return translate("SettingsPanel", text)

    return {
        "data": tr("Data"),
        "model": tr("Model"),
        "schedule": tr("Schedule"),
        "clipping": tr("Clipping & optimizer"),
        "training": tr("Training"),
        "sampling": tr("Sampling"),
    }


def group_of(path: str) -> str:
    """The group in which a field stands."""
    section, _, _ = path.partition(".")
    return next(name for name, sections in SECTIONS_OF.items() if section in sections)

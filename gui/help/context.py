"""Which help page is about the widget that has the keyboard. Knows object names alone."""

from PySide6.QtWidgets import QWidget

from core.config import FIELD_PATHS
from gui.help.pages import BY_FIELD, BY_PLOT

_BY_NAME = {
    **{
        "field_" + path.replace(".", "_"): BY_FIELD[path]
        for path in FIELD_PATHS
        if path in BY_FIELD
    },
    **BY_PLOT,
    "handle_initial": "warmup",
    "handle_peak": "peak",
    "handle_decay_start": "shape-wsd",
    "handle_end": "minimum",
    "handle_clip": "clipping",
    "tail_bar": "tail",
    "model_preset": "model",
    "samples_view": "sampling",
    "sample_prompt": "sampling",
    "sample_options": "sampling",
    "words_view": "alarms",
    "edits_view": "tail",
    "compare_page": "seeds",
    "compare_table": "seeds",
    "queue_page": "queue",
    "sweep_result": "sweep",
}


def page_about(widget: QWidget | None) -> str:
    """The page about a widget, or about what it is a part of; empty: there is none."""
    while widget is not None:
        name = _BY_NAME.get(widget.objectName())
        if name is not None:
            return name
        widget = widget.parentWidget()
    return ""

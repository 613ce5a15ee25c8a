"""The pages of the window, in the order of their buttons: one entry each.

Button, menu entry, shortcut and place in the window follow from it. The page's widget is handed to
``Pages.put`` (or ``put_later``) by the stage that makes it; ``Pages.set_count`` puts a number
beside its name, ``Pages.set_leads`` says that a button of its own stands out.
"""

from gui.language.texts import QT_TRANSLATE_NOOP
from gui.panels.pages import COMPARE, EXPERIMENTS, QUEUE, RUNS, TRAINING, PageSpec

PAGES = (
    PageSpec(
        TRAINING,
        QT_TRANSLATE_NOOP("Pages", "Training"),
        QT_TRANSLATE_NOOP("Pages", "Settings, plots and samples of one run"),
        ("Ctrl+1",),
        draws=True,
    ),
    PageSpec(
        EXPERIMENTS,
        QT_TRANSLATE_NOOP("Pages", "Experiments"),
        QT_TRANSLATE_NOOP("Pages", "What warmup, peak, decay and clipping do, in small runs"),
        ("Ctrl+2",),
    ),
    PageSpec(
        RUNS,
        QT_TRANSLATE_NOOP("Pages", "Runs"),
        QT_TRANSLATE_NOOP("Pages", "All stored runs"),
        ("Ctrl+3", "F8"),
    ),
    PageSpec(
        COMPARE,
        QT_TRANSLATE_NOOP("Pages", "Compare"),
        QT_TRANSLATE_NOOP(
            "Pages", "Selected runs side by side: curves, settings, results, samples"
        ),
        ("Ctrl+4",),
        draws=True,
    ),
    PageSpec(
        QUEUE,
        QT_TRANSLATE_NOOP("Pages", "Queue"),
        QT_TRANSLATE_NOOP("Pages", "Waiting, running and finished runs of the queue"),
        ("Ctrl+5", "F9"),
    ),
)

"""The steps of the tour, in their order: one entry each. Values; knows no widget."""

from dataclasses import dataclass

from gui.language.texts import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class TourStep:
    """One step. Texts to be translated.

    Attributes:
        name: by which its control and the end of it are known to the window.
        title: what is to be done, in a few words.
        text: how, and what is to be seen.
        idle: what is said instead where it needs a run and none is training; empty: it needs none.
        page: the help page that tells more.
    """

    name: str
    title: str
    text: str
    page: str
    idle: str = ""


PEAK, START, CLIP, BEND, COMPARE = "peak", "start", "clip", "bend", "compare"

STEPS: tuple[TourStep, ...] = (
    TourStep(
        PEAK,
        QT_TRANSLATE_NOOP("HelpPages", "Grab the peak"),
        QT_TRANSLATE_NOOP(
            "HelpPages",
            "The dashed line is the planned learning rate: warmup, peak, decay. Drag the ring at "
            "its peak, up or sideways. Undo (Ctrl+Z) brings it back.",
        ),
        page="learning-rate",
    ),
    TourStep(
        START,
        QT_TRANSLATE_NOOP("HelpPages", "Press Start"),
        QT_TRANSLATE_NOOP(
            "HelpPages",
            "A small GPT now learns a short text with this schedule. Watch the loss fall in the "
            "second plot, and what the model writes at the right.",
        ),
        page="loss",
    ),
    TourStep(
        CLIP,
        QT_TRANSLATE_NOOP("HelpPages", "Watch the clip"),
        QT_TRANSLATE_NOOP(
            "HelpPages",
            "The gradient norm, and the threshold as a line. Drag the line down: from the next "
            "update on, longer gradients are clipped, and their steps are marked.",
        ),
        page="clipping",
        idle=QT_TRANSLATE_NOOP(
            "HelpPages",
            "The gradient norm, and the threshold as a line. Drag the line: it is set for the "
            "next run. Or press Start, and drag it while the run trains.",
        ),
    ),
    TourStep(
        BEND,
        QT_TRANSLATE_NOOP("HelpPages", "Edit the rest of the schedule"),
        QT_TRANSLATE_NOOP(
            "HelpPages",
            "Drag a ring of the learning rate while the run trains, or press Decay now (Ctrl+D). "
            "The violet line is only staged; Apply (Ctrl+Enter) sends it to the run.",
        ),
        page="tail",
        idle=QT_TRANSLATE_NOOP(
            "HelpPages",
            "No run is training any more. Press Start for another one; while it trains, you "
            "can edit the rest of its schedule.",
        ),
    ),
    TourStep(
        COMPARE,
        QT_TRANSLATE_NOOP("HelpPages", "Compare"),
        QT_TRANSLATE_NOOP(
            "HelpPages",
            "Every run is kept. Open Runs (Ctrl+3), choose two of them with Ctrl+click, and press "
            "Compare. With one run only, train another one first, with another peak.",
        ),
        page="seeds",
    ),
)

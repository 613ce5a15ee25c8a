"""Help: finding out which settings are better."""

from gui.help.page import Citation, HelpPage, arxiv
from gui.language.texts import QT_TRANSLATE_NOOP

_TOPIC = QT_TRANSLATE_NOOP("HelpPages", "Finding good settings")

COMPARING = (
    HelpPage(
        name="range-test",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "LR range test"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "A hundred updates on a copy of the run, while the learning rate climbs from 1e-7 "
                "to 10 by the same factor each step. At tiny rates nothing happens; then the loss "
                "begins to fall; then it rises steeply and the test ends. Nothing of it is applied "
                "to your run.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "Two marks say where a peak might lie. “Valley” is the middle of the longest fall, "
                "a careful choice; “steep” is where the loss falls fastest, a bold one. Both are "
                "for runs about as short as the test: for longer runs take less.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "Where the loss does not fall clearly, the test says so and marks nothing. Press "
                "LR range test under “Peak LR”, or Ctrl+Shift+R. The picture is drawn by the "
                "program's own reading of a made-up test.",
            ),
        ),
        formula="lr(i) = 10⁻⁷ · (10 / 10⁻⁷)^(i / 99)",
        letters=QT_TRANSLATE_NOOP("HelpPages", "i update of the test, 0 to 99"),
        sources=(
            arxiv(
                "Smith 2015, “Cyclical Learning Rates for Training Neural Networks”, section 3.3",
                "1506.01186",
            ),
            Citation("fastai, lr_find: valley and steep"),
        ),
        words=QT_TRANSLATE_NOOP("HelpPages", "lr finder find valley steep"),
        picture="range-test",
        see=("peak", "sweep"),
    ),
    HelpPage(
        name="sweep",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Sweep"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "A sweep trains a run for every combination of the values you give, with as many "
                "seeds as you like: four peaks with three seeds are twelve runs. They wait in the "
                "queue and are trained one after the other, also while the window is closed.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "Learning rates are best spaced by a factor, because it is their ratio that "
                "matters: 1e-3, 2e-3, 4e-3, 8e-3. Vary one or two fields, not five: each one "
                "multiplies the number of runs.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "The result has a dot for each seed and a mean for each value. A value is called "
                "the best only where it can be told apart from all others; where the dots overlap, "
                "more seeds are the honest answer. Early stopping ends runs whose forecast cannot "
                "win any more.",
            ),
        ),
        sources=(
            Citation(
                "Bergstra and Bengio 2012, “Random Search for Hyper-Parameter Optimization”, JMLR "
                "13"
            ),
        ),
        words=QT_TRANSLATE_NOOP("HelpPages", "grid search hyperparameter tuning values"),
        see=("queue", "seeds", "peak", "range-test"),
    ),
    HelpPage(
        name="queue",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Queue"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "Runs that wait for their turn. “Add to queue” adds a run with the current "
                "settings, “Queue several runs” adds one run for each of several values. "
                "Each trains in its own process, one at a time per GPU, and is stored like "
                "any other run.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "The page shows the current run, the waiting runs, the results of finished "
                "runs, and when all will be done. Drag a run to another place, edit or "
                "remove it; Undo brings it back. Pause lets the current run finish and "
                "starts no other.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "The queue does not need the window: close it, choose to continue in the "
                "background, and Crest shows the progress when you open it again. After a "
                "crash or a restart of the machine the queue continues where it was.",
            ),
        ),
        words=QT_TRANSLATE_NOOP("HelpPages", "wait several overnight background batch jobs"),
        see=("sweep", "seeds"),
    ),
    HelpPage(
        name="seeds",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Comparing runs, and seeds"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "The seed starts all random numbers: first weights, order of the examples, "
                "dropout. The same seed on the same machine repeats the same run; another seed "
                "gives another end, often different by a hundredth of the loss or more. A "
                "difference between two settings that is not larger than that says nothing.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "So compare with the same seed first: both runs see the same batches in the same "
                "order, which removes much of the noise. Then repeat with more seeds (“Repeat "
                "with 2 more seeds” on the page Compare) and look whether the difference stays.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "Compare shows the selected runs side by side: learning rate, loss, the "
                "difference to a baseline, and the final losses with their standard error.",
            ),
        ),
        formula="s.e. = s / √n",
        letters=QT_TRANSLATE_NOOP(
            "HelpPages", "s.e. standard error of a mean, s spread of the seeds, n their number"
        ),
        sources=(
            arxiv(
                "Bouthillier et al. 2021, “Accounting for Variance in Machine Learning Benchmarks”",
                "2103.03098",
            ),
        ),
        words=QT_TRANSLATE_NOOP(
            "HelpPages", "compare baseline standard error random reproducible deterministic"
        ),
        experiment="warmup-length",
        fields=("training.seed", "training.deterministic"),
        see=("sweep", "evaluation"),
    ),
)

"""Help: the learning rate over the run."""

from gui.help.page import APPENDIX_D, GOYAL, HAEGELE, MINICPM, SGDR, HelpPage, arxiv
from gui.language.texts import QT_TRANSLATE_NOOP

_TOPIC = QT_TRANSLATE_NOOP("HelpPages", "Learning rate")

LEARNING_RATE = (
    HelpPage(
        name="learning-rate",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Learning rate and schedule"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "After each batch the optimizer knows in which direction the loss falls. The "
                "learning rate says how far to go in that direction. Too small, and training "
                "crawls; too large, and each update jumps past the place it aimed at, until the "
                "loss swings or diverges.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "No single value is right for the whole run. At the beginning nothing is known, so "
                "small updates are safe; then large ones learn fastest; at the end small ones "
                "settle. A schedule gives the rate of every step: it climbs in the warmup, reaches "
                "the peak, and decays to the minimum.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "The top plot shows it. The dashed line is the plan, the solid one is what was "
                "applied. The rings on it can be dragged, before the start and while the run "
                "trains.",
            ),
        ),
        formula="θ ← θ − lr(i) · d",
        letters=QT_TRANSLATE_NOOP(
            "HelpPages", "θ weights, i step, lr(i) its learning rate, d the optimizer's direction"
        ),
        sources=(APPENDIX_D,),
        words=QT_TRANSLATE_NOOP("HelpPages", "step size lr plan curve handles"),
        picture="schedule",
        plots=("plot_lr",),
        see=("warmup", "peak", "decay", "tail"),
    ),
    HelpPage(
        name="warmup",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Warmup"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "At step 0 the weights are random, and AdamW has seen no gradients. It divides by "
                "a running mean of their squares, and after two or three batches that mean is a "
                "poor guess, so single updates can come out far too large. The warmup keeps them "
                "small until the guess is good: the rate climbs in a straight line from the "
                "initial value to the peak.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "Too short a warmup shows as a jump of the loss or a spike of the gradient norm "
                "in the first steps. Too long a one does no harm, but spends steps at a rate that "
                "is lower than it could be. Appendix D warms up for 20% of the steps, because "
                "its run is short; long runs use 0.1% to 2%.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "Move the slider: the peak stays as high and comes later, and the decay has less "
                "room.",
            ),
        ),
        formula="lr(i) = s + i · (p − s) / W,   i < W",
        letters=QT_TRANSLATE_NOOP(
            "HelpPages", "i step, W warmup steps, s initial learning rate, p peak"
        ),
        sources=(GOYAL, APPENDIX_D),
        words=QT_TRANSLATE_NOOP("HelpPages", "ramp beginning start initial"),
        picture="warmup",
        experiment="warmup",
        fields=("schedule.warmup", "schedule.initial_lr"),
        see=("peak", "learning-rate", "clipping", "weight-decay"),
    ),
    HelpPage(
        name="peak",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Peak learning rate"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "The peak is the highest rate of the run, reached where the warmup ends. It is the "
                "setting that matters most: around it the model learns fastest, and its right "
                "value depends on the size of the model, the batch and the text.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "If the loss swings, jumps up or diverges near the peak, halve it. If the loss "
                "falls smoothly but slowly, double it. Small models bear more: 1e-3 to 3e-3 is "
                "usual below ten million parameters, 6e-4 for GPT-2 small, less for larger ones. "
                "Just below the value that diverges is often the best place, and the warmup and "
                "clipping are what makes it bearable.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "To find it by measurement: the LR range test takes seconds, a sweep over three or "
                "four peaks is slower and surer. Drag the ring at the peak up or down to set it.",
            ),
        ),
        sources=(
            APPENDIX_D,
            arxiv(
                "Brown et al. 2020, “Language Models are Few-Shot Learners”, table 2.1",
                "2005.14165",
            ),
        ),
        words=QT_TRANSLATE_NOOP("HelpPages", "maximum highest height too high diverges"),
        picture="peak",
        experiment="peak",
        fields=("schedule.peak_lr",),
        see=("range-test", "sweep", "warmup", "alarms"),
    ),
    HelpPage(
        name="decay",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Decay"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "Every batch is a sample of the text, so its gradient is partly noise. At a high "
                "rate that noise keeps the weights moving around a good place without reaching "
                "its bottom. As the rate decays, the movement dies down and the loss falls once "
                "more, often visibly in the last tenth of the run.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "The shapes differ in when they spend the high rate. A cosine leaves the peak "
                "slowly and lands slowly; a straight line falls evenly; warmup-stable-decay holds "
                "the peak and falls late; a constant rate never settles, which is why it ends "
                "higher. Between shapes that all reach a small rate the difference is small; "
                "between decaying and not decaying it is large.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "A decay belongs to its length: a cosine planned for 1,000 steps and stopped at "
                "500 has not settled. If the length may change, hold the peak and decay when you "
                "decide to end.",
            ),
        ),
        sources=(SGDR, HAEGELE),
        words=QT_TRANSLATE_NOOP("HelpPages", "annealing cooldown fall shape"),
        picture="all-shapes",
        experiment="decay",
        fields=("schedule.decay",),
        see=("shape-cosine", "shape-linear", "shape-wsd", "minimum", "tail"),
    ),
    HelpPage(
        name="minimum",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Minimum learning rate"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "The minimum is where the decay ends. The smaller it is, the more completely the "
                "noise of the batches is averaged away in the last steps, and the lower the final "
                "loss, as a rule.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "A tenth of the peak is a common choice, made so that the model still learns "
                "something from the last part of the text. Appendix D goes down to 1e-5, a "
                "hundredth of its peak. Going to 0 is fine for a run that really ends there; "
                "for a run that may go on it wastes the last steps, because updates of almost no "
                "length change nothing.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "The exponential shape needs a minimum above 0: it multiplies, and nothing "
                "multiplied reaches 0. The ring at the end of the curve sets the minimum.",
            ),
        ),
        formula="lr(N) = m",
        letters=QT_TRANSLATE_NOOP("HelpPages", "N all steps, m minimum learning rate"),
        sources=(
            APPENDIX_D,
            arxiv(
                "Hoffmann et al. 2022, “Training Compute-Optimal Large Language Models”, "
                "appendix B",
                "2203.15556",
            ),
        ),
        words=QT_TRANSLATE_NOOP("HelpPages", "floor end min lr zero"),
        picture="minimum",
        fields=("schedule.min_lr",),
        see=("decay", "shape-exponential", "tail"),
    ),
    HelpPage(
        name="tail",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Bending the tail while it trains"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "What is trained cannot be changed; what is planned can. While a run trains, "
                "edit the rest of its schedule: drag a ring in the top plot, or press Decay "
                "now, Hold, Halve or Extend. The new tail starts at the current rate, so "
                "nothing jumps.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "A change is staged first: it is drawn, and the forecast says what it may bring, "
                "but the run does not know of it. Apply (Ctrl+Enter) sends it, and it takes effect "
                "at the next step; Esc discards it. Every applied edit is kept with the run, so "
                "that it can be made again exactly.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "Typical uses: the loss has stopped falling, so decay now; it still falls well "
                "near the end, so extend; it swings, so halve. Move the slider to choose the step "
                "at which the decay begins.",
            ),
        ),
        sources=(MINICPM, HAEGELE),
        words=QT_TRANSLATE_NOOP(
            "HelpPages", "edit staged apply hold halve extend decay now schedule from here"
        ),
        picture="tail",
        see=("forecast", "decay", "shape-wsd"),
    ),
)

"""Help: a page for each decay shape, WSD's three together."""

from gui.help.page import APPENDIX_D, HAEGELE, MINICPM, SGDR, Citation, HelpPage, arxiv
from gui.language.texts import QT_TRANSLATE_NOOP

_TOPIC = QT_TRANSLATE_NOOP("HelpPages", "Decay shapes")
_LETTERS = QT_TRANSLATE_NOOP(
    "HelpPages",
    "i step, W warmup steps, N all steps, p peak, m minimum, u = (i − W) / (N − W): the share of "
    "the decay that is behind",
)

SHAPE_PAGES = (
    HelpPage(
        name="shape-cosine",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Cosine"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "Half a wave of a cosine from the peak to the minimum. It leaves the peak slowly, "
                "falls fastest in the middle, and arrives slowly. So the model spends much time "
                "near the peak, where it learns fast, and some time at small rates, where it "
                "settles.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "It is the shape of Appendix D and the most used one in published training runs "
                "of GPTs since GPT-3. It has no settings of its own besides the length, and there "
                "lies its weakness: the curve depends on the planned end. Stopped early, the rate "
                "is still high; extended, it has to go up again. Where the length is known, take "
                "it.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "In the middle of the decay the rate is exactly half way between peak and minimum.",
            ),
        ),
        formula="lr = m + (p − m) · (1 + cos πu) / 2",
        letters=_LETTERS,
        sources=(SGDR, APPENDIX_D),
        words=QT_TRANSLATE_NOOP("HelpPages", "half cosine annealing"),
        picture="shape:cosine",
        experiment="decay",
        see=("decay", "shape-linear", "shape-restarts"),
    ),
    HelpPage(
        name="shape-linear",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Linear"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "A straight line from the peak to the minimum: every step lowers the rate by the "
                "same amount. Nothing about it is special, and that is its strength. Theory that "
                "asks which fixed schedule gives the best last iterate arrives at a straight line "
                "to 0, and measurements over many tasks find it as good as a cosine or slightly "
                "better.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "Compared with a cosine it spends less time near the peak and less time near the "
                "minimum. BERT was trained with it; it is the default of many trainers for "
                "fine-tuning. When a run is extended half way, the rest is simply a flatter line.",
            ),
        ),
        formula="lr = m + (p − m) · (1 − u)",
        letters=_LETTERS,
        sources=(
            arxiv("Devlin et al. 2019, “BERT”, appendix A.2", "1810.04805"),
            arxiv(
                "Defazio et al. 2023, “Optimal Linear Decay Learning Rate Schedules and Further "
                "Refinements”",
                "2310.07831",
            ),
        ),
        words=QT_TRANSLATE_NOOP("HelpPages", "straight line"),
        picture="shape:linear",
        experiment="decay",
        see=("decay", "shape-cosine", "shape-polynomial"),
    ),
    HelpPage(
        name="shape-constant",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Constant"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "After the warmup the rate stays at the peak until the end. The loss falls as long "
                "as large updates help, and then stays at a level that the noise of the batches "
                "sets: it does not settle.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "Its use is not the end result but what it leaves open. No planned end is built "
                "into it, so a run can go on for as long as it pays, and a decay can begin "
                "whenever you decide: press Decay now. That is warmup-stable-decay with the third "
                "part chosen later. It is also the fair background for comparing other settings, "
                "because the schedule changes nothing between runs.",
            ),
        ),
        formula="lr = p",
        letters=QT_TRANSLATE_NOOP("HelpPages", "p peak learning rate"),
        sources=(Citation("Hugging Face Transformers, get_constant_schedule_with_warmup"),),
        words=QT_TRANSLATE_NOOP("HelpPages", "flat hold no decay"),
        picture="shape:constant",
        experiment="decay",
        see=("shape-wsd", "tail", "decay"),
    ),
    HelpPage(
        name="shape-wsd",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Warmup-stable-decay (WSD)"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "Three parts: a warmup, a plateau at the peak, and a fall to the minimum in the "
                "last 10% to 20% of the steps. On the plateau the loss looks worse than under a "
                "cosine of the same length; in the fall it drops quickly and ends at about the "
                "same value, sometimes lower.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "The gain is freedom. The plateau does not depend on the length, so one long run "
                "can be cooled down at several points, each from a checkpoint, and gives a "
                "finished model for each length. A cosine would need a run for each.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "The fall can be a line, half a cosine, or 1 − √, which starts steeply and is the "
                "best of the three in the measurements of Hägele et al. “Decay from” sets where it "
                "begins.",
            ),
        ),
        formula="lr = p,  i < D;   lr = m + (p − m) · f(r),  r = (i − D) / (N − D)\n"
        "f(r) = 1 − r,   (1 + cos πr) / 2,   1 − √r",
        letters=QT_TRANSLATE_NOOP(
            "HelpPages", "i step, D start of the decay, N all steps, p peak, m minimum, f the shape"
        ),
        sources=(MINICPM, HAEGELE),
        words=QT_TRANSLATE_NOOP("HelpPages", "trapezoid plateau cooldown stable"),
        picture="wsd",
        fields=("schedule.decay_start",),
        see=("tail", "shape-constant", "decay"),
    ),
    HelpPage(
        name="shape-inverse-sqrt",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Inverse square root"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "The rate falls with one over the square root of the step: four times as many "
                "steps, half the rate. It is steep right after the warmup and then ever flatter, "
                "and it has no end: the formula does not know how long the run will be.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "The first Transformer and T5 were trained with it. As it never comes down to a "
                "really small rate, such runs are often finished with a short linear fall: press "
                "Decay now. The longer the warmup, the slower the decay, as the warmup's length is "
                "also the time scale of the curve.",
            ),
        ),
        formula="lr = max(m, p / √((i − W + T) / T)),   T = W",
        letters=QT_TRANSLATE_NOOP(
            "HelpPages",
            "i step, W warmup steps, p peak, m minimum, T time scale: 10,000 without a warmup",
        ),
        sources=(
            arxiv("Vaswani et al. 2017, “Attention Is All You Need”, equation 3", "1706.03762"),
            arxiv("Raffel et al. 2020, “T5”, section 3.1.2", "1910.10683"),
        ),
        words=QT_TRANSLATE_NOOP("HelpPages", "transformer noam t5 root"),
        picture="shape:inverse-sqrt",
        see=("decay", "warmup", "tail"),
    ),
    HelpPage(
        name="shape-exponential",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Exponential"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "Each step multiplies the rate by the same factor, chosen so that it arrives at "
                "the minimum at the end. With the logarithmic axis (log y) it is a straight line. "
                "Half of the way in orders of magnitude is reached after half of the steps: from "
                "1e-3 to 1e-5 it stands at 1e-4 in the middle, where a cosine still has 5e-4.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "So it leaves the high rates early. That is safe, and slow where large updates "
                "would still help; with a minimum close to the peak it comes near to a straight "
                "line. The minimum has to be above 0.",
            ),
        ),
        formula="lr = p · (m / p)^u",
        letters=_LETTERS,
        sources=(
            arxiv(
                "Li and Arora 2020, “An Exponential Learning Rate Schedule for Deep Learning”",
                "1910.07454",
            ),
        ),
        words=QT_TRANSLATE_NOOP("HelpPages", "geometric factor gamma"),
        picture="shape:exponential",
        see=("minimum", "decay", "shape-polynomial"),
    ),
    HelpPage(
        name="shape-polynomial",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Polynomial"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "The share of the way that is left, raised to a power. The power bends the curve: "
                "1 is the straight line, 2 falls fast at first and arrives slowly, and below 1 "
                "the rate stays high for long and drops at the end.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "It comes from image segmentation, where a power of 0.9 is usual, and is what many "
                "trainers call “poly”. For language models a power between 1 and 2 is a way to try "
                "something between a line and the late, flat end of a cosine. Move the slider to "
                "see what the power does.",
            ),
        ),
        formula="lr = m + (p − m) · (1 − u)^k",
        letters=QT_TRANSLATE_NOOP(
            "HelpPages", "p peak, m minimum, k power, u the share of the decay that is behind"
        ),
        sources=(arxiv("Chen et al. 2017, “DeepLab”, section 4", "1606.00915"),),
        words=QT_TRANSLATE_NOOP("HelpPages", "power poly exponent"),
        picture="polynomial",
        fields=("schedule.power",),
        see=("shape-linear", "decay"),
    ),
    HelpPage(
        name="shape-restarts",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Cosine with restarts"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "Several cosines one after the other: at the end of each the rate jumps back to "
                "the peak. The jump throws the weights out of the place where they had settled, "
                "and the loss rises at once; the next fall settles them again, often lower.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "The idea is to escape poor places and to have a usable model at the end of each "
                "cycle. For language models on a fixed number of tokens one long decay is usually "
                "better, as each restart spends steps on winning back what the jump has lost. It "
                "is worth seeing once: every jump of the rate is visible in the loss.",
            ),
        ),
        formula="lr = m + (p − m) · (1 + cos π(c·u mod 1)) / 2",
        letters=QT_TRANSLATE_NOOP(
            "HelpPages", "p peak, m minimum, c cycles, u the share of the decay that is behind"
        ),
        sources=(SGDR,),
        words=QT_TRANSLATE_NOOP("HelpPages", "sgdr warm restarts cycles jump"),
        picture="restarts",
        fields=("schedule.cycles",),
        see=("shape-cosine", "decay"),
    ),
    HelpPage(
        name="shape-one-cycle",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "One cycle"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "One long rise and one long fall, both half cosines, so that the curve has no "
                "corner. The warmup is part of the idea: it takes about a third of the run instead "
                "of a few per cent, and the peak is set higher than one would otherwise dare, "
                "because the rate stays near it only for a short time.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "It was made for training image models in few epochs, where it can be several "
                "times faster, and is the default of fastai. For a GPT it behaves like a cosine "
                "with a long, soft warmup. Give it a warmup of 25% to 30% and a peak two or "
                "three times the usual one.",
            ),
        ),
        formula="lr = s + (p − s) · (1 − cos(πi / W)) / 2,  i < W\n"
        "lr = m + (p − m) · (1 + cos πu) / 2,  i ≥ W",
        letters=QT_TRANSLATE_NOOP(
            "HelpPages",
            "i step, W warmup steps, s initial learning rate, p peak, m minimum, u the share of "
            "the decay that is behind",
        ),
        sources=(arxiv("Smith and Topin 2018, “Super-Convergence”", "1708.07120"),),
        words=QT_TRANSLATE_NOOP("HelpPages", "onecycle fastai super-convergence"),
        picture="shape:one-cycle",
        see=("warmup", "shape-cosine", "range-test"),
    ),
    HelpPage(
        name="shape-points",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Points: any curve"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "A schedule of your own: points, each a share of the run and a learning rate, and "
                "a curve through them. Between two points lies a straight line, a smooth curve "
                "that never goes higher or lower than its points, or a step that holds the first "
                "until the second.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "Double-click the curve to add a point, drag it, press Del to remove it; a right "
                "click gives exact values. Where more than 60 points are in sight, zoom in to "
                "move them, or simplify the curve in its menu. Points take the place of warmup, "
                "initial and peak; the highest point is the end of the warmup. A schedule of "
                "another trainer comes in the same way: Load a schedule reads a CSV of step and "
                "lr, and puts as few points as describe it.",
            ),
        ),
        sources=(
            Citation(
                "Fritsch and Butland 1984, “A Method for Constructing Local Monotone Piecewise "
                "Cubic Interpolants”"
            ),
        ),
        words=QT_TRANSLATE_NOOP("HelpPages", "custom own curve csv import interpolation"),
        picture="shape:points",
        fields=("schedule.points", "schedule.interpolation"),
        see=("learning-rate", "decay"),
    ),
)

"""Help: what the plots and panels tell of a run."""

from gui.help.page import APPENDIX_D, Citation, HelpPage, arxiv
from gui.language.texts import QT_TRANSLATE_NOOP

_TOPIC = QT_TRANSLATE_NOOP("HelpPages", "Reading a run")

READING = (
    HelpPage(
        name="loss",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Loss, training and validation"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "For every position the model gives a probability to each token that could come "
                "next. The loss is the mean of minus the logarithm of the probability it gave to "
                "the one that did come. At the start it is about the logarithm of the vocabulary: "
                "10.8 for GPT-2's 50,257 tokens, as the model guesses. A loss of 1 means that the "
                "right token had 37%, on average.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "The thin line is the loss of each batch, the thick one is smoothed. Marks are "
                "evaluations: squares on training text, circles on validation text, which is never "
                "trained on.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "Both fall at first. Where the validation loss turns up while the training loss "
                "goes on falling, the model has begun to learn its text by heart: overfitting. On "
                "a text of a few pages that comes soon.",
            ),
        ),
        formula="L = −(1/n) · Σ ln p(xₜ | x₁ … xₜ₋₁)",
        letters=QT_TRANSLATE_NOOP(
            "HelpPages", "n tokens, xₜ the token that came, p the probability it was given"
        ),
        sources=(APPENDIX_D, Citation("Raschka 2024, chapter 5, cross entropy")),
        words=QT_TRANSLATE_NOOP(
            "HelpPages", "cross entropy perplexity overfitting memorising smoothed val train"
        ),
        picture="loss",
        plots=("plot_loss",),
        see=("evaluation", "forecast", "alarms"),
    ),
    HelpPage(
        name="evaluation",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Evaluation"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "The loss of a training batch is noisy, and it is measured with dropout on and on "
                "text that is being learned. An evaluation is the cleaner measurement: dropout "
                "off, several batches of training and of validation text, weights unchanged. It "
                "never changes what is trained after it.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "“Evaluate every” sets how often: auto does it often at the beginning, where the "
                "loss changes fast, then more rarely. “Evaluate on” sets on how many batches: "
                "more are smoother and slower. With comparable evaluations, all runs are measured "
                "on the same batches, spread over the text, and the last update is measured too, "
                "so the ends of two runs can be compared. “As in the book” is Appendix D's way: "
                "the first batches, every few steps.",
            ),
        ),
        sources=(APPENDIX_D,),
        words=QT_TRANSLATE_NOOP("HelpPages", "validation measure dropout comparable"),
        fields=("training.eval_every", "training.eval_batches", "training.evaluation"),
        see=("loss", "seeds"),
    ),
    HelpPage(
        name="sampling",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Sampling: temperature and top-k"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "A sample shows what the model writes after a prompt. For each next token the "
                "model gives scores (logits); softmax turns them into probabilities, and one "
                "token is drawn.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "The temperature divides the scores first. At 1 they are taken as they are; below "
                "1 likely tokens become likelier, and the text tamer; above 1 it becomes wilder. "
                "At 0 the likeliest token is always taken (greedy), and the text tends to repeat "
                "itself. Top-k draws only among the k likeliest, which keeps out the many tokens "
                "that are each improbable but together likely to spoil a sentence.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "Both change only the samples, never the training. Move the slider: the bars are "
                "the probabilities of eight tokens.",
            ),
        ),
        formula="p = softmax(z / T)",
        letters=QT_TRANSLATE_NOOP("HelpPages", "z scores, T temperature, p probabilities"),
        sources=(
            Citation("Raschka 2024, chapter 5, temperature scaling and top-k sampling"),
            arxiv(
                "Fan et al. 2018, “Hierarchical Neural Story Generation”, section 5.4", "1805.04833"
            ),
        ),
        words=QT_TRANSLATE_NOOP("HelpPages", "generate text prompt softmax greedy random"),
        picture="sampling",
        fields=(
            "sampling.temperature",
            "sampling.top_k",
            "sampling.prompt",
            "sampling.every",
            "sampling.max_new_tokens",
        ),
        see=("loss",),
    ),
    HelpPage(
        name="forecast",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Forecast of the loss"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "From the losses so far, Crest forecasts the loss of the remaining steps, "
                "for the current schedule or for the one you are dragging. The line is the "
                "most likely course; the true loss stays inside the band in about 80 of 100 "
                "cases, before about 1,000 steps in fewer than half: small models linger on a "
                "plateau and then fall again.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "It rests on a law with six numbers: the loss falls with the sum of the learning "
                "rates so far, like a power, and stands higher by the noise of running at a high "
                "rate, which dies down where the rate is lowered. The numbers are fitted to the "
                "run. Where that would not hold, it stays silent and says why: too early, "
                "memorising, or a plan above anything that was run.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "A finished run with the same setup can be used for the forecast, which is "
                "then there from the start. Use it to compare two tails, rather than to "
                "trust a third decimal.",
            ),
        ),
        formula="L = L₀ + A · (S / 100)^(−a) + B · n",
        letters=QT_TRANSLATE_NOOP(
            "HelpPages",
            "S sum of the learning rates over the peak, n noise of the rate, L₀, A, a, B fitted",
        ),
        sources=(
            arxiv("Tissue et al. 2024, “Scaling Law with Learning Rate Annealing”", "2408.11029"),
            arxiv("Luo et al. 2025, “A Multi-Power Law for Loss Curve Prediction”", "2503.12811"),
        ),
        words=QT_TRANSLATE_NOOP("HelpPages", "prediction outlook band future"),
        see=("tail", "loss", "alarms"),
    ),
    HelpPage(
        name="alarms",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Alarms"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "Crest watches every loss and speaks up in four cases. Spike: the last five "
                "losses stand far above the 128 before them. Diverging: the smoothed loss has "
                "been 5% above its lowest value for 100 steps. Parted: training loss falls while "
                "validation loss no longer follows, so the model memorises. Not finite: a loss is "
                "no number any more.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "An alarm marks the place in the plots and offers what usually helps: lower the "
                "clip threshold, go back to the best checkpoint and lower the peak, or begin the "
                "decay now. It changes nothing by itself. Only a run that diverges is paused, "
                "where Run, “Pause when the run diverges” is on.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "The rules are strict: better silent than wrong. A spike of the norm alone raises "
                "none.",
            ),
        ),
        sources=(
            Citation("Crest, core/foresight/alarms.py: rules, numbers and how they were tried"),
        ),
        words=QT_TRANSLATE_NOOP("HelpPages", "warning trouble spike diverge nan infinite"),
        picture="spike",
        experiment="peak",
        see=("loss", "clipping", "peak", "tail"),
    ),
)

"""Help: what an update is made of, besides the learning rate."""

from gui.help.page import ADAMW, APPENDIX_D, GOYAL, NOISE, HelpPage, arxiv
from gui.language.texts import QT_TRANSLATE_NOOP

_TOPIC = QT_TRANSLATE_NOOP("HelpPages", "Updates")

UPDATES = (
    HelpPage(
        name="batch",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Batch size and accumulation"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "An update uses the mean gradient of a batch of examples. Each example's gradient "
                "points roughly the right way, with noise; the mean of n examples has noise "
                "smaller by the root of n. Four times the batch: half the noise, four times the "
                "work for one update.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "With a fixed text a larger batch means fewer updates. It pays until the noise is "
                "small beside the gradient itself (see noise scale), and it allows a higher "
                "learning rate: with SGD in proportion to the batch, with Adam rather by its root.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "“Accumulate” adds up the gradients of several batches before one update: the "
                "effect of the large batch in the memory of the small one. Move the slider: the "
                "arrows are means of that many gradients, and the thick one is the true gradient.",
            ),
        ),
        formula="g = (1 / (a·b)) · Σ gₖ,   noise ∝ 1 / √(a·b)",
        letters=QT_TRANSLATE_NOOP(
            "HelpPages", "b batch size, a batches accumulated, gₖ gradient of one example"
        ),
        sources=(GOYAL, NOISE),
        words=QT_TRANSLATE_NOOP("HelpPages", "micro-batch gradient accumulation memory examples"),
        picture="batch",
        fields=("training.batch_size", "training.grad_accumulation"),
        see=("noise-scale", "peak", "length"),
    ),
    HelpPage(
        name="weight-decay",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "AdamW and weight decay"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "AdamW keeps two running means for each parameter: of the gradient (Beta 1) and "
                "of its square (Beta 2). The update is the first divided by the root of the "
                "second, so parameters with small gradients move as far as others.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "Weight decay pulls every weight a little towards 0 at each update, in proportion "
                "to the learning rate. Weights that the gradients do not keep up fade away, which "
                "holds the model simpler and its weights in a range where the learning rate stays "
                "right. 0.1 is usual for GPTs. In AdamW the pull is separate from the gradient: "
                "that is the W.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "The picture shows a weight that gets no gradient: with lr · λ the share it loses "
                "at each step. A long memory (Beta 2 near 1) wants a longer warmup.",
            ),
        ),
        formula="w ← w − lr · (m̂ / (√v̂ + ε) + λ · w)",
        letters=QT_TRANSLATE_NOOP(
            "HelpPages",
            "w weight, m̂ and v̂ running means of gradient and square, ε epsilon, λ weight decay",
        ),
        sources=(ADAMW, arxiv("Kingma and Ba 2015, “Adam”, algorithm 1", "1412.6980")),
        words=QT_TRANSLATE_NOOP("HelpPages", "adam beta momentum regularisation epsilon optimizer"),
        picture="weight-decay",
        fields=(
            "optimizer.name",
            "optimizer.decay_on",
            "optimizer.weight_decay",
            "optimizer.beta1",
            "optimizer.beta2",
            "optimizer.eps",
        ),
        see=("warmup", "update-ratio", "model"),
    ),
    HelpPage(
        name="length",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Steps, epochs and the length of a run"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "A step is one update of the weights. An epoch goes through the whole training "
                "text once; it has as many steps as there are batches in it, divided by what is "
                "accumulated. “Epochs” sets how often the text is gone through, “At most” caps "
                "the steps whatever the epochs say.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "The schedule is stretched over all steps: shares such as a warmup of 20% follow "
                "the length, numbers of steps do not. So change the length first and the schedule "
                "after it.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "On a small text many epochs mean learning it by heart: watch the validation loss. "
                "On a large one a single epoch is usual, because fresh text is worth more than "
                "repeated text.",
            ),
        ),
        formula="N = min(max steps, epochs · ⌈batches / a⌉)",
        letters=QT_TRANSLATE_NOOP("HelpPages", "N all steps, a batches accumulated for an update"),
        sources=(APPENDIX_D,),
        words=QT_TRANSLATE_NOOP("HelpPages", "max steps duration iterations"),
        fields=("training.epochs", "training.max_steps"),
        see=("batch", "learning-rate", "loss"),
    ),
)

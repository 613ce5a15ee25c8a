"""Help: the gradient's norm, and clipping it."""

from gui.help.page import APPENDIX_D, NOISE, PASCANU, Citation, HelpPage
from gui.language.texts import QT_TRANSLATE_NOOP

_TOPIC = QT_TRANSLATE_NOOP("HelpPages", "Gradients")

CLIPPING = (
    HelpPage(
        name="clipping",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Gradient clipping"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "Once in a while a batch gives a gradient many times longer than the others: an "
                "odd piece of text, or weights that stand on a steep wall of the loss. One such "
                "update can undo hundreds. Clipping bounds the length: a gradient longer than the "
                "threshold is shortened to it. Its direction stays, and shorter gradients are not "
                "touched.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "All parameters count as one long vector and are scaled by one factor, so the "
                "proportion between layers stays. The usual threshold is 1.0. In Appendix D "
                "clipping begins after the warmup; “Clip from” can begin it at the start.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "In the third plot the line is the threshold, and clipped steps are marked. Some "
                "clipped steps are normal. When nearly all are clipped, the threshold works like a "
                "lower learning rate. Move the slider: gradients outside the circle end on it.",
            ),
        ),
        formula="g ← g · min(1, c / (‖g‖ + 10⁻⁶))",
        letters=QT_TRANSLATE_NOOP("HelpPages", "g gradient, ‖g‖ its norm, c threshold"),
        sources=(PASCANU, APPENDIX_D, Citation("PyTorch, torch.nn.utils.clip_grad_norm_")),
        words=QT_TRANSLATE_NOOP("HelpPages", "threshold max norm clip explode spike"),
        picture="clipping",
        experiment="clipping",
        fields=("clipping.max_norm", "clipping.begin"),
        see=("gradient-norm", "alarms", "warmup"),
    ),
    HelpPage(
        name="gradient-norm",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Gradient norm"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "The gradient has a number for every parameter. Its norm is the length of that "
                "vector: square all numbers, add them up, take the root. It says in one number how "
                "steep the loss is where the weights stand now. The plot shows it before clipping.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "It is large at the very beginning, falls quickly, and then stays at a level that "
                "belongs to model and batch. What matters is change: single spikes are odd "
                "batches, and clipping takes care of them; a norm that climbs over many steps "
                "often comes before the loss diverges; a norm near 0 means that nothing is learned "
                "any more.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "“Gradient norm by layer” (View, Plots) shows which layers it comes from, measured "
                "every 25 steps.",
            ),
        ),
        formula="‖g‖ = √(g₁² + g₂² + … + gₙ²)",
        letters=QT_TRANSLATE_NOOP("HelpPages", "g₁ … gₙ the gradient of each parameter"),
        sources=(PASCANU, APPENDIX_D),
        words=QT_TRANSLATE_NOOP("HelpPages", "length l2 steep layer"),
        picture="norm",
        plots=("plot_grad_norm", "plot_layer_grad_norm"),
        see=("clipping", "update-ratio", "noise-scale"),
    ),
    HelpPage(
        name="update-ratio",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Update ratio"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "How far one update moves the weights, as a share of their size. A learning rate "
                "of 1e-3 says little by itself, because AdamW scales the gradient; the ratio says "
                "what really happens to the weights.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "A rule of thumb is one thousandth. Well below it, training is slow and the rate "
                "can go up; above a hundredth the weights are thrown about, and the rate should "
                "come down. The shaded band of the plot is the range from 1e-3 to 1e-2; small GPTs "
                "come to its upper edge at their peak.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "It follows the schedule: it climbs in the warmup and falls with the decay. By "
                "layer it shows one that learns much faster than the others, or not at all. It is "
                "measured every 25 steps and costs next to nothing.",
            ),
        ),
        formula="‖Δw‖ / ‖w‖",
        letters=QT_TRANSLATE_NOOP("HelpPages", "w weights before the update, Δw their change"),
        sources=(
            Citation("Karpathy, CS231n notes, “Neural Networks 3”, ratio of weights to updates"),
        ),
        words=QT_TRANSLATE_NOOP("HelpPages", "update to weight relative change"),
        plots=("plot_update_ratio", "plot_layer_update_ratio"),
        see=("gradient-norm", "peak", "weight-decay"),
    ),
    HelpPage(
        name="noise-scale",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Gradient noise scale"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "A gradient of one batch is the true gradient plus noise. The noise scale is the "
                "batch, in tokens, at which both are equally large. With much smaller batches the "
                "noise rules, and doubling the batch nearly halves the steps that are needed; with "
                "much larger ones the extra examples tell nothing new.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "So it tells whether a larger batch would pay. It grows during training, as the "
                "easy, common part of the gradient is learned first.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "It is estimated by comparing gradients of small and of large batches, so an "
                "update has to be made of several: set “Accumulate” to 2 or more, or use several "
                "processes. Single measurements are rough; the plot shows a moving average.",
            ),
        ),
        formula="B = tr Σ / |G|²",
        letters=QT_TRANSLATE_NOOP(
            "HelpPages", "G true gradient, Σ covariance of the gradients of single tokens"
        ),
        sources=(NOISE,),
        words=QT_TRANSLATE_NOOP("HelpPages", "critical batch size signal"),
        picture="batch",
        plots=("plot_noise_scale",),
        see=("batch", "gradient-norm"),
    ),
)

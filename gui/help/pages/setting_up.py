"""Help: text, model, machine, and what is kept of a run."""

from gui.help.page import APPENDIX_D, Citation, HelpPage, arxiv
from gui.language.texts import QT_TRANSLATE_NOOP

_TOPIC = QT_TRANSLATE_NOOP("HelpPages", "Setting up a run")

SETTING_UP = (
    HelpPage(
        name="text",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Text and tokens"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "The model learns from one text: a built-in one, files, or a folder. A tokenizer "
                "cuts it into tokens, and the model learns to guess each next one. GPT-2's has "
                "50,257 tokens of about four characters; characters or bytes have far fewer, which "
                "makes small models much faster, with longer sequences for the same text.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "A training example is a window of “Context length” tokens. “Stride” says how far "
                "the window moves to the next: equal to the context length, every token is seen "
                "once an epoch. The end of the text, after “Training share”, is never trained on; "
                "it gives the validation loss.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "Losses of different tokenizers cannot be compared: a token of four characters is "
                "harder to guess than one character.",
            ),
        ),
        sources=(Citation("Raschka 2024, chapter 2"),),
        words=QT_TRANSLATE_NOOP("HelpPages", "data tokenizer vocabulary bpe context stride files"),
        fields=(
            "data.source",
            "data.tokenizer",
            "data.tokenizer_vocab",
            "data.compact_vocabulary",
            "data.train_fraction",
            "data.context_length",
            "data.stride",
            "data.encoding",
            "data.shuffle",
            "data.text_field",
            "data.separator",
        ),
        see=("loss", "model", "length"),
    ),
    HelpPage(
        name="model",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Model"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "A GPT is a stack of equal blocks. In each, attention lets every token look at "
                "those before it, with several heads that look for different things, and a small "
                "network works on each token by itself. “Width” is the length of the vector that "
                "stands for a token; parameters grow with its square and with the number of "
                "layers.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "A larger model reaches a lower loss on the same text and learns more from each "
                "token, but every step costs more, and a small text is memorised sooner. Dropout, "
                "a share of activations set to 0 at random, holds that off.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "“Start from” begins with given weights instead of random ones: GPT-2's, or those "
                "of a run of your own. Such fine-tuning wants a much smaller peak, about 3e-5.",
            ),
        ),
        sources=(Citation("Raschka 2024, chapters 3 and 4"), APPENDIX_D),
        words=QT_TRANSLATE_NOOP(
            "HelpPages", "gpt layers heads width dropout fine-tuning weights parameters"
        ),
        fields=(
            "model.n_layers",
            "model.n_heads",
            "model.emb_dim",
            "model.dropout",
            "model.qkv_bias",
            "model.tie_weights",
            "model.init_from",
        ),
        see=("text", "weight-decay", "peak"),
    ),
    HelpPage(
        name="machine",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Device, precision and speed"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "Auto takes an NVIDIA card where there is one, then Apple's, then the processor. "
                "“Precision” is the number format of the heavy arithmetic: fp32 is exact and slow, "
                "bf16 has the same range with fewer digits and is fastest where the hardware has "
                "it, fp16 needs its loss scaled so that small gradients do not vanish. The weights "
                "stay in fp32 always.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "“Compile” makes steps faster on an NVIDIA card after a wait at the start; auto "
                "does it where the run is long enough. Several “Processes” share the batches of "
                "every update, one card each, with the same numbers but for rounding; “Sharding” "
                "also divides the weights, for models that do not fit one card.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "None of this changes what is learned, beyond rounding.",
            ),
        ),
        sources=(arxiv("Micikevicius et al. 2018, “Mixed Precision Training”", "1710.03740"),),
        words=QT_TRANSLATE_NOOP("HelpPages", "gpu cuda cpu bf16 fp16 tf32 compile threads memory"),
        fields=(
            "training.precision",
            "training.device",
            "training.threads",
            "training.processes",
            "training.sharding",
            "training.compile",
            "training.tf32",
        ),
        plots=(
            "plot_speed",
            "plot_gpu_use",
            "plot_gpu_memory",
            "plot_gpu_temperature",
            "plot_gpu_power",
        ),
        see=("batch", "seeds"),
    ),
    HelpPage(
        name="checkpoints",
        topic=_TOPIC,
        title=QT_TRANSLATE_NOOP("HelpPages", "Checkpoints and logs"),
        text=(
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "A checkpoint is the whole state of a training: weights, the optimizer's means, "
                "random numbers, the place in the data. A run that is resumed from one is the same "
                "run. It takes about three times the room of the weights, so only the newest are "
                "kept, as many as “Keep” says, with the best one and those you pin.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "The flags on the axis of the plots are checkpoints. Click one to go on from there "
                "in another way: a branch with another tail, or a what-if of a few steps. Every "
                "run stays in Runs, with its curves, samples and edits, and can be made again.",
            ),
            QT_TRANSLATE_NOOP(
                "HelpPages",
                "Live logs for TensorBoard, W&B or MLflow can be written beside that. If one of "
                "them fails, the training does not notice.",
            ),
        ),
        words=QT_TRANSLATE_NOOP(
            "HelpPages", "save resume branch what-if tensorboard wandb mlflow logging"
        ),
        fields=(
            "training.checkpoint_every",
            "training.keep_checkpoints",
            "logging.tensorboard",
            "logging.wandb",
            "logging.mlflow",
        ),
        see=("tail", "seeds", "queue"),
    ),
)

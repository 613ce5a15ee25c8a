"""Every config field, declared once: type, range, unit and help, by section.

The defaults are the settings of Appendix D of "Build a Large Language Model (From Scratch)".
Knows nothing of files or of how the fields fit together (``core.config``).
"""

from dataclasses import dataclass

from core.config.fields import Kind, Spec, declare
from core.lr_shapes import SHAPES


@dataclass(frozen=True, slots=True)
class DataConfig:
    """Which text is trained on and how it is cut into batches."""

    source: str | tuple[str, ...] = declare(
        "short-story",
        Spec(
            Kind.SOURCE,
            "Text",
            "The text the model learns from: a built-in text, a file, several files or a folder.",
        ),
    )
    tokenizer: str = declare(
        "gpt2",
        Spec(
            Kind.CHOICE,
            "Tokenizer",
            "How text becomes numbers. GPT-2's byte-pair encoding has 50,257 tokens of about four "
            "characters; bytes has 256; characters has as many as the text uses. A small "
            "vocabulary makes small models much faster, with longer sequences for the same text.",
            choices={"gpt2": "GPT-2 BPE", "bytes": "Bytes", "chars": "Characters"},
        ),
    )
    compact_vocabulary: bool = declare(
        False,
        Spec(
            Kind.BOOL,
            "Compact vocabulary",
            "Train only on the GPT-2 tokens that occur in the text, and the 256 single bytes so "
            "that any prompt can be written. A small model on a CPU becomes several times faster, "
            "as most of its work is choosing among 50,257 tokens. The first loss is lower: it is "
            "about ln(vocabulary), 10.8 for all tokens and 7.4 for 1,600. Appendix D keeps all. "
            "No difference for bytes and characters.",
        ),
    )
    train_fraction: float = declare(
        0.9,
        Spec(
            Kind.FLOAT,
            "Training share",
            "The share of the text, from its beginning and counted in characters, that is trained "
            "on. The rest is only measured (validation loss). Usual: 0.9.",
            low=0.0,
            high=1.0,
            low_open=True,
            high_open=True,
        ),
    )
    context_length: int = declare(
        256,
        Spec(
            Kind.INT,
            "Context length",
            "How many tokens the model sees at once. Attention's cost grows with its square. "
            "GPT-2 uses 1,024; Appendix D shortens it to 256.",
            unit="tokens",
            low=1,
            high=65_536,
        ),
    )
    stride: int = declare(
        256,
        Spec(
            Kind.INT,
            "Stride",
            "How far the window moves between two training examples. Equal to the context length: "
            "every token is seen once an epoch. Smaller: the examples overlap and there are more.",
            unit="tokens",
            low=1,
            high=65_536,
        ),
    )
    shuffle: bool = declare(
        True,
        Spec(
            Kind.BOOL,
            "Shuffle",
            "Take the training examples in a new random order each epoch. The order depends only "
            "on the seed and the step, so pausing or evaluating never changes it.",
        ),
    )


@dataclass(frozen=True, slots=True)
class ModelConfig:
    """The dimensions of the GPT-2 architecture."""

    n_layers: int = declare(
        12,
        Spec(
            Kind.INT,
            "Layers",
            "Transformer blocks, one after the other. GPT-2: 12 (small) to 48 (XL).",
            low=1,
            high=1_000,
        ),
    )
    n_heads: int = declare(
        12,
        Spec(
            Kind.INT,
            "Heads",
            "Attention heads in each block. They divide the width between them: width / heads "
            "is usually 64.",
            low=1,
            high=1_000,
        ),
    )
    emb_dim: int = declare(
        768,
        Spec(
            Kind.INT,
            "Width",
            "Length of the vector that stands for one token (embedding dimension). Parameters "
            "grow with its square. GPT-2: 768 (small) to 1,600 (XL).",
            low=1,
            high=65_536,
        ),
    )
    dropout: float = declare(
        0.1,
        Spec(
            Kind.FLOAT,
            "Dropout",
            "Share of activations set to zero at random while training, against overfitting. "
            "Appendix D: 0.1. 0 turns it off.",
            low=0.0,
            high=1.0,
            high_open=True,
        ),
    )
    qkv_bias: bool = declare(
        False,
        Spec(
            Kind.BOOL,
            "QKV bias",
            "Add a bias to the query, key and value projections. GPT-2's published weights have "
            "it; the book trains without.",
        ),
    )
    tie_weights: bool = declare(
        False,
        Spec(
            Kind.BOOL,
            "Tie weights",
            "Use the token embedding as the output head too, as GPT-2 does: vocabulary x width "
            "fewer parameters. The book keeps them apart.",
        ),
    )
    init_from: str = declare(
        "",
        Spec(
            Kind.PATH,
            "Start from",
            "Start from given weights instead of random ones: a .safetensors file or a Hugging "
            "Face GPT-2 folder. Names, shapes and types are checked before anything is loaded.",
        ),
    )


@dataclass(frozen=True, slots=True)
class OptimizerConfig:
    """AdamW's settings."""

    name: str = declare(
        "adamw",
        Spec(
            Kind.CHOICE,
            "Optimizer",
            "The rule that turns gradients into updates. AdamW: Adam with decoupled weight decay.",
            choices={"adamw": "AdamW"},
        ),
    )
    decay_on: str = declare(
        "all",
        Spec(
            Kind.CHOICE,
            "Decay on",
            "Which parameters weight decay acts on. The book decays all of them; GPT-2's training "
            "and most later work spare biases and layer norms.",
            choices={"all": "All parameters", "matrices": "Matrices only"},
            advanced=True,
        ),
    )
    weight_decay: float = declare(
        0.1,
        Spec(
            Kind.FLOAT,
            "Weight decay",
            "How strongly weights are pulled towards zero: each update shrinks them by "
            "LR x weight decay. Usual: 0.1 for GPT models.",
            low=0.0,
            high=100.0,
        ),
    )
    beta1: float = declare(
        0.9,
        Spec(
            Kind.FLOAT,
            "Beta 1",
            "Memory of the gradient's running mean (momentum). Usual: 0.9.",
            low=0.0,
            high=1.0,
            high_open=True,
        ),
    )
    beta2: float = declare(
        0.999,
        Spec(
            Kind.FLOAT,
            "Beta 2",
            "Memory of the running mean of squared gradients. A long memory wants a long warmup, "
            "about 2 / (1 - beta 2) steps. Usual: 0.95 for language models, 0.999 by default.",
            low=0.0,
            high=1.0,
            high_open=True,
        ),
    )
    eps: float = declare(
        1e-8,
        Spec(
            Kind.FLOAT,
            "Epsilon",
            "Keeps the division by a tiny second moment finite. Usual: 1e-8.",
            low=0.0,
            high=1.0,
            low_open=True,
            advanced=True,
        ),
    )


@dataclass(frozen=True, slots=True)
class ScheduleConfig:
    """The learning rate over the run: warmup, peak, decay."""

    warmup: int | str = declare(
        "20%",
        Spec(
            Kind.STEPS_OR_SHARE,
            "Warmup",
            "How long the learning rate climbs from the initial value to the peak. Adam's first "
            "estimates are noisy; small early steps keep them from doing harm. Usual: 0.1 % to "
            "20 % of all steps. 0 starts at the peak.",
            unit="steps",
        ),
    )
    initial_lr: float = declare(
        1e-5,
        Spec(
            Kind.FLOAT,
            "Initial LR",
            "The learning rate of step 0, where the warmup begins. Appendix D: 1e-5.",
            low=0.0,
            high=10.0,
        ),
    )
    peak_lr: float = declare(
        1e-3,
        Spec(
            Kind.FLOAT,
            "Peak LR",
            "The highest learning rate, reached at the end of the warmup. Too high: the loss jumps "
            "or diverges. Too low: slow learning. Usual: 1e-4 to 1e-3; small models bear more.",
            low=0.0,
            high=10.0,
            low_open=True,
        ),
    )
    min_lr: float = declare(
        1e-5,
        Spec(
            Kind.FLOAT,
            "Min LR",
            "Where the decay ends. Usual: a tenth of the peak or less. Appendix D: 1e-5.",
            low=0.0,
            high=10.0,
        ),
    )
    decay: str = declare(
        "cosine",
        Spec(
            Kind.CHOICE,
            "Decay",
            "The shape of the way down from the peak. Appendix D uses the half cosine; "
            "warmup-stable-decay (WSD) holds the peak and falls late.",
            choices={name: shape.label for name, shape in SHAPES.items()},
        ),
    )
    decay_start: int | str = declare(
        "80%",
        Spec(
            Kind.STEPS_OR_SHARE,
            "Decay from",
            "Warmup-stable-decay shapes only: the step at which the cooldown begins. Usual: the "
            "last 10 % to 20 % of the run.",
            unit="steps",
        ),
    )
    power: float = declare(
        2.0,
        Spec(
            Kind.FLOAT,
            "Power",
            "Polynomial shape only: 1 is a straight line, larger falls faster at first.",
            low=0.0,
            high=20.0,
            low_open=True,
        ),
    )
    cycles: int = declare(
        4,
        Spec(
            Kind.INT,
            "Cycles",
            "Cosine with restarts only: how often the rate jumps back to the peak and falls again.",
            low=1,
            high=1_000,
        ),
    )


@dataclass(frozen=True, slots=True)
class ClippingConfig:
    """Limiting the gradient's norm before an update."""

    max_norm: float = declare(
        1.0,
        Spec(
            Kind.FLOAT,
            "Clip at norm",
            "If the gradient's L2 norm over all parameters is larger, the whole gradient is scaled "
            "down to this norm. Its direction stays. Usual: 1.0.",
            low=0.0,
            high=1e9,
            zero_means="no clipping",
        ),
    )
    begin: str = declare(
        "after_warmup",
        Spec(
            Kind.CHOICE,
            "Clip from",
            "Appendix D clips only after the warmup; the printed book also skips the first step "
            "after it. Gradients are largest early on, so clipping from the start is safer.",
            choices={
                "start": "The start",
                "after_warmup": "After warmup (step ≥ warmup)",
                "book": "As printed (step > warmup)",
            },
        ),
    )


@dataclass(frozen=True, slots=True)
class TrainingConfig:
    """How long, how large a batch, on what, and how often it is measured."""

    epochs: int = declare(
        15,
        Spec(
            Kind.INT,
            "Epochs",
            "How many times the whole training text is gone through.",
            low=1,
            high=10_000_000,
        ),
    )
    max_steps: int = declare(
        0,
        Spec(
            Kind.INT,
            "At most",
            "Caps the run at this many steps, whatever the epochs say. The schedule then spans "
            "these steps.",
            unit="steps",
            low=0,
            high=1_000_000_000,
            zero_means="no cap",
        ),
    )
    batch_size: int = declare(
        2,
        Spec(
            Kind.INT,
            "Batch size",
            "Training examples in one forward and backward pass. Larger: smoother gradients, more "
            "memory, fewer steps an epoch.",
            low=1,
            high=65_536,
        ),
    )
    grad_accumulation: int = declare(
        1,
        Spec(
            Kind.INT,
            "Accumulate",
            "Batches whose gradients are averaged before one update: the effect of a larger batch "
            "in the memory of a small one.",
            unit="batches",
            low=1,
            high=65_536,
        ),
    )
    precision: str = declare(
        "auto",
        Spec(
            Kind.CHOICE,
            "Precision",
            "The number format of the heavy arithmetic. bf16 is fastest where the hardware has it; "
            "fp16 needs loss scaling; fp32 is exact and slow. Weights stay in fp32 always.",
            choices={"auto": "Auto", "fp32": "fp32", "bf16": "bf16", "fp16": "fp16"},
        ),
    )
    device: str = declare(
        "auto",
        Spec(
            Kind.TEXT,
            "Device",
            "Where to train: auto takes CUDA, then Apple's MPS, then the CPU. cuda:1 names the "
            "second GPU.",
        ),
    )
    threads: int = declare(
        0,
        Spec(
            Kind.INT,
            "Threads",
            "Processor cores that compute, where the device is the CPU. One is left to the window "
            "unless you decide otherwise.",
            low=0,
            high=4_096,
            zero_means="all cores but one",
            advanced=True,
        ),
    )
    compile: bool = declare(
        False,
        Spec(
            Kind.BOOL,
            "Compile",
            "torch.compile: faster steps on a GPU after a wait of a minute or more at the start. "
            "On a CPU it usually does not pay.",
            advanced=True,
        ),
    )
    seed: int = declare(
        123,
        Spec(
            Kind.INT,
            "Seed",
            "Start of all random numbers: initial weights, order of the examples, dropout, "
            "sampling. The same seed on the same machine repeats the same run.",
            low=0,
            high=2**31 - 1,
        ),
    )
    eval_every: int = declare(
        5,
        Spec(
            Kind.INT,
            "Evaluate every",
            "How often the loss is measured on training and validation batches without dropout.",
            unit="steps",
            low=0,
            high=1_000_000_000,
            zero_means="never",
        ),
    )
    eval_batches: int = declare(
        1,
        Spec(
            Kind.INT,
            "Evaluate on",
            "Batches averaged in one evaluation, of each kind. More: smoother and slower.",
            unit="batches",
            low=1,
            high=100_000,
        ),
    )
    checkpoint_every: int = declare(
        0,
        Spec(
            Kind.INT,
            "Checkpoint every",
            "How often the whole state is saved.",
            unit="steps",
            low=0,
            high=1_000_000_000,
            zero_means="the program's choice",
        ),
    )


@dataclass(frozen=True, slots=True)
class SamplingConfig:
    """The text generated from a prompt while training."""

    prompt: str = declare(
        "Every effort moves you",
        Spec(Kind.TEXT, "Prompt", "The beginning that the model continues."),
    )
    every: int | str = declare(
        "epoch",
        Spec(
            Kind.STEPS_OR_EPOCH,
            "Sample every",
            "When a sample is generated: after each epoch, or every so many steps. 0: never.",
            unit="steps",
        ),
    )
    max_new_tokens: int = declare(
        50,
        Spec(
            Kind.INT,
            "Length",
            "Tokens generated in one sample.",
            unit="tokens",
            low=1,
            high=100_000,
        ),
    )
    temperature: float = declare(
        0.0,
        Spec(
            Kind.FLOAT,
            "Temperature",
            "0 always takes the likeliest token (greedy). 1 draws from the model's probabilities; "
            "above 1 is wilder, below 1 tamer.",
            low=0.0,
            high=100.0,
            zero_means="greedy",
        ),
    )
    top_k: int = declare(
        0,
        Spec(
            Kind.INT,
            "Top k",
            "Draw only from the k likeliest tokens.",
            low=0,
            high=1_000_000,
            zero_means="all",
        ),
    )

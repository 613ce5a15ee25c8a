"""Which text is trained on, and how it is cut into batches."""

from dataclasses import dataclass

from core.config.fields import Kind, Spec, declare


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

"""The GPT's sizes, and what it starts from."""

from dataclasses import dataclass

from core.config.fields import Kind, Spec, declare


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
            "Attention heads in each block. They share the width: width / heads is usually 64.",
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
            "Start from given weights instead of random ones: a Hugging Face GPT-2 folder, a "
            ".safetensors file, a run or a checkpoint of your own, or by name one of the public "
            "ones (gpt2, gpt2-medium, gpt2-large, gpt2-xl), downloaded once. The settings that "
            "they need are shown, and set in one click. Names, shapes and types are checked before "
            "anything is loaded.",
        ),
    )

"""A measuring process: one of several training loops on made-up tokens, until it is killed.

``python -m tests.bench.loops plain|bare|engine S|M|L fp32|bf16 whole|compact`` prints steps and
tokens so far, a line a step. ``plain`` is the loop as Appendix D describes it, with the modules of
the book's chapters; ``bare`` is as little as will train the same model as fast as torch lets one;
``engine`` is Crest's own, with everything it records. ``compact`` is the engine's alone.
"""

import os
import sys
import tempfile
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from core.config import ModelConfig
from core.hardware.memory import tune_allocator
from core.model.gpt import GPT
from tests.bench.shapes import DROPOUT, N_VOCAB, SHAPES, Shape

_WORDS = 6_000  # different ones in the engine's text
_TEXT_WORDS = 60_000


# -- the book's


class _Norm(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.scale = nn.Parameter(torch.ones(width))
        self.shift = nn.Parameter(torch.zeros(width))

    def forward(self, x: Tensor) -> Tensor:
        centred = x - x.mean(dim=-1, keepdim=True)
        variance = x.var(dim=-1, keepdim=True, unbiased=False)
        return self.scale * centred / torch.sqrt(variance + 1e-5) + self.shift


class _Gelu(nn.Module):
    def forward(self, x: Tensor) -> Tensor:
        inner = (2.0 / torch.pi) ** 0.5 * (x + 0.044715 * torch.pow(x, 3))
        return 0.5 * x * (1 + torch.tanh(inner))


class _Attention(nn.Module):
    mask: Tensor

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.query, self.key, self.value = (
            nn.Linear(shape.width, shape.width, bias=False) for _ in range(3)
        )
        self.out = nn.Linear(shape.width, shape.width)
        self.dropout = nn.Dropout(DROPOUT)
        mask = torch.triu(torch.ones(shape.context, shape.context), diagonal=1)
        self.register_buffer("mask", mask)

    def forward(self, x: Tensor) -> Tensor:
        b, t, c = x.shape
        size = c // self.heads
        q, k, v = (
            layer(x).view(b, t, self.heads, size).transpose(1, 2)
            for layer in (self.query, self.key, self.value)
        )
        scores = q @ k.transpose(2, 3)
        scores.masked_fill_(self.mask.bool()[:t, :t], -torch.inf)
        weights = self.dropout(torch.softmax(scores / size**0.5, dim=-1))
        mixed = (weights @ v).transpose(1, 2).contiguous().view(b, t, c)
        out: Tensor = self.out(mixed)
        return out


class _Block(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        width = shape.width
        self.attention = _Attention(shape)
        self.feed = nn.Sequential(nn.Linear(width, 4 * width), _Gelu(), nn.Linear(4 * width, width))
        self.norm1, self.norm2 = _Norm(width), _Norm(width)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, x: Tensor) -> Tensor:
        x = x + self.dropout(self.attention(self.norm1(x)))
        out: Tensor = x + self.dropout(self.feed(self.norm2(x)))
        return out


class Plain(nn.Module):
    """The book's GPT."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.tokens = nn.Embedding(N_VOCAB, shape.width)
        self.places = nn.Embedding(shape.context, shape.width)
        self.dropout = nn.Dropout(DROPOUT)
        self.blocks = nn.Sequential(*(_Block(shape) for _ in range(shape.layers)))
        self.norm = _Norm(shape.width)
        self.head = nn.Linear(shape.width, N_VOCAB, bias=False)

    def forward(self, ids: Tensor) -> Tensor:
        x = self.tokens(ids) + self.places(torch.arange(ids.shape[1]))
        out: Tensor = self.head(self.norm(self.blocks(self.dropout(x))))
        return out


def plain(shape: Shape, precision: str) -> None:
    """Appendix D's loop: learning rate set, clipped, AdamW as torch makes it by default."""
    model = Plain(shape)
    optimizer = torch.optim.AdamW(model.parameters(), weight_decay=0.1)
    for step, (ids, targets) in enumerate(batches(shape)):
        optimizer.zero_grad()
        for group in optimizer.param_groups:
            group["lr"] = 1e-4
        with torch.autocast("cpu", torch.bfloat16, enabled=precision == "bf16"):
            logits = model(ids)
            loss = functional.cross_entropy(logits.flatten(0, 1), targets.flatten())
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)
        optimizer.step()
        loss.item()
        tell(step, shape)


# -- as fast as torch lets one


def bare(shape: Shape, precision: str) -> None:
    """The same model: allocator kept, fused AdamW, the head a few hundred rows at a time."""
    tune_allocator()
    config = ModelConfig(
        n_layers=shape.layers, n_heads=shape.heads, emb_dim=shape.width, dropout=DROPOUT
    )
    model = GPT(config, N_VOCAB, shape.context)
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-4, weight_decay=0.1, fused=True)
    low = precision == "bf16"
    parameters = list(model.parameters())
    for step, (ids, targets) in enumerate(batches(shape)):
        with torch.autocast("cpu", torch.bfloat16, enabled=low):
            hidden = model.hidden(ids).flatten(0, 1)
            # Every chunk goes back to the hidden states at once, and these into the blocks.
            leaf = hidden.detach().requires_grad_()
            rows, total = targets.flatten(), 0.0
            for begin in range(0, len(rows), 256):
                part = slice(begin, begin + 256)
                logits = functional.linear(leaf[part], model.head_weight)
                loss = functional.cross_entropy(logits.float(), rows[part], reduction="sum")
                (loss / len(rows)).backward()
                total += loss.item() / len(rows)
        hidden.backward(leaf.grad)
        torch.nn.utils.clip_grad_norm_(parameters, max_norm=1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        tell(step, shape)


# -- Crest's


def engine(shape: Shape, precision: str, vocabulary: str) -> None:
    """A whole run as ``main.py train`` makes it, without evaluations and samples."""
    from core.config import RunConfig
    from core.messages.events import Event, Failed, StepDone
    from core.session.session import CommandQueue, conduct

    folder = Path(tempfile.mkdtemp(dir=os.environ.get("CREST_HOME")))
    text = folder / "text.txt"
    text.write_text(_made_up_text(), encoding="utf-8")
    config = RunConfig().replaced(
        {
            "data.source": str(text),
            "data.context_length": shape.context,
            "data.stride": shape.context,
            "data.compact_vocabulary": vocabulary == "compact",
            "model.n_layers": shape.layers,
            "model.n_heads": shape.heads,
            "model.emb_dim": shape.width,
            "model.dropout": DROPOUT,
            "training.batch_size": shape.batch,
            "training.precision": precision,
            "training.epochs": 1_000_000,
            "training.eval_every": 0,
            "sampling.every": 0,
        }
    )

    def publish(event: Event) -> None:
        if isinstance(event, Failed):
            raise RuntimeError(event.message)
        if isinstance(event, StepDone):
            tell(event.step, shape)

    conduct(config, folder / "runs", CommandQueue(), publish)


def _made_up_text() -> str:
    draw = np.random.default_rng(0)
    words = ["".join(draw.choice(list("aeioubcdfglmnprst"), 5)) for _ in range(_WORDS)]
    return " ".join(words[int(each)] for each in draw.zipf(1.3, _TEXT_WORDS) % _WORDS)


def batches(shape: Shape) -> "list[tuple[Tensor, Tensor]]":
    """Made-up ids and targets, 64 batches over and over."""
    generator = torch.Generator().manual_seed(0)
    ids = torch.randint(0, N_VOCAB, (64, shape.batch, shape.context + 1), generator=generator)
    return [(each[:, :-1].contiguous(), each[:, 1:].contiguous()) for each in ids] * 10_000


def tell(step: int, shape: Shape) -> None:
    """Steps and tokens so far, a line."""
    print(step + 1, (step + 1) * shape.batch * shape.context, flush=True)


if __name__ == "__main__":
    kind, shape_name, wanted_precision, wanted_vocabulary = sys.argv[1:]
    torch.set_num_threads(1)
    torch.manual_seed(123)
    chosen = SHAPES[shape_name]
    if kind == "engine":
        engine(chosen, wanted_precision, wanted_vocabulary)
    else:
        {"plain": plain, "bare": bare}[kind](chosen, wanted_precision)

"""The loop of Appendix D once more: plain, slow and in double precision, written from its formulas.

Imports nothing of ``core``, so that an error there cannot hide here too. Weights are a dictionary
of tensors under Hugging Face's GPT-2 names; text is bytes, or characters in the order of their code
points; nothing is shuffled and nothing is dropped out.

B batch, T tokens, C channels, H heads, D = C // H, V vocabulary.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

import torch
from torch import Tensor

Weights = dict[str, Tensor]
Example = tuple[list[int], list[int]]


@dataclass(frozen=True)
class Recipe:
    """What a run needs to know, in the oracle's own words."""

    n_layers: int
    n_heads: int
    emb_dim: int
    context_length: int
    stride: int
    batch_size: int
    epochs: int
    train_fraction: float = 0.9
    characters: bool = False
    tied: bool = False
    qkv_bias: bool = False
    warmup_steps: int = 0
    initial_lr: float = 1e-5
    peak_lr: float = 1e-3
    min_lr: float = 1e-5
    max_norm: float = 1.0
    clip_from: int = 0  # the first step that may be clipped
    weight_decay: float = 0.1
    beta1: float = 0.9
    beta2: float = 0.999
    eps: float = 1e-8
    accumulation: int = 1
    max_steps: int = 0
    eval_every: int = 5
    eval_batches: int = 1
    comparable: bool = False  # evaluated after the last step, too, and from all over the text
    prompt: str = ""
    new_tokens: int = 0


@dataclass
class Trajectory:
    """What the loop saw."""

    lr: list[float] = field(default_factory=list)
    loss: list[float] = field(default_factory=list)
    grad_norm: list[float] = field(default_factory=list)
    clipped: list[bool] = field(default_factory=list)
    tokens_seen: list[int] = field(default_factory=list)
    layer_norms: list[list[float]] = field(default_factory=list)
    layer_ratios: list[list[float]] = field(default_factory=list)
    update_ratio: list[float] = field(default_factory=list)
    first_square: list[float] = field(default_factory=list)  # of the first micro-batch's gradient
    evaluations: list[tuple[int, float, float]] = field(default_factory=list)
    samples: list[tuple[int, str]] = field(default_factory=list)


def first_weights(recipe: Recipe, n_vocab: int, seed: int) -> Weights:
    """Any weights will do, so long as both loops start from them."""
    generator = torch.Generator().manual_seed(seed)
    width = recipe.emb_dim

    def normal(*shape: int, std: float = 0.05) -> Tensor:
        return std * torch.randn(*shape, generator=generator)

    weights = {
        "wte.weight": normal(n_vocab, width),
        "wpe.weight": normal(recipe.context_length, width),
        "ln_f.weight": 1.0 + normal(width),
        "ln_f.bias": normal(width),
    }
    if not recipe.tied:
        weights["lm_head.weight"] = normal(n_vocab, width)
    for layer in range(recipe.n_layers):
        name = f"h.{layer}."
        for norm in ("ln_1", "ln_2"):
            weights[f"{name}{norm}.weight"] = 1.0 + normal(width)
            weights[f"{name}{norm}.bias"] = normal(width)
        # Stored as (in, out).
        weights[f"{name}attn.c_attn.weight"] = normal(width, 3 * width, std=0.1)
        if recipe.qkv_bias:
            weights[f"{name}attn.c_attn.bias"] = normal(3 * width)
        weights[f"{name}attn.c_proj.weight"] = normal(width, width, std=0.1)
        weights[f"{name}attn.c_proj.bias"] = normal(width)
        weights[f"{name}mlp.c_fc.weight"] = normal(width, 4 * width, std=0.1)
        weights[f"{name}mlp.c_fc.bias"] = normal(4 * width)
        weights[f"{name}mlp.c_proj.weight"] = normal(4 * width, width, std=0.1)
        weights[f"{name}mlp.c_proj.bias"] = normal(width)
    return weights


def run(recipe: Recipe, text: str, weights: Weights) -> Trajectory:
    """Train and tell."""
    alphabet = sorted(set(text))
    cut = int(recipe.train_fraction * len(text))
    train = _windows(recipe, _encode(recipe, text[:cut], alphabet))
    val = _windows(recipe, _encode(recipe, text[cut:], alphabet))
    batches = list(_batches(recipe, train, keep_last=False))
    val_batches = list(_batches(recipe, val, keep_last=True))

    weights = {name: tensor.double().requires_grad_() for name, tensor in weights.items()}
    mean = {name: torch.zeros_like(tensor) for name, tensor in weights.items()}
    square = {name: torch.zeros_like(tensor) for name, tensor in weights.items()}
    steps = len(batches) * recipe.epochs // recipe.accumulation
    steps = min(steps, recipe.max_steps or steps)
    seen = Trajectory()
    micro = 0
    for step in range(steps):
        for tensor in weights.values():
            tensor.grad = None
        losses: list[float] = []
        for _ in range(recipe.accumulation):
            loss = _loss(recipe, weights, batches[micro % len(batches)])
            (loss / recipe.accumulation).backward()
            if not losses:
                first = sum(_gradient(w).square().sum().item() for w in weights.values())
                seen.first_square.append(first * recipe.accumulation**2)
            losses.append(loss.item())
            micro += 1
        lr = _learning_rate(recipe, step, steps)
        norm = math.sqrt(sum(_gradient(w).square().sum().item() for w in weights.values()))
        clip = step >= recipe.clip_from and 0 < recipe.max_norm < norm
        before = {name: w.detach().clone() for name, w in weights.items()}
        with torch.no_grad():
            for name, w in weights.items():
                g = _gradient(w)
                if clip:
                    g = g * (recipe.max_norm / (norm + 1e-6))
                _adamw(recipe, w, g, mean[name], square[name], lr, step + 1)
        gradients = {name: _gradient(w) for name, w in weights.items()}
        changes = {name: w.detach() - before[name] for name, w in weights.items()}
        norms, sizes, moved = (_by_layer(recipe, each) for each in (gradients, before, changes))
        seen.layer_norms.append(norms)
        seen.layer_ratios.append([move / size for move, size in zip(moved, sizes, strict=True)])
        seen.update_ratio.append(math.hypot(*moved) / math.hypot(*sizes))
        seen.lr.append(lr)
        seen.loss.append(sum(losses) / len(losses))
        seen.grad_norm.append(norm)
        seen.clipped.append(clip)
        seen.tokens_seen.append(micro * recipe.batch_size * recipe.context_length)
        with torch.no_grad():
            if step % recipe.eval_every == 0 or (recipe.comparable and step == steps - 1):
                seen.evaluations.append(
                    (
                        step,
                        _mean_loss(recipe, weights, _evaluated(recipe, batches)),
                        _mean_loss(recipe, weights, _evaluated(recipe, val_batches)),
                    )
                )
            # The first update that ends an epoch, or passes its end.
            ended = micro // len(batches) > (micro - recipe.accumulation) // len(batches)
            if recipe.new_tokens and ended:
                seen.samples.append((step, _continue(recipe, weights, alphabet)))
    return seen


def _by_layer(recipe: Recipe, tensors: Weights) -> list[float]:
    """The 2-norm of what belongs to the embeddings, to each block, and to the end."""
    squares = [0.0] * (recipe.n_layers + 2)
    for name, tensor in tensors.items():
        if name.startswith("h."):
            place = 1 + int(name.split(".")[1])
        else:
            place = 0 if name in {"wte.weight", "wpe.weight"} else -1
        squares[place] += tensor.square().sum().item()
    return [math.sqrt(square) for square in squares]


def _learning_rate(recipe: Recipe, step: int, steps: int) -> float:
    warmup = recipe.warmup_steps
    if step < warmup:
        return recipe.initial_lr + step * (recipe.peak_lr - recipe.initial_lr) / warmup
    progress = (step - warmup) / (steps - warmup)
    share = 0.5 * (1 + math.cos(math.pi * progress))
    return recipe.min_lr + (recipe.peak_lr - recipe.min_lr) * share


def _adamw(  # noqa: PLR0917
    recipe: Recipe, w: Tensor, g: Tensor, mean: Tensor, square: Tensor, lr: float, t: int
) -> None:
    w -= lr * recipe.weight_decay * w
    mean.copy_(recipe.beta1 * mean + (1 - recipe.beta1) * g)
    square.copy_(recipe.beta2 * square + (1 - recipe.beta2) * g * g)
    unbiased = mean / (1 - recipe.beta1**t)
    scale = (square / (1 - recipe.beta2**t)).sqrt() + recipe.eps
    w -= lr * unbiased / scale


def _encode(recipe: Recipe, text: str, alphabet: list[str]) -> list[int]:
    if recipe.characters:
        return [alphabet.index(character) for character in text]
    return list(text.encode("utf-8"))


def _decode(recipe: Recipe, ids: list[int], alphabet: list[str]) -> str:
    if recipe.characters:
        return "".join(alphabet[i] for i in ids)
    return bytes(ids).decode("utf-8", "replace")


def _windows(recipe: Recipe, ids: list[int]) -> list[Example]:
    T = recipe.context_length
    return [(ids[i : i + T], ids[i + 1 : i + T + 1]) for i in range(0, len(ids) - T, recipe.stride)]


def _batches(recipe: Recipe, windows: list[Example], keep_last: bool) -> Iterator[list[Example]]:
    B = recipe.batch_size
    for i in range(0, len(windows), B):
        if keep_last or i + B <= len(windows):
            yield windows[i : i + B]


def _evaluated(recipe: Recipe, batches: list[list[Example]]) -> list[list[Example]]:
    """The first batches, or those in the middle of equal parts of all."""
    if not recipe.comparable:
        return batches[: recipe.eval_batches]
    n = min(recipe.eval_batches, len(batches))
    return [batches[math.floor((i + 0.5) * len(batches) / n)] for i in range(n)]


def _gradient(tensor: Tensor) -> Tensor:
    assert tensor.grad is not None
    return tensor.grad


def _mean_loss(recipe: Recipe, weights: Weights, batches: list[list[Example]]) -> float:
    return sum(_loss(recipe, weights, batch).item() for batch in batches) / len(batches)


def _loss(recipe: Recipe, weights: Weights, batch: list[Example]) -> Tensor:
    ids = torch.tensor([inputs for inputs, _ in batch])  # (B, T)
    targets = torch.tensor([targets for _, targets in batch])  # (B, T)
    logits = _logits(recipe, weights, ids)  # (B, T, V)
    chosen = logits.gather(2, targets[:, :, None])[:, :, 0]  # (B, T)
    return (logits.exp().sum(dim=2).log() - chosen).mean()


def _logits(recipe: Recipe, weights: Weights, ids: Tensor) -> Tensor:
    x = weights["wte.weight"][ids] + weights["wpe.weight"][: ids.shape[1]]  # (B, T, C)
    for layer in range(recipe.n_layers):
        name = f"h.{layer}."
        x = x + _attention(recipe, weights, f"{name}attn.", _norm(weights, f"{name}ln_1", x))
        x = x + _feed_forward(weights, f"{name}mlp.", _norm(weights, f"{name}ln_2", x))
    x = _norm(weights, "ln_f", x)
    head = weights["wte.weight"] if recipe.tied else weights["lm_head.weight"]  # (V, C)
    return x @ head.T


def _norm(weights: Weights, name: str, x: Tensor) -> Tensor:
    centred = x - x.mean(dim=-1, keepdim=True)
    variance = centred.square().mean(dim=-1, keepdim=True)
    unit = centred / (variance + 1e-5).sqrt()
    return unit * weights[f"{name}.weight"] + weights[f"{name}.bias"]


def _feed_forward(weights: Weights, name: str, x: Tensor) -> Tensor:
    x = x @ weights[f"{name}c_fc.weight"] + weights[f"{name}c_fc.bias"]
    x = 0.5 * x * (1 + torch.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))
    return x @ weights[f"{name}c_proj.weight"] + weights[f"{name}c_proj.bias"]


def _attention(recipe: Recipe, weights: Weights, name: str, x: Tensor) -> Tensor:
    """One head after the other; a token weighs itself and those before it."""
    C, T = recipe.emb_dim, x.shape[1]
    D = C // recipe.n_heads
    qkv = x @ weights[f"{name}c_attn.weight"]  # (B, T, 3 C)
    if recipe.qkv_bias:
        qkv = qkv + weights[f"{name}c_attn.bias"]
    seen = torch.ones(T, T, dtype=x.dtype).tril()
    heads = []
    for head in range(recipe.n_heads):
        q, k, v = (qkv[:, :, part * C + head * D :][:, :, :D] for part in range(3))  # (B, T, D)
        weight = (q @ k.transpose(1, 2) / math.sqrt(D)).exp() * seen  # (B, T, T)
        heads.append(weight / weight.sum(dim=2, keepdim=True) @ v)  # (B, T, D)
    joined = torch.cat(heads, dim=2)  # (B, T, C)
    return joined @ weights[f"{name}c_proj.weight"] + weights[f"{name}c_proj.bias"]


def _continue(recipe: Recipe, weights: Weights, alphabet: list[str]) -> str:
    """The likeliest token, again and again."""
    ids = _encode(recipe, recipe.prompt, alphabet)
    for _ in range(recipe.new_tokens):
        logits = _logits(recipe, weights, torch.tensor([ids[-recipe.context_length :]]))
        ids.append(int(logits[0, -1].argmax()))
    return _decode(recipe, ids, alphabet)

"""Small GPT-2s as folders of Hugging Face, in the forms that people have, and their plain forward.

Written and read by safetensors and plain torch alone: no line is shared with the program.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor
from torch.nn import functional

ROWS = 50_257


def hub_state(
    *,
    layers: int = 2,
    width: int = 16,
    positions: int = 32,
    rows: int = ROWS,
    own_head: bool = False,
    seed: int = 1,
) -> dict[str, Tensor]:
    """Random weights under the names of ``GPT2LMHeadModel``, without its prefix."""
    draw = torch.Generator().manual_seed(seed)

    def normal(*shape: int, std: float = 0.2) -> Tensor:
        return torch.randn(*shape, generator=draw) * std

    state = {"wte.weight": normal(rows, width), "wpe.weight": normal(positions, width)}
    for layer in range(layers):
        h = f"h.{layer}."
        for name, n_in, n_out in (
            ("attn.c_attn", width, 3 * width),
            ("attn.c_proj", width, width),
            ("mlp.c_fc", width, 4 * width),
            ("mlp.c_proj", 4 * width, width),
        ):
            state[f"{h}{name}.weight"] = normal(n_in, n_out)
            state[f"{h}{name}.bias"] = normal(n_out)
        for name in ("ln_1", "ln_2"):
            state[f"{h}{name}.weight"] = 1 + normal(width)
            state[f"{h}{name}.bias"] = normal(width)
    state["ln_f.weight"], state["ln_f.bias"] = 1 + normal(width), normal(width)
    if own_head:
        state["lm_head.weight"] = normal(rows, width)
    return state


def hub_config(state: Mapping[str, Tensor], heads: int = 2, **changes: Any) -> dict[str, Any]:
    """The ``config.json`` that belongs to the weights."""
    rows, width = state["wte.weight"].shape
    return {
        "architectures": ["GPT2LMHeadModel"],
        "model_type": "gpt2",
        "activation_function": "gelu_new",
        "n_layer": 1 + max(int(name.split(".")[1]) for name in state if name.startswith("h.")),
        "n_head": heads,
        "n_embd": width,
        "n_positions": state["wpe.weight"].shape[0],
        "n_inner": None,
        "vocab_size": rows,
        "layer_norm_epsilon": 1e-5,
        "scale_attn_by_inverse_layer_idx": False,
        "scale_attn_weights": True,
        "reorder_and_upcast_attn": False,
        "tie_word_embeddings": "lm_head.weight" not in state,
        **changes,
    }


def hub_folder(
    folder: Path,
    state: Mapping[str, Tensor],
    *,
    prefix: bool = True,
    masks: bool = False,
    shards: int = 1,
    dtype: torch.dtype = torch.float32,
    **config: Any,
) -> Path:
    """A folder as ``save_pretrained`` makes it, or as it lies on the hub."""
    folder.mkdir(parents=True)
    told = json.dumps(hub_config(state, **config))
    (folder / "config.json").write_text(told)
    named = {
        name if name == "lm_head.weight" or not prefix else f"transformer.{name}": tensor.to(dtype)
        for name, tensor in state.items()
    }
    if masks:
        size = state["wpe.weight"].shape[0]
        for layer in range(json.loads(told)["n_layer"]):
            start = f"{'transformer.' if prefix else ''}h.{layer}.attn."
            named[start + "bias"] = torch.ones(1, 1, size, size).tril()
            named[start + "masked_bias"] = torch.tensor(-1e4)
    if shards == 1:
        save_file(named, folder / "model.safetensors", {"format": "pt"})
        return folder
    places: dict[str, str] = {}
    for shard in range(shards):
        file = f"model-{shard + 1:05}-of-{shards:05}.safetensors"
        part = {name: named[name] for name in list(named)[shard::shards]}
        save_file(part, folder / file, {"format": "pt"})
        places |= dict.fromkeys(part, file)
    index = {"metadata": {"total_size": 1}, "weight_map": places}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index))
    return folder


def plain_state(folder: Path) -> dict[str, Tensor]:
    """What lies in a folder, in double precision, without prefix and masks."""
    state: dict[str, Tensor] = {}
    for file in sorted(folder.glob("*.safetensors")):
        for name, tensor in load_file(file).items():
            if not name.endswith((".attn.bias", ".masked_bias")):
                state[name.removeprefix("transformer.")] = tensor.double()
    return state


def plain_logits(state: Mapping[str, Tensor], ids: Tensor, heads: int = 2) -> Tensor:
    """GPT-2 written out once more, in double precision: token ids (B, T) to logits (B, T, V)."""
    n_tokens, width = ids.shape[1], state["wte.weight"].shape[1]

    def norm(x: Tensor, name: str) -> Tensor:
        shifted = x - x.mean(-1, keepdim=True)
        scaled = shifted / (shifted.pow(2).mean(-1, keepdim=True) + 1e-5).sqrt()
        return scaled * state[f"{name}.weight"] + state[f"{name}.bias"]

    def linear(x: Tensor, name: str) -> Tensor:
        return x @ state[f"{name}.weight"] + state[f"{name}.bias"]

    x = state["wte.weight"][ids] + state["wpe.weight"][:n_tokens]
    past = torch.ones(n_tokens, n_tokens, dtype=torch.bool).tril()
    layer = 0
    while f"h.{layer}.ln_1.weight" in state:
        h = f"h.{layer}."
        made = linear(norm(x, h + "ln_1"), h + "attn.c_attn")
        q, k, v = (
            part.view(*ids.shape, heads, width // heads).transpose(1, 2)
            for part in made.split(width, -1)
        )
        scores = (q @ k.transpose(-1, -2)) / (width // heads) ** 0.5
        weights = scores.masked_fill(~past, float("-inf")).softmax(-1)
        mixed = (weights @ v).transpose(1, 2).reshape(*ids.shape, width)
        x = x + linear(mixed, h + "attn.c_proj")
        inner = linear(norm(x, h + "ln_2"), h + "mlp.c_fc")
        gelu = 0.5 * inner * (1 + torch.tanh(0.7978845608028654 * (inner + 0.044715 * inner**3)))
        x = x + linear(gelu, h + "mlp.c_proj")
        layer += 1
    head = state.get("lm_head.weight", state["wte.weight"])
    return norm(x, "ln_f") @ head.T


def plain_loss(state: Mapping[str, Tensor], ids: Tensor, targets: Tensor, heads: int = 2) -> float:
    """The mean cross entropy of one batch."""
    logits = plain_logits(state, ids, heads)
    return float(functional.cross_entropy(logits.flatten(0, 1), targets.flatten()))

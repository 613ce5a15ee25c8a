"""A run's weights as a folder that Hugging Face's ``GPT2LMHeadModel.from_pretrained`` opens.

A vocabulary that was cut down becomes whole again; its tokens that were never trained are marked as
not to be generated. Knows nothing of training or of any window.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch

from core.config import RunConfig
from core.data import DataError, Tokenizer, tokenizer_from
from core.data.hf_tokenizer import end_of_text_in_files, tokenizer_files
from core.i18n import Message
from core.model.hf_weights import Rows, whole_state
from core.model.weights_file import about, settle_header
from core.run_store.checkpoint import CheckpointError, load, newest_first, save_tensors
from core.run_store.checkpoint_list import no_such_step
from core.run_store.imported import require_trained_here
from core.run_store.layout import CHECKPOINTS, RunError, write_atomically
from core.run_store.reader import read_description, require_run, run_config
from core.run_store.source_text import vocabulary_of


def export_huggingface(path: Path, out_dir: Path, step: int | None = None) -> list[Path]:
    """Write the weights, the configs of model and generation, and the tokenizer.

    Args:
        path: the run's folder.
        out_dir: where to write; made where it is not there.
        step: the checkpoint before this update; ``None``: the newest good one.

    Raises:
        RunError: no run there, or none of its checkpoints is good.
        ConfigError, OSError: its config cannot be read, or the folder not written.
    """
    require_run(path)
    require_trained_here(path, read_description(path))
    config = run_config(path)
    try:
        tokenizer = tokenizer_from(vocabulary_of(path))
    except DataError as error:
        raise RunError(error.what) from error
    state = _full_state(_weights(path, step), config, tokenizer)
    out_dir.mkdir(parents=True, exist_ok=True)
    told = about(config.model.n_heads, tokenizer.mark())
    save_tensors(state, out_dir / "model.safetensors", told)
    settle_header(out_dir / "model.safetensors")
    files: dict[str, bytes] = {
        "config.json": _json(_model_config(config, tokenizer)),
        "generation_config.json": _json(_generation(tokenizer)),
        **tokenizer_files(tokenizer, config.data.context_length),
    }
    for name, content in files.items():
        write_atomically(out_dir / name, content)
    return [out_dir / name for name in ("model.safetensors", *files)]


def _weights(path: Path, step: int | None) -> Mapping[str, torch.Tensor]:
    broken = []
    for at, folder in newest_first(path / CHECKPOINTS):
        if step is not None and at != step:
            continue
        try:
            return load(folder).model
        except CheckpointError as error:
            broken.append(error.what)
    nothing = (
        Message("export.no_checkpoint", run=path.name)
        if step is None
        else no_such_step(path, step)
        or Message("export.no_checkpoint_of_step", run=path.name, step=step)
    )
    raise RunError(Message("export.nothing_good", problems=[nothing, *broken[:3]]))


def _full_state(
    model: Mapping[str, torch.Tensor], config: RunConfig, tokenizer: Tokenizer
) -> dict[str, torch.Tensor]:
    state = dict(model)
    if tokenizer.kept is not None:
        state = whole_state(state, Rows(tuple(tokenizer.kept.tolist()), tokenizer.n_whole))
    if not config.model.qkv_bias:  # GPT-2 always has one there
        for layer in range(config.model.n_layers):
            bias = torch.zeros(3 * config.model.emb_dim)
            state[f"transformer.h.{layer}.attn.c_attn.bias"] = bias
    return {name: tensor.contiguous() for name, tensor in state.items()}


def _model_config(config: RunConfig, tokenizer: Tokenizer) -> dict[str, Any]:
    model, context = config.model, config.data.context_length
    end = end_of_text_in_files(tokenizer)
    return {
        "architectures": ["GPT2LMHeadModel"],
        "model_type": "gpt2",
        "activation_function": "gelu_new",
        "n_layer": model.n_layers,
        "n_head": model.n_heads,
        "n_embd": model.emb_dim,
        "n_positions": context,
        "n_ctx": context,
        "vocab_size": tokenizer.n_whole,
        "layer_norm_epsilon": 1e-5,
        "embd_pdrop": model.dropout,
        "attn_pdrop": model.dropout,
        "resid_pdrop": model.dropout,
        "tie_word_embeddings": model.tie_weights,
        "bos_token_id": end,
        "eos_token_id": end,
        "torch_dtype": "float32",
    }


def _generation(tokenizer: Tokenizer) -> dict[str, Any]:
    end = end_of_text_in_files(tokenizer)
    content: dict[str, Any] = {"bos_token_id": end, "eos_token_id": end, "pad_token_id": end}
    if tokenizer.kept is not None:
        never_trained = set(range(tokenizer.n_whole)) - set(tokenizer.kept.tolist())
        content["suppress_tokens"] = sorted(never_trained)
    return content


def _json(content: Mapping[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, indent=1).encode()

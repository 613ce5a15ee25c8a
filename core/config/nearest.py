"""The known name that an unknown one was probably meant to be: of a choice, a field, a section.

Pure; is told which names there are.
"""

import difflib
from collections.abc import Iterable, Mapping

_ALIKE = 0.66  # of difflib's ratio: "sine" is not "cosine", "peek_lr" is "peak_lr"
_SHORTEST = 3  # letters of a beginning that says something: "wsd"
_MOST = 3  # named at once

# What the fields are called in nanoGPT, in Hugging Face's TrainingArguments and in its GPT2Config.
_ELSEWHERE: Mapping[str, str] = {
    "lr": "schedule.peak_lr",
    "learning_rate": "schedule.peak_lr",
    "max_lr": "schedule.peak_lr",
    "warmup_steps": "schedule.warmup",
    "warmup_iters": "schedule.warmup",
    "warmup_ratio": "schedule.warmup",
    "lr_scheduler_type": "schedule.decay",
    "num_epochs": "training.epochs",
    "num_train_epochs": "training.epochs",
    "max_iters": "training.max_steps",
    "gradient_accumulation_steps": "training.grad_accumulation",
    "per_device_train_batch_size": "training.batch_size",
    "eval_interval": "training.eval_every",
    "eval_steps": "training.eval_every",
    "eval_iters": "training.eval_batches",
    "save_steps": "training.checkpoint_every",
    "save_total_limit": "training.keep_checkpoints",
    "dtype": "training.precision",
    "grad_clip": "clipping.max_norm",
    "max_grad_norm": "clipping.max_norm",
    "block_size": "data.context_length",
    "n_positions": "data.context_length",
    "dataset": "data.source",
    "text_column": "data.text_field",
    "dataset_text_field": "data.text_field",
    "n_layer": "model.n_layers",
    "n_head": "model.n_heads",
    "n_embd": "model.emb_dim",
    "d_model": "model.emb_dim",
    "hidden_size": "model.emb_dim",
    "num_hidden_layers": "model.n_layers",
    "num_attention_heads": "model.n_heads",
    "adam_beta1": "optimizer.beta1",
    "adam_beta2": "optimizer.beta2",
    "adam_epsilon": "optimizer.eps",
}

# What some choices are called elsewhere, as :func:`_key` writes it.
_OTHER_NAMES: Mapping[str, str] = {
    "float16": "fp16",
    "half": "fp16",
    "16": "fp16",
    "float32": "fp32",
    "32": "fp32",
    "float": "fp32",
    "bpe": "gpt2",
    "tiktoken": "gpt2",
    "byte-level": "bytes",
    "utf-8-bytes": "bytes",
    "char-level": "chars",
    "letters": "chars",
    "gpu": "cuda",
    "nvidia": "cuda",
    "metal": "mps",
    "flat": "constant",
    "always": "start",
}


def nearest(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """The known words that ``word`` was probably meant to be, the likeliest first; often none.

    ``Cosine`` is ``cosine``, ``inverse_sqrt`` is ``inverse-sqrt``, ``wsd`` is the beginning of
    three, ``cosinus`` is nearly ``cosine``.
    """
    by_key = {_key(each): each for each in known}
    key = _key(word[:80])
    if key in by_key:
        return (by_key[key],)
    elsewhere = _OTHER_NAMES.get(key)
    if elsewhere in by_key:
        return (by_key[elsewhere],)
    begun = [each for of, each in by_key.items() if len(key) >= _SHORTEST and of.startswith(key)]
    if begun:
        return tuple(begun[:_MOST])
    close = difflib.get_close_matches(key, by_key, n=1, cutoff=_ALIKE)
    if close:
        return (by_key[close[0]],)
    longer = [of for of in by_key if len(of) >= _SHORTEST and key.startswith(of)]
    return (by_key[max(longer, key=len)],) if longer else ()


def nearest_field(path: str, paths: Iterable[str]) -> tuple[str, ...]:
    """The fields that an unknown ``path`` was probably meant to be, as ``"section.name"``.

    First the same name in another section, then what other programs call so, then a name that is
    written alike: in the same section, or else in any.
    """
    known = frozenset(paths)
    section, _, name = path.rpartition(".")
    named: dict[str, list[str]] = {}
    for each in sorted(known):
        named.setdefault(each.partition(".")[2], []).append(each)
    elsewhere = _ELSEWHERE.get(_key(name, "_"))
    if name in named:
        return tuple(named[name][:_MOST])
    if elsewhere in known:
        return (str(elsewhere),)
    for own in nearest(section, {each.partition(".")[0] for each in known})[:1]:
        close = nearest(name, (each for each in named if f"{own}.{each}" in known))
        if close:
            return (f"{own}.{close[0]}",)
    close = nearest(name, named)
    return tuple(named[close[0]][:_MOST]) if close else ()


def _key(word: str, joint: str = "-") -> str:
    return word.strip().lower().replace("_", joint).replace("-", joint).replace(" ", joint)

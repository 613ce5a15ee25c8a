"""What a checkpoint writes: a sample in a process of its own, from a run's folder alone.

``python -m core.session.sample_checkpoint CHECKPOINT SAMPLING`` (a path and the config's section,
both as JSON) prints one JSON line: ``text``, or
``error`` with what is wrong. Touches neither the run nor any process that trains it.
"""

import dataclasses
import json
import sys
from pathlib import Path

from core.config import SamplingConfig
from core.i18n import Message, reason_of


def command_line(checkpoint: Path, sampling: SamplingConfig) -> list[str]:
    """The arguments of ``python`` that let a checkpoint continue a prompt."""
    # As JSON, as a path need not be UTF-8. An argument has 128 KiB at most; escapes are longer.
    path = json.dumps(str(checkpoint))
    how = json.dumps(dataclasses.asdict(sampling), ensure_ascii=False)
    return ["-m", "core.session.sample_checkpoint", path, how]


def sample(checkpoint: Path, sampling: SamplingConfig) -> str:
    """Prompt and continuation, written by the weights of a checkpoint; on one CPU thread.

    Raises:
        CheckpointError: it does not verify.
        RunError, ConfigError, DataError, WeightsError: the run's folder does not fit together.
    """
    import torch

    from core.data.tokenizers import tokenizer_from
    from core.model.generation import TextStream, generate
    from core.model.gpt import GPT
    from core.model.hf_weights import load_weights
    from core.run_store.checkpoint import verify
    from core.run_store.layout import RunError
    from core.run_store.reader import run_config
    from core.run_store.source_text import vocabulary_of

    torch.set_num_threads(1)
    step = verify(checkpoint)
    run_dir = checkpoint.parent.parent
    config = run_config(run_dir)
    tokenizer = tokenizer_from(vocabulary_of(run_dir))
    model = GPT(config.model, tokenizer.n_vocab, config.data.context_length)
    load_weights(model, checkpoint)
    model.eval()
    ids = tokenizer.encode(sampling.prompt).tolist()
    if not ids:
        raise RunError(Message("run.prompt_empty"))
    generator = torch.Generator(device="cpu")
    generator.manual_seed(config.training.seed + step)
    stream = TextStream(tokenizer, ids)
    tokens = generate(model, ids, sampling, generator, "cpu")
    pieces = [stream.push(token) for token in tokens]
    return sampling.prompt + "".join(pieces) + stream.finish()


def main(arguments: list[str]) -> int:
    """Read the arguments, print the answer; 1 where there is none."""
    from core.config import ConfigError, from_mapping
    from core.data import DataError
    from core.model.hf_weights import WeightsError
    from core.run_store.checkpoint import CheckpointError
    from core.run_store.layout import RunError

    path, how = arguments
    try:
        text = sample(Path(json.loads(path)), from_mapping({"sampling": json.loads(how)}).sampling)
    except (CheckpointError, ConfigError, DataError, RunError, WeightsError, OSError) as error:
        print(json.dumps({"error": str(reason_of(error))}))
        return 1
    print(json.dumps({"text": text}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

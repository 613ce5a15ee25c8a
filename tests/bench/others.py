"""A measuring process: the trainers that people use instead, on made-up tokens, until killed.

``python -m tests.bench.others transformers|lightning S|M|L`` prints steps and tokens so far,
a line a step. Only where they are installed: the program needs neither. ``transformers`` is Hugging
Face's Trainer on its own GPT-2, with its defaults; ``lightning`` Lightning's Trainer on the book's
model.
"""

import importlib
import importlib.util
import logging
import os
import sys
import tempfile
import warnings
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

from tests.bench.loops import Plain, batches, tell
from tests.bench.shapes import DROPOUT, N_VOCAB, SHAPES, Shape

_FOREVER = 1_000_000


def installed() -> tuple[str, ...]:
    """Which of them are here."""
    return tuple(name for name in _TRAIN if importlib.util.find_spec(name))


def transformers(shape: Shape) -> None:
    """Hugging Face's Trainer, its GPT-2, its optimizer."""
    hf: Any = importlib.import_module("transformers")
    config = hf.GPT2Config(
        vocab_size=N_VOCAB,
        n_positions=shape.context,
        n_embd=shape.width,
        n_layer=shape.layers,
        n_head=shape.heads,
        resid_pdrop=DROPOUT,
        embd_pdrop=DROPOUT,
        attn_pdrop=DROPOUT,
        tie_word_embeddings=False,
    )

    class Tell(hf.TrainerCallback):  # type: ignore[misc]
        def on_step_end(self, args: Any, state: Any, control: Any, **_: Any) -> None:
            tell(state.global_step - 1, shape)

    arguments = hf.TrainingArguments(
        output_dir=tempfile.mkdtemp(dir=os.environ.get("CREST_HOME")),
        per_device_train_batch_size=shape.batch,
        max_steps=_FOREVER,
        learning_rate=1e-4,
        weight_decay=0.1,
        max_grad_norm=1.0,
        lr_scheduler_type="constant",
        save_strategy="no",
        logging_strategy="no",
        report_to=[],
        use_cpu=True,
        disable_tqdm=True,
        dataloader_pin_memory=False,
    )
    rows = [row for ids, _ in batches(shape)[:64] for row in ids]
    data = [{"input_ids": row, "labels": row} for row in rows]
    trainer = hf.Trainer(hf.GPT2LMHeadModel(config), arguments, train_dataset=data)
    trainer.add_callback(Tell())
    trainer.train()


def lightning(shape: Shape) -> None:
    """Lightning's Trainer on the book's model."""
    pl: Any = importlib.import_module("lightning")

    class Module(pl.LightningModule):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.model = Plain(shape)

        def training_step(self, batch: tuple[Tensor, Tensor], index: int) -> Tensor:
            ids, targets = batch
            logits = self.model(ids)
            return functional.cross_entropy(logits.flatten(0, 1), targets.flatten())

        def on_train_batch_end(self, *_: Any) -> None:
            tell(self.global_step - 1, shape)

        def configure_optimizers(self) -> torch.optim.Optimizer:
            return torch.optim.AdamW(self.parameters(), lr=1e-4, weight_decay=0.1)

    warnings.simplefilter("ignore")
    logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)
    trainer = pl.Trainer(
        accelerator="cpu",
        max_steps=_FOREVER,
        gradient_clip_val=1.0,
        logger=False,
        enable_checkpointing=False,
        enable_progress_bar=False,
        enable_model_summary=False,
    )
    data: Any = batches(shape)  # a list is a data set, whatever the types say
    trainer.fit(Module(), torch.utils.data.DataLoader(data, batch_size=None))


_TRAIN = {"transformers": transformers, "lightning": lightning}


if __name__ == "__main__":
    torch.set_num_threads(1)
    torch.manual_seed(123)
    _TRAIN[sys.argv[1]](SHAPES[sys.argv[2]])

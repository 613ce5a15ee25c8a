"""How long, on what and in which precision is trained, and how often it is measured and saved."""

from dataclasses import dataclass

from core.config.fields import Kind, Spec, declare
from core.config.setting_groups import SettingGroup


@dataclass(frozen=True, slots=True)
class TrainingConfig:
    """How long, how large a batch, on what, and how often it is measured."""

    epochs: int = declare(
        15,
        Spec(
            Kind.INT,
            "Epochs",
            "How many passes are made over the whole training text.",
            low=1,
            high=10_000_000,
        ),
    )
    max_steps: int = declare(
        0,
        Spec(
            Kind.INT,
            "At most",
            "Ends the run after this many steps, whatever the epochs say. The schedule then spans "
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
            "memory, fewer steps per epoch.",
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
            longest=20,
        ),
    )
    threads: int = declare(
        0,
        Spec(
            Kind.INT,
            "Threads",
            "CPU cores used for training, where the device is the CPU. One is left free for the "
            "window unless you set a number; several processes share the others.",
            low=0,
            high=4_096,
            zero_means="all cores but one",
            advanced=True,
        ),
    )
    processes: int = declare(
        1,
        Spec(
            Kind.INT,
            "Processes",
            "How many processes train together, each on its own GPU or on its share of the CPU "
            "cores. They share the batches of every update, so the numbers are those of one "
            "process, up to rounding.",
            low=1,
            high=4_096,
            advanced=True,
        ),
    )
    sharding: str = declare(
        "none",
        Spec(
            Kind.CHOICE,
            "Sharding",
            "How several processes store weights, gradients and moments. none: each GPU has all of "
            "them, which is faster. full: each GPU has a part, for models that do not fit on one "
            "GPU; the processes wait for each other in every pass, and nothing is compiled.",
            choices={"none": "None", "full": "Full"},
            advanced=True,
        ),
    )
    compile: str = declare(
        "auto",
        Spec(
            Kind.CHOICE,
            "Compile",
            "torch.compile: faster steps on an NVIDIA GPU after a wait of a minute or more at the "
            "start. auto: on an NVIDIA GPU, if the run is long enough to be worth it; the log says "
            "what was decided, and why. On a CPU it is usually not worth it. Off: PyTorch's own "
            "kernels, launched one by one.",
            choices={"auto": "Auto", "on": "On", "off": "Off"},
            aliases={"true": "on", "false": "off"},  # it was a switch once
            advanced=True,
        ),
    )
    tf32: bool = declare(
        False,
        Spec(
            Kind.BOOL,
            "TF32",
            "Let an NVIDIA GPU round the factors of float32 products to ten bits of mantissa: "
            "several times faster where the precision is fp32. Off: fp32 means fp32.",
            advanced=True,
        ),
    )
    deterministic: bool = declare(
        False,
        Spec(
            Kind.BOOL,
            "Deterministic",
            "On a GPU, repeating or resuming a run gives the same numbers up to rounding; with "
            "this they are the same bit for bit, but training is slower: `make gpu` measures by "
            "how much on your card (determinism). On a CPU they are always the same bit for bit.",
            advanced=True,
        ),
    )
    seed: int = declare(
        123,
        Spec(
            Kind.INT,
            "Seed",
            "The seed of all random numbers: initial weights, order of the examples, dropout, "
            "sampling. The same seed on the same machine repeats the same run.",
            low=0,
            high=2**31 - 1,
        ),
    )
    eval_every: int | str = declare(
        5,
        Spec(
            Kind.STEPS_OR_WORD,
            "Evaluate every",
            "How often the loss is measured on training and validation batches without dropout. "
            "auto: after the first step, soon after it, then ever more rarely and at the end.",
            unit="steps",
            choices={"auto": "often at first, then rarely"},
            zero_means="never",
            group=SettingGroup.EVALUATION,
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
            group=SettingGroup.EVALUATION,
        ),
    )
    evaluation: str = declare(
        "auto",
        Spec(
            Kind.CHOICE,
            "Evaluations",
            "Whether the final losses of runs can be compared. comparable: the last update is "
            "evaluated too, and all evaluations use the same batches, spread evenly over the text, "
            "whatever the seed. book: as in Appendix D, at fixed intervals only, on the first "
            "batches. auto: comparable, but as in the book if the examples are not shuffled, so "
            "that its numbers can be reproduced.",
            choices={"auto": "Auto", "comparable": "Comparable", "book": "As in the book"},
            advanced=True,
        ),
    )
    checkpoint_every: int = declare(
        0,
        Spec(
            Kind.INT,
            "Checkpoint every",
            "How often the whole state is saved. A checkpoint takes three times the size of the "
            "weights, so only the newest are kept, as many as Keep says, and also the one with the "
            "best validation loss, those that have branches and those you pin.",
            unit="steps",
            low=0,
            high=1_000_000_000,
            zero_means="automatic",
            group=SettingGroup.SAVING,
        ),
    )
    keep_checkpoints: int = declare(
        3,
        Spec(
            Kind.INT,
            "Keep",
            "How many of the newest checkpoints are kept; older ones are deleted as new ones are "
            "saved. The best one, those that have branches and those you pin are always kept. "
            "0 keeps every checkpoint: make sure that the disk has room for them.",
            low=0,
            high=1_000_000,
            zero_means="all",
            group=SettingGroup.SAVING,
        ),
    )

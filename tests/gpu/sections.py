"""The table of sections, the most telling first: what the budget does not reach is the last.

To add one, write a function that takes a :class:`tests.gpu.section.Bench`, and an entry here.
"""

from tests.gpu import compiling, exactness, flow, machine, memory, safety, speed
from tests.gpu.section import Section

SECTIONS = (
    Section("machine", "which card, driver, torch and CUDA, at what clock", machine.run, 40, 5),
    Section(
        "losses",
        "are losses those of the CPU in fp32, with TF32 off and on",
        exactness.losses,
        40,
        10,
    ),
    Section("precisions", "are bf16 and fp16 near fp32", exactness.precisions, 40, 10),
    Section(
        "nonfinite",
        "does a loss or gradient that is no number leave weights and moments alone",
        safety.nonfinite,
        30,
        8,
    ),
    Section("syncs", "how often does the host wait for the device in a step", flow.syncs, 45, 12),
    Section("memory", "is the memory estimate within 10 % of the peak", memory.run, 60, 15),
    Section(
        "interleaved",
        "tokens/s and MFU against a plain loop, eager and compiled, by turns",
        speed.interleaved,
        150,
        70,
    ),
    Section(
        "compiling",
        "do compiled and replayed passes train as plain ones, and how fast",
        compiling.run,
        110,
        20,
    ),
    Section(
        "resume",
        "are two runs, and a killed and resumed one, equal to the bit",
        exactness.resumed,
        60,
        25,
    ),
    Section(
        "determinism",
        "what does training.deterministic change, and what does it cost",
        exactness.deterministic,
        45,
        15,
    ),
    Section(
        "out_of_memory",
        "is running out of memory told, and does a smaller run follow",
        safety.out_of_memory,
        40,
        10,
    ),
    Section(
        "poisoned",
        "does a device-side assert end a run as it should",
        safety.poisoned,
        40,
        10,
    ),
    Section("stop", "how long from the wish to stop to the end", safety.stop, 40, 12),
    Section("sampling", "tokens/s of a sample", speed.sampling, 30, 10),
    Section("batches", "tokens/s and MFU by batch size", speed.batches, 40, 15),
    Section("presets", "tokens/s of the presets, eager and compiled", speed.presets, 90, 20),
    Section("head", "what the output head costs, by rows of a chunk", speed.head, 40, 12),
    Section("meters", "what does the card tell of itself, and at what cost", flow.meters, 30, 10),
    Section("saving", "how long the training waits for a checkpoint", flow.saving, 30, 10),
)

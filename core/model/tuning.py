"""How a model's passes are cut and put together so as to suit a device; imports no torch.

A pure function of the device and the model: neither what is free at the moment nor what else runs
there, since the cut decides the last bits, and a run that goes on on the same card has to be cut
as it was. Another tuning computes the same to rounding.
"""

from dataclasses import dataclass

_FULL = 4  # bytes of a float32
_VOCAB_MULTIPLE = 64  # rows of so many numbers are aligned for the fast kernels, in any precision
# One chunk's logits and their probabilities in float32 may take this share of a card's memory.
_HEAD_SHARE = 1 / 32
_FEWEST_ROWS, _MOST_ROWS = 1024, 16_384  # more keep no card busier


@dataclass(frozen=True, slots=True)
class Tuning:
    """What is done on one device and not on another.

    Attributes:
        head_rows: rows (batch x tokens) whose logits exist at once; 0: as suits a CPU.
        vocab_multiple: the head's buffers have columns up to the next multiple of it. Weights,
            files and exports have the vocabulary's own.
        compiles_head: where a model is compiled, so is what its head does between the products.
        fuses_qkv: query, key and value come from one matrix product. Parameters stay three.
    """

    head_rows: int = 0
    vocab_multiple: int = 1
    fuses_qkv: bool = False
    compiles_head: bool = False


def tuning_for(kind: str, total_bytes: int, n_vocab: int, low_bytes: int) -> Tuning:
    """What suits a device.

    Args:
        kind: of the device: ``"cpu"``, ``"cuda"`` or ``"mps"``.
        total_bytes: its memory; 0: not known.
        n_vocab: the tokenizer's vocabulary.
        low_bytes: of a number in the matrix products, 4 or 2.
    """
    if kind == "cpu":
        return Tuning()
    if kind != "cuda":
        return Tuning(_FEWEST_ROWS)
    row_bytes = padded(n_vocab, _VOCAB_MULTIPLE) * (low_bytes + _FULL)
    rows = int(total_bytes * _HEAD_SHARE) // row_bytes
    power = 1 << max(rows.bit_length() - 1, 0)
    rows = max(_FEWEST_ROWS, min(power, _MOST_ROWS))
    return Tuning(rows, _VOCAB_MULTIPLE, fuses_qkv=True, compiles_head=True)


def padded(n: int, multiple: int) -> int:
    """The next multiple that is not smaller."""
    return -(-n // multiple) * multiple

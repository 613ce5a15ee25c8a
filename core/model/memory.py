"""How large a model is and how much memory training it takes, by counting; imports no torch.

Parameters are exact. Memory follows what the passes of ``core.model.gpt`` keep for the backward
pass, and leaves out the interpreter and torch themselves (about 300 MB on a CPU).

B batch, T context, C width, H heads, V vocabulary, L layers; rows are B x T.
"""

from dataclasses import dataclass

from core.config import ModelConfig, RunConfig
from core.model.tuning import padded, tuning_for

_FULL = 4  # bytes of a float32
_CHUNK_ROWS_CPU = 256  # as core.model.cross_entropy cuts them there
# Holes between what is kept: the peak of a process, measured, is 5 % to 30 % above the sum.
_HEAP_SLACK = 1.15
# Above this share of the memory other programs, the window and torch itself feel it.
_TIGHT, _TOO_MUCH = 0.7, 0.95


@dataclass(frozen=True, slots=True)
class Estimate:
    """Bytes, by what they hold.

    Attributes:
        activations: what the forward pass keeps for the backward pass, and the largest passing
            tensors: the logits of one chunk.
    """

    weights: int
    gradients: int
    optimizer: int
    activations: int

    @property
    def total(self) -> int:
        """All of it; on a CPU no less than what is live at the peak.

        And no more than the process takes for it: its heap has holes, others in each process.
        """
        return self.weights + self.gradients + self.optimizer + self.activations


def n_parameters(model: ModelConfig, n_vocab: int, context_length: int) -> int:
    """Trainable numbers; a tied head is counted once."""
    width = model.emb_dim
    embeddings = (n_vocab + context_length) * width
    head = 0 if model.tie_weights else n_vocab * width
    return embeddings + model.n_layers * n_in_block(model) + 2 * width + head


def n_in_block(model: ModelConfig) -> int:
    """Trainable numbers of one block."""
    width = model.emb_dim
    attention = 4 * width * width + width + (3 * width if model.qkv_bias else 0)
    feed_forward = 8 * width * width + 5 * width
    norms = 4 * width
    return attention + feed_forward + norms


def estimate(
    config: RunConfig,
    n_vocab: int,
    precision: str,
    device_kind: str = "cpu",
    device_bytes: int = 0,
) -> Estimate:
    """The memory that training takes.

    Args:
        config: read are ``model``, ``data.context_length`` and ``training.batch_size``.
        n_vocab: the tokenizer's vocabulary.
        precision: ``"fp32"``, ``"bf16"`` or ``"fp16"``, resolved.
        device_kind: a GPU's attention keeps no (T, T) weights, a CPU's does.
        device_bytes: the device's memory, by which its head is cut; 0: not known.
    """
    model = config.model
    count = n_parameters(model, n_vocab, config.data.context_length)
    low = _FULL if precision == "fp32" else 2
    rows = config.training.batch_size * config.data.context_length
    kept, passing = _block_bytes(config, rows, low, device_kind)
    stream = rows * model.emb_dim * _FULL * (5 if model.dropout > 0.0 else 4)  # before, behind
    kept = int((model.n_layers * kept + stream) * _HEAP_SLACK)
    head = _head_bytes(rows, n_vocab, model.emb_dim, low, device_kind, device_bytes)
    sharded = config.training.sharding != "none"
    own = -(-count // config.training.processes) if sharded else count
    if sharded:  # the largest layer is put together, its gradient too
        head += (
            2
            * max(n_in_block(model), (n_vocab + config.data.context_length) * model.emb_dim)
            * _FULL
        )
    return Estimate(
        weights=own * _FULL,
        gradients=own * _FULL,
        optimizer=2 * own * _FULL,  # AdamW's two moments
        activations=kept + max(passing, head),
    )


def _block_bytes(config: RunConfig, rows: int, low: int, device_kind: str) -> tuple[int, int]:
    """What one block keeps, and what passes while its gradients are computed."""
    width, heads = config.model.emb_dim, config.model.n_heads
    dropping = config.model.dropout > 0.0
    # The stream (2, float32) enters both norms; query, key and value (3), what they mix to (1),
    # the feed-forward's wide layer before and after its GELU (8).
    of_channels = 2 * _FULL + 12 * low
    # Inputs of the linear layers: shared in float32; autocast makes one copy a layer.
    of_channels += 2 * _FULL if low == _FULL else 4 * low
    if dropping:
        of_channels += 2 * (low if device_kind == "cpu" else 1)  # what was dropped, twice
    kept, passing = rows * width * of_channels, rows * width * 10 * low
    if low != _FULL:
        kept += 12 * width * width * low  # autocast's copy of the weights
    if device_kind == "cpu" and (dropping or low != _FULL):
        pairs = rows * config.data.context_length * heads * low
        # Softmax; with dropout also what was dropped and the result.
        kept += pairs * (3 if dropping else 1)
        passing += pairs * 2
    return kept, passing


def _head_bytes(
    rows: int, n_vocab: int, width: int, low: int, device_kind: str, device_bytes: int
) -> int:
    """One chunk's logits; of the head a copy in the products' form, of its gradient another."""
    tuning = tuning_for(device_kind, device_bytes, n_vocab, low)
    rows_at_once = min(rows, tuning.head_rows or _CHUNK_ROWS_CPU)
    columns = padded(n_vocab, tuning.vocab_multiple)
    n_copies = 2 if low != _FULL else 1 if columns != n_vocab else 0
    # A GPU also holds all their probabilities, a CPU a few rows of them.
    probabilities = 0 if device_kind == "cpu" else rows_at_once * columns * _FULL
    return rows_at_once * columns * low + probabilities + n_copies * columns * width * low


def verdict(total: int, available: int) -> str:
    """``"fits"``, ``"tight"`` (above 70 % of what there is) or ``"will not fit"`` (above 95 %)."""
    if total > _TOO_MUCH * available:
        return "will not fit"
    return "tight" if total > _TIGHT * available else "fits"


def flops_per_token(model: ModelConfig, n_vocab: int, context_length: int) -> int:
    """Floating-point operations of one forward and backward pass, per token.

    Two a parameter of every matrix product forward, four backward; attention's two products of
    each token with the whole context likewise (PaLM, appendix B).
    """
    width = model.emb_dim
    in_products = model.n_layers * 12 * width * width + n_vocab * width
    return 6 * in_products + 12 * model.n_layers * width * context_length

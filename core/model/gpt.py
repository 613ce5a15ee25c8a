"""The GPT-2 architecture as in "Build a Large Language Model (From Scratch)", in one file.

Built in the book's order, so that equal seeds give the book's first weights. Knows nothing of
training, of files or of which device it is on.

B batch, T tokens, C channels (the width), H heads, D = C // H, V vocabulary.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional

from core.config import ModelConfig
from core.model.cross_entropy import head_cross_entropy
from core.model.interrupt import Check, watch
from core.model.tuning import Tuning

_TIED_STD = 0.02  # GPT-2's; the default, 1, would make a tied head's first logits far too large


class Past:
    """Keys and values of the tokens that one attention layer has seen, while text is generated.

    Args:
        most: how many tokens there will be room for.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._keys = self._values = torch.empty(0)
        self.length = 0

    def extended(self, keys: Tensor, values: Tensor) -> tuple[Tensor, Tensor]:
        """Add (B, H, T, D) each; all so far, (B, H, length, D).

        Either many tokens at the beginning, or one more: what comes sees all that was there.
        """
        b, h, t, d = keys.shape
        if not self.length:
            self._keys = keys.new_empty(b, h, self._most, d)
            self._values = values.new_empty(b, h, self._most, d)
        begin, self.length = self.length, self.length + t
        self._keys[:, :, begin : self.length] = keys
        self._values[:, :, begin : self.length] = values
        return self._keys[:, :, : self.length], self._values[:, :, : self.length]


class Attention(nn.Module):
    """Causal self-attention with several heads.

    Attributes:
        fuses_qkv: whole passes make query, key and value in one matrix product.
    """

    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        width = config.emb_dim
        self.n_heads = config.n_heads
        self.dropout = config.dropout
        self.W_query = nn.Linear(width, width, bias=config.qkv_bias)
        self.W_key = nn.Linear(width, width, bias=config.qkv_bias)
        self.W_value = nn.Linear(width, width, bias=config.qkv_bias)
        self.out_proj = nn.Linear(width, width)
        self.fuses_qkv = False
        self._has_bias = config.qkv_bias

    def forward(self, x: Tensor, past: Past | None = None) -> Tensor:
        """(B, T, C) to (B, T, C); a token sees itself and those before it, ``past`` included."""
        b, t, c = x.shape
        h, d = self.n_heads, c // self.n_heads
        # Putting the weights together is worth it for many rows, not for one token more.
        made = self._in_one_product(x) if self.fuses_qkv and past is None else self._in_three(x)
        q, k, v = (each.view(b, t, h, d).transpose(1, 2) for each in made)  # (B, H, T, D)
        if past is not None:
            k, v = past.extended(k, v)  # (B, H, all so far, D)
        dropout = self.dropout if self.training else 0.0
        # Torch's fused attention has a fast CPU kernel for float32 without dropout only; written
        # out, bf16 takes half its time there, and float32 with dropout a little less.
        written_out = x.device.type == "cpu" and (dropout > 0.0 or q.dtype != torch.float32)
        if written_out and past is None:
            mixed = _written_out(q, k, v, dropout)
        else:
            mixed = functional.scaled_dot_product_attention(
                q, k, v, dropout_p=dropout, is_causal=t > 1
            )
        out: Tensor = self.out_proj(mixed.transpose(1, 2).reshape(b, t, c))
        return out

    def _in_three(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        return self.W_query(x), self.W_key(x), self.W_value(x)

    def _in_one_product(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Query, key and value of one product: a GPU is given one launch where it had three.

        The three weights are put into one tensor at each pass: what is trained, stored and, in
        parts, shared out stays three of them.
        """
        layers = (self.W_query, self.W_key, self.W_value)
        weight = torch.cat(tuple(layer.weight for layer in layers))
        bias = torch.cat(tuple(layer.bias for layer in layers)) if self._has_bias else None
        made = functional.linear(x, weight, bias)
        q, k, v = made.chunk(3, dim=-1)
        return q, k, v


def _written_out(q: Tensor, k: Tensor, v: Tensor, dropout: float) -> Tensor:
    """Softmax(q k^T / sqrt(D)) v, the future masked: three (B, H, T, D) to one."""
    b, h, t, d = q.shape
    q, k, v = (each.reshape(b * h, t, d) for each in (q, k, v))
    future = q.new_full((t, t), float("-inf")).triu_(1)
    scores = torch.baddbmm(future, q, k.transpose(1, 2), alpha=d**-0.5)  # (B * H, T, T)
    weights = functional.dropout(torch.softmax(scores, dim=-1), dropout)
    return (weights @ v).view(b, h, t, d)


class FeedForward(nn.Module):
    """Two layers, four times as wide between, applied to each token for itself."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.expand = nn.Linear(width, 4 * width)
        self.contract = nn.Linear(4 * width, width)

    def forward(self, x: Tensor) -> Tensor:
        """(B, T, C) to (B, T, C)."""
        out: Tensor = self.contract(functional.gelu(self.expand(x), approximate="tanh"))
        return out


class Block(nn.Module):
    """One transformer block: attention, then feed-forward, each added to what came in."""

    def __init__(self, config: ModelConfig, check: Check | None = None) -> None:
        super().__init__()
        if check is not None:
            check()
        self.att = Attention(config)
        if check is not None:
            check()
        self.ff = FeedForward(config.emb_dim)
        self.norm1 = nn.LayerNorm(config.emb_dim)
        self.norm2 = nn.LayerNorm(config.emb_dim)
        self.dropout = config.dropout

    def attend(self, x: Tensor, past: Past | None = None) -> Tensor:
        """The first half: (B, T, C) to (B, T, C)."""
        return x + functional.dropout(self.att(self.norm1(x), past), self.dropout, self.training)

    def feed(self, x: Tensor) -> Tensor:
        """The second half: (B, T, C) to (B, T, C)."""
        return x + functional.dropout(self.ff(self.norm2(x)), self.dropout, self.training)

    def forward(self, x: Tensor) -> Tensor:
        """Both halves."""
        return self.feed(self.attend(x))


class GPT(nn.Module):
    """A GPT-2 language model.

    Args:
        config: the dimensions.
        n_vocab: V, the tokenizer's vocabulary.
        context_length: the most tokens it can see at once.
        while_built: called before each half of a block is made; may raise.

    Attributes:
        check: called at many points of every pass where set; may raise
            (see :func:`core.model.interrupt.interruptible`).
    """

    def __init__(
        self,
        config: ModelConfig,
        n_vocab: int,
        context_length: int,
        *,
        while_built: Check | None = None,
    ) -> None:
        super().__init__()
        self.config = config
        self.n_vocab = n_vocab
        self.context_length = context_length
        self.check: Check | None = None
        self._tuning = Tuning()
        self._is_compiled = False
        self.tok_emb = nn.Embedding(n_vocab, config.emb_dim)
        self.pos_emb = nn.Embedding(context_length, config.emb_dim)
        self.blocks = nn.ModuleList(Block(config, while_built) for _ in range(config.n_layers))
        self.final_norm = nn.LayerNorm(config.emb_dim)
        self.out_head: nn.Linear | None = None
        if config.tie_weights:
            nn.init.normal_(self.tok_emb.weight, std=_TIED_STD)
        else:
            self.out_head = nn.Linear(config.emb_dim, n_vocab, bias=False)

    @property
    def head_weight(self) -> Tensor:
        """(V, C): the output head, or the token embedding where they are tied."""
        return self.tok_emb.weight if self.out_head is None else self.out_head.weight

    def hidden(self, ids: Tensor) -> Tensor:
        """Token ids (B, T) to (B, T, C), after the final norm and before the head.

        Raises:
            ValueError: more tokens than the context holds.
        """
        n_tokens = ids.shape[1]
        if n_tokens > self.context_length:
            raise ValueError(f"{n_tokens} tokens, but the context holds {self.context_length}")
        x = self.tok_emb(ids) + self.pos_emb.weight[:n_tokens]  # (B, T, C)
        x = functional.dropout(x, self.config.dropout, self.training)
        for block in self.blocks:
            assert isinstance(block, Block)
            x = block.attend(x)
            watch(x, self.check)
            x = block.feed(x)
            watch(x, self.check)
        out: Tensor = self.final_norm(x)
        return out

    def no_past(self) -> list[Past]:
        """What :meth:`next_hidden` fills, one a block."""
        return [Past(self.context_length) for _ in self.blocks]

    def next_hidden(self, ids: Tensor, past: list[Past]) -> Tensor:
        """:meth:`hidden` of the tokens that follow what is in ``past``, without gradients in mind.

        Args:
            ids: (B, T): a whole prompt where nothing is past yet, afterwards one token at a time.
            past: from :meth:`no_past`; the tokens are added to it.

        Raises:
            ValueError: more tokens than the context holds.
        """
        begin = past[0].length
        end = begin + ids.shape[1]
        if end > self.context_length:
            raise ValueError(f"{end} tokens, but the context holds {self.context_length}")
        x = self.tok_emb(ids) + self.pos_emb.weight[begin:end]  # (B, T, C)
        for block, seen in zip(self.blocks, past, strict=True):
            assert isinstance(block, Block)
            # By the class: a compiled half would be compiled anew for every length.
            x = Block.feed(block, Block.attend(block, x, seen))
            watch(x, self.check)
        out: Tensor = self.final_norm(x)
        return out

    def head(self, hidden: Tensor) -> Tensor:
        """(..., C) to logits (..., V)."""
        return functional.linear(hidden, self.head_weight)

    def forward(self, ids: Tensor) -> Tensor:
        """Token ids (B, T) to logits (B, T, V). All at once: training uses :meth:`loss`."""
        return self.head(self.hidden(ids))

    def loss(self, ids: Tensor, targets: Tensor, check: Check | None = None) -> Tensor:
        """Mean cross entropy of predicting ``targets`` (B, T) from ``ids`` (B, T).

        Args:
            ids: int64.
            targets: int64, ``ids`` one token on.
            check: called between the parts of the head, instead of the model's own ``check``.

        Returns:
            A float32 tensor without dimensions; the (B, T, V) logits never exist whole.
        """
        hidden = self.hidden(ids).flatten(0, 1)  # (B * T, C)
        return head_cross_entropy(
            hidden,
            self.head_weight,
            targets.flatten(),
            check or self.check,
            self._tuning.head_rows or None,
            multiple=self._tuning.vocab_multiple,
            compiled=self._is_compiled and self._tuning.compiles_head,
        )

    def tune(self, tuning: Tuning) -> None:
        """Compute from now on as suits a device: the same, to rounding."""
        self._tuning = tuning
        for block in self.blocks:
            assert isinstance(block, Block)
            block.att.fuses_qkv = tuning.fuses_qkv

    def compile_blocks(self, on: bool = True) -> None:
        """Compile the blocks' halves at their first use; all of them share two compilations.

        What lies between them stays as it is, so a stop is still asked for there. The head's
        products stay, too; what is between those is compiled where the tuning says so.

        Args:
            on: false: they are as they were made, from now on.
        """
        if on == self._is_compiled:
            return
        self._is_compiled = on
        for block in self.blocks:
            assert isinstance(block, Block)
            if on:
                block.attend = torch.compile(block.attend)  # type: ignore[method-assign]
                block.feed = torch.compile(block.feed)  # type: ignore[method-assign]
            else:
                del block.attend, block.feed

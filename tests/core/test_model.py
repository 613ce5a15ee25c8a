"""The model against a second, plain one written straight from the book's description."""

import math

import pytest
import torch
from torch import Tensor, nn

from core.config import ModelConfig
from core.model.gpt import GPT, Attention, Block, _written_out

CONFIG = ModelConfig(n_layers=2, n_heads=4, emb_dim=24, dropout=0.0)
N_VOCAB, CONTEXT = 61, 12


class PlainBlock(nn.Module):
    """Modules in the book's order; the arithmetic spelled out."""

    def __init__(self, width: int, n_heads: int, bias: bool) -> None:
        super().__init__()
        self.n_heads = n_heads
        self.query = nn.Linear(width, width, bias=bias)
        self.key = nn.Linear(width, width, bias=bias)
        self.value = nn.Linear(width, width, bias=bias)
        self.out = nn.Linear(width, width)
        self.wide = nn.Linear(width, 4 * width)
        self.narrow = nn.Linear(4 * width, width)
        self.scale1, self.shift1 = _scale_and_shift(width)
        self.scale2, self.shift2 = _scale_and_shift(width)

    def forward(self, x: Tensor) -> Tensor:
        normed = _normed(x, self.scale1, self.shift1)
        heads = []
        for q, k, v in zip(
            *(layer(normed).chunk(self.n_heads, dim=-1) for layer in self.qkv()), strict=True
        ):
            scores = q @ k.transpose(1, 2) / math.sqrt(q.shape[-1])
            future = torch.triu(torch.ones(scores.shape[1:]), diagonal=1).bool()
            weights = torch.softmax(scores.masked_fill(future, -math.inf), dim=-1)
            heads.append(weights @ v)
        x = x + self.out(torch.cat(heads, dim=-1))
        wide = self.wide(_normed(x, self.scale2, self.shift2))
        tanh = torch.tanh(math.sqrt(2 / math.pi) * (wide + 0.044715 * wide**3))
        out: Tensor = x + self.narrow(0.5 * wide * (1 + tanh))
        return out

    def qkv(self) -> tuple[nn.Linear, nn.Linear, nn.Linear]:
        return self.query, self.key, self.value


class PlainGPT(nn.Module):
    def __init__(self, config: ModelConfig, n_vocab: int, context_length: int) -> None:
        super().__init__()
        width = config.emb_dim
        self.tokens = nn.Embedding(n_vocab, width)
        self.positions = nn.Embedding(context_length, width)
        self.blocks = nn.ModuleList(
            PlainBlock(width, config.n_heads, config.qkv_bias) for _ in range(config.n_layers)
        )
        self.scale, self.shift = _scale_and_shift(width)
        self.head = nn.Linear(width, n_vocab, bias=False)

    def forward(self, ids: Tensor) -> Tensor:
        x = self.tokens(ids) + self.positions(torch.arange(ids.shape[1]))
        for block in self.blocks:
            x = block(x)
        out: Tensor = self.head(_normed(x, self.scale, self.shift))
        return out


def _scale_and_shift(width: int) -> tuple[nn.Parameter, nn.Parameter]:
    return nn.Parameter(torch.ones(width)), nn.Parameter(torch.zeros(width))


def _normed(x: Tensor, scale: Tensor, shift: Tensor) -> Tensor:
    mean = x.mean(dim=-1, keepdim=True)
    variance = ((x - mean) ** 2).mean(dim=-1, keepdim=True)
    return scale * (x - mean) / torch.sqrt(variance + 1e-5) + shift


def _paired(model: GPT, plain: PlainGPT) -> list[tuple[Tensor, Tensor]]:
    """Parameters of the two that hold the same thing."""
    assert model.out_head is not None
    layers: list[tuple[nn.Module, nn.Module]] = [
        (model.tok_emb, plain.tokens),
        (model.pos_emb, plain.positions),
        (model.out_head, plain.head),
    ]
    for ours, theirs in zip(model.blocks, plain.blocks, strict=True):
        assert isinstance(ours, Block)
        assert isinstance(theirs, PlainBlock)
        layers += [
            (ours.att.W_query, theirs.query),
            (ours.att.W_key, theirs.key),
            (ours.att.W_value, theirs.value),
            (ours.att.out_proj, theirs.out),
            (ours.ff.expand, theirs.wide),
            (ours.ff.contract, theirs.narrow),
        ]
    return [
        pair
        for ours, theirs in layers
        for pair in zip(ours.parameters(), theirs.parameters(), strict=True)
    ]


def _batch(seed: int = 5, rows: int = 3, length: int = CONTEXT) -> tuple[Tensor, Tensor]:
    generator = torch.Generator().manual_seed(seed)
    ids = torch.randint(0, N_VOCAB, (rows, length + 1), generator=generator)
    return ids[:, :-1], ids[:, 1:]


@pytest.mark.parametrize("bias", [False, True])
def test_that_equal_seeds_give_the_first_weights_of_the_plain_model(bias: bool) -> None:
    config = ModelConfig(n_layers=2, n_heads=4, emb_dim=24, dropout=0.1, qkv_bias=bias)
    torch.manual_seed(123)
    model = GPT(config, N_VOCAB, CONTEXT)
    torch.manual_seed(123)
    plain = PlainGPT(config, N_VOCAB, CONTEXT)
    assert all(torch.equal(ours, theirs) for ours, theirs in _paired(model, plain))


@pytest.mark.parametrize("bias", [False, True])
def test_that_logits_and_gradients_equal_those_of_the_plain_model(bias: bool) -> None:
    config = ModelConfig(n_layers=2, n_heads=4, emb_dim=24, dropout=0.0, qkv_bias=bias)
    torch.manual_seed(1)
    model = GPT(config, N_VOCAB, CONTEXT)
    torch.manual_seed(1)
    plain = PlainGPT(config, N_VOCAB, CONTEXT)
    ids, targets = _batch()

    loss = model.loss(ids, targets)
    loss.backward()
    logits = plain(ids)
    expected = nn.functional.cross_entropy(logits.flatten(0, 1), targets.flatten())
    expected.backward()

    torch.testing.assert_close(model(ids), logits, rtol=1e-5, atol=1e-5)
    torch.testing.assert_close(loss, expected, rtol=1e-6, atol=1e-6)
    for ours, theirs in _paired(model, plain):
        torch.testing.assert_close(ours.grad, theirs.grad, rtol=1e-4, atol=1e-6)


def test_that_a_token_depends_on_none_after_it() -> None:
    model = GPT(CONFIG, N_VOCAB, CONTEXT).eval()
    ids, _ = _batch()
    changed = ids.clone()
    changed[:, 7:] = (changed[:, 7:] + 1) % N_VOCAB
    with torch.no_grad():
        before, after = model(ids), model(changed)
    torch.testing.assert_close(before[:, :7], after[:, :7])
    assert not torch.allclose(before[:, 7:], after[:, 7:])


def test_that_attention_written_out_equals_the_fused_one() -> None:
    q, k, v = torch.randn(3, 2, 4, 9, 8, generator=torch.Generator().manual_seed(0))
    fused = nn.functional.scaled_dot_product_attention(q, k, v, is_causal=True)
    torch.testing.assert_close(_written_out(q, k, v, 0.0), fused)


@pytest.mark.thorough
def test_that_dropout_keeps_the_expected_value_and_acts_in_training_only() -> None:
    torch.manual_seed(3)
    attention = Attention(ModelConfig(n_heads=2, emb_dim=8, dropout=0.2))
    x = torch.randn(1, 6, 8)
    with torch.no_grad():
        quiet = attention.eval()(x)
        attention.train()
        noisy = torch.stack([attention(x) for _ in range(4000)])
    assert not torch.equal(noisy[0], noisy[1])
    torch.testing.assert_close(noisy.mean(0), quiet, rtol=0.0, atol=0.03)
    assert torch.equal(attention.eval()(x), quiet)


def test_that_a_tied_head_is_the_embedding_and_starts_small() -> None:
    model = GPT(ModelConfig(n_layers=1, n_heads=2, emb_dim=64, tie_weights=True), 500, 16)
    assert model.head_weight is model.tok_emb.weight
    assert model.out_head is None
    assert float(model.tok_emb.weight.detach().std()) == pytest.approx(0.02, rel=0.05)
    ids = torch.arange(16)[None]
    model.loss(ids, ids).backward()
    assert model.tok_emb.weight.grad is not None


def test_that_fewer_tokens_than_the_context_are_fine_and_more_are_refused() -> None:
    model = GPT(CONFIG, N_VOCAB, CONTEXT)
    assert model(torch.zeros(1, 1, dtype=torch.long)).shape == (1, 1, N_VOCAB)
    with pytest.raises(ValueError, match="13 tokens, but the context holds 12"):
        model(torch.zeros(1, 13, dtype=torch.long))


def test_that_a_pass_in_bf16_stays_near_the_one_in_float32() -> None:
    torch.manual_seed(2)
    model = GPT(CONFIG, N_VOCAB, CONTEXT)
    ids, targets = _batch()
    exact = model.loss(ids, targets)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        rough = model.loss(ids, targets)
    assert rough.dtype == torch.float32
    assert float(rough.detach()) == pytest.approx(float(exact.detach()), rel=2e-2)


def test_that_compiling_takes_the_halves_and_leaves_the_points_of_stopping_between(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compiled: list[object] = []

    def take(function: object) -> object:
        compiled.append(function)
        return function

    monkeypatch.setattr(torch, "compile", take)
    model = GPT(CONFIG, N_VOCAB, CONTEXT)
    halves = [
        half
        for block in model.blocks
        if isinstance(block, Block)
        for half in (block.attend, block.feed)
    ]
    names = set(model.state_dict())
    model.compile_blocks()
    assert compiled == halves
    assert set(model.state_dict()) == names
    asked: list[None] = []
    model.check = lambda: asked.append(None)
    with torch.no_grad():
        model.hidden(_batch()[0])
    assert len(asked) == len(halves)


def test_that_a_text_read_token_by_token_gives_the_same_as_at_once() -> None:
    torch.manual_seed(0)
    model = GPT(ModelConfig(n_layers=2, n_heads=2, emb_dim=16, qkv_bias=True), 23, 8).eval()
    ids = torch.tensor([[3, 1, 4, 1, 5, 9, 2, 6]])
    with torch.no_grad():
        whole = model.hidden(ids)
        past = model.no_past()
        parts = [model.next_hidden(ids[:, :3], past)]
        parts += [model.next_hidden(ids[:, at : at + 1], past) for at in range(3, 8)]
        torch.testing.assert_close(torch.cat(parts, 1), whole, rtol=0, atol=1e-6)
        with pytest.raises(ValueError, match="9 tokens, but the context holds 8"):
            model.next_hidden(ids[:, :1], past)

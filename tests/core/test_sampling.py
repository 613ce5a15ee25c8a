"""Generated tokens, and text that never shows half a character."""

from collections.abc import Iterator

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from core.config import ModelConfig, SamplingConfig
from core.model.generation import TextStream, generate
from core.model.gpt import GPT

N_VOCAB, CONTEXT = 23, 8
PROMPT = [3, 1, 4]


@pytest.fixture
def model() -> GPT:
    torch.manual_seed(0)
    return GPT(ModelConfig(n_layers=1, n_heads=2, emb_dim=16, dropout=0.5), N_VOCAB, CONTEXT)


def _tokens(
    model: GPT, n: int = 12, temperature: float = 0.0, top_k: int = 0, seed: int = 0
) -> Iterator[int]:
    generator = torch.Generator().manual_seed(seed)
    how = SamplingConfig(max_new_tokens=n, temperature=temperature, top_k=top_k)
    return generate(model, PROMPT, how, generator, "cpu")


def test_that_greedy_takes_the_likeliest_token_beyond_the_context_too(model: GPT) -> None:
    model.eval()
    expected = list(PROMPT)
    for _ in range(12):
        with torch.no_grad():
            logits = model(torch.tensor([expected[-CONTEXT:]]))
        expected.append(int(logits[0, -1].argmax()))
    assert list(_tokens(model)) == expected[len(PROMPT) :]


def test_that_the_same_generator_draws_the_same_and_another_does_not(model: GPT) -> None:
    one, same, other = (list(_tokens(model, 30, 1.0, 0, seed)) for seed in (1, 1, 2))
    assert one == same != other


def test_that_the_likeliest_alone_is_greedy_at_any_temperature(model: GPT) -> None:
    assert list(_tokens(model, temperature=5.0, top_k=1)) == list(_tokens(model))


def test_that_top_k_draws_from_the_k_likeliest_only(model: GPT) -> None:
    model.eval()
    with torch.no_grad():
        likeliest = set(torch.topk(model(torch.tensor([PROMPT]))[0, -1], 3).indices.tolist())
    drawn = {next(_tokens(model, 1, 50.0, 3, seed)) for seed in range(60)}
    assert drawn == likeliest


def test_that_draws_follow_the_softmax_at_the_temperature(model: GPT) -> None:
    model.eval()
    with torch.no_grad():
        expected = torch.softmax(model(torch.tensor([PROMPT]))[0, -1] / 0.7, -1)
    generator = torch.Generator().manual_seed(0)
    how = SamplingConfig(max_new_tokens=1, temperature=0.7)
    drawn = [next(generate(model, PROMPT, how, generator, "cpu")) for _ in range(1000)]
    share = torch.bincount(torch.tensor(drawn), minlength=N_VOCAB) / 1000
    torch.testing.assert_close(share, expected, rtol=0.0, atol=0.035)


def test_that_training_finds_everything_as_it_left_it_at_every_token(model: GPT) -> None:
    model.train()
    state = torch.get_rng_state()
    for _ in _tokens(model, temperature=1.0):
        assert model.training
        assert model.blocks[0].training
        assert torch.is_grad_enabled()
        assert torch.equal(torch.get_rng_state(), state)


def test_that_a_model_in_eval_mode_stays_there(model: GPT) -> None:
    model.eval()
    list(_tokens(model, 2))
    assert not model.training


def test_that_an_empty_prompt_is_refused(model: GPT) -> None:
    with pytest.raises(ValueError, match="at least one token"):
        next(generate(model, [], SamplingConfig(), torch.Generator(), "cpu"))


class ByteTokenizer:
    """Tokens that are pieces of bytes, whatever characters they cut through."""

    looks_back = False

    def __init__(self, pieces: list[bytes]) -> None:
        self.pieces = pieces
        self.longest = 0

    def decode(self, ids: list[int], /) -> str:
        self.longest = max(self.longest, len(ids))
        return b"".join(self.pieces[index] for index in ids).decode("utf-8", errors="replace")

    def settled(self, ids: list[int], /) -> str:
        return self.decode(ids).removesuffix("\ufffd")


def _streamed(tokenizer: ByteTokenizer) -> list[str]:
    stream = TextStream(tokenizer)
    return [*(stream.push(index) for index in range(len(tokenizer.pieces))), stream.finish()]


def _cut(raw: bytes, sizes: list[int]) -> list[bytes]:
    pieces = []
    for size in sizes:
        pieces.append(raw[:size])
        raw = raw[size:]
    return [piece for piece in [*pieces, raw] if piece]


@given(st.text(max_size=40), st.lists(st.integers(1, 6), max_size=60))
def test_that_text_arrives_whole_and_never_with_half_a_character(
    text: str, sizes: list[int]
) -> None:
    pieces = _streamed(ByteTokenizer(_cut(text.encode(), sizes)))
    assert "".join(pieces) == text
    marks = text.count("\ufffd")
    assert sum(piece.count("\ufffd") for piece in pieces) == marks


@given(
    st.lists(
        st.one_of(
            st.binary(min_size=1, max_size=5),
            st.sampled_from([b"\xf0", b"\x9f", b"\x98", b"\x80", b"\xe2\x82", b"\xac", b"a"]),
        ),
        max_size=60,
    )
)
def test_that_any_bytes_arrive_as_they_decode_whole(pieces: list[bytes]) -> None:
    tokenizer = ByteTokenizer(pieces)
    expected = tokenizer.decode(list(range(len(pieces))))
    assert "".join(_streamed(tokenizer)) == expected


def test_that_bytes_without_end_are_not_decoded_again_and_again() -> None:
    tokenizer = ByteTokenizer([b"\xff", b"\xf0"] * 500)
    assert "".join(_streamed(tokenizer)) == "\ufffd" * 1000
    assert tokenizer.longest < 12

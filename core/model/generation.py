"""Generating text token by token, as an iterator, so that display and stop work between tokens.

Draws from a generator of its own: training's random numbers are never touched. Knows nothing of
tokenizers but that they decode.
"""

from collections.abc import Generator, Sequence
from typing import Protocol

import torch
from torch import Tensor

from core.config import SamplingConfig
from core.model.gpt import GPT

_COLDEST = 1e-30  # below it, all but the likeliest tokens have probability 0 in any case
_LOOKED_AT = 4  # tokens that tell what the next one is decoded to
_HELD = 8  # tokens; an unfinished UTF-8 character is at most 3 bytes, so at most 3 tokens


def generate(
    model: GPT,
    ids: Sequence[int],
    sampling: SamplingConfig,
    generator: torch.Generator,
    device: str,
) -> Generator[int, None, None]:
    """Continue ``ids``, one token at a time.

    Between two tokens the model is in the mode it was in before and grad mode is the caller's own,
    so whatever happens there, an abandoned iterator included, is not disturbed.

    Args:
        model: sees at most its context length of the last tokens.
        ids: the prompt, at least one token.
        sampling: how many tokens follow, and how each is chosen; its prompt is not looked at.
        generator: on the CPU, so that every device draws alike; unused where temperature is 0.
        device: where the model is, as torch names it.

    Raises:
        ValueError: the prompt is empty.
    """
    if not ids:
        raise ValueError("the prompt is empty: at least one token is needed to continue from")
    writer = _Writer(model, ids, device)
    for _ in range(sampling.max_new_tokens):
        token = _choose(writer.next_logits(), sampling, generator)
        writer.add(token)
        yield token


class _Writer:
    """The text so far and, while the context holds it, the keys and values of its tokens.

    With them a token costs one token's work. Once the context is full its window moves on by one
    token each time; the positions of all tokens change with it, and nothing can be kept.
    """

    def __init__(self, model: GPT, ids: Sequence[int], device: str) -> None:
        self._model = model
        self._device = device
        self._context = list(ids)[-model.context_length :]
        self._fresh = self._context  # those that the model has not seen
        self._past = model.no_past()

    def add(self, token: int) -> None:
        """One more token of the text."""
        self._context.append(token)
        self._fresh = [token]
        if len(self._context) > self._model.context_length:
            self._context = self._context[-self._model.context_length :]
            self._fresh = self._context
            self._past = self._model.no_past()

    def next_logits(self) -> Tensor:
        """(V,) on the CPU in float32: a sync, one a token, as the token is about to be shown."""
        model = self._model
        training = model.training
        model.eval()
        try:
            with torch.no_grad():
                ids = torch.tensor([self._fresh], device=self._device)  # (1, T)
                last = model.next_hidden(ids, self._past)[0, -1]  # (C,)
                return model.head(last).float().cpu()
        finally:
            model.train(training)


def _choose(logits: Tensor, sampling: SamplingConfig, generator: torch.Generator) -> int:
    """One token: the likeliest at temperature 0, else drawn from the ``top_k`` likeliest (0: all).

    ``logits``: (V,), divided by the temperature before the softmax.
    """
    if sampling.temperature == 0.0:
        return int(logits.argmax())
    if 0 < sampling.top_k < len(logits):
        smallest = torch.topk(logits, sampling.top_k).values[-1]
        logits = logits.masked_fill(logits < smallest, float("-inf"))
    scaled = logits / sampling.temperature
    if not scaled.max().isfinite():  # a temperature so small that the quotient overflows
        scaled = (logits - logits.max()).double() / max(sampling.temperature, _COLDEST)
    probabilities = torch.softmax(scaled, dim=-1)
    return int(torch.multinomial(probabilities, 1, generator=generator))


class Decoder(Protocol):
    """What turns tokens into text: a tokenizer."""

    def decode(self, ids: list[int], /) -> str:
        """The text of some tokens; bytes that make no character become U+FFFD."""

    def settled(self, ids: list[int], /) -> str:
        """The beginning of that text that no further token changes."""

    @property
    def looks_back(self) -> bool:
        """Whether a token's text depends on whether there is one before it."""


class TextStream:
    """Turns tokens into text as they come, and never shows half a character.

    A token may hold some bytes of a character only. What may still change is held back, and the
    pieces together are exactly the decoded whole.

    Args:
        tokenizer: what decodes them.
        before: the tokens of the text that they continue.
    """

    def __init__(self, tokenizer: Decoder, before: Sequence[int] = ()) -> None:
        self._tokenizer, self._decode = tokenizer, tokenizer.decode
        # Tokens whose text may still change, or on which that of the next depends.
        self._pending: list[int] = list(before[-_LOOKED_AT:]) if tokenizer.looks_back else []
        self._shown = len(self._decode(self._pending)) if self._pending else 0  # given out of it

    def push(self, token: int) -> str:
        """Take one more token; the text that is certain now, often empty."""
        self._pending.append(token)
        text = self._decode(self._pending)
        certain = self._tokenizer.settled(self._pending)
        piece = certain[self._shown :]
        is_settled = len(certain) == len(text)
        if self._tokenizer.looks_back:
            self._shown = max(self._shown, len(certain))
            if is_settled and len(self._pending) > _HELD:
                self._pending = self._pending[-_LOOKED_AT:]
                self._shown = len(self._decode(self._pending))
        elif is_settled:
            self._pending, self._shown = [], 0
        else:
            self._shown = len(certain)
            self._shorten(text)
        return piece

    def finish(self) -> str:
        """What was held back; a character that never ended becomes the replacement mark."""
        piece = self._decode(self._pending)[self._shown :]
        self._pending, self._shown = [], 0
        return piece

    def _shorten(self, text: str) -> None:
        """Where bytes make no text at all, the end stays uncertain: forget the beginning."""
        if len(self._pending) <= _HELD:
            return
        for cut in range(len(self._pending) - 1, 0, -1):
            begin, end = self._decode(self._pending[:cut]), self._decode(self._pending[cut:])
            if begin + end == text and len(begin) <= self._shown:
                self._pending = self._pending[cut:]
                self._shown -= len(begin)
                return

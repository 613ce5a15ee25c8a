"""What a field's value is called where it is read, not typed: in the form's words. Pure."""

from typing import Any

from core.config.fields import Kind, Spec
from core.config.naming import points_text
from core.i18n import Message


def switch_word(is_on: bool) -> Message:
    """``on`` and ``off``, of a switch."""
    return Message("value.on") if is_on else Message("value.off")


def value_words(spec: Spec, value: Any) -> str | None:
    """``WSD linear``, ``on``, ``no cap``: in the language in use.

    ``None``: it has no words; a number or a text is written as its place has it.
    """
    if isinstance(value, bool):
        return str(switch_word(value))
    if spec.zero_means and value == 0:
        return spec.zero_means
    if spec.kind is Kind.POINTS and isinstance(value, tuple):
        return str(points_text(value))
    if isinstance(value, str):
        return spec.choices.get(value)
    return None

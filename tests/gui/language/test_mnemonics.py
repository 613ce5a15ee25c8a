"""What a menu's text is called elsewhere: on a button, in the palette, in the list of keys."""

import pytest

from gui.language.texts import without_key


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("&Open settings…", "Open settings…"),
        ("열기(&O)…", "열기…"),
        ("지금 감쇠(&D)", "지금 감쇠"),
        ("Read && write", "Read & write"),
        ("Log (y)", "Log (y)"),
    ],
)
def test_that_a_text_without_its_key_is_as_a_person_says_it(text: str, called: str) -> None:
    assert without_key(text) == called

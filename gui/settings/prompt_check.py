"""Whether the chosen text's tokenizer can write the prompt, known before the run is started.

A prompt that nobody chose gives way to the text's own beginning, and comes back where it fits; one
that was typed is marked, and a button takes the text's beginning instead. Knows no layout.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from gui.models.draft import Draft
from gui.settings.data_preview import DataPreview
from gui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from core.data import DataFacts

FIELD = "sampling.prompt"
_WATCHED = frozenset((FIELD, "sampling.every"))
_OTHER_TEXT = frozenset(
    ("data.source", "data.encoding", "data.text_field", "data.separator", "data.tokenizer")
)


class PromptCheck(QObject):
    """Looks at the draft's prompt whenever it or the text is another one.

    Attributes:
        note: says why the prompt is not the usual one.
        button: takes the text's own beginning; shown where the prompt does not fit.
    """

    def __init__(self, draft: Draft, preview: DataPreview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._preview = preview
        self._usual = self._taken = ""  # the prompt that gave way, and the one in its place
        self.note = WrappedLabel("hint", parent)
        self.note.setObjectName("prompt_note")
        self.note.hide()
        self.button = QPushButton(self.tr("Use the start of the text"), parent)
        self.button.setObjectName("prompt_from_text")
        self.button.setProperty("role", "chip")
        self.button.hide()
        self.button.clicked.connect(self._take_beginning)
        preview.described.connect(self._on_described)
        draft.edited.connect(self._on_edited)

    @Slot(object)
    def _on_described(self, facts: "DataFacts") -> None:
        self._replace_unchosen(facts)
        self._check()

    @Slot(object)
    def _on_edited(self, paths: frozenset[str]) -> None:
        if paths & _OTHER_TEXT and self._taken and self._draft.value(FIELD) == self._taken:
            self._draft.follow({FIELD: self._usual})  # it was the other text's
        elif paths & (_WATCHED | _OTHER_TEXT):
            self._check()

    @Slot()
    def _take_beginning(self) -> None:
        from core.data.prompts import prompt_from  # deferred: lies beside numpy

        facts = self._preview.facts
        if facts is not None:
            text = self.tr("Prompt from the text")
            self._draft.set_values({FIELD: prompt_from(facts.beginning)}, text)

    def _replace_unchosen(self, facts: "DataFacts") -> None:
        from core.config.presets import usual_prompts
        from core.data.prompts import prompt_from, prompt_problem

        prompt = self._draft.value(FIELD)
        usual = self._usual if prompt == self._taken else prompt
        if self._draft.value("sampling.every") == 0 or usual not in usual_prompts():
            return
        fits = prompt_problem(usual, facts.alphabet) is None
        wanted = usual if fits else prompt_from(facts.beginning)
        self._usual, self._taken = (usual, "" if fits else wanted)
        self._draft.follow({FIELD: wanted})

    def _check(self) -> None:
        facts = self._preview.facts
        problem, note = "", ""
        if facts is not None and self._draft.value("sampling.every") != 0:
            from core.data.prompts import prompt_problem

            prompt = self._draft.value(FIELD)
            found = prompt_problem(prompt, facts.alphabet)
            problem = "" if found is None else str(found)
            if prompt == self._taken:
                note = self._note(facts.alphabet)
        self.button.setVisible(bool(problem))
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self._draft.set_found_problems("prompt", {FIELD: problem} if problem else {})

    def _note(self, alphabet: str | None) -> str:
        from core.data.characters import characters_text, unknown_characters

        lacking = characters_text(unknown_characters(self._usual, alphabet or ""))
        return self.tr(
            "The default prompt has characters that are not in the text ({characters}). "
            "Samples start with the beginning of the text instead."
        ).format(characters=lacking)

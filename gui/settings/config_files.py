"""Files that the settings are opened from and saved to, and files that are the text.

Asks for names in dialogs that block nothing, and says in words what went wrong. Knows the draft,
not the form.
"""

import contextlib
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from core import files
from core.archives.format import SUFFIX
from core.config import FIELD_PATHS, ConfigError, Problem, RunConfig, dump_config, load_chosen
from core.disks import remote_disk, require_answer
from core.i18n import reason_of, system_reason
from core.paths import as_typed
from gui.models.background import Background
from gui.models.draft import Draft

_WEIGHTS = "model.init_from"
_TOKENIZER = "data.tokenizer"
_MOST_NAMED = 5  # problems of one file told at once


class SettingsFiles(QObject):
    """Opens, saves and chooses.

    Signals:
        notice_raised: str level (info, warning, error), str text for the person.
        notice_withdrawn: str, a text that was raised and is true no more.
        config_opened: str, the path of a config that was taken over.
        config_saved: str, the path of the file that was written.
        text_chosen: the text to train on is another one.
        run_chosen: str, the folder of a run, which is opened and not trained on.
        shared_chosen: list[str], shared runs, which are imported.
        weights_chosen: the weights to start from are others.
    """

    notice_raised = Signal(str, str)
    notice_withdrawn = Signal(str)
    config_opened = Signal(str)
    config_saved = Signal(str)
    text_chosen = Signal()
    run_chosen = Signal(str)
    shared_chosen = Signal(list)
    weights_chosen = Signal()

    def __init__(self, draft: Draft, window: QWidget) -> None:
        super().__init__(window)
        self._draft = draft
        self._window = window
        self._background = Background(self)
        self._told = ""  # of the weights, as long as it is true
        draft.edited.connect(self._on_edited)

    def close(self) -> None:
        """Ask no disk any more."""
        self._background.close()

    def when_answered(self, paths: Sequence[str], then: Callable[[], object]) -> None:
        """Do it at once; but where a disk of these may say nothing, when it has answered."""
        asked = [path for path in map(as_typed, paths) if remote_disk(path) is not None]
        if not asked:
            then()
            return

        def done(_answer: None) -> None:
            then()

        def failed(error: Exception) -> None:
            self._complain(str(reason_of(error)))

        work = partial(require_answer, *asked, deep=False)
        self._background.run("answer", work, done, failed)

    @Slot(list)
    def use_chosen(self, paths: Sequence[str]) -> None:
        """As :meth:`use_paths`, once their disks have answered."""
        self.when_answered(paths, partial(self.use_paths, paths))

    def use_paths(self, paths: Sequence[str]) -> None:
        """Take files and folders for what they are.

        A run's folder is opened; shared runs are imported; a single ``.toml`` is a config; a
        model's folder or weights are what the next run starts from; a ``tokenizer.json`` is its
        tokenizer; everything else is the text.
        """
        if self.opens_run(paths):
            return
        if paths and all(path.lower().endswith(SUFFIX) for path in paths):
            self.shared_chosen.emit(list(paths))
            return
        weights = [path for path in paths if _is_weights(path)]
        if weights:
            self.use_weights(weights[-1])
        tokenizers = [path for path in paths if path not in weights and _is_tokenizer(path)]
        if tokenizers:
            self._on_tokenizer_chosen(tokenizers[-1])
        chosen = tuple(path for path in paths if path and path not in (*weights, *tokenizers))
        if not chosen:
            return
        if len(chosen) == 1 and chosen[0].lower().endswith(".toml"):
            self.open_config(chosen[0])
            return
        self._draft.set_value("data.source", chosen[0] if len(chosen) == 1 else chosen)
        self.text_chosen.emit()

    def use_weights(self, path: str) -> None:
        """Start the next run from there: weights, or a run of one's own."""
        self._on_weights_chosen(path)
        text = self.tr(
            "The next run starts from the weights in {name} if they fit; see “Start from”. "
            "Undo reverts this."
        )
        self._told = text.format(name=Path(path).name)
        self.notice_raised.emit("info", self._told)
        self.weights_chosen.emit()

    def opens_run(self, paths: Sequence[str]) -> bool:
        """Whether this is a run's folder, which is then opened."""
        from core.data.folders import is_run_folder  # deferred: lies beside numpy

        if len(paths) != 1 or not is_run_folder(as_typed(paths[0])):
            return False
        self.run_chosen.emit(str(as_typed(paths[0])))
        return True

    def open_config(self, path: str) -> bool:
        """Take a config file over; a wrong one is refused with every wrong field named."""
        try:
            config = _config_in(path)
        except ConfigError as error:
            problems = "; ".join(_without_file(error, Path(path))[:_MOST_NAMED])
            self._complain(
                self.tr("Could not open {name}. {problems}").format(
                    name=Path(path).name, problems=problems
                )
            )
            return False
        self._draft.load(config, Path(path).name)
        self.config_opened.emit(path)
        return True

    def save_config(self, path: str) -> bool:
        """Write the config as TOML."""
        config = self._draft.config()
        if config is None:
            wrong = (FIELD_PATHS[p].label for p in self._draft.problems if p in FIELD_PATHS)
            self._complain(
                self.tr("Not saved. Fix these fields first: {fields}").format(
                    fields=", ".join(wrong)
                )
            )
            return False
        try:
            files.write_whole(as_typed(path), dump_config(config).encode())
        except OSError as error:
            reason = system_reason(error)
            self._complain(
                self.tr("Could not write {path}: {reason}").format(path=path, reason=reason)
            )
            return False
        self.config_saved.emit(path)
        return True

    @Slot()
    def choose_config_to_open(self) -> None:
        """Ask for a config file and open it."""
        dialog = self._dialog(self.tr("Open settings"), self.tr("Settings (*.toml);;All files (*)"))
        dialog.fileSelected.connect(
            lambda path: self.when_answered([path], partial(self.open_config, path))
        )
        dialog.open()

    @Slot()
    def choose_config_to_save(self) -> None:
        """Ask for a file name and save the config under it."""
        dialog = self._dialog(self.tr("Save settings"), self.tr("Settings (*.toml)"))
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("toml")
        dialog.fileSelected.connect(
            lambda path: self.when_answered([path], partial(self.save_config, path))
        )
        dialog.open()

    @Slot()
    def choose_files(self) -> None:
        """Ask for text files to train on."""
        from core.data.formats import formats  # deferred: lies beside numpy

        patterns = " ".join(sorted(f"*{suffix}" for kind in formats() for suffix in kind.suffixes))
        names = self.tr("Texts and tables ({patterns});;All files (*)")
        dialog = self._dialog(self.tr("Choose text files"), names.format(patterns=patterns))
        dialog.setOption(QFileDialog.Option.HideNameFilterDetails)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.use_chosen)
        dialog.open()

    @Slot()
    def choose_folder(self) -> None:
        """Ask for a folder of texts to train on."""
        dialog = self._dialog(self.tr("Choose a folder of texts"), "")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(self.use_chosen)
        dialog.open()

    @Slot()
    def choose_tokenizer(self) -> None:
        """Ask for a tokenizer's file."""
        names = self.tr("Tokenizers (*.json);;All files (*)")
        dialog = self._dialog(self.tr("Choose a tokenizer.json"), names)
        dialog.fileSelected.connect(self._on_tokenizer_chosen)
        dialog.open()

    @Slot(str)
    def _on_tokenizer_chosen(self, path: str) -> None:
        self._draft.set_value(_TOKENIZER, path)
        self.text_chosen.emit()

    @Slot()
    def choose_weights(self) -> None:
        """Ask for the weights to start from."""
        names = self.tr("Weights (*.safetensors);;All files (*)")
        dialog = self._dialog(self.tr("Choose weights to start from"), names)
        dialog.fileSelected.connect(self._on_weights_chosen)
        dialog.open()

    @Slot()
    def choose_weights_folder(self) -> None:
        """Ask for the folder of the weights to start from: a checkpoint's, or Hugging Face's."""
        dialog = self._dialog(self.tr("Choose a folder of weights to start from"), "")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._on_weights_chosen)
        dialog.open()

    @Slot(str)
    def choose_named_weights(self, name: str) -> None:
        """Start from public weights, or with an empty name from random ones."""
        self._on_weights_chosen(name)
        if name:
            self.weights_chosen.emit()

    @Slot(str)
    def _on_weights_chosen(self, path: str) -> None:
        self._draft.set_value(_WEIGHTS, path)

    @Slot(object)
    def _on_edited(self, paths: frozenset[str]) -> None:
        """Other weights, or none: what was said of the ones before is over."""
        if self._told and _WEIGHTS in paths:
            told, self._told = self._told, ""
            self.notice_withdrawn.emit(told)

    def _dialog(self, title: str, names: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        if names:
            dialog.setNameFilter(names)
        return dialog

    def _complain(self, text: str) -> None:
        self.notice_raised.emit("error", text)


def _without_file(error: ConfigError, file: Path) -> list[str]:
    """What is wrong, with the fields' names; the file's own stands before all of them."""
    names = (file.name, str(file), str(as_typed(file)))
    return [one.message if one.field in names else _as_in_file(one) for one in error.problems]


def _as_in_file(problem: Problem) -> str:
    """``[schedule] warmup: ...``: whoever mends it looks for it in the file."""
    section, _, name = problem.field.partition(".")
    place = f"[{section}] {name}" if problem.field in FIELD_PATHS else problem.field
    return f"{place}: {problem.message}"


def _config_in(path: str) -> RunConfig:
    """The config of a file, with what it leaves open taken from the weights that it names.

    Where they cannot be read or contradict it, the form says so. No disk is waited for here.

    Raises:
        ConfigError: as ``load_config``.
    """
    chosen = load_chosen(path)
    weights = chosen.get(_WEIGHTS)
    if weights and remote_disk(as_typed(weights)) is None:
        from core.training.weights_config import completed  # deferred: lies beside numpy

        with contextlib.suppress(ConfigError):
            return completed(chosen).config
    return RunConfig().replaced(chosen)


def _is_tokenizer(path: str) -> bool:
    from core.data.tokenizer_file import is_tokenizer_place

    return is_tokenizer_place(as_typed(path))


def _is_weights(path: str) -> bool:
    from core.data.folders import is_checkpoint_folder, is_model_folder

    if path.lower().endswith(".safetensors"):
        return True
    return is_model_folder(as_typed(path)) or is_checkpoint_folder(as_typed(path))

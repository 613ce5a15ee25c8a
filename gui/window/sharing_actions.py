"""The commands that share runs, once: reports, archives, replays. Views stand in the menus."""

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtGui import QAction

from gui.language.texts import translate


class MakeAction(Protocol):
    """Makes an action of the window and keeps it among all of them."""

    def __call__(
        self, text: str, *keys: str, checkable: bool = False, tip: str = ""
    ) -> QAction: ...


class SharingActions:
    """``report``, ``import_runs``, ``system``, ``replay``; ``shares`` by which checkpoints."""

    def __init__(self, make: MakeAction) -> None:
        """Make them. Long, as it is the table of these commands."""

        def tr(text: str) -> str:
            return translate("SharingActions", text)

        self.report = make(
            tr("Save &report…"),
            "Ctrl+Alt+R",
            tip=tr(
                "Save the shown run, or the comparison, as one HTML file: curves, results, "
                "edits, settings and samples. It opens without Crest (Ctrl+Alt+R)"
            ),
        )
        self.report.setObjectName("save_report")
        self.import_runs = make(
            tr("&Import shared runs…"),
            "Ctrl+Alt+O",
            tip=tr(
                "Import runs that others shared as .crest.zip files. Each file is checked "
                "first (Ctrl+Alt+O)"
            ),
        )
        self.import_runs.setObjectName("import_runs")
        self.system = make(
            tr("&Copy system information"),
            "",
            tip=tr("Installed packages, the device and what is missing, as text for a bug report"),
        )
        self.system.setObjectName("copy_system")
        self.replay = make(
            tr("Re&play"),
            "",
            tip=tr(
                "Train the shown run again, with its edits at the same steps, and check that "
                "both match bit for bit"
            ),
        )
        self.replay.setObjectName("replay_run")
        self.shares: Mapping[str, QAction] = {
            "all": make(
                tr("With &all checkpoints…"),
                "",
                tip=tr("After import it can be resumed from any of them"),
            ),
            "newest": make(
                tr("With the &newest checkpoint…"),
                "",
                tip=tr("After import it can be resumed from where it ended"),
            ),
            "none": make(
                tr("&Without checkpoints…"),
                "",
                tip=tr("Small file: can be viewed, compared and replayed, but not resumed"),
            ),
        }
        for which, action in self.shares.items():
            action.setObjectName(f"share_{which}")

"""The views that ``make_gallery.py`` photographs: a function each, which brings them on in turn."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from make_gallery import Gallery

    from gui.window.main_window import MainWindow


def first(gallery: "Gallery") -> None:
    """Before anything was trained: the tour, each page empty, the whole form, a field in error."""
    from gui.help.tour.steps import STEPS
    from gui.window.page_table import PAGES

    window = gallery.window
    gallery.until(lambda: window.models.draft.total_steps is not None)
    gallery.take("first-start")
    for at in range(len(STEPS)):
        window.help.start_tour()
        for step in STEPS[:at]:
            assert window.help.tour is not None
            window.help.tour.done(step.name)
        gallery.take(f"first-tour-{at + 1}")
    if window.help.tour is not None:
        window.help.tour.end()
    for page in PAGES[1:]:
        window.panels.pages.show_page(page.name)
        gallery.take(f"first-{page.name}")
    window.panels.pages.show_training()
    gallery.tabs("first-tab")
    window.settings.panel.groups.show_all()
    gallery.take("first-form")
    window.models.draft.set_values({"training.batch_size": 0})
    gallery.take("first-error")


def live(gallery: "Gallery") -> None:
    """A run: under way, paused, with a staged edit, its tabs, done, with every plot."""
    from gui.plots.table import PLOTS
    from gui.run.run_phase import RunAction

    window, display = gallery.window, gallery.window.models.presenter
    gallery.until(lambda: window.models.draft.total_steps is not None)
    window.start()
    gallery.until(lambda: display.steps_done > 0.5 * max(display.state.total_steps, 1))
    gallery.take("live-running")
    window.press(RunAction.PAUSE)
    gallery.until(lambda: window.property("phase") == "paused")
    gallery.take("live-paused")
    window.controls.actions.tail.halve.trigger()
    gallery.take("live-staged")
    window.models.staging.apply()
    window.press(RunAction.PAUSE)
    gallery.until(lambda: window.property("phase") == "finished")
    gallery.take("live-finished")
    gallery.tabs("live-tab")
    window.plots.stack.choose_plots([spec.object_name for spec in PLOTS])
    gallery.take("live-all-plots")


def experiments(gallery: "Gallery") -> None:
    """The cards, one before it ran, as it trains, and with its result."""
    window = gallery.window
    window.panels.pages.show_page("experiments")
    gallery.take("experiments")
    controller, page = window.experiments.controller, window.experiments.page
    assert controller is not None
    assert page is not None
    controller.open("clipping")
    gallery.take("experiments-new")
    controller.show_all()
    page.pressed.emit("warmup")
    gallery.until(lambda: page.opened.progress.value() > 500)
    gallery.take("experiments-running")
    gallery.until(lambda: not controller.is_busy)
    gallery.spin(2_000)  # what can be said of it is read
    gallery.take("experiments-done")


def stored(gallery: "Gallery") -> None:
    """Runs, one of them open, a comparison, the queue, sweeps."""
    window, pages = gallery.window, gallery.window.panels.pages
    store = window.stored.store
    gallery.until(lambda: store.is_read)
    pages.show_page("runs")
    gallery.spin(1_000)
    gallery.take("runs")
    paths = [row.info.path for row in store.rows]
    pages.show_training()
    window.stored.viewer.open(paths[-1])
    gallery.spin(2_000)
    gallery.take("runs-open")
    gallery.tabs("runs-open-tab")
    window.stored.compare.compare_paths(paths[-4:])
    gallery.spin(3_000)
    gallery.take("compare")
    pages.show_page("queue")
    gallery.spin(1_000)
    gallery.take("queue")
    queue = window.panels.queue_page
    queue.view.choose(1)
    gallery.take("queue-run")
    for at, sweep in enumerate(window.queue.sweeps.sweeps):
        queue.show_sweep(sweep.identity)
        gallery.spin(1_000)
        gallery.take(f"sweep-{at}")


def dialogs(gallery: "Gallery") -> None:
    """Everything that floats, by the table that the tests go through."""
    from PySide6.QtWidgets import QDialog

    from tests.gui.dialogs import openers

    window = gallery.window
    gallery.until(lambda: window.stored.store.is_read)

    def close_all() -> None:
        for dialog in window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.reject()
        if window.help.dock is not None:
            window.help.dock.close()
        gallery.spin(50)

    for name, opened in openers().items():
        window.panels.pages.show_training()

        def show(opened: Callable[["MainWindow"], object] = opened) -> None:
            close_all()
            opened(window)

        with suppress(AssertionError):  # one that needs what is not there now
            gallery.take("dialog-" + name.replace(" ", "-").replace("'", ""), show)
        close_all()


def menus(gallery: "Gallery") -> None:
    """The menus, and the palette with and without what is looked for."""
    from PySide6.QtWidgets import QMenu

    window = gallery.window
    window.panels.pages.show_training()
    bar = window.menuBar()
    for at, entry in enumerate(bar.actions()):
        menu = entry.menu()
        place = bar.mapToGlobal(bar.actionGeometry(entry).bottomLeft())
        assert isinstance(menu, QMenu)
        gallery.take(f"menu-{at}", partial(menu.popup, place))
        menu.close()
    for name, query in {"all": "", "value": "peak 2e-3", "none": "zzzz"}.items():

        def look(query: str = query) -> None:
            palette = window.palette_binding.palette
            if palette is None or not palette.isVisible():
                window.controls.actions.palette.trigger()
                palette = window.palette_binding.palette
            assert palette is not None
            palette.query.setText(query)

        gallery.take(f"palette-{name}", look)


def help_pages(gallery: "Gallery") -> None:
    """The list of pages, the keys, and each page."""
    from gui.help.pages import PAGES

    binding = gallery.window.help
    binding.show_pages()
    gallery.take("help-list")
    assert binding.dock is not None
    binding.dock.show_keys()
    gallery.take("help-keys")
    for page in PAGES:
        binding.show_page(page.name)
        gallery.take(f"help-{page.name}")


VIEWS: dict[str, Callable[["Gallery"], None]] = {
    "first": first,
    "live": live,
    "experiments": experiments,
    "stored": stored,
    "dialogs": dialogs,
    "menus": menus,
    "help": help_pages,
}

"""Work beside the window's thread, and its end."""

import threading

from pytestqt.qtbot import QtBot

from gui.models.background import Background, no_waiting


def test_that_a_window_made_anew_waits_for_no_reading_and_the_end_of_the_program_does(
    qtbot: QtBot,
) -> None:
    may_end, said = threading.Event(), list[str]()
    first, second = Background(), Background()
    first.run("read", lambda: may_end.wait(60), lambda _: said.append("answered"))
    (thread,) = first._threads.values()
    with no_waiting():
        first.close()
    assert thread.is_alive()
    threading.Timer(0.01, may_end.set).start()
    second.close()  # of the window that came after it
    assert not thread.is_alive()
    assert said == []

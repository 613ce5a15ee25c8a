"""The run at work: its phases, its events, and what it can be told.

``event_bridge``, a timer in the window's thread, drains the run's events 30 times a second as one
batch (a signal a step would starve the event loop at a thousand steps a second); ``controller``
brings the phase up to date, ``presenter`` matches on the union of events and hands each kind to its
part.

While the window's thread paints, training waits for the interpreter, so what it does is counted:
numbers gather for 150 ms and drawing rests by its own time (``gui.plots.pacing``).
"""

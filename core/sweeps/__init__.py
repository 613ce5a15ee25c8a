"""Sweeps: every combination of a few values as a run, with several seeds, and what that shows.

Above the queue, which trains the runs; knows nothing of any window. ``asked`` is what a command
line says; ``sweep`` the value: a run belongs to it by an identity in the queue and by its settings;
``store`` a file each under ``.sweeps`` (a sweep of the terminal has a queue of its own there);
``early`` what cannot win any more; ``verdict`` which point is told apart from which; ``table`` rows
and words.
"""

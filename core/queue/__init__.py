"""Runs that wait for one another, and the runner that works them off.

Above the session, which trains one run; knows nothing of any window. ``state`` is the queue as a
value, and its changes; ``store`` one file, changed by turns under a lock; ``runner`` one a queue,
in any process: its ``worker``s are jobs, found alive or resumed by the next runner; ``cards`` gives
a run its GPU, ``pace`` says when it will be done.
"""

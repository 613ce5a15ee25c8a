"""Sweeps: every combination of a few values as a run, with several seeds, and what that shows.

Above the queue, which trains the runs; knows nothing of any window.
"""

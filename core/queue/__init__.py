"""Runs that wait for one another, and the runner that works them off.

Above the session, which trains one run; knows nothing of any window.
"""

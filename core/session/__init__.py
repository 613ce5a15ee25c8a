"""The life of a run in a thread: setup, updates, commands, saves, the end."""

"""The queue in the window: what waits, what is at work, what came of it."""

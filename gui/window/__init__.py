"""The window: its widgets, who gets what, and which signal goes where."""

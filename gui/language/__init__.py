"""The language of the window: which one is spoken, and how a text gets into it.

Knows no widget.
"""

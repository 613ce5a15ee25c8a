"""The language of the window: which one is spoken, and how a text gets into it.

Knows no widget. ``spoken`` installs Qt's translators; ``texts`` is what ``tr`` and ``translate``
give: a text that decides particles when it is filled, and can be said again; ``numbers`` writes per
cent and durations.
"""

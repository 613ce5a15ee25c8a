"""Help beside the window: pages that explain, the list of keys and gestures, the tour.

``pages`` are values, an entry each, shown by the ``dock``; their ``pictures`` a table, drawn from
``geometry``, which asks core; ``context`` says which page is about what has the keyboard; the steps
of the ``tour`` are a table, and the window tells it what was done.
"""

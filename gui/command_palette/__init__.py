"""The command palette: everything that can be done or opened, found by typing a few letters.

A box that finds ``entries`` (values) by ``gui.models.fuzzy``, and settings with ``values``; what
there is, ``gui.window.palette_binding`` lists from the menus, the fields, the pages and the runs.
"""

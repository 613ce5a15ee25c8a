"""Colours in four schemes, the style sheet, icons and fonts, and what readers hear of our widgets.

Names, paths and generated text come from outside: ``outside_text`` is their one door to tool tips,
menus and titles (labels are plain text). Lengths are those of the drawings and follow the font
(``scaled_px``, ``line_height``, ``text_width``).
"""

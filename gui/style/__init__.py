"""Colours in two schemes, the style sheet, icons and fonts."""

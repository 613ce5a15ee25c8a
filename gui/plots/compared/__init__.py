"""Runs drawn as equals: the three plots and the difference to one of them, on one x axis."""

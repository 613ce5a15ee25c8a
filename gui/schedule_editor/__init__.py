"""Editing the schedule on the plots: handles, staged edits, the clip threshold."""

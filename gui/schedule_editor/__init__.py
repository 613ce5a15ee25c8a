"""The schedule in the hand: handles, staged edits, the clip threshold."""

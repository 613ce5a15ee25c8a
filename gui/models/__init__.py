"""What a run has told, kept for drawing: numpy stores that know no Qt and no window."""

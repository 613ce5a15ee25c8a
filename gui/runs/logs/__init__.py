"""Opening a log of another trainer: the look at it, the choice of columns, the run it becomes."""

"""Going on from a run: resume, branch, sample a checkpoint."""

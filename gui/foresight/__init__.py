"""What core.foresight says of the run that is shown: asked beside the window's thread, and told."""

"""A run's folder: its layout, its one writer, its readers, and its checkpoints."""

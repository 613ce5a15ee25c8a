"""The page of guided experiments: what can be asked, the runs as they train, and what they show."""

"""The run at work: its phases, its events, and what it can be told."""

"""The program in a terminal: every command, and the progress of a run in one line."""

"""The trainer: everything that is true without a window. Imports no Qt and nothing of gui."""

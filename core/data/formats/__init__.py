"""Readers of files: what is in them becomes text."""

"""Logs of other trainers: read as tables, their columns recognised, and made runs of."""

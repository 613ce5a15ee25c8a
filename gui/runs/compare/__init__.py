"""Runs beside each other: curves, configs and samples."""

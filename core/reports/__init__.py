"""A run, or a comparison of runs, as one HTML file that stands alone: no script, no network."""

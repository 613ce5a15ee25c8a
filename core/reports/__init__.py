"""A run, or a comparison of runs, as one HTML file that stands alone: no script, no network.

``reported_run`` reads, ``run_charts`` says what is drawn, ``svg`` draws, thinned to pixels. Names
no place of this machine to others (``core.privacy``).
"""

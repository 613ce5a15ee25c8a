"""The page of guided experiments: what can be asked, the runs as they train, and what they show.

Cards, the opened one (``opened``: its plots are ``curves``), ``runner`` (its runs one after the
other by the window's own controller), ``controller`` (what is done, open, next).
"""

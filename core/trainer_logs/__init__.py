"""Logs of other trainers: read as tables, their columns recognised, and made runs of.

``reading`` (a table of kinds: CSV, JSON, event files) gives a table, ``columns`` says what is what,
``training_log`` makes rows of it, ``run_folder`` a run, and follows the log. What such a run cannot
do stands in ``core.run_store.imported``.
"""

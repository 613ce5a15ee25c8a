"""What was trained before: the list of runs, opening one, comparing them, going on from one.

``table`` (a tree by ``core.run_store.family``, its columns a table) stands under ``stored`` (one
shown or followed) under ``compare`` under ``resume``, which reach panels only by ``ports``.
``logs`` is the dialog that opens another trainer's; ``share`` makes reports, archives and replays,
each a ``LongTask`` or a run.
"""

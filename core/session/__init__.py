"""The life of a run in a thread: setup, updates, commands, saves, the end.

``setup`` makes a new run, a resumed one or a branch; ``run_loop`` lets the trainer go on, hands
each event to the run's writer and then publishes it (disk first), and lets ``command_handler`` take
what was asked between two updates. ``Failed`` (where it applies) and ``Finished`` always arrive;
errors travel as values, since a live traceback would hold tensors.

A large checkpoint that nobody asked for is written in a thread of its own (``crest-save``), from
copies: finite numbers, room and the folder are looked at before, the training thread tells
``CheckpointSaved`` when it is whole, and whatever is done to the run, its end included, waits for
it. A checkpoint is sampled in a process of its own. ``memory_check`` is asked before a model is
built.

A run in another process stands behind the same five calls as one in a thread (``start``, ``send``,
``drain``, ``is_alive``, ``join``): ``process_session`` writes the request (``job``) into a folder
below ``jobs/`` of the program's data and starts ``main.py job FOLDER``, by torchrun where there are
several; ``channel`` is how commands go in and events come out, as lines with a checksum, appended
by one write. Any run at work can be driven by others, too: a folder that a listener makes in its
``.channel/`` is such a channel (``open_run``; ``attached_session`` is the other end, which reads
what came before from the run's files). A starter that dies leaves a run that goes on to its end.
"""

"""The training loop of Appendix D. Knows no thread, no folder and no window.

``trainer`` is a generator of events; ``train_state`` the value that step, evaluation and
``state_dict`` share; ``train_step`` makes the update, its ``passes`` as they stand, compiled, or as
one CUDA graph (``pass_graph``); ``layer_metrics`` measures every 25 steps from AdamW's moments,
without a copy of the weights. On CUDA, where reading a number waits for all the device's work, it
is read an update later, an evaluation's losses with it; a flag on the device keeps a non-finite one
from the weights (``deferred_metrics``). Weights to start from: ``start_weights`` (do they fit),
``weights_config`` (what a config leaves open), ``public_weights`` (by name, fetched).
"""

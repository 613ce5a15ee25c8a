"""The queue in the window: what waits, what is at work, what came of it.

The page and its dialogs stand over one ``desk``, which looks at the queue beside the window's
thread, changes it there in turn, and starts a runner where there is work and none; sweeps the same
way by ``sweep_desk``, shown by ``sweep_result``.
"""

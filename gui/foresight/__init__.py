"""What core.foresight says of the run that is shown: asked beside the window's thread, and told.

``study`` is pure; ``studies`` says when, in a thread and seldom; ``priors`` is the earlier run that
is learned from; ``alarm_watch`` looks at every batch.
"""

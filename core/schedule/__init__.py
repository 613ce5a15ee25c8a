"""The learning rate as a pure function of the step, and the edits that bend it.

``lr_schedule`` is a config's plan, ``timeline`` plan and edits, ``edits`` what can be asked,
``point_curves`` curves through points, and out of others.
"""

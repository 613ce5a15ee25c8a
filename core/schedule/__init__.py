"""The learning rate as a pure function of the step, and the edits that bend it."""

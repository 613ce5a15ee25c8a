"""One run on several processes: who they are, what the first tells the others, what is summed."""

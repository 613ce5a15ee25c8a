"""What was trained before: the list of runs, opening one, comparing them, going on from one."""

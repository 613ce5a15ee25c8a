"""The parts of the window: each shows the values it is given and tells what was pressed."""

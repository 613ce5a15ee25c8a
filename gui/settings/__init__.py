"""The config being edited, with undo and problems by field, and its form."""

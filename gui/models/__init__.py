"""What is edited, recorded and kept, for all who show it: knows no widget and no window."""

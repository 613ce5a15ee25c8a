"""What is installed here, what is missing and how to get it, as text to paste into a report."""

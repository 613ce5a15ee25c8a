"""A run in formats that other programs read.

CSV, TensorBoard's event files, Hugging Face's folder; a schedule as text for other trainers
(``schedule_text``).
"""

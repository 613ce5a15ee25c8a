"""The GPT, its loss, its weights in Hugging Face's names, generation, and what it weighs.

What is done otherwise on a GPU: ``tuning``, and ``compilation`` (what a run is long or small enough
for).
"""

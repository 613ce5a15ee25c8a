"""The GPT, its loss, its weights in Hugging Face's names, generation, and what it weighs."""

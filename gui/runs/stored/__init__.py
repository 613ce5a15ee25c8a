"""A stored run, shown whole or followed while another process trains it."""

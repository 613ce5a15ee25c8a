"""The training loop of Appendix D. Knows no thread, no folder and no window."""

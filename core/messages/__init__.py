"""What a run tells and what it can be told: closed unions of frozen values.

``wire`` makes them plain values for another process, and back only what a person could ask.
"""

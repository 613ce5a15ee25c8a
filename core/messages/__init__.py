"""What a run tells and what it can be told: closed unions of frozen values."""

"""The tour: five steps with the real controls, each named by a callout beside its control."""

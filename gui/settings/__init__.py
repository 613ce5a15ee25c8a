"""The form of a config: its groups and fields, presets, the look at the text it names."""

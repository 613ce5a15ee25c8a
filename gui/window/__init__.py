"""The window itself: what stands where, and who hears whom."""

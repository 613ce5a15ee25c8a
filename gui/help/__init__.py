"""Help beside the window: pages that explain, the list of keys and gestures, the tour."""

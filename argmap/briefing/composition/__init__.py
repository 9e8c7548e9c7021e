"""A brief put together: its parts, their order, and how much of each its pages hold."""

"""The facts of one reading: its graph, the standing of every claim, and why."""

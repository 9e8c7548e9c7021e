"""Findings, standings and explanations as text and data."""

"""What each view shows of a reading: pictures and tables, not yet laid out."""

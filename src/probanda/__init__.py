"""From what was reported to what must be proved."""

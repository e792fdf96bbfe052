"""A register of sought children and records found: each record sealed under a key of its own."""

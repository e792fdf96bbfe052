"""What was done: the database, the append-only chained log, and who may read what."""

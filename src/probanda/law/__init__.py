"""The law: bodies of law as data, and small pure functions that answer with citations."""

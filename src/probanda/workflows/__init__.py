"""One function for each of a user's verbs; the only code that commits."""

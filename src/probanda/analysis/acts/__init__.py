"""What a text tells to have been done, by whom and to whom, as far as its grammar shows."""

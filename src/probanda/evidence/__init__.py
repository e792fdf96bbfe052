"""What we hold: originals in the vault, how they came to us, and their text with its places."""

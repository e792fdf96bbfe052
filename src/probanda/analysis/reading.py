"""Read one document: parse it once, then find what it says."""

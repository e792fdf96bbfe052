"""The commands: each parses, calls one workflow, and prints."""

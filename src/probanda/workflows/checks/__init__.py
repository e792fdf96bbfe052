"""What `verify` looks at, one subject a file."""

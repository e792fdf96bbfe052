"""Where a situation and a person stand before each body, what was public when, and what is due."""

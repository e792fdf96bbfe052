"""What must be proved: suspects, counts, the claims on each element, and what is missing."""

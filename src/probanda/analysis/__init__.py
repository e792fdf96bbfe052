"""What the texts say: statements, people, figures, dates, copied text, claims. Recomputable."""

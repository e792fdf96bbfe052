"""Pictures as SVG text: pure functions that know no domain word."""

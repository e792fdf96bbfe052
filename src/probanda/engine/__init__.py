"""Runs a function over many items in worker processes; knows no domain word."""

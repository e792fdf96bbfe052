"""Invented registers to measure tracing with."""

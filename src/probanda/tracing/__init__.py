"""Tracing: which child of one list may be which child of another. Suggests; never decides.

Nothing here imports what reads documents or builds cases, nor the other way round: families give
data to find a child, not to try a suspect.
"""

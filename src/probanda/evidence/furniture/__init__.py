"""Furniture: page text that is not the article, block by block."""

from probanda.evidence.furniture.find import find_furniture

__all__ = ["find_furniture"]

"""Text in columns of a terminal, where a Chinese character is as wide as two letters."""

from unicodedata import east_asian_width


def padded(text: str, columns: int, *, right: bool = False) -> str:
    """Fill a text with spaces up to a number of columns; ``right`` puts it at their end."""
    room = " " * (columns - width(text))
    return room + text if right else text + room


def width(text: str) -> int:
    """Count columns of a terminal: Chinese characters take two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)

"""The ground at the landing place: seen from anywhere over it, and from straight above."""

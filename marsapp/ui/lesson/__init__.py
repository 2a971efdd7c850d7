"""What the lesson panel is made of: the list, the pages of a lesson and their parts."""

"""One widget for each kind of question, by the same keys as `marsapp.lessons.judge.QUIZZES`."""

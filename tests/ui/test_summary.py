"""What is said of a picture to people who cannot see it."""

from collections.abc import Sequence

from marsapp.ui.summary import MOST_WORDS, summary, word_count


def _in_view(names: Sequence[str]) -> str:
    return f"In view: {', '.join(names)}."


def test_chinese_is_counted_by_its_signs() -> None:
    assert word_count("four words in all") == 4
    assert word_count("天问一号环绕火星飞行") == 5
    assert word_count("距离 300 km") == 3


def test_as_many_names_follow_as_there_is_room_for() -> None:
    said = summary(["word " * 30], [f"name{number}" for number in range(20)], _in_view)
    assert word_count(said) == MOST_WORDS
    assert said.endswith("name7.")


def test_the_first_sentence_is_said_whatever_its_length() -> None:
    assert summary(["word " * 50, "More."], ["name"], _in_view) == "word " * 50


def test_a_sentence_for_which_there_is_no_room_is_left_out() -> None:
    assert summary(["", "a " * 20, "b " * 30, "c"], [], _in_view).split() == ["a"] * 20 + ["c"]


def test_chinese_sentences_stand_close() -> None:
    assert summary(["火星。", "月球。"], [], _in_view) == "火星。月球。"

from pathlib import Path
from typing import Annotated, Literal

import pytest
from pydantic import Field, field_validator

from marsapp.content.languages import lacking, texts_in
from marsapp.content.problem import ContentError, Problem, UnfitError
from marsapp.content.strict import Strict
from marsapp.content.validation import check_shape, field_names, validate
from marsapp.content.wording import closest, did_you_mean
from marsapp.content.words import Text, words
from marsapp.content.yaml_lines import parse_yaml

FILE = Path("quiz.yaml")


class Choice(Strict):
    id: str
    label: Text
    score: float | str = 0.0


class Question(Strict):
    id: Annotated[str, Field(pattern="^[a-z]+$")]
    kind: Literal["choice", "number", "order"]
    answer: str
    choices: tuple[Choice, ...] = Field(default=(), max_length=3)
    texts: dict[str, Text] = Field(default_factory=dict)
    weight: int = Field(default=1, ge=1, lt=10)
    share: float = Field(default=0.5, gt=0, le=1)
    shown: bool = True
    stars: Literal[1, 2] = 1
    even: int = 2
    odd: int = 1
    klass: str = Field(default="a", alias="class", min_length=1, max_length=5)
    limits: tuple[float, float] = (0.0, 1.0)
    tags: tuple[Annotated[str, Field(min_length=2)], ...] = Field(default=(), min_length=1)

    @field_validator("even")
    @classmethod
    def _even(cls, value: int) -> int:
        if value % 2:
            raise UnfitError(words("it is odd", "它是奇数"), words("add one", "加一"))
        return value

    @field_validator("odd")
    @classmethod
    def _odd(cls, value: int) -> int:
        if value % 2 == 0:
            raise ValueError("it is even")
        return value


GOOD = "id: q\nkind: choice\nanswer: A\n"


def told(text: str, language: str = "en") -> list[str]:
    document, problems = parse_yaml(text, FILE)
    assert problems == ()
    assert document is not None
    found, problems = validate(Question, document)
    assert (found is None) == bool(problems)
    return [problem.text_in(language) for problem in problems]


def test_a_sound_file_gives_a_model() -> None:
    document, _ = parse_yaml(GOOD + "choices:\n  - {id: a, label: Yes}\n", FILE)
    assert document is not None
    found, problems = validate(Question, document)
    assert problems == ()
    assert found is not None
    assert found.choices[0].label.text_in("zh") == "Yes"


def test_an_unknown_field_near_a_missing_one_is_one_mistake() -> None:
    assert told("id: q\nkind: choice\nanser: A\n") == [
        "quiz.yaml:3: unknown field 'anser'\n    How to fix: did you mean 'answer'?"
    ]


def test_an_unknown_field_is_compared_with_all_fields() -> None:
    assert told(GOOD + "choises: []\n", "zh") == [
        "quiz.yaml:4: 不认识的字段“choises”\n    修改方法： 是不是想写“choices”？"
    ]
    assert told(GOOD + "zzz: 1\n") == [
        (
            "quiz.yaml:4: unknown field 'zzz'\n    How to fix: use one of: id, kind, answer, "
            "choices, texts, weight, share, shown, stars, even, odd, class, limits, tags"
        )
    ]


def test_an_unknown_field_deep_inside_knows_its_neighbours() -> None:
    assert told(GOOD + "choices:\n  - id: a\n    label: Yes\n    scor: 1\n") == [
        "quiz.yaml:7: a: unknown field 'scor'\n    How to fix: did you mean 'score'?"
    ]
    assert told(GOOD + "choices:\n  - {id: a, lable: Yes, wait: 1}\n") == [
        "quiz.yaml:5: a: unknown field 'lable'\n    How to fix: did you mean 'label'?",
        "quiz.yaml:5: a: unknown field 'wait'\n    How to fix: use one of: id, label, score",
    ]


def test_a_missing_field_points_at_the_record() -> None:
    assert told("kind: choice\nanswer: A\n", "zh") == [
        "quiz.yaml:1: 缺少字段“id”\n    修改方法： 请加上一行“id: …”"
    ]


@pytest.mark.parametrize(
    ("line", "what", "fix"),
    [
        ("kind: choise", "'choise' is not one of: choice, number, order", "did you mean 'choice'?"),
        ("kind: zzz", "'zzz' is not one of: choice, number, order", "use one of these"),
        ("kind: 5", "5 is not one of: choice, number, order", "use one of these"),
        ("weight: 0", "0 is less than 1", "correct the number, or its unit"),
        ("weight: 10", "10 is not less than 10", "correct the number, or its unit"),
        ("weight: 1.5", "1.5 is not a whole number", "write digits only"),
        ("weight: {a: 1}", "{…} is not a whole number", "write digits only"),
        ("share: 0", "0 is not more than 0", "correct the number, or its unit"),
        ("share: 2", "2 is more than 1", "correct the number, or its unit"),
        (
            "share: 0,5",
            "'0,5' is not a number",
            "write digits with a decimal point, without a unit or separators",
        ),
        ("weight: null", "null is not a whole number", "write digits only"),
        ("stars: '2'", "'2' is not one of: 1, 2", "write it without quotes"),
        ("shown: perhaps", "'perhaps' is neither true nor false", "write true or false"),
        ("answer: 12", "12 is not text", "put quotes around it: '12'"),
        ("answer: true", "true is not text", "put quotes around it: 'true'"),
        ("answer: [a]", "[…] is not text", "write text"),
        ("answer:", "null is not text", "write text"),
        (
            "choices: a",
            "'a' is not a list",
            "write [a, b], or one '- ' line for each item",
        ),
        (
            "texts: none",
            "'none' is not a group of fields",
            "write fields as 'name: value' on lines of their own, indented",
        ),
        ("tags: [a]", "at least 2 must be given", "add what is missing"),
        ("class: ''", "at least 1 must be given", "add what is missing"),
        ("class: abcdef", "at most 5 may be given", "remove what is too much"),
        ("even: 3", "it is odd", "add one"),
        ("odd: 2", "it is even", "see the README of this folder"),
        (
            "id: Q 1",
            "'Q 1' cannot be an id",
            "begin with a letter and use letters, digits and '_' only",
        ),
    ],
)
def test_a_wrong_value_is_told_in_plain_words(line: str, what: str, fix: str) -> None:
    field = line.split(":", maxsplit=1)[0]
    kept = "".join(f"{row}\n" for row in GOOD.splitlines() if not row.startswith(f"{field}:"))
    number = kept.count("\n") + 1
    assert told(f"{kept}{line}\n") == [
        f"quiz.yaml:{number}: {field}: {what}\n    How to fix: {fix}"
    ]
    chinese = told(f"{kept}{line}\n", "zh")[0]
    assert f"{field}：" in chinese
    assert "修改方法：" in chinese


def test_text_in_languages_wants_text() -> None:
    assert told(GOOD + "texts:\n  a: 5\n  b: {en: 6}\n") == [
        "quiz.yaml:5: a: 5 is not text\n    How to fix: put quotes around it: '5'",
        "quiz.yaml:6: en: 6 is not text\n    How to fix: put quotes around it: '6'",
    ]


def test_what_may_be_two_things_is_told_once() -> None:
    assert told(GOOD + "choices:\n  - {id: a, label: b, score: [1]}\n") == [
        (
            "quiz.yaml:5: a: score: […] is neither a number nor text\n"
            "    How to fix: write one number, or text in quotes"
        )
    ]


def test_a_list_of_fixed_length_wants_every_item() -> None:
    assert told(GOOD + "limits: [1]\n") == [
        "quiz.yaml:4: limits: item 2 of the list is missing\n    How to fix: add it"
    ]


def test_a_list_is_not_called_too_short_for_a_fault_inside_it() -> None:
    (short,), (wrong,) = told(GOOD + "tags: []\n"), told(GOOD + "tags: [1]\n")
    assert "tags: at least 1 must be given" in short
    assert "tags: 1 is not text" in wrong


def test_a_file_that_is_no_group_of_fields_is_told() -> None:
    assert told("- a\n") == [
        (
            "quiz.yaml:1: […] is not a group of fields\n"
            "    How to fix: write fields as 'name: value' on lines of their own, indented"
        )
    ]


def test_long_values_are_shortened() -> None:
    (text,) = told(GOOD + f"share: {'x' * 500}\n")
    assert f"'{'x' * 59}…' is not a number" in text


def test_an_unforeseen_kind_of_mistake_still_has_words() -> None:
    class When(Strict):
        path: Annotated[str, Field(strict=True)] | None = None
        size: complex = 0j

    _, faults = check_shape(When, {"size": "x"})
    assert [fault.what.text_in("en") for fault in faults] == ["size: 'x' cannot be used here"]


def test_all_mistakes_come_at_once() -> None:
    assert len(told("id: 1\nkind: x\nweight: y\nmore: z\n")) == 5


def test_fields_are_called_what_files_call_them() -> None:
    assert "class" in field_names(Question)
    assert "klass" not in field_names(Question)


def test_the_nearest_word_is_offered() -> None:
    assert closest("ANSWER", ["answer", "choice"]) == "answer"
    assert closest("xyz", ["answer"]) is None
    assert did_you_mean("x", []).text_in("en") == "remove it"
    many = [f"ev_{n}" for n in range(40)]
    assert did_you_mean("zzz", many).text_in("en") == "look for the right one in its list"


def test_texts_that_lack_a_language_are_found_where_they_stand() -> None:
    found, _ = check_shape(
        Question,
        {
            "id": "q",
            "kind": "choice",
            "answer": "a",
            "choices": [
                {"id": "a", "label": {"en": "Yes", "zh": "是"}},
                {"id": "b", "label": "n" * 80},
            ],
            "texts": {"hint": {"zh": "提示"}},
        },
    )
    assert found is not None
    assert [place for place, _ in texts_in(found)] == [
        ("choices", 0, "label"),
        ("choices", 1, "label"),
        ("texts", "hint"),
    ]
    assert [fault.location for fault in lacking(found, "zh")] == [("choices", 1, "label")]
    (english,) = lacking(found, "en")
    assert english.what.text_in("en") == "no 'en' for: 提示"
    assert english.fix.text_in("zh") == "请加上“en: …”"


def test_a_problem_says_where_what_and_how() -> None:
    problem = Problem(FILE, None, words("it is empty", "是空的"), words("write", "请写"))
    assert problem.text_in("en") == "quiz.yaml: it is empty\n    How to fix: write"
    error = ContentError((problem, problem))
    assert str(error).count("it is empty") == 2
    assert error.problems == (problem, problem)


def test_text_falls_back_to_english_and_then_to_anything() -> None:
    assert words("Mars", "火星").text_in("zh") == "火星"
    assert words("Mars", "火星").text_in("fr") == "Mars"
    assert Text({"fr": "Mars!"}).text_in("zh") == "Mars!"
    assert Text({}).text_in("zh") == ""
    assert hash(words("a", "b")) == hash(Text({"zh": "b", "en": "a"}))

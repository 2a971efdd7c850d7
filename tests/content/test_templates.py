import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsapp.content.problem import UnfitError
from marsapp.content.templates import placeholders, substitute

NAMES = st.from_regex(r"\A[a-z][a-z0-9_]{0,6}(\.[a-z][a-z0-9_]{0,6}){0,2}\Z")
PLAIN = st.text(alphabet=st.characters(exclude_characters="{}"), max_size=12)


def test_names_are_found_once_and_in_order() -> None:
    assert placeholders("{b} {a.x.y} {b} {{c}}") == ("b", "a.x.y")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("a { b", "a single '{' stands in the text"),
        ("a } b", "a single '}' stands in the text"),
        ("{}", "'{}' does not name a value"),
        ("{ name }", "'{ name }' does not name a value"),
        ("{a[0]}", "'{a[0]}' does not name a value"),
        ("{a.__class__}", "'{a.__class__}' does not name a value"),
        ("{a!r}", "'{a!r}' does not name a value"),
        ("{a:>9}", "'{a:>9}' does not name a value"),
        ("{速度}", "'{速度}' does not name a value"),
    ],
)
def test_anything_but_a_name_is_refused(text: str, what: str) -> None:
    with pytest.raises(UnfitError) as caught:
        placeholders(text)
    assert caught.value.what.text_in("en") == what
    with pytest.raises(UnfitError):
        substitute(text, str)


def test_an_unknown_name_is_the_business_of_who_looks_it_up() -> None:
    with pytest.raises(KeyError):
        substitute("{nothing}", {"x": "1"}.__getitem__)


def test_a_value_with_braces_is_not_read_again() -> None:
    assert substitute("{a}", {"a": "{b}"}.__getitem__) == "{b}"


@given(st.lists(st.tuples(PLAIN, NAMES), max_size=5))
def test_every_name_is_put_in(pieces: list[tuple[str, str]]) -> None:
    text = "".join(f"{plain}{{{name}}}" for plain, name in pieces)
    assert substitute(text, str.upper) == "".join(plain + name.upper() for plain, name in pieces)
    assert placeholders(text) == tuple(dict.fromkeys(name for _, name in pieces))


@given(st.text(max_size=30))
def test_doubled_braces_give_back_any_text(text: str) -> None:
    escaped = text.replace("{", "{{").replace("}", "}}")
    assert substitute(escaped, str.upper) == text
    assert placeholders(escaped) == ()

"""The store of answers: through kill -9, damage, and folders that cannot be written."""

import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from marsapp.lessons.progress import Progress, SavedAnswer, SavedPlace

ROOT = Path(__file__).parents[2]


def answer(number: int = 0, *, right: bool | None = True) -> SavedAnswer:
    return SavedAnswer(
        lesson="l", question=f"q{number}", answer="a", right=right, misconception="M01"
    )


def test_answers_and_places_are_there_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "progress.sqlite"
    store = Progress(path)
    given = answer()
    assert store.save_answer(given)
    assert store.save_place("l", SavedPlace(step="notice", reached=frozenset({"t.g"})))
    store.close()
    again = Progress(path)
    assert again.answers("l") == (given,)
    assert again.place("l") == SavedPlace(step="notice", reached=frozenset({"t.g"}))
    assert again.place("other") is None
    again.close()


def test_the_newest_place_counts_and_can_be_forgotten(tmp_path: Path) -> None:
    store = Progress(tmp_path / "p.sqlite")
    store.save_place("l", SavedPlace(step="hook"))
    store.save_place("l", SavedPlace(step="takeaway", finished=True))
    assert store.places() == {"l": SavedPlace(step="takeaway", finished=True)}
    store.forget("l")
    assert store.places() == {}
    store.close()


def test_a_declined_prediction_is_no_history(tmp_path: Path) -> None:
    store = Progress(tmp_path / "p.sqlite")
    store.save_answer(answer(1, right=None))
    store.save_answer(answer(2, right=False))
    assert [one.question for one in store.history()] == ["q2"]
    store.close()


@pytest.mark.parametrize(
    "content", [b"not a database, " * 400, b"SQLite format 3\0" + b"\xff" * 4000]
)
def test_a_damaged_store_is_set_aside_and_the_start_goes_on(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "progress.sqlite"
    path.write_bytes(content)
    store = Progress(path)
    assert store.set_aside is not None
    assert store.set_aside.read_bytes() == content
    assert store.save_answer(answer())
    store.close()


def test_a_store_of_something_else_is_set_aside_with_its_log(tmp_path: Path) -> None:
    path = tmp_path / "progress.sqlite"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE answers (something TEXT)")
    other.commit()
    other.close()
    path.with_name("progress.sqlite-wal").write_bytes(b"")
    first = Progress(path)
    assert first.set_aside is not None
    assert first.durable
    first.close()
    path.write_bytes(b"damaged again, within the same second" * 100)
    second = Progress(path)
    assert second.set_aside is not None
    assert second.set_aside != first.set_aside
    second.close()


def test_where_nothing_can_be_written_the_answers_stay_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file where a folder is needed")
    store = Progress(tmp_path / "file" / "progress.sqlite")
    assert not store.durable
    assert not store.save_answer(answer())
    assert len(store.answers()) == 1
    store.close()


def test_without_a_path_nothing_is_called_saved() -> None:
    store = Progress()
    assert not store.save_answer(answer())
    assert not store.save_place("l", SavedPlace(step="hook"))
    assert len(store.answers()) == 1
    store.close()


def test_what_could_not_be_written_is_written_with_the_next_answer(tmp_path: Path) -> None:
    path = tmp_path / "p.sqlite"
    store = Progress(path)
    blocker = sqlite3.connect(path)
    blocker.execute("BEGIN IMMEDIATE")
    assert not store.save_answer(answer(1))
    assert not store.save_place("l", SavedPlace(step="hook"))
    assert [one.question for one in store.answers()] == ["q1"]
    blocker.rollback()
    blocker.close()
    assert store.save_answer(answer(2))
    assert [one.question for one in store.answers()] == ["q1", "q2"]
    store.close()


def test_a_closed_store_harms_nobody() -> None:
    store = Progress()
    store.close()
    store.forget("l")
    assert not store.save_answer(answer())
    assert store.places() == {}


def test_nonsense_in_the_rows_is_read_as_little(tmp_path: Path) -> None:
    store = Progress(tmp_path / "p.sqlite")
    store.save_answer(answer())
    store.close()
    raw = sqlite3.connect(tmp_path / "p.sqlite")
    raw.execute("UPDATE answers SET utc = 'yesterday'")
    raw.execute("INSERT INTO answers VALUES (9, 'l', 'q', 'a', 1, NULL, '2026-01-01T00:00:00')")
    raw.execute("INSERT INTO places VALUES ('l', 'hook', '{', 0)")
    raw.commit()
    raw.close()
    again = Progress(tmp_path / "p.sqlite")
    assert [one.when.year for one in again.answers()] == [1970, 2026]
    assert again.place("l") == SavedPlace(step="hook")
    again.close()


_WRITER = """
import sys
from pathlib import Path
from marsapp.lessons.progress import Progress, SavedAnswer
store, number = Progress(Path(sys.argv[1])), int(sys.argv[2])
while True:
    if store.save_answer(SavedAnswer(lesson="l", question=str(number), answer="a", right=True)):
        print(number, flush=True)
    number += 1
"""


def test_no_acknowledged_answer_is_lost_by_kill_9(tmp_path: Path) -> None:
    path = tmp_path / "progress.sqlite"
    acknowledged: list[str] = []
    for _ in range(24):
        start = int(acknowledged[-1]) + 2 if acknowledged else 0
        writer = subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(path), str(start)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        assert writer.stdout is not None
        acknowledged += [writer.stdout.readline().strip() for _ in range(5)]
        writer.send_signal(signal.SIGKILL)
        acknowledged += writer.stdout.read().split()
        writer.wait()
        writer.stdout.close()
    store = Progress(path)
    assert store.set_aside is None
    kept = {one.question for one in store.answers()}
    assert len(acknowledged) >= 24 * 5
    assert set(acknowledged) <= kept
    store.close()

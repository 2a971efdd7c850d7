"""What a learner has done, kept through crash and power cut.

SQLite with a write-ahead log, ``synchronous=FULL`` and one transaction an answer:
when `save_answer` has returned True, the answer is on the disk. A damaged store is
set aside, never deleted; a store that cannot be written costs the memory, never the
lesson.
"""

import contextlib
import json
import sqlite3
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from marsapp.lessons.recall import Answered

_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS answers (
  number INTEGER PRIMARY KEY, lesson TEXT NOT NULL, question TEXT NOT NULL,
  answer TEXT NOT NULL, is_right INTEGER, misconception TEXT, utc TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS places (
  lesson TEXT PRIMARY KEY, step TEXT NOT NULL, reached TEXT NOT NULL, finished INTEGER NOT NULL);
"""
_VERSION: Final = 1
_WAIT_MS: Final = 90  # nobody waits longer for a locked store


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedAnswer:
    """One answer; ``right`` is None for a prediction that was declined."""

    lesson: str
    question: str
    answer: str
    right: bool | None
    misconception: str | None = None
    when: datetime = field(default_factory=lambda: datetime.now(UTC))


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedPlace:
    """How far a lesson has come."""

    step: str
    reached: frozenset[str] = frozenset()
    finished: bool = False


class Progress:
    """The store. Without a path, or where the path cannot be written, in memory only.

    ``durable`` tells which; ``set_aside`` names the damaged file, if there was one.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.set_aside: Path | None = None
        self.durable = path is not None
        self._unsaved: list[SavedAnswer] = []
        try:
            self._store = self._open(path)
        except (sqlite3.Error, OSError):
            self.durable = False
            self._store = _connect(None)

    def save_answer(self, answer: SavedAnswer) -> bool:
        """Keep an answer; True when it is safely on the disk."""
        self._unsaved.append(answer)
        try:
            with self._store:
                self._store.executemany(
                    "INSERT INTO answers (lesson, question, answer, is_right, misconception, utc)"
                    " VALUES (?, ?, ?, ?, ?, ?)",
                    [_row(one) for one in self._unsaved],
                )
        except sqlite3.Error:
            return False  # a full disk may have room again at the next answer
        self._unsaved = []
        return self.durable

    def save_place(self, lesson: str, place: SavedPlace) -> bool:
        """Keep how far a lesson has come; True when it is safely on the disk."""
        reached = json.dumps(sorted(place.reached))
        try:
            with self._store:
                self._store.execute(
                    "INSERT OR REPLACE INTO places VALUES (?, ?, ?, ?)",
                    (lesson, place.step, reached, int(place.finished)),
                )
        except sqlite3.Error:
            return False
        return self.durable

    def place(self, lesson: str) -> SavedPlace | None:
        """Return how far a lesson has come, None if it was never opened."""
        return self.places().get(lesson)

    def places(self) -> Mapping[str, SavedPlace]:
        """Return how far every lesson has come."""
        rows = self._rows("SELECT lesson, step, reached, finished FROM places")
        return {
            str(row[0]): SavedPlace(step=str(row[1]), reached=_names(row[2]), finished=bool(row[3]))
            for row in rows
        }

    def answers(self, lesson: str | None = None) -> tuple[SavedAnswer, ...]:
        """Return the answers to a lesson, or all, in the order in which they were given."""
        rows = self._rows(
            "SELECT lesson, question, answer, is_right, misconception, utc FROM answers"
            " ORDER BY number"
        )
        saved = [_answer(row) for row in rows] + self._unsaved
        return tuple(one for one in saved if lesson in (None, one.lesson))

    def history(self) -> tuple[Answered, ...]:
        """Return what the recall schedule needs."""
        return tuple(
            Answered(one.lesson, one.question, one.right, one.when)
            for one in self.answers()
            if one.right is not None
        )

    def forget(self, lesson: str) -> None:
        """Begin a lesson anew: its place is forgotten, the answers stay for the recall."""
        with contextlib.suppress(sqlite3.Error), self._store:
            self._store.execute("DELETE FROM places WHERE lesson = ?", (lesson,))

    def close(self) -> None:
        """Close the store."""
        with contextlib.suppress(sqlite3.Error):
            self._store.close()

    def _rows(self, query: str) -> list[tuple[object, ...]]:
        try:
            return list(self._store.execute(query))
        except sqlite3.Error:
            return []

    def _open(self, path: Path | None) -> sqlite3.Connection:
        if path is None:
            return _connect(None)
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return _connect(path)
        except sqlite3.OperationalError:
            raise  # locked or not writable: nothing is wrong with the file
        except sqlite3.DatabaseError:
            self.set_aside = _set_aside(path)
            return _connect(path)


def _connect(path: Path | None) -> sqlite3.Connection:
    store = sqlite3.connect(path or ":memory:", timeout=_WAIT_MS / 1000)
    try:
        store.execute("PRAGMA journal_mode=WAL")
        store.execute("PRAGMA synchronous=FULL")
        if store.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("the store is damaged")
        store.executescript(_SCHEMA)
        _check_columns(store)
        store.execute(f"PRAGMA user_version={_VERSION}")
    except sqlite3.Error:
        store.close()
        raise
    return store


def _check_columns(store: sqlite3.Connection) -> None:
    """Refuse a file that is a database, but not ours."""
    try:
        store.execute("SELECT lesson, question, answer, is_right, misconception, utc FROM answers")
        store.execute("SELECT lesson, step, reached, finished FROM places")
    except sqlite3.OperationalError as error:
        raise sqlite3.DatabaseError("the store has other tables") from error


def _set_aside(path: Path) -> Path:
    """Move a damaged store and its log to names that nothing reads."""
    stamp = time.strftime("%Y%m%d-%H%M%S", time.gmtime())
    kept = path.with_name(f"{path.name}.damaged-{stamp}")
    number = 1
    while kept.exists():
        number += 1
        kept = path.with_name(f"{path.name}.damaged-{stamp}-{number}")
    path.replace(kept)
    for ending in ("-wal", "-shm"):
        beside = path.with_name(path.name + ending)
        if beside.exists():
            beside.replace(kept.with_name(kept.name + ending))
    return kept


def _row(one: SavedAnswer) -> tuple[object, ...]:
    right = None if one.right is None else int(one.right)
    utc = one.when.isoformat()
    return (one.lesson, one.question, one.answer, right, one.misconception, utc)


def _answer(row: tuple[object, ...]) -> SavedAnswer:
    lesson, question, answer, right, misconception, utc = row
    return SavedAnswer(
        lesson=str(lesson),
        question=str(question),
        answer=str(answer),
        right=None if right is None else bool(right),
        misconception=None if misconception is None else str(misconception),
        when=_moment(str(utc)),
    )


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return datetime.fromtimestamp(0, UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _names(text: object) -> frozenset[str]:
    try:
        return frozenset(str(name) for name in json.loads(str(text)))
    except (ValueError, TypeError):
        return frozenset()

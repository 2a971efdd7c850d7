"""The staff PIN: the only way out of a kiosk. Hashed, slow to guess, durable."""

import contextlib
import hashlib
import hmac
import secrets
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from marsapp.state.storage import read_json, write_json

LEAST_DIGITS: Final = 6
MOST_DIGITS: Final = 16
"""What the pad takes: a longer PIN could never be typed."""
FREE_TRIES: Final = 5
_FIRST_LOCK_S: Final = 15.0
_LONGEST_LOCK_S: Final = 3600.0


class StaffPin:
    """Checks a PIN of six to sixteen digits against a scrypt hash.

    After five wrong tries each further one locks the pad: 15 s, doubling up to an
    hour. The count is on disk before the verdict is given, so that a restart does
    not help. A clock that was turned back cannot lengthen a lock beyond its size.
    """

    def __init__(self, path: Path, now: Callable[[], float] = time.time) -> None:
        self._path = path
        self._now = now

    @property
    def is_set(self) -> bool:
        """Whether staff have chosen a PIN."""
        return bool(read_json(self._path).get("hash"))

    def choose(self, pin: str) -> None:
        """Set a new PIN.

        Raises
        ------
        ValueError
            If it is not made of six to sixteen digits.
        OSError
            If it cannot be written.
        """
        if not (pin.isascii() and pin.isdigit() and LEAST_DIGITS <= len(pin) <= MOST_DIGITS):
            raise ValueError(f"a staff PIN has {LEAST_DIGITS} to {MOST_DIGITS} digits, no more")
        salt = secrets.token_bytes(16)
        write_json(
            self._path, {"salt": salt.hex(), "hash": _hash(pin, salt), "wrong": 0, "locked_at": 0.0}
        )

    def locked_s(self) -> float:
        """Return the seconds until the next try is allowed; 0 when it is."""
        stored = read_json(self._path)
        lock_s = _lock_s(int(stored.get("wrong", 0)))
        passed_s = self._now() - float(stored.get("locked_at", 0.0))
        return min(max(lock_s - passed_s, 0.0), lock_s)

    def check(self, pin: str) -> bool:
        """Return whether the PIN is right; wrong ones count, also across restarts."""
        stored = read_json(self._path)
        if not stored.get("hash") or self.locked_s() > 0:
            return False
        wrong = int(stored.get("wrong", 0)) + 1
        try:
            write_json(self._path, {**stored, "wrong": wrong, "locked_at": self._now()})
        except OSError:
            return False  # a try that cannot be counted is no try
        right = hmac.compare_digest(_hash(pin, bytes.fromhex(stored["salt"])), stored["hash"])
        if right:
            with contextlib.suppress(OSError):  # staff must get out all the same
                write_json(self._path, {**stored, "wrong": 0, "locked_at": 0.0})
        return right


def _lock_s(wrong: int) -> float:
    if wrong < FREE_TRIES:
        return 0.0
    return min(_FIRST_LOCK_S * 2.0 ** min(wrong - FREE_TRIES, 20), _LONGEST_LOCK_S)


def _hash(pin: str, salt: bytes) -> str:
    return hashlib.scrypt(pin.encode(), salt=salt, n=2**14, r=8, p=1).hex()

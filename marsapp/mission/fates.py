"""Where is it now? An answer for every vehicle, part and payload at every time."""

from collections.abc import Mapping
from typing import Any, Final

from marsapp.content.words import LANGUAGES, Text, words
from marsapp.mission.assembly import Assembly
from marsapp.mission.model import MissionData, Part, Payload, Stay, Vehicle
from marsapp.mission.moments import Moment, moments_of
from marsapp.mission.snapshot import Piece, Prelude, Snapshot

_FIXED: Final = words("Fixed to: {to}, from the beginning.", "从一开始就装在{to}上。")
_FIXED_SINCE: Final = words("Fixed to: {to}, {since}.", "装在{to}上，{since}。")
_PART: Final = words("A part of: {of}.", "{of}的一部分。")
_ABOARD: Final = words("Aboard: {of}.", "搭载于：{of}。")
_LEFT: Final = words("Gone from: {left}, {since}.", "已离开{left}，{since}。")
_SINCE: Final = words("since {when} ({event})", "自{when}起（{event}）")
_LATEST: Final = words("since {when} at the latest ({event})", "最晚于{when}（{event}）")
_PLANNED: Final = words(
    "since about {when} ({event}); the time is from a plan made before, not a report",
    "约自{when}起（{event}）；时刻出自事先的计划，并非实测",
)
_MODELLED: Final = words(
    "since about {when} ({event}); the time is that of our model, not a report",
    "约自{when}起（{event}）；时刻由本程序的模型推算，并非实测",
)
_AHEAD: Final = words("On Earth, before the launch.", "还在地球上，尚未发射。")
_LANDED: Final = words("On the ground, at the landing site.", "在着陆点的地面上。")
_ROUND_SUN: Final = words("Flying by itself, round the Sun.", "正独自绕太阳飞行。")
_NEAR: Final = words("Flying by itself, near {body}.", "正独自飞行，在{body}附近。")
_UNKNOWN: Final = words("Where it went after that is not in our sources.", "此后的去向没有查到。")
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_EXACT: Final = ("second", "minute")


class Fates:
    """Says of everything what it is fixed to, or since when it has gone and where it is."""

    def __init__(
        self, data: MissionData, assembly: Assembly, event_times_s: Mapping[str, float]
    ) -> None:
        self._assembly = assembly
        self._moments = moments_of(data, event_times_s)
        self._things: dict[str, Vehicle | Part | Payload] = {v.id: v for v in data.vehicles}
        self._things.update((part.id, part) for v in data.vehicles for part in v.parts)
        self._things.update((payload.id, payload) for payload in data.payloads)
        self._bodies = {body.id: body.name for body in data.bodies}

    def where_now(self, thing: str, snapshot: "Snapshot | Prelude") -> Text:
        """Return what a thing is fixed to, or since when it has gone; and then where it is.

        Raises
        ------
        KeyError
            If there is no such vehicle, part or payload.
        """
        if thing not in self._things:
            raise KeyError(thing)
        piece = self._assembly.at(snapshot.time_s).pieces.get(thing)
        if piece is None:
            return self._follows(thing, snapshot)
        if piece.to is not None:
            fixed = _FIXED if piece.since is None else _FIXED_SINCE
            said = _fill(fixed, to=self._name(piece.to), since=since_words(piece.since))
            return _joined(said, self._rides(piece.to, snapshot))
        left = self._name(piece.left or thing)
        said = _fill(_LEFT, left=left, since=since_words(piece.since, latest=piece.latest))
        return _joined(said, self._alone(thing, snapshot))

    def place(self, piece: Piece, snapshot: "Snapshot | Prelude") -> Text:
        """Return only where a piece is: where what carries it is, or its own place."""
        if piece.to is not None:
            return self._rides(piece.to, snapshot)
        return self._alone(piece.id, snapshot)

    def as_json(self, piece: Piece, snapshot: "Snapshot | Prelude") -> dict[str, Any]:
        """Return a piece as plain JSON."""
        since = piece.since
        return {
            "id": piece.id,
            **({"left": piece.left} if piece.to is None else {"to": piece.to}),
            "since_utc": since and f"{since.utc:%Y-%m-%dT%H:%M:%S.000Z}",
            "since_event": since and since.id,
            "since_precision": since and since.precision,
            "since_latest": piece.latest,
            "since_planned": since is not None and since.planned,
            "since_modelled": since is not None and since.modelled,
            "where": self.place(piece, snapshot).root,
        }

    def _follows(self, thing: str, snapshot: "Snapshot | Prelude") -> Text:
        """Answer for what never leaves what it belongs to, and for what nothing ever carried."""
        carrier = self._assembly.above.get(thing)
        if carrier is None or self._places(thing):
            return self._alone(thing, snapshot)
        belongs = _ABOARD if isinstance(self._things[thing], Payload) else _PART
        pieces = self._assembly.at(snapshot.time_s).pieces
        while carrier not in pieces and carrier in self._assembly.above:
            carrier = self._assembly.above[carrier]  # the body of a craft says less than the craft
        return _joined(_fill(belongs, of=self._name(carrier)), self._rides(carrier, snapshot))

    def _rides(self, carrier: str, snapshot: "Snapshot | Prelude") -> Text:
        """Say where what carries something is: follow it up to what nothing carries."""
        piece = self._assembly.at(snapshot.time_s).pieces.get(carrier)
        above = self._assembly.above.get(carrier) if piece is None else piece.to
        return self._alone(carrier, snapshot) if above is None else self._rides(above, snapshot)

    def _alone(self, thing: str, snapshot: "Snapshot | Prelude") -> Text:
        """Say where something is that nothing carries."""
        if snapshot.time_s < 0.0:
            return _AHEAD
        stays, fate = self._places(thing), self._fate(thing)
        for stay in stays:
            if snapshot.time_s < self._moments[stay.until].time_s:
                return stay.text
        piece = self._assembly.at(snapshot.time_s).pieces.get(thing)
        if fate is not None and (stays or piece is not None):
            return fate
        return self._flying(thing, snapshot)

    def _flying(self, thing: str, snapshot: "Snapshot | Prelude") -> Text:
        """Say where the path of something is, where nothing says more."""
        state = snapshot.vehicles.get(thing)
        if state is None:
            return _UNKNOWN
        if state.landed:
            return _LANDED
        if state.centre == "sun":
            return _ROUND_SUN
        return _fill(_NEAR, body=self._bodies.get(state.centre, Text({"en": state.centre})))

    def _places(self, thing: str) -> tuple[Stay, ...]:
        record = self._things[thing]
        return () if isinstance(record, Payload) else record.where

    def _fate(self, thing: str) -> Text | None:
        record = self._things[thing]
        return None if isinstance(record, Payload) else record.fate

    def _name(self, thing: str) -> Text:
        return self._things[thing].name


def since_words(moment: Moment | None, *, latest: bool = False) -> Text:
    """Say since when, as exactly as it is known; a plan is called a plan, a model a model."""
    if moment is None:
        return words("from the beginning", "从一开始")
    pattern = _LATEST if latest else _SINCE
    if moment.planned or moment.modelled:
        pattern = _PLANNED if moment.planned else _MODELLED
    return _fill(pattern, when=when_words(moment), event=moment.title)


def when_words(moment: Moment) -> Text:
    """Return the day of a moment, and its minute where that is known."""
    utc = moment.utc
    day_en, day_zh = f"{_MONTHS[utc.month - 1]} {utc.year}", f"{utc.year}年{utc.month}月"
    if moment.precision != "month":
        day_en, day_zh = f"{utc.day} {day_en}", f"{day_zh}{utc.day}日"
    if moment.precision not in _EXACT:
        return words(day_en, day_zh)
    return words(f"{day_en}, {utc:%H:%M} UTC", f"世界时{day_zh}{utc:%H:%M}")


def _fill(pattern: Text, **parts: Text | None) -> Text:
    """Put texts into a text, language by language."""
    return Text(
        {
            language: pattern.text_in(language).format(
                **{
                    name: "" if part is None else part.text_in(language)
                    for name, part in parts.items()
                }
            )
            for language in LANGUAGES
        }
    )


def _joined(first: Text, second: Text) -> Text:
    return words(
        f"{first.text_in('en')} {second.text_in('en')}",
        f"{first.text_in('zh')}{second.text_in('zh')}",
    )

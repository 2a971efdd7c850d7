"""Writes the sheet of any record of the mission."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from marsapp.content.words import Text
from marsapp.mission.model import (
    Body,
    Burn,
    Event,
    Figure,
    Finding,
    Orbit,
    Part,
    Payload,
    Phase,
    Place,
    TraversePoint,
    Vehicle,
)
from marsapp.mission.snapshot import BEIJING, Snapshot
from marsapp.mission.sourced import Value
from marsapp.ui.facts.findings import finding_rows, settled_row
from marsapp.ui.facts.live import live_of_body, live_of_vehicle, live_row
from marsapp.ui.facts.sheet import Row, Section, Sheet, precision_of, value_row
from marsapp.ui.facts.things import Thing, event_rows, where_row
from marsapp.ui.facts.words import kind_word, precision_words
from marsapp.ui.fill import fill
from marsapp.ui.format import Formatter
from marsapp.ui.value_words import value_name

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission

translate = QCoreApplication.translate


class SheetWriter:
    """Writes sheets for one moment, in one language and one choice of units."""

    def __init__(self, mission: "Mission", formatter: Formatter, snapshot: Snapshot) -> None:
        self._mission = mission
        self._formatter = formatter
        self._snapshot = snapshot

    def write(self, thing: str) -> Sheet:
        """Return the sheet of a thing; of the craft if there is no such thing."""
        record = self._mission.find(thing)
        if record is None:
            record = self._mission.vehicle(self._mission.data.mission.craft)
        for kind, write in self._writers().items():
            if isinstance(record, kind):
                return write(record)
        return self._other(record)

    def _writers(self) -> Mapping[type, Callable[[Any], Sheet]]:
        return {
            Vehicle: self._vehicle,
            Part: self._part,
            Body: self._body,
            Event: self._event,
            Burn: self._burn,
            Phase: self._phase,
            Place: self._place,
            Orbit: self._orbit,
            Payload: self._payload,
            Figure: self._figure,
            Finding: self._finding,
            TraversePoint: self._traverse_point,
        }

    # --- kinds ------------------------------------------------------------------

    def _vehicle(self, vehicle: Vehicle) -> Sheet:
        live = live_of_vehicle(vehicle, self._mission.data)
        parts = [
            Row(label=self._say(part.name), text=self._say(part.purpose), sources=part.source)
            for part in vehicle.parts
        ]
        carried = [
            Row(label=payload.short, text=self._say(payload.name), sources=payload.source)
            for payload in self._mission.data.payloads
            if payload.vehicle == vehicle.id
        ]
        return self._sheet(
            vehicle,
            self._say(vehicle.name),
            (vehicle.summary, vehicle.note),
            (translate("Facts", "Now"), (self._where(vehicle), *self._live(live))),
            (translate("Facts", "Numbers"), self._values(vehicle.values)),
            (translate("Facts", "Instruments"), carried),
            (translate("Facts", "Great moments"), self._moments(vehicle)),
            (translate("Facts", "Parts"), parts),
        )

    def _part(self, part: Part) -> Sheet:
        return self._sheet(
            part,
            self._say(part.name),
            (part.purpose, part.note),
            (translate("Facts", "Now"), [self._where(part)]),
            (translate("Facts", "Numbers"), self._values(part.values)),
            (translate("Facts", "Played a part in"), self._moments(part)),
        )

    def _body(self, body: Body) -> Sheet:
        return self._sheet(
            body,
            self._say(body.name),
            (),
            (translate("Facts", "Now"), self._live(live_of_body(body.id))),
            (translate("Facts", "Numbers"), self._values({"radius": body.radius})),
        )

    def _event(self, event: Event) -> Sheet:
        burns = [burn for burn in self._mission.data.burns if burn.event == event.id]
        values = {name: value for burn in burns for name, value in burn.values.items()}
        return self._sheet(
            event,
            self._say(event.title),
            (event.detail, event.note),
            (translate("Facts", "When"), self._when(event.utc, event)),
            (translate("Facts", "Numbers"), self._values({**values, **event.values})),
            at=event.utc,
        )

    def _burn(self, burn: Burn) -> Sheet:
        duration = Row(
            label=value_name("duration"),
            text=self._formatter.duration(burn.duration_s),
            provenance=burn.provenance,
            confidence=burn.confidence,
            sources=burn.source,
        )
        own = [] if "duration" in burn.values else [duration]
        event = self._mission.event(burn.event)
        return self._sheet(
            burn,
            self._say(burn.title),
            (event.detail, burn.note, burn.engine),
            (translate("Facts", "When"), self._when(burn.start, burn)),
            (translate("Facts", "Numbers"), (*own, *self._values({**event.values, **burn.values}))),
            at=burn.start,
        )

    def _phase(self, phase: Phase) -> Sheet:
        rows = [
            Row(label=translate("Facts", "From"), text=self._utc(phase.start)),
            Row(label=translate("Facts", "To"), text=self._utc(phase.end)),
            Row(
                label=value_name("duration"),
                text=self._formatter.duration((phase.end - phase.start).total_seconds()),
            ),
        ]
        inner = [
            Row(label=self._say(one.title), text=self._formatter.date(one.start))
            for one in phase.phases
        ]
        now: tuple[str, ...] = ()
        if phase in self._snapshot.phases:
            now = (fill(phase.now, self._mission, self._snapshot, self._formatter),)
        sheet = self._sheet(
            phase,
            self._say(phase.title),
            (phase.about,),
            (translate("Facts", "When"), rows),
            (translate("Facts", "Its stretches and when they begin"), inner),
            at=phase.start,
        )
        return sheet if sheet.about else replace(sheet, about=now)

    def _place(self, place: Place) -> Sheet:
        formatter = self._formatter
        north, east = place.lat_deg, place.lon_deg
        where = translate("Facts", "{latitude} north, {longitude} east")
        if north < 0:
            where = translate("Facts", "{latitude} south, {longitude} east")
        known = {
            "provenance": place.provenance,
            "confidence": place.confidence,
            "sources": place.source,
        }
        rows = [
            Row(
                label=translate("Facts", "Position"),
                text=where.format(
                    latitude=formatter.angle(abs(north), 2), longitude=formatter.angle(east, 2)
                ),
                **known,  # type: ignore[arg-type]
            )
        ]
        if place.diameter_km > 0:
            size = formatter.distance(place.diameter_km)
            rows.append(Row(label=value_name("diameter"), text=size, **known))  # type: ignore[arg-type]
        body = Row(
            label=translate("Facts", "On"), text=self._say(self._mission.body(place.body).name)
        )
        return self._sheet(
            place,
            self._say(place.name),
            (place.note,),
            (translate("Facts", "Where"), (body, *rows)),
            (translate("Facts", "Numbers"), self._values(place.values)),
        )

    def _orbit(self, orbit: Orbit) -> Sheet:
        """Put what the statements say of the same element under one another."""
        used = [one.values for one in orbit.elements if one.used]
        others = [one.values for one in orbit.elements if not one.used]
        rows = []
        for name in dict.fromkeys(name for values in (*used, *others) for name in values):
            first, *rest = [values[name] for values in (*used, *others) if name in values]
            row = value_row(name, first, self._formatter)
            rivals = tuple(value_row(name, value, self._formatter) for value in rest)
            rows.append(replace(row, rivals=(*row.rivals, *rivals)))
        return self._sheet(
            orbit,
            self._say(orbit.name),
            (orbit.note, *(one.note for one in orbit.elements if one.used)),
            (translate("Facts", "Numbers"), rows),
            at=orbit.start,
        )

    def _payload(self, payload: Payload) -> Sheet:
        vehicle = self._say(self._mission.vehicle(payload.vehicle).name)
        on = Row(label=translate("Facts", "Rides on"), text=vehicle, sources=payload.source)
        return self._sheet(
            payload,
            self._say(payload.name),
            (payload.purpose, payload.note),
            (translate("Facts", "Now"), [self._where(payload)]),
            (translate("Facts", "Numbers"), (on, *self._values(payload.values))),
            (translate("Facts", "Played a part in"), self._moments(payload)),
            (
                translate("Facts", "What it found out"),
                finding_rows(self._mission.data, payload.id, self._formatter),
            ),
        )

    def _finding(self, finding: Finding) -> Sheet:
        payloads = {one.id: one for one in self._mission.data.payloads}
        used = [
            Row(label=payloads[name].short, text=self._say(payloads[name].name))
            for name in finding.instruments
        ]
        return self._sheet(
            finding,
            self._say(finding.topic),
            (finding.result, finding.note),
            (translate("Facts", "How settled it is"), [settled_row(finding)]),
            (translate("Facts", "Numbers"), self._values(finding.values)),
            (translate("Facts", "Instruments"), used),
        )

    def _figure(self, figure: Figure) -> Sheet:
        return self._sheet(
            figure,
            self._say(figure.label),
            (figure.note,),
            (translate("Facts", "When"), self._when(figure.utc, figure)),
            (translate("Facts", "Numbers"), self._values(figure.values)),
            at=figure.utc,
        )

    def _traverse_point(self, point: TraversePoint) -> Sheet:
        rows = () if point.utc is None else self._when(point.utc, point)
        return self._sheet(
            point,
            translate("Facts", "Sol {sol}").format(sol=point.sol),
            [point.label, point.note],
            (translate("Facts", "When"), rows),
            (translate("Facts", "Numbers"), self._values(point.values)),
            at=point.utc,
        )

    def _other(self, record: Any) -> Sheet:
        named = next(
            (
                text
                for field in ("title", "name", "label", "claim")
                if (text := getattr(record, field, None))
            ),
            record.id,
        )
        title = self._say(named) if isinstance(named, Text) else str(named)
        about = (getattr(record, field, None) for field in ("detail", "correct", "note"))
        return self._sheet(
            record,
            title,
            [text for text in about if isinstance(text, Text)],
            (translate("Facts", "Numbers"), self._values(getattr(record, "values", {}))),
        )

    # --- pieces -----------------------------------------------------------------

    def _sheet(
        self,
        record: Any,
        title: str,
        about: Iterable[Text | None],
        *sections: tuple[str, Iterable[Row]],
        at: datetime | None = None,
    ) -> Sheet:
        made = [Section(heading=heading, rows=tuple(rows)) for heading, rows in sections]
        time_s = None if at is None else self._mission.seconds(at)
        inside = time_s is not None and 0.0 <= time_s <= self._mission.end_s
        return Sheet(
            kind=kind_word(type(record).__name__.lower()),
            title=title,
            about=tuple(self._say(text) for text in about if text is not None),
            sections=tuple(section for section in made if section.rows),
            time_s=time_s if inside else None,
            event=record.id if isinstance(record, Event) else None,
            extra_sources=getattr(record, "source", ()),
        )

    def _say(self, text: Text) -> str:
        return text.text_in(self._formatter.language)

    def _values(self, values: Mapping[str, Value]) -> list[Row]:
        return [value_row(name, value, self._formatter) for name, value in values.items()]

    def _live(self, names: Iterable[str]) -> Iterator[Row]:
        """Yield rows that follow the time. Rows without a value now are kept, with a dash."""
        for name in names:
            yield live_row(name, self._formatter, self._snapshot)

    def _where(self, thing: Thing) -> Row:
        return where_row(self._mission, thing, self._formatter, self._snapshot)

    def _moments(self, thing: Thing) -> Iterator[Row]:
        return event_rows(self._mission, thing, self._formatter)

    def _when(self, utc: datetime, record: Any) -> Iterator[Row]:
        """Yield the time at the craft in UTC and Beijing, and when Earth could know."""
        # of a point of the drive no more than the day is stated
        precision = "day" if isinstance(record, TraversePoint) else precision_of(record)
        known = {"provenance": record.provenance, "confidence": record.confidence}
        if precision in ("day", "month"):
            label = translate("Facts", "Date")
            yield Row(
                label=label,
                text=self._coarse(utc, precision),
                note=precision_words(precision),
                sources=record.source,
                **known,
            )
            return
        seconds = precision == "second" and utc.second != 0
        for label, moment in (
            (translate("Facts", "At the craft, UTC"), utc),
            (translate("Facts", "At the craft, Beijing time"), utc.astimezone(BEIJING)),
        ):
            yield Row(
                label=label,
                text=self._formatter.moment(moment, seconds=seconds),
                note=precision_words(precision),
                sources=record.source,
                **known,
            )
        time_s = self._mission.seconds(utc)
        if 0.0 < time_s <= self._mission.end_s and precision in ("second", "minute"):
            delay_s = self._mission.at(time_s).light_time_s
            if delay_s > 60:  # below, the minute is the same
                heard = (utc + timedelta(seconds=delay_s)).astimezone(BEIJING)
                yield Row(
                    label=translate("Facts", "Known on Earth, Beijing time"),
                    text=self._formatter.moment(heard),
                    provenance="computed",
                )

    def _coarse(self, utc: datetime, precision: str) -> str:
        if precision == "month":
            pattern = "yyyy年M月" if self._formatter.language == "zh" else "MMMM yyyy"
            return self._formatter.locale.toString(utc.date(), pattern)  # type: ignore[call-overload, no-any-return]
        return self._formatter.date(utc)

    def _utc(self, moment: datetime) -> str:
        return translate("Facts", "{moment} UTC").format(moment=self._formatter.moment(moment))

"""The JSON Schema of mission files, so that editors can complete and check while one types."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from marsapp.mission.model import MissionData
from marsapp.mission.units import UNITS

FILE_NAME: Final = "mission.schema.json"
"""Lies beside the missions; a YAML file names it in its first line."""


def mission_schema() -> dict[str, Any]:
    """Return the schema of any one file of a mission: each list may stand in any file."""
    schema = MissionData.model_json_schema(by_alias=True)
    schema["$defs"] = _as_files_write_it(schema["$defs"])
    del schema["required"]  # a mission is the union of its files
    schema["title"] = "marsapp mission"
    schema["description"] = "One YAML file of a mission folder; see README.md beside this file."
    return schema


def schema_text() -> str:
    """Return the schema as it is shipped."""
    return json.dumps(mission_schema(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def write_schema(path: Path) -> None:
    """Write the schema to a file.

    Raises
    ------
    OSError
        If the file cannot be written.
    """
    path.write_text(schema_text(), encoding="utf-8")


_TEXT: Final[Mapping[str, Any]] = {
    "description": "text, or one text a language: {en: …, zh: …}",
    "anyOf": [
        {"type": "string"},
        {"type": "object", "additionalProperties": {"type": "string"}, "minProperties": 1},
    ],
}
_TIME: Final = {
    "description": "UTC: 2021-02-10T11:52Z, 2021-02-10 (its noon) or 2021-02",
    "type": "string",
    "pattern": "^[0-9]{4}-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?Z)?)?$",
}


def _as_files_write_it(definitions: dict[str, Any]) -> dict[str, Any]:
    """Allow what files may leave out: plain text, short times, and what values inherit."""
    found: dict[str, Any] = _with_short_times({**definitions, "Text": dict(_TEXT)})
    rival = {**found["Value"], "required": ["value"]}
    properties = {**found["Value"]["properties"]}
    properties["unit"] = {**properties["unit"], "enum": list(UNITS)}
    properties["rivals"] = {**properties["rivals"], "items": {"$ref": "#/$defs/Rival"}}
    value = {**found["Value"], "properties": properties, "required": ["value", "unit"]}
    return {**found, "Value": value, "Rival": {**rival, "properties": properties}}


def _with_short_times(data: Any) -> Any:
    if isinstance(data, dict):
        if data.get("format") == "date-time":
            return dict(_TIME)
        return {key: _with_short_times(value) for key, value in data.items()}
    return [_with_short_times(item) for item in data] if isinstance(data, list) else data

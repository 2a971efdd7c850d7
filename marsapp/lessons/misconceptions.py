"""The register of misconceptions: ideas that learners often bring along."""

from pathlib import Path
from types import MappingProxyType
from typing import Final

from pydantic import Field

from marsapp import paths
from marsapp.content.strict import Strict
from marsapp.content.validation import validate
from marsapp.content.words import Text
from marsapp.content.yaml_lines import read_yaml

FILE: Final = "misconceptions.yaml"


class _Register(Strict):
    misconceptions: dict[str, Text] = Field(min_length=1)


def read_misconceptions(folder: Path) -> MappingProxyType[str, Text]:
    """Return the ideas by id (``M01``), from a lessons folder or else the shipped ones."""
    path = folder / FILE
    document, _ = read_yaml(path if path.is_file() else paths.shipped("lessons") / FILE)
    register = None if document is None else validate(_Register, document)[0]
    return MappingProxyType({} if register is None else register.misconceptions)

import pytest

from marsapp.mission.units import UNITS, convert, dimension_of, symbols_of


@pytest.mark.parametrize(
    ("name", "dimension"),
    [
        ("delta_v", "speed"),
        ("flight_path_angle", "angle"),
        ("distance_earth", "length"),
        ("periapsis_altitude", "length"),
        ("launch_mass", "mass"),
        ("mass_dry", "mass"),
        ("mass_ratio", "number"),
        ("light_time", "time"),
        ("instrument_count", "number"),
        ("colour", None),
    ],
)
def test_the_name_of_a_value_says_what_it_measures(name: str, dimension: str | None) -> None:
    assert dimension_of(name) == dimension


@pytest.mark.parametrize(
    ("value", "unit", "to", "expected"),
    [
        (1, "au", "km", 149_597_870.7),  # IAU 2012 Resolution B2
        (1, "sol", "s", 88_775.244),  # Allison and McEwen 2000
        (36, "km/h", "m/s", 10),
        (1, "d", "h", 24),
        (180, "deg", "rad", 3.141592653589793),
        (60, "arcmin", "deg", 1),
        (2, "t", "kg", 2000),
        (-60, "degC", "K", 213.15),
        (273.15, "K", "degC", 0),
        (5, "K", "K", 5),
        (50, "%", "1", 0.5),
    ],
)
def test_units_convert(value: float, unit: str, to: str, expected: float) -> None:
    assert convert(value, unit, to) == pytest.approx(expected, rel=1e-12, abs=1e-9)


def test_unlike_units_do_not_convert() -> None:
    with pytest.raises(ValueError, match="km measures length, kg measures mass"):
        convert(1, "km", "kg")


def test_every_unit_belongs_to_its_dimension() -> None:
    for symbol, unit in UNITS.items():
        assert unit.symbol == symbol
        assert symbol in symbols_of(unit.dimension)

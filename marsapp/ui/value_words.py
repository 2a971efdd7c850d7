"""Values of the mission files in words: what they are called, and how they are written."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from marsapp.mission.sourced import Value
from marsapp.mission.values import Resolved
from marsapp.ui.fill import write_value
from marsapp.ui.format import Formatter

translate = QCoreApplication.translate

_LABELS: Final[Mapping[str, object]] = {
    "altitude": QT_TRANSLATE_NOOP("ValueName", "Altitude"),
    "angle": QT_TRANSLATE_NOOP("ValueName", "Angle"),
    "apoapsis_altitude": QT_TRANSLATE_NOOP("ValueName", "Highest altitude"),
    "apoapsis_radius": QT_TRANSLATE_NOOP("ValueName", "Farthest from the centre"),
    "area": QT_TRANSLATE_NOOP("ValueName", "Area"),
    "argument_of_periapsis": QT_TRANSLATE_NOOP("ValueName", "Argument of periapsis"),
    "band_height": QT_TRANSLATE_NOOP("ValueName", "Height of the band"),
    "bands": QT_TRANSLATE_NOOP("ValueName", "Spectral bands"),
    "bridle_length": QT_TRANSLATE_NOOP("ValueName", "Length of the bridle"),
    "c3": QT_TRANSLATE_NOOP("ValueName", "Departure energy C3"),
    "containers": QT_TRANSLATE_NOOP("ValueName", "Containers"),
    "count": QT_TRANSLATE_NOOP("ValueName", "Number"),
    "data_volume": QT_TRANSLATE_NOOP("ValueName", "Data sent home"),
    "days_since_launch": QT_TRANSLATE_NOOP("ValueName", "Days since launch"),
    "delta_v": QT_TRANSLATE_NOOP("ValueName", "Change of speed"),
    "depth": QT_TRANSLATE_NOOP("ValueName", "Depth"),
    "depth_bottom": QT_TRANSLATE_NOOP("ValueName", "Lower edge, depth"),
    "depth_ice": QT_TRANSLATE_NOOP("ValueName", "Depth reached in ice"),
    "depth_ice_high": QT_TRANSLATE_NOOP("ValueName", "Depth in ice, high band"),
    "depth_ice_low": QT_TRANSLATE_NOOP("ValueName", "Depth in ice, low band"),
    "depth_soil": QT_TRANSLATE_NOOP("ValueName", "Depth reached in soil"),
    "depth_soil_high": QT_TRANSLATE_NOOP("ValueName", "Depth in soil, high band"),
    "depth_soil_low": QT_TRANSLATE_NOOP("ValueName", "Depth in soil, low band"),
    "depth_top": QT_TRANSLATE_NOOP("ValueName", "Upper edge, depth"),
    "design_life": QT_TRANSLATE_NOOP("ValueName", "Design life"),
    "diameter": QT_TRANSLATE_NOOP("ValueName", "Diameter"),
    "disk_diameter": QT_TRANSLATE_NOOP("ValueName", "Diameter of the disk"),
    "distance": QT_TRANSLATE_NOOP("ValueName", "Distance driven"),
    "distance_comet": QT_TRANSLATE_NOOP("ValueName", "Distance to the comet"),
    "distance_earth": QT_TRANSLATE_NOOP("ValueName", "Distance to Earth"),
    "distance_earth_mars": QT_TRANSLATE_NOOP("ValueName", "Earth to Mars"),
    "distance_farthest": QT_TRANSLATE_NOOP("ValueName", "Farthest distance"),
    "distance_lander": QT_TRANSLATE_NOOP("ValueName", "Distance to the lander"),
    "distance_mars": QT_TRANSLATE_NOOP("ValueName", "Distance to Mars"),
    "distance_nearest": QT_TRANSLATE_NOOP("ValueName", "Nearest distance"),
    "distance_sun": QT_TRANSLATE_NOOP("ValueName", "Distance to the Sun"),
    "duration": QT_TRANSLATE_NOOP("ValueName", "Duration"),
    "eccentricity": QT_TRANSLATE_NOOP("ValueName", "Eccentricity"),
    "energy_electrons": QT_TRANSLATE_NOOP("ValueName", "Energy of electrons"),
    "energy_ions": QT_TRANSLATE_NOOP("ValueName", "Energy of ions"),
    "energy_neutral": QT_TRANSLATE_NOOP("ValueName", "Energy of neutral atoms"),
    "energy_protons": QT_TRANSLATE_NOOP("ValueName", "Energy of protons"),
    "engines": QT_TRANSLATE_NOOP("ValueName", "Engines"),
    "field_fine": QT_TRANSLATE_NOOP("ValueName", "Range of measurement, fine"),
    "field_of_view": QT_TRANSLATE_NOOP("ValueName", "Field of view"),
    "field_span": QT_TRANSLATE_NOOP("ValueName", "Range of the field"),
    "field_step": QT_TRANSLATE_NOOP("ValueName", "Smallest step of the field"),
    "field_wide": QT_TRANSLATE_NOOP("ValueName", "Range of measurement, wide"),
    "flight_path_angle": QT_TRANSLATE_NOOP("ValueName", "Flight path angle"),
    "frequency_high": QT_TRANSLATE_NOOP("ValueName", "Frequency, high band"),
    "frequency_low": QT_TRANSLATE_NOOP("ValueName", "Frequency, low band"),
    "gap_height": QT_TRANSLATE_NOOP("ValueName", "Height of the gap"),
    "gm": QT_TRANSLATE_NOOP("ValueName", "Gravity (GM)"),
    "height": QT_TRANSLATE_NOOP("ValueName", "Height"),
    "images": QT_TRANSLATE_NOOP("ValueName", "Images"),
    "imaging_orbits": QT_TRANSLATE_NOOP("ValueName", "Orbits used for images"),
    "inclination": QT_TRANSLATE_NOOP("ValueName", "Inclination"),
    "latitude": QT_TRANSLATE_NOOP("ValueName", "Latitude"),
    "launch_mass": QT_TRANSLATE_NOOP("ValueName", "Mass at launch"),
    "layers_thickness": QT_TRANSLATE_NOOP("ValueName", "Thickness of the layers"),
    "length": QT_TRANSLATE_NOOP("ValueName", "Length"),
    "lenses": QT_TRANSLATE_NOOP("ValueName", "Lenses"),
    "light_time": QT_TRANSLATE_NOOP("ValueName", "Light takes"),
    "line_length": QT_TRANSLATE_NOOP("ValueName", "Length of the lines"),
    "longitude": QT_TRANSLATE_NOOP("ValueName", "Longitude"),
    "mach": QT_TRANSLATE_NOOP("ValueName", "Mach number"),
    "mass": QT_TRANSLATE_NOOP("ValueName", "Mass"),
    "mass_without_rover": QT_TRANSLATE_NOOP("ValueName", "Mass without the rover"),
    "max_speed": QT_TRANSLATE_NOOP("ValueName", "Top speed"),
    "node": QT_TRANSLATE_NOOP("ValueName", "Node"),
    "orbits_flown": QT_TRANSLATE_NOOP("ValueName", "Orbits flown"),
    "path_flown": QT_TRANSLATE_NOOP("ValueName", "Path flown"),
    "periapsis_altitude": QT_TRANSLATE_NOOP("ValueName", "Lowest altitude"),
    "period": QT_TRANSLATE_NOOP("ValueName", "Period"),
    "pictures_per_second": QT_TRANSLATE_NOOP("ValueName", "Pictures per second"),
    "pixels": QT_TRANSLATE_NOOP("ValueName", "Pixels"),
    "planned_time": QT_TRANSLATE_NOOP("ValueName", "Planned time after entry"),
    "porosity": QT_TRANSLATE_NOOP("ValueName", "Porosity"),
    "power": QT_TRANSLATE_NOOP("ValueName", "Power"),
    "pressure": QT_TRANSLATE_NOOP("ValueName", "Pressure"),
    "pressure_max": QT_TRANSLATE_NOOP("ValueName", "Highest pressure"),
    "pressure_min": QT_TRANSLATE_NOOP("ValueName", "Lowest pressure"),
    "pressure_step": QT_TRANSLATE_NOOP("ValueName", "Smallest step of pressure"),
    "radius": QT_TRANSLATE_NOOP("ValueName", "Radius at the equator"),
    "reach": QT_TRANSLATE_NOOP("ValueName", "Reach"),
    "resolution": QT_TRANSLATE_NOOP("ValueName", "Resolution"),
    "resolution_colour": QT_TRANSLATE_NOOP("ValueName", "Resolution in colour"),
    "resolution_high": QT_TRANSLATE_NOOP("ValueName", "Resolution, high band"),
    "resolution_low": QT_TRANSLATE_NOOP("ValueName", "Resolution, low band"),
    "resolution_map": QT_TRANSLATE_NOOP("ValueName", "Resolution of the map"),
    "resolution_reached": QT_TRANSLATE_NOOP("ValueName", "Resolution reached"),
    "ridges": QT_TRANSLATE_NOOP("ValueName", "Ridges"),
    "riser_length": QT_TRANSLATE_NOOP("ValueName", "Length of the riser"),
    "searched_depth": QT_TRANSLATE_NOOP("ValueName", "Depth searched"),
    "semi_major_axis": QT_TRANSLATE_NOOP("ValueName", "Semi-major axis"),
    "soil_depth": QT_TRANSLATE_NOOP("ValueName", "Thickness of the loose soil"),
    "specific_impulse": QT_TRANSLATE_NOOP("ValueName", "Specific impulse"),
    "speed": QT_TRANSLATE_NOOP("ValueName", "Speed"),
    "speed_earth": QT_TRANSLATE_NOOP("ValueName", "Speed relative to Earth"),
    "stations": QT_TRANSLATE_NOOP("ValueName", "Stations"),
    "swath": QT_TRANSLATE_NOOP("ValueName", "Width of the strip"),
    "swath_altitude": QT_TRANSLATE_NOOP("ValueName", "Strip that wide from a height of"),
    "swath_low": QT_TRANSLATE_NOOP("ValueName", "Width of the strip, lower value"),
    "temperature": QT_TRANSLATE_NOOP("ValueName", "Temperature"),
    "temperature_max": QT_TRANSLATE_NOOP("ValueName", "Highest temperature"),
    "temperature_min": QT_TRANSLATE_NOOP("ValueName", "Lowest temperature"),
    "temperature_step": QT_TRANSLATE_NOOP("ValueName", "Smallest step of temperature"),
    "thrust": QT_TRANSLATE_NOOP("ValueName", "Thrust"),
    "thrust_min": QT_TRANSLATE_NOOP("ValueName", "Least thrust"),
    "time_since_launch": QT_TRANSLATE_NOOP("ValueName", "Time since launch"),
    "time_step": QT_TRANSLATE_NOOP("ValueName", "Time between readings"),
    "times_weaker": QT_TRANSLATE_NOOP("ValueName", "Times weaker"),
    "track_length": QT_TRANSLATE_NOOP("ValueName", "Length of the track"),
    "turn_angle": QT_TRANSLATE_NOOP("ValueName", "Turned by"),
    "used_in_tcm2": QT_TRANSLATE_NOOP("ValueName", "Used in the second correction"),
    "used_in_tcm3": QT_TRANSLATE_NOOP("ValueName", "Used in the third correction"),
    "v_infinity": QT_TRANSLATE_NOOP("ValueName", "Speed far from the planet"),
    "value": QT_TRANSLATE_NOOP("ValueName", "Value"),
    "vent_diameter": QT_TRANSLATE_NOOP("ValueName", "Diameter of the vent"),
    "wake_power": QT_TRANSLATE_NOOP("ValueName", "Power needed to wake"),
    "wavelength": QT_TRANSLATE_NOOP("ValueName", "Wavelength"),
    "wavelength_long": QT_TRANSLATE_NOOP("ValueName", "Longest wavelength"),
    "wavelength_short": QT_TRANSLATE_NOOP("ValueName", "Shortest wavelength"),
    "wedges": QT_TRANSLATE_NOOP("ValueName", "Wedges"),
    "width": QT_TRANSLATE_NOOP("ValueName", "Width"),
    "wind_speed_max": QT_TRANSLATE_NOOP("ValueName", "Highest wind speed"),
    "wind_speed_step": QT_TRANSLATE_NOOP("ValueName", "Smallest step of wind speed"),
    "years_ago": QT_TRANSLATE_NOOP("ValueName", "Years ago"),
}


def value_name(name: str) -> str:
    """Return what a value of the mission files is called; an unknown name without its dashes."""
    known = _LABELS.get(name)
    return name.replace("_", " ") if known is None else translate("ValueName", str(known))


def written(name: str, value: Value, formatter: Formatter) -> str:
    """Write a value with its unit; 'about' where it is only fairly sure."""
    found = Resolved(
        name=name,
        value=value.value,
        unit=value.unit,
        provenance=value.provenance,
        figures=_figures(value.value),
    )
    text = write_value(found, formatter)
    if value.confidence == "medium" and value.unit != "text":
        return translate("Facts", "about {value}").format(value=text)
    return text


def _figures(value: float | str) -> int | None:
    """Return how many figures a number was given with, so that none is invented."""
    if isinstance(value, str) or value == 0 or "e" in repr(float(value)):
        return None
    return len(repr(float(value)).removesuffix(".0").replace(".", "").replace("-", "").lstrip("0"))

"""Texts filled from the model."""

import pytest
from pytestqt.qtbot import QtBot

from marsapp.content.words import words
from marsapp.mission.mission import Mission
from marsapp.ui.fill import class_name, fill, fill_marked
from marsapp.ui.format import Formatter


def filled(mission: Mission, text: str, language: str = "en", time_s: float = 0.0) -> str:
    return fill(text, mission, mission.at(time_s), Formatter(language)).replace("\u00a0", " ")


def test_the_text_in_the_formatters_language_is_filled(mission: Mission) -> None:
    text = words(
        "flown {figure.fig_2021_02_05.path_flown}", "飞行{figure.fig_2021_02_05.path_flown}"
    )
    launch = mission.at(0.0)
    assert fill(text, mission, launch, Formatter("en")) == "flown 465 million km"
    assert fill(text, mission, launch, Formatter("zh")) == "飞行4.65亿公里"


def test_published_distances_keep_their_figures_and_computed_ones_have_four(
    mission: Mission,
) -> None:
    assert filled(mission, "{figure.fig_first_image.distance_mars}") == "2.2 million km"
    assert filled(mission, "{at.ev_tcm4.distance_earth}") == "183.9 million km"
    assert filled(mission, "{at.ev_tcm4.distance_earth.f2}") == "184 million km"


def test_moments_name_their_clock(mission: Mission) -> None:
    assert filled(mission, "{event.ev_touchdown.utc}") == "14 May 2021 23:18 UTC"
    assert filled(mission, "{event.ev_touchdown.beijing}") == "15 May 2021 07:18 Beijing time"
    assert filled(mission, "{event.ev_touchdown.utc_time}") == "23:18"
    assert filled(mission, "{event.ev_touchdown.utc_date}", "zh") == "2021年5月14日"


def test_a_moment_known_to_the_day_shows_no_hour(mission: Mission) -> None:
    assert filled(mission, "{event.ev_media_release.utc}") == "27 June 2021"


def test_durations_and_small_angles_are_written_for_people(mission: Mission) -> None:
    assert filled(mission, "{at.ev_touchdown.light_time}") == "17 min 43 s"
    assert filled(mission, "{constant.const_mars_solar_day.value}") == "24 hours 40 minutes"
    assert filled(mission, "{at.fig_first_image.mars_angular_diameter}") == "10.6 arcminutes"
    assert filled(mission, "{span.ev_touchdown.ev_driveoff.d.f3}") == "7.14 days"


def test_solar_time_is_a_time_of_day(mission: Mission) -> None:
    landed_s = mission.event_times_s["ev_touchdown"] + 60
    # 13:50 local true solar time at the landing (facts), good to some minutes
    hours, minutes = filled(mission, "{local_true_solar_time}", time_s=landed_s).split(":")
    assert abs(int(hours) * 60 + int(minutes) - (13 * 60 + 50)) <= 5


def test_counts_and_forces_keep_their_figures(mission: Mission) -> None:
    landed_s = mission.event_times_s["ev_touchdown"] + 60
    assert filled(mission, "sol {sol}", time_s=landed_s) == "sol 1"
    assert filled(mission, "{event.ev_tcm1.delta_v.f2}") == "15 m/s"


def test_a_quantity_without_a_value_is_a_dash(mission: Mission) -> None:
    assert filled(mission, "sol {sol}") == "sol –"


def test_words_and_plain_text_pass_through(mission: Mission) -> None:
    assert filled(mission, "{vehicle.zhurong.name}", "zh") == "祝融号火星车"
    assert filled(mission, "{{no value}}") == "{no value}"


def test_each_number_carries_the_mark_of_its_class(qtbot: QtBot, mission: Mission) -> None:
    text = "{figure.fig_moi.light_time} {at.ev_tcm4.speed_sun} {event.ev_touchdown.utc}"
    found = fill_marked(text, mission, mission.at(0.0), Formatter("en"))
    assert found.classes == ("published", "computed")
    assert found.seen.count("◇") == 1
    assert found.seen.count("○") == 1
    assert not {"◇", "○"} & set(found.spoken)
    assert class_name("measured") == "measured"


@pytest.mark.parametrize("units", ["km", "au", "light"])
def test_the_chosen_units_are_used(mission: Mission, units: str) -> None:
    found = fill("{at.ev_tcm4.distance_earth}", mission, mission.at(0.0), Formatter("en", units))
    assert {"km": "183,93", "au": "AU", "light": "light-minutes"}[units] in found

"""What a burn did, from its record."""

from typing import TYPE_CHECKING

import pytest

from marsapp.mission.burns import delta_v_km_s

if TYPE_CHECKING:
    from marsapp.mission.mission import Mission


def test_a_burn_changes_the_speed_by_what_was_said_of_it(mission: "Mission") -> None:
    assert delta_v_km_s(mission.burn("burn_insertion")) == pytest.approx(0.680)  # km/s
    assert delta_v_km_s(mission.burn("burn_dsm")) == pytest.approx(0.3122)


def test_else_by_the_length_of_its_vector_or_by_nothing_known(mission: "Mission") -> None:
    silent = mission.burn("burn_dsm").model_copy(update={"values": {}})
    assert delta_v_km_s(silent) == pytest.approx(0.3122, rel=0.001)  # km/s
    unknown = silent.model_copy(update={"dv_icrf_km_s": None})
    assert delta_v_km_s(unknown) == 0.0

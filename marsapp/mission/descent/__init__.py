"""The landing by our model: what flies, how it falls, how it is steered, and how it ends.

`descent` puts it together; `fall` flies it step by step, with `guidance` for the engine; `flight`
is what comes out, `gates` is what is known of the real one.
"""

from marsapp.mission.descent.descent import Descent
from marsapp.mission.descent.flight import DescentFlight, Share
from marsapp.mission.descent.gates import Gate
from marsapp.mission.descent.log import Outcome, Reason, Step
from marsapp.mission.descent.wish import DescentWish

__all__ = ["Descent", "DescentFlight", "DescentWish", "Gate", "Outcome", "Reason", "Share", "Step"]

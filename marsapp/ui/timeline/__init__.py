"""The parts of the timeline: axis, ticks, bands, marks, painting, transport, clocks."""

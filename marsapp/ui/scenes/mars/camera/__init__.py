"""The cameras of the Mars scene: where the eye is, what it frames, and how it flies there."""

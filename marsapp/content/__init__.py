"""Reading what people write: YAML that knows its lines, a Markdown subset, value templates."""

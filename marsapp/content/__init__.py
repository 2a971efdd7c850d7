"""Reading what people write: YAML that knows its lines, value templates."""

"""What the YAML may hold: pydantic models with the Dutch words of the field as names."""

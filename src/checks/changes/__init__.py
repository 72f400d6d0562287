"""Changes: differences, multiples, growth, and yearly rates."""

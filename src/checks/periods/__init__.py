"""Periods: dates, spans, ages and anniversaries."""

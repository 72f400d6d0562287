"""The rules of crossfoot: sources, languages, entities. Data only."""

"""One module a revision of the schema, each applied to the ledgers of the revision before it."""

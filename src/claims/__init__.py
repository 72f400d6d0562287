"""Document -> claims: quantities, their units, hedges, periods and scope."""

"""Emission factors as data: tables with cards, releases, and the one choice rule that says why.

`table` holds the types and reads one table; `library` finds, checks and pins them; `choose` picks one row for a case;
`own` reads a user's tables; `checks` is the list of load-time checks.
"""

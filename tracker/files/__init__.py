"""Tables in and out: imports, public tables, the package of everything."""

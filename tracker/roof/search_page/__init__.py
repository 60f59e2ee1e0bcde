"""The page that searches everything: incidents, cases, people, organisations, sources and proceedings together."""

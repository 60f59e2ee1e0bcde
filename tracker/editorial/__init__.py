"""What editors work on: records and their workflow, history, vocabularies, roles."""

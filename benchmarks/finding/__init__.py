"""How fast things are found: our pages, Datasette's, and the bare SQL, on the same rows in the same run."""

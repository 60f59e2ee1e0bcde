"""A seeded data set of any size: what each table of it holds, and how it gets into the tables."""

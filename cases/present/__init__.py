"""Present status, derived: where a person is now, and how a proceeding stands."""

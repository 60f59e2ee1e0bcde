"""Full text: what a typed query means, the columns that it is asked of, and how hits are shown."""

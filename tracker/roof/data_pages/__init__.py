"""The public data set as a whole: its tables, the package that is made of them, and the pages that offer it."""

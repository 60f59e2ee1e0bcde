"""The package: everything that was entered, as one zip of tables, and its restore into an empty database.

Equal databases give equal bytes: no clock times, no names of accounts, no numbers of the database. Restoring keeps
references, statuses, versions and stamps; it is for whoever runs commands on the server.
"""

from tracker.files.packages.restoring import restore
from tracker.files.packages.writing import write_package, written_whole

__all__ = ["restore", "write_package", "written_whole"]

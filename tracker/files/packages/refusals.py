"""What is wrong with a row, as the database says it."""

from django.db import DatabaseError
from django.utils.translation import gettext as _


def reason_of(error: DatabaseError) -> str:
    """Without the row, which the database would quote."""
    diagnosis = getattr(error.__cause__, "diag", None)
    said = getattr(diagnosis, "message_primary", None) or type(error).__name__
    return _("The database refuses it: %(reason)s.") % {"reason": said}

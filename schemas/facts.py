"""Facts: one row for each fact that a document states more than once."""

from pandera.typing import Series

from jiaokan.rules import Table


class Facts(Table, table="facts"):
    """Mentions that state one fact; the place is that of the first."""

    measure: Series[str]
    subject: Series[str]
    period: Series[str]

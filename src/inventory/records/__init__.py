"""Activity data as typed records, each value with the place it came from.

`ActivityRecord` is one record for people and validation; `Records` holds any number of them as columns, where each
text column is kept once per distinct word (`Codes`) and an integer per row.
"""

from inventory.records.columns import TEXT_COLUMNS, Codes, Records, RecordsBuilder, working_column
from inventory.records.record import ActivityRecord
from inventory.records.unread import Unread

__all__ = ["TEXT_COLUMNS", "ActivityRecord", "Codes", "Records", "RecordsBuilder", "Unread", "working_column"]

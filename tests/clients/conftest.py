"""The clients meet the same portfolios as the notes do."""

from tests.reports.conftest import folders

__all__ = ["folders"]

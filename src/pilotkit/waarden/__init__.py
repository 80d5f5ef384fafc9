"""The kinds of value, each in one place: what it is called, how it is written, typed and shown."""

from pilotkit.waarden.soort import Kolomvorm, Raad, Waardesoort
from pilotkit.waarden.soorten import SOORTEN, soort_van

__all__ = ["SOORTEN", "Kolomvorm", "Raad", "Waardesoort", "soort_van"]

"""``python -m pilotkit``."""

from pilotkit.cli.main import main

if __name__ == "__main__":
    main()

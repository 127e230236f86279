"""Makes the scripts in `training/` importable, also when pytest is started as a command."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

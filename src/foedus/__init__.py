"""foedus reads the press about defence diplomacy and keeps a sourced list of the military ties between states."""

__version__ = "0.1.0"

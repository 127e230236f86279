"""What can stand in the way of coding a report."""


class NotCodable(ValueError):
    """No pipeline reads this report's language: it can be kept, and coded once there is one."""

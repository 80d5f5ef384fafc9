def summary() -> int:
    return 0

def report() -> int:
    return 0

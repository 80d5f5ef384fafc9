def rule() -> int:
    return 0

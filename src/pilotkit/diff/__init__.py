"""What changed between two states of a repository, in words of the domain (4-cli, diff)."""

"""How newskg names itself to the servers that it asks."""

AGENT = "newskg/0.1"

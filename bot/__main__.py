"""`python -m bot`: the command line from a checkout; installed, it is `jarmenke`."""

from bot.cli import main

main()

"""`python -m jiaokan.cli`."""

from jiaokan.cli import main

main()

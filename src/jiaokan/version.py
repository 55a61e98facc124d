"""The version of the program, as the package states it."""

VERSION = "0.1.0"

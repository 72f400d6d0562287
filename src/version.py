"""The version of crossfoot."""

VERSION = "0.1.0"

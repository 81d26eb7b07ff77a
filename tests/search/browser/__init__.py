"""Tests of the browser index and of the script that reads it."""

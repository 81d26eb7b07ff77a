"""Tests of the generator of projects and of the tool that measures."""

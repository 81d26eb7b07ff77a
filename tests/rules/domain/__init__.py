"""Tests of the rules on domain sense."""

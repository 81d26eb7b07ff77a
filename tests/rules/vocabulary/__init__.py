"""Tests of the rules on terms, countries and topics."""

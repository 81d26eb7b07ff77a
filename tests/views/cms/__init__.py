"""Tests of the settings of the content management system."""

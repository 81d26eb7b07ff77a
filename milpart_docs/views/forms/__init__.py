"""The form of each record type in the site: what it asks, what it checks while somebody writes, and how its file is written."""

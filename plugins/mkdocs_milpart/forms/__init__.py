"""The plugin ``milpart/forms``: a form for each record type, filled in and checked in the browser."""

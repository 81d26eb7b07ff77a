"""The plugin references: References between records as links."""

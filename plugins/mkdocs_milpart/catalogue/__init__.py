"""The plugin catalogue: Generated catalogues, figures and manuals."""

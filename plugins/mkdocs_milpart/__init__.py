"""The MkDocs plugins of milpart_docs: which event calls which function of the core, and the templates that show its values."""

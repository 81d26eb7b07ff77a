"""The plugin ``milpart/cms``: a content management system for those who want to write records in one."""

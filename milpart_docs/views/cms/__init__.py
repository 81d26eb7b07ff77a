"""The settings of a content management system, Decap CMS, computed from the model, for those who want to write records in one."""

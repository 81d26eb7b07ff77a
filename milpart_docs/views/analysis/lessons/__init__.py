"""The page of the lessons process."""

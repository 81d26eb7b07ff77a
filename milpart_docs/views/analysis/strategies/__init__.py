"""The page of national strategies side by side."""

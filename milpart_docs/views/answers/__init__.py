"""What commands answer about analyses: values for JSON, and text to read."""

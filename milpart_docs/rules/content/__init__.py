"""Content (MP4xx): fields, sections and what stands in them."""

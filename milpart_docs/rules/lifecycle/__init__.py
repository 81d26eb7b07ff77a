"""Life cycle (MP3xx): states, their gates and their dates."""

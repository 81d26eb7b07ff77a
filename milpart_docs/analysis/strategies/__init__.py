"""How nations think: their strategies side by side, and what they share."""

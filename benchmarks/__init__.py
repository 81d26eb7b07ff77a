"""Generated projects of any size, and what the platform needs to check them; a tool for developers, no part of the wheel."""

"""The cut: what an audience may see of a project, decided in one place, before anything else looks at it."""

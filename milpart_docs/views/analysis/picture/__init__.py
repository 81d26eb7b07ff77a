"""The pages of the picture, of partners, overlaps and white spots."""

"""Who does what with whom: the matrix, overlaps and white spots, over records and over files of activities."""

"""The pages that answer: who does what with whom, how nations think, what partners need, how a force gets further, how lessons fare."""

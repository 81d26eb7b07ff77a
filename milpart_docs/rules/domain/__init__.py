"""Domain sense (MP7xx): what only someone who knows the field would notice."""

"""The ways on which search is asked. Each takes a collection and texts, and gives the documents found for each, the best first."""

"""What searches the records: the words of the corpus, the records most alike, likely duplicates, and full text for the command line."""

"""What a browser loads by itself when it shows a file of a site, and which place each address leads to."""

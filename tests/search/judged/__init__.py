"""Questions that officers would ask of the shipped corpus, judged by hand: the bar below which search must not fall."""

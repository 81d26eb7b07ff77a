"""The rules: one rule, one module, one code. Its docstring is its manual; ``catalogue`` finds them all, ``engine`` runs them."""

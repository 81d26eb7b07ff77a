"""Values prepared for a page or a listing: what a template, a command or another site engine shows, without knowing any of them."""

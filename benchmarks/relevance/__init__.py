"""How well search answers: any judged collection, asked on the command line and in the browser, and the measures of the answers."""

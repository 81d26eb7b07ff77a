"""How lessons fare: states, days, rates, actions, what comes back and what comes in."""

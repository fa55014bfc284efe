"""Kinds of work that tests ask for; each is a module, as the bot's own are."""

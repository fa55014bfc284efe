"""What can be asked of a running bot over HTTP: Telegram's webhook, its health, its figures."""

"""Use cases: what one transaction does for one intention. They know no Telegram and no screens."""

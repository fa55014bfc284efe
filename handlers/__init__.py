"""What people can say and press: an update in, a `Reply` out. A folder per subject."""

"""Every kind of input, read as `Article`s."""

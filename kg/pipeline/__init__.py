"""The spaCy side: articles in, events out. Components are registered factories, one a file, to be used in anyone's `nlp`."""

"""RDF: the terms of the graph, the IRIs of what is in it, what an article tells written as quads, and the shapes that all keep to."""

"""newskg: a knowledge-graph builder for news.

    articles ─→ pipeline ─→ Event ─→ rdf ─→ store ─→ queries, views, server
    (any input)  (spaCy)    (model)  (quads) (Oxigraph or a SPARQL endpoint)

    >>> import kg
    >>> g = kg.build("seeds/articles")          # doctest: +SKIP
    >>> g.query("SELECT * { ?s ?p ?o } LIMIT 1")  # doctest: +SKIP
"""

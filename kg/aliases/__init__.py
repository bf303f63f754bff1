"""Tables of names of Wikidata items, which `kg build --aliases` links entities by; `kg aliases` makes them.

A table is UTF-8 text, a name a line, with a header line and a tab between two columns; an empty type stands for any:

    name            type          wikidata
    Geneva          PLACE         Q71
    United Nations  ORGANIZATION  Q1065
    UN              ORGANIZATION  Q1065

Or it is Turtle, in a file that ends in .ttl:

    @prefix kg: <https://w3id.org/newskg/ontology#> .
    @prefix wd: <http://www.wikidata.org/entity/> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    wd:Q1065 a kg:Organization ; rdfs:label "United Nations"@en ; skos:altLabel "UN"@en .

Either may be compressed (.gz), and may be at an address that fsspec knows (s3://...).
"""

from kg.aliases.table import Table

__all__ = ["Table"]

"""The closed namespaces of the graph: a misspelt term is an error, not a new term.

`KG.actor` is the IRI of a term as a string; `KG["civil-society"]` the same for a name that is no Python identifier.
`tests/rdf/test_vocab.py` holds `KG` and `ontology/kg.ttl` to the same set of names.
"""

from __future__ import annotations

from collections.abc import Iterator


class Namespace:
    """A namespace IRI and the only local names it has."""

    def __init__(self, base: str, names: str) -> None:
        """Take the namespace's IRI and its local names, separated by white space."""
        self.base = base
        self._terms = {name: base + name for name in names.split()}
        self.__dict__.update(self._terms)

    def __getattr__(self, name: str) -> str:
        raise AttributeError(f"{self.__dict__.get('base')} has no term {name!r}")

    def __getitem__(self, name: str) -> str:
        try:
            return self._terms[name]
        except KeyError:
            raise KeyError(f"{self.base} has no term {name!r}") from None

    def __contains__(self, name: str) -> bool:
        return name in self._terms

    def __iter__(self) -> Iterator[str]:
        return iter(self._terms)


KG = Namespace(
    "https://w3id.org/newskg/ontology#",
    """
    Article Event Mention Words Referent Entity Person Organization Group Place Thing Decision
    Polarity Modality Tense Status Sector
    positive negative actual future possible pastTense presentTense futureTense
    asserted reported planned denied contested
    government military police judiciary legislature rebel business media civil-society criminal education health
    religious international civilian
    entities events facts identity copies overrides
    actor target recipient action mainAction predicate date earliest latest place status content plover cameo
    describes inArticle polarity modality tense saidBy confidence construction sentence start end trigger lemma
    triggerStart triggerEnd actorText actorStart actorEnd targetText targetStart targetEnd
    recipientText recipientStart recipientEnd placeText placeStart placeEnd timeText timeStart timeEnd
    coActor coTarget words wordsStart wordsEnd standFor contentOf hearsay
    toldActor toldTarget toldRecipient toldPlace toldSpeaker toldAction toldMainAction toldPredicate toldDate
    name alias slug ownSlug named toldType toldCountry toldSector refersTo identityKey searchKey profile
    country sector nameKey
    published publishedFrom contentHash text model fingerprint copyOf textKey
    joins shortFor reason eventKey
    """,
)
ACT = Namespace(
    "https://w3id.org/newskg/action/",
    """
    STATE REQUEST AGREE SUPPORT ACCUSE REJECT THREATEN CONSULT AID PROTEST COERCE ASSAULT MOBILIZE JUSTICE DECIDE
    PERSONNEL TRANSFER MOVE CREATE DISCOVER LIFE COMPETE CHANGE OTHER
    """,
)
PLOVER = Namespace(
    "https://w3id.org/newskg/action/plover/",
    """
    AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE
    ASSAULT
    CONSULT-visit CONSULT-third-party CONSULT-multilateral CONSULT-phone
    RETREAT-withdraw RETREAT-release RETREAT-disarm RETREAT-ceasefire RETREAT-access RETREAT-resign
    REQUEST-assist REQUEST-change REQUEST-yield REQUEST-meet
    ACCUSE-disapprove ACCUSE-investigate ACCUSE-allege
    REJECT-assist REJECT-change REJECT-yield REJECT-meet
    THREATEN-restrict THREATEN-arrest THREATEN-relations THREATEN-expel THREATEN-territory THREATEN-violence
    PROTEST-demo PROTEST-riot PROTEST-strike PROTEST-hunger PROTEST-boycott PROTEST-obstruct PROTEST-vandalize
    SANCTION-convict SANCTION-expel SANCTION-withdraw SANCTION-discontinue
    MOBILIZE-troops MOBILIZE-weapons MOBILIZE-police MOBILIZE-militia
    COERCE-seize COERCE-restrict COERCE-censor COERCE-curfew COERCE-martial-law COERCE-arrest COERCE-deport
    COERCE-withhold COERCE-misinformation COERCE-cyber
    ASSAULT-abduct ASSAULT-beat ASSAULT-torture ASSAULT-sexual ASSAULT-targeted ASSAULT-destroy ASSAULT-primitive
    ASSAULT-firearms ASSAULT-explosives ASSAULT-suicide-attack ASSAULT-aerial ASSAULT-drone ASSAULT-heavy-weapons
    ASSAULT-crowd-control ASSAULT-unconventional
    """,
)
CAMEO = Namespace(
    "https://w3id.org/newskg/action/cameo/", "01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20"
)
RDF = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "type")
RDFS = Namespace("http://www.w3.org/2000/01/rdf-schema#", "label")
OWL = Namespace("http://www.w3.org/2002/07/owl#", "sameAs differentFrom")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#", "altLabel prefLabel exactMatch notation")
PROV = Namespace("http://www.w3.org/ns/prov#", "Activity wasGeneratedBy")
SCHEMA = Namespace("https://schema.org/", "headline url publisher inLanguage identifier softwareVersion")
WDT = Namespace("http://www.wikidata.org/prop/direct/", "P31")
WIKIBASE = Namespace("http://wikiba.se/ontology#", "sitelinks")
XSD = Namespace("http://www.w3.org/2001/XMLSchema#", "date gYear gYearMonth integer decimal boolean anyURI")

EDTF = "http://id.loc.gov/datatypes/edtf"
ONTOLOGY = "https://w3id.org/newskg/ontology"
WIKIDATA = "http://www.wikidata.org/entity/"
GEONAMES = "https://sws.geonames.org/"
BASE = "https://w3id.org/newskg/id/"

PREFIXES = {
    "kg": KG.base,
    "act": ACT.base,
    "plover": PLOVER.base,
    "cameo": CAMEO.base,
    "rdf": RDF.base,
    "rdfs": RDFS.base,
    "owl": OWL.base,
    "skos": SKOS.base,
    "prov": PROV.base,
    "schema": SCHEMA.base,
    "xsd": XSD.base,
    "edtf": "http://id.loc.gov/datatypes/",
    "wd": WIKIDATA,
}
DERIVED = (KG.entities, KG.events, KG.facts, KG.planned, KG.identity, KG.copies)

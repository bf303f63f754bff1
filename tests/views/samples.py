"""Records to draw: a small invented story, hostile text, and graphs of any size."""

import random

from kg.views.records import ACTIONS, Mention, Node, Records, Source

BASE = "https://example.org/id/"


def _words(sentence: str, words: str | None) -> tuple[int, int] | None:
    if words is None:
        return None
    start = sentence.index(words)
    return start, start + len(words)


ENTITIES = {
    "mayor": ("Ines Varga", "PERSON", ("Varga", "the mayor"), "PRT", "government"),
    "council": ("Merrin City Council", "ORGANIZATION", ("the council",), "PRT", "legislature"),
    "union": ("Harbour Workers' Union", "ORGANIZATION", ("HWU", "the union"), "PRT", "civil-society"),
    "leader": ("Tomas Reuter", "PERSON", ("Reuter",), "PRT", "civil-society"),
    "operator": ("Norsea Terminals", "ORGANIZATION", ("Norsea", "the operator"), "NOR", "business"),
    "chief": ("Greta Lind", "PERSON", ("Lind", "Norsea's chief executive"), "NOR", "business"),
    "dockers": ("dock workers", "GROUP", ("the dockers",), None, "civilian"),
    "police": ("Merrin Police", "ORGANIZATION", ("police",), "PRT", "police"),
    "port": ("Port Merrin", "PLACE", ("the port",), "PRT", None),
    "crane": ("automated cranes", "THING", (), None, None),
    "contract": ("night-shift contract", "THING", ("the contract",), None, None),
    "court": ("Labour Court", "ORGANIZATION", ("the court",), "PRT", "judiciary"),
    "reporters": ("reporters", "GROUP", (), None, "media"),
    "ministry": ("Ministry of Transport", "ORGANIZATION", ("the ministry",), "PRT", "government"),
    "capital": ("capital", "PLACE", (), "PRT", None),
}
POSITIONS = {"port": 2742611, "capital": 2267057}
"""GeoNames ids: the invented places stand at Aveiro and Lisbon."""

ARTICLES = {
    "a1": ("Dockers walk out at Port Merrin", "The Merrin Courier", "2023-03-14"),
    "a2": ("Norsea denies pressing staff over night shifts", "Coast Daily", "2023-03-16"),
    "a3": ("Court to hear harbour dispute in April", "The Merrin Courier", "2023-03-21"),
    "a4": ("What the harbour strike is about", "Weekly Ledger", None),
}
# event, article, sentence, actor id + words, action, predicate, trigger words, target id + words, extras
TELLINGS = [
    (
        "walkout",
        "a1",
        "Dock workers walked out of the terminal run by Norsea on Monday, union officials said.",
        "dockers",
        "Dock workers",
        "PROTEST",
        "walk out",
        "walked out",
        "operator",
        "Norsea",
        {"date": "2023-03-13", "date_words": "Monday", "speaker": "union", "status": "reported", "place": "port"},
    ),
    (
        "walkout",
        "a4",
        "The dockers left their posts at Norsea's terminal on 13 March 2023.",
        "dockers",
        "The dockers",
        "PROTEST",
        "walk out",
        "left",
        "operator",
        "Norsea",
        {
            "date": "2023-03-13",
            "date_words": "13 March 2023",
            "status": "reported",
            "place": "port",
            "confidence": 0.93,
        },
    ),
    (
        "accuse",
        "a1",
        "Tomas Reuter accused Norsea Terminals of forcing crews into double shifts.",
        "leader",
        "Tomas Reuter",
        "ACCUSE",
        "accuse",
        "accused",
        "operator",
        "Norsea Terminals",
        {"date": "2023-03-13", "confidence": 0.91},
    ),
    (
        "force",
        "a1",
        "Tomas Reuter accused Norsea Terminals of forcing crews into double shifts.",
        "operator",
        "Norsea Terminals",
        "COERCE",
        "force",
        "forcing",
        "dockers",
        "crews",
        {"speaker": "leader", "status": "contested", "confidence": 0.84},
    ),
    (
        "force",
        "a2",
        "Norsea has never forced crews to work double shifts, Lind told reporters on Wednesday.",
        "operator",
        "Norsea",
        "COERCE",
        "force",
        "forced",
        "dockers",
        "crews",
        {"speaker": "chief", "status": "contested", "polarity": "negative", "confidence": 0.88},
    ),
    (
        "tell",
        "a2",
        "Norsea has never forced crews to work double shifts, Lind told reporters on Wednesday.",
        "chief",
        "Lind",
        "STATE",
        "tell",
        "told",
        "reporters",
        "reporters",
        {"date": "2023-03-15", "date_words": "Wednesday", "confidence": 0.95},
    ),
    (
        "renew",
        "a2",
        "The company will not renew the night-shift contract, which expires in June.",
        "operator",
        "The company",
        "REJECT",
        "renew",
        "renew",
        "contract",
        "the night-shift contract",
        {"status": "denied", "polarity": "negative", "modality": "future", "confidence": 0.79},
    ),
    (
        "expire",
        "a2",
        "The company will not renew the night-shift contract, which expires in June.",
        "contract",
        "the night-shift contract",
        "CHANGE",
        "expire",
        "expires",
        None,
        None,
        {
            "date": "2023-06",
            "earliest": "2023-06-01",
            "latest": "2023-06-30",
            "date_words": "June",
            "status": "planned",
            "modality": "future",
            "confidence": 0.72,
        },
    ),
    (
        "meet",
        "a1",
        "Mayor Ines Varga met the union's leaders late on Monday.",
        "mayor",
        "Ines Varga",
        "CONSULT",
        "meet",
        "met",
        "union",
        "the union's leaders",
        {"date": "2023-03-13", "date_words": "Monday", "confidence": 0.9},
    ),
    (
        "urge",
        "a1",
        "She urged the operator to return to talks.",
        "mayor",
        "She",
        "REQUEST",
        "urge",
        "urged",
        "operator",
        "the operator",
        {"date": "2023-03-13", "confidence": 0.83},
    ),
    (
        "sue",
        "a3",
        "Norsea has sued the Harbour Workers' Union, asking the court to end the stoppage.",
        "operator",
        "Norsea",
        "JUSTICE",
        "sue",
        "sued",
        "union",
        "the Harbour Workers' Union",
        {"date": "2023-03-20", "confidence": 0.9},
    ),
    (
        "ask",
        "a3",
        "Norsea has sued the Harbour Workers' Union, asking the court to end the stoppage.",
        "operator",
        "Norsea",
        "REQUEST",
        "ask",
        "asking",
        "court",
        "the court",
        {"confidence": 0.81},
    ),
    (
        "hear",
        "a3",
        "The Labour Court will hear the union on April 4.",
        "court",
        "The Labour Court",
        "JUSTICE",
        "hear",
        "hear",
        "union",
        "the union",
        {"date": "2023-04-04", "date_words": "April 4", "status": "planned", "modality": "future", "confidence": 0.87},
    ),
    (
        "buy",
        "a4",
        "In 2021 Norsea bought automated cranes that need a third of the crew.",
        "operator",
        "Norsea",
        "TRANSFER",
        "buy",
        "bought",
        "crane",
        "automated cranes",
        {"date": "2021", "earliest": "2021-01-01", "latest": "2021-12-31", "date_words": "2021", "confidence": 0.92},
    ),
    (
        "threaten",
        "a4",
        "The cranes threaten four hundred jobs, according to Reuter.",
        "crane",
        "The cranes",
        "THREATEN",
        "threaten",
        "threaten",
        "dockers",
        "four hundred jobs",
        {"speaker": "leader", "status": "reported", "confidence": 0.55},
    ),
    (
        "arrest",
        "a1",
        "Police arrested two dockers at the gate.",
        "police",
        "Police",
        "JUSTICE",
        "arrest",
        "arrested",
        "dockers",
        "two dockers",
        {"date": "2023-03-13", "place": "port", "confidence": 0.94},
    ),
    (
        "criticise",
        "a3",
        "The council criticised the police for the arrests.",
        "council",
        "The council",
        "ACCUSE",
        "criticise",
        "criticised",
        "police",
        "the police",
        {"date": "2023-03-20", "confidence": 0.86},
    ),
    (
        "back",
        "a3",
        "The council backs the mayor's call for talks.",
        "council",
        "The council",
        "SUPPORT",
        "back",
        "backs",
        "mayor",
        "the mayor's",
        {"confidence": 0.75},
    ),
    (
        "mediate",
        "a3",
        "The ministry may send a mediator to help the union and Norsea.",
        "ministry",
        "The ministry",
        "AID",
        "help",
        "help",
        "union",
        "the union",
        {"status": "possible", "modality": "possible", "confidence": 0.66},
    ),
    (
        "march",
        "a3",
        "Union members plan to march on the capital after Easter.",
        "union",
        "Union members",
        "PROTEST",
        "march on",
        "march",
        "capital",
        "the capital",
        {"date_words": "after Easter", "status": "planned", "modality": "future", "confidence": 0.7},
    ),
    (
        "announce",
        "a1",
        "Reuter announced a vote of the members.",
        "leader",
        "Reuter",
        "STATE",
        "announce",
        "announced",
        None,
        None,
        {"date": "2023-03-13", "confidence": 0.89},
    ),
]


def story() -> Records:
    """Four articles about one strike: every status, dates of every precision, and two sources that contradict."""
    nodes = tuple(
        Node(
            BASE + key,
            label,
            kind,
            label[0].isupper(),
            aliases,
            country,
            sector,
            links=(f"https://www.wikidata.org/wiki/Q{i + 1000}",)
            if i < 3
            else ((f"https://sws.geonames.org/{POSITIONS[key]}/",) if key in POSITIONS else ()),
        )
        for i, (key, (label, kind, aliases, country, sector)) in enumerate(ENTITIES.items())
    )
    articles = tuple(
        Source(BASE + key, title, f"https://news.example.org/{key}", published, publisher)
        for key, (title, publisher, published) in ARTICLES.items()
    )
    mentions, offsets = [], dict.fromkeys(ARTICLES, 0)
    last: dict[str, str] = {}
    for number, (
        event,
        article,
        sentence,
        actor,
        actor_words,
        action,
        predicate,
        words,
        target,
        target_words,
        more,
    ) in enumerate(TELLINGS):
        if last.get(article) != sentence:
            offsets[article] += len(last.get(article, "")) + 1
            last[article] = sentence
        extra = {key: BASE + value if key in ("speaker", "place") else value for key, value in more.items()}
        if extra.get("date") and len(extra["date"]) == 10:
            extra.setdefault("earliest", extra["date"])
            extra.setdefault("latest", extra["date"])
        mentions.append(
            Mention(
                f"{BASE}m{number}",
                f"{BASE}event/{event}",
                action,
                predicate,
                BASE + article,
                sentence,
                offsets[article],
                actors=(BASE + actor,),
                targets=(BASE + target,) if target else (),
                trigger=_words(sentence, words),
                actor_range=_words(sentence, actor_words),
                target_range=_words(sentence, target_words),
                **extra,
            )
        )
    return Records(nodes, tuple(mentions), articles)


HOSTILE = (
    "<img src=x onerror=\"document.title='hacked'\">",
    "</script><script>document.title='hacked'</script>",
    "</style><style>body{display:none}</style>",
    "javascript:document.title='hacked'",
    '<a href="javascript:document.title=1">href</a>',
    "\"' onmouseover=\"document.title='hacked'\" x='",
    "line\u2028separator\u2029and <!-- comment <script",
    "right-to-left \u202eoverride and \u2066isolate",
    "{{ 7*7 }} ${document.title='hacked'} <%= 1 %>",
    "&lt;b&gt;&amp; \ud800 lone surrogate \x00 nul \x07 bell",
    '=HYPERLINK("http://example.org")',
    "long " * 20_000,
    "",
)


def hostile() -> Records:
    """Every text, id and address is one that attacks a page."""
    count = len(HOSTILE)
    oslo = "https://sws.geonames.org/3143244/"
    nodes = tuple(
        Node(f"{i}{text}", text, "PLACE", True, (text,), text[:40], text[:40], (text, "data:text/html,x", oslo))
        for i, text in enumerate(HOSTILE)
    )
    articles = tuple(Source(f"a{i}{text}", text, text, text[:60], text) for i, text in enumerate(HOSTILE))
    mentions = tuple(
        Mention(
            f"m{i}{text}",
            f"e{i}{text}",
            "ACCUSE" if i % 2 else "STATE",
            text,
            articles[i].id,
            f"He said {text} to them.",
            i,
            actors=(nodes[i].id,),
            targets=(nodes[(i + 1) % count].id,),
            trigger=(3, 7),
            actor_range=(0, 2),
            target_range=(8, 9_999_999),
            date=text or None,
            earliest=text or None if i % 3 else "2020-01-01",
            latest=text or None if i % 3 else "2020-01-01",
            date_words=text,
            place=nodes[i].id,
            speaker=nodes[i].id,
            status="contested",
            confidence=0.5,
        )
        for i, text in enumerate(HOSTILE)
    )
    return Records(
        nodes,
        mentions,
        articles,
        texts={article.id: mention.sentence for article, mention in zip(articles, mentions, strict=True)},
    )


def graph(count: int, seed: int = 7) -> Records:
    """A graph of `count` entities with 1.5 mentions an entity: clusters, hubs, and links between clusters."""
    rng = random.Random(seed)
    kinds = ("PERSON", "ORGANIZATION", "GROUP", "PLACE", "THING")
    given, family = ("Ana", "Bo", "Cyr", "Dana", "Emil", "Fay"), ("Abel", "Brandt", "Costa", "Dorn", "Ekman", "Faro")
    nodes = tuple(
        Node(f"{BASE}{i}", f"{rng.choice(given)} {rng.choice(family)} {i}", rng.choice(kinds), aliases=(f"Alias {i}",))
        for i in range(count)
    )
    articles = tuple(
        Source(
            f"{BASE}a{i}",
            f"Article number {i}",
            f"https://news.example.org/{i}",
            f"2022-{1 + i % 12:02d}-{1 + i % 28:02d}",
            f"Paper {i % 7}",
        )
        for i in range(max(1, count // 10))
    )
    actions, mentions = list(ACTIONS), []
    statuses = ("asserted", "asserted", "asserted", "reported", "planned", "possible", "denied", "contested")
    for i in range(1, count + count // 2):
        cluster = (i % count) // 25 * 25
        source = nodes[i % count] if i < count else nodes[rng.randrange(count)]
        place = cluster + int(25 * rng.random() ** 2.5) if rng.random() < 0.9 else rng.randrange(count)
        target = nodes[min(count - 1, place)]
        if source is target:
            target = nodes[(i + 1) % count]
        article = articles[i % len(articles)]
        sentence = f"{source.label} warned {target.label} about matter number {i} in a sentence of a usual length."
        date = f"2022-{1 + i % 12:02d}-{1 + i % 28:02d}" if i % 5 else None
        mentions.append(
            Mention(
                f"{BASE}m{i}",
                f"{BASE}e{i}",
                rng.choice(actions),
                rng.choice(("warn", "meet", "sue", "praise", "sell to", "deny entry to")),
                article.id,
                sentence,
                i,
                actors=(source.id,),
                targets=(target.id,),
                trigger=_words(sentence, "warned"),
                actor_range=(0, len(source.label)),
                target_range=_words(sentence, target.label),
                date=date,
                earliest=date,
                latest=date,
                speaker=nodes[(i * 7) % count].id if i % 3 == 0 else None,
                status=rng.choice(statuses),
                confidence=round(rng.uniform(0.3, 1), 2),
            )
        )
    return Records(nodes, tuple(mentions), articles)

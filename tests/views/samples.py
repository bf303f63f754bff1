"""Records to draw: a small invented story, hostile text, and graphs of any size."""

import random

from kg.views.records import ACTIONS, Mention, Node, Records, Source
from tests.views.invented import ARTICLES, ENTITIES, POSITIONS, TELLINGS

BASE = "https://example.org/id/"


def _words(sentence: str, words: str | None) -> tuple[int, int] | None:
    if words is None:
        return None
    start = sentence.index(words)
    return start, start + len(words)


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
        extra.setdefault("event_date", extra.get("date"))
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
            event_date=text or None,
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

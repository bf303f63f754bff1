"""Furniture removal, on pages with known bodies: `kg.articles.segment` on each page's scraped text, trafilatura on its HTML.

Run `python tests/benchmarks/furniture.py`. Recall: the share of body sentences that come out whole. Precision: the share
of words that come out which belong to the body.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

BODIES = {
    "Dam operator fined after spring flood": """\
ORRVIK — A court fined the operator of the Orrvik dam 2 million crowns on Thursday for opening its gates too late.
The flood in April destroyed 41 houses. Nobody died.
“You had eleven hours of warning and did nothing,” Judge Mona Felt told the company's lawyers.
The company, Nordfall, said it would appeal.
It has already paid for temporary homes, according to its spokeswoman, Eva Lind.
She declined to say how much.""",
    "Museum returns bronze bell to temple": """\
The Harrow Museum has returned a bronze bell to the Lin Pagoda, 94 years after a collector took it from the temple.
Two curators carried the crate through the gate on Sunday morning.
“It is home,” said abbot Thanh Son.
The museum's board voted 7-2 for the return in March. Its chairman, who voted against it, resigned the same day.
By noon several hundred people had gathered in the courtyard.
More bells may follow: the museum is examining the papers of nine other objects.""",
    "Strike closes ports for third day": """\
BRAGA, Portugal (Calder News) - Dock workers kept four ports closed for a third day on Wednesday after talks failed.
The union wants the government to:
• raise night pay by 8 percent
• hire 200 crane drivers
The minister of transport, Rui Sá, offered 5 percent and called the strike irresponsible.
Exporters have asked the courts to end it.
Ships are waiting off the coast.
The last strike, in 2011, lasted nineteen days""",
    "Village school saved by its pupils": """\
When the county announced that it would close the school at Tarn, its 23 pupils wrote letters.
They sent one to every member of the council.
Seventeen members answered. Four came to visit.
On Tuesday the council cancelled the closure by a single vote.
“I changed my mind in the classroom,” said council member Paul Okafor, who had proposed the closure himself.
Sign-up sheets for next year went out on Wednesday.""",
    "Police seize forged train tickets": """\
Police in three cities arrested eleven people on Friday who are suspected of selling forged train tickets.
The group sold at least 9,000 tickets since January, prosecutors said in a statement.
Officers found two printers, 40 phones and a list of customers.
Rail operator Interlinea noticed the fraud when two passengers claimed the same seat.
It has since replaced its scanners.
A video by a passenger, which was shared widely, shows one of the arrests.
The suspects have not entered pleas.""",
    "Farmers win water case": """\
A panel of judges ruled on Monday that the state must share the water of the Selva river with farmers downstream.
The state had stopped the flow in 2016 to fill a new reservoir.
Some 300 farms lost their harvest.
"The river belongs to everyone who lives on it," the ruling said.
The governor criticised the ruling and promised to appeal. Farmers celebrated in front of the courthouse.
Comments by the governor's adviser, who called the farmers thieves, had angered the judges.""",
}  # fmt: skip

#: What stands around the body: before the headline, between headline and body, inside it, after it. `{t}` is the headline.
LAYOUTS: tuple[tuple[str, str, str, str], ...] = (
    (
        "Skip to main content|Menu|Home|World|Sport|Culture|Home > World > {t}",
        "By Anna Roe|Updated 4 hours ago|312|Shares|Share on Facebook|Tweet",
        "Advertisement|Read more: How the rules changed",
        "Related stories|Ten things to see this week|Mayor opens bridge|Tags: news, region|© 2019 Calder Post. All rights reserved.",
    ),
    (
        "Calder News|Subscribe|Sign in|Search",
        "{t}|Anna Roe, Correspondent|Friday, May 3, 2019|A street in the town in 2015. Photo: Jan Poe / Calder News",
        "Sign up for our daily newsletter.|Enter your email",
        "Reporting by Anna Roe; Editing by Jan Poe|Our Standards: The Calder Principles.|12 Comments|What a shame.|They never listen to us.",
    ),
    (
        "News | Politics | Local | Weather|LIVE|Today's paper",
        "By ANNA ROE May 3, 2019 at 10:32 a.m. EDT|Share|Comment|Save|Image caption: The scene on Monday",
        "Article continues below|Story continues below advertisement",
        "Follow Anna Roe on Twitter @annaroe|Most read|1|Lake turns green|2|Bakery burns down|Contact us|Privacy policy|Terms of use",
    ),
    (
        "We use cookies to improve this site. By continuing to browse you accept our use of cookies.|Accept|Home|News",
        "3 min read|Listen to this article|“We could not wait any longer”|Getty Images",
        "Watch: The moment it happened",
        "This article was first published on Friday.|Have a tip? Write to the newsroom.|Support our journalism|Donate now"
        "|You may also like|A new train for the north|The new train left on Monday, a day late.|Cheese prize goes to Orrvik"
        "|The jury praised its smell.",
    ),
    (
        "The Tarn Observer - Local news since 1901|Register|Log in",
        "Published: 3 May 2019|0 comments|Print|E-mail",
        "Getty Images|Show more",
        "Associated Press writer Jan Poe contributed to this report.|Send tips/corrections to our desk.|Continue reading..."
        "|Categories: Region, Courts|Back to top",
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its HTML, what a naive scraper sees of it, and its headline and body, one paragraph each."""

    html: str
    scraped: str
    truth: tuple[str, ...]


def pages() -> Iterator[Page]:
    """Yield every body in every layout."""
    for title, body in BODIES.items():
        for layout in LAYOUTS:
            before, between, inside, after = (
                [line.format(t=title) for line in part.split("|")] for part in _marked(layout)
            )
            paragraphs = body.split("\n")
            lines = [*before, "", title, "", *between, "", *paragraphs[:2], *inside, *paragraphs[2:], "", *after]
            yield Page(_html(title, paragraphs, before, between, inside, after), "\n".join(lines), (title, *paragraphs))


def _marked(layout: tuple[str, str, str, str]) -> tuple[str, ...]:
    """Keep the bars of "News | Politics" apart from those that part lines."""
    return tuple(re.sub(r" \| ", " › ", part) for part in layout)


def _html(title: str, body: list[str], *parts: list[str]) -> str:
    before, between, inside, after = ("".join(f"<div>{line}</div>" for line in part) for part in parts)
    first, rest = ("".join(f"<p>{p}</p>" for p in some) for some in (body[:2], body[2:]))
    head = f"<head><title>{title}</title></head>"
    article = f"<h1>{title}</h1><div>{between}</div>{first}<div>{inside}</div>{rest}"
    return f"<html lang='en'>{head}<body><header>{before}</header><article>{article}</article><div>{after}</div></body></html>"


def by_segment(page: Page) -> list[str]:
    """Find the prose of the scraped text."""
    from kg.articles import segment

    return [page.scraped[b.start : b.end] for b in segment(page.scraped)[0] if b.kind != "dateline"]


def by_trafilatura(page: Page) -> list[str]:
    """Extract the text of the page itself."""
    from trafilatura import extract

    return (extract(page.html, include_comments=False) or "").split("\n")


def by_trafilatura_and_segment(page: Page) -> list[str]:
    """Find the prose of what trafilatura extracts, as `kg.articles.read` does."""
    from kg.articles.html import read_page
    from kg.articles.prose import segment

    article = read_page(page.html, id="page", origin="page")
    return [article.text[b.start : b.end] for b in segment(article.text, article.title)[0] if b.kind != "dateline"]


def measure(method: Callable[[Page], list[str]]) -> tuple[float, float]:
    """Return recall of the bodies' sentences and precision in words, over all pages."""
    found = sentences = words = right = 0
    for page in pages():
        out = " ".join(" ".join(method(page)).split())
        expected = [s for p in page.truth for s in re.split(r"(?<=[.!?”])\s+(?=[A-Z“\"])", _core(p))]
        found += sum(s in out for s in expected)
        sentences += len(expected)
        counts = Counter(out.split())
        words += counts.total()
        right += (counts & Counter(" ".join(page.truth).split())).total()
    return found / sentences, right / words


def _core(paragraph: str) -> str:
    """Leave out what no sentence needs: the dateline and the bullet."""
    return re.sub(r"^(?:[A-Z]{4,}(?:, \w+ \([\w ]+\))? [—-] |• )", "", paragraph)


def main() -> None:
    """Print recall and precision of each method."""
    print(f"{len(list(pages()))} pages          recall  precision")
    for method in (by_segment, by_trafilatura, by_trafilatura_and_segment):
        recall, precision = measure(method)
        print(f"{method.__name__:27}{recall:6.1%}{precision:9.1%}")


if __name__ == "__main__":
    main()

"""Page furniture: what scraping leaves around an article's prose, told by its own wording.

Each pattern is one kind of furniture and matches a whole paragraph, line breaks read as spaces.
"""

from __future__ import annotations

import re


def _kind(*alternatives: str, case: bool = False) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.DOTALL if case else re.DOTALL | re.IGNORECASE)


_NETWORK = r"(?:facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|instagram|youtube|telegram|flipboard|e-?mail)"
#: Buttons and labels alone on their line: "SHARE", "294 shares", "Share on Facebook", "Sign in", "Advertisement".
BUTTON = _kind(
    r"\W*(?:[\d.,]+[km]?\s+)?(?:share|tweet|pin|e-?mail|print|save|like|repl(?:y|ie)|comment|view|read|follow|bookmark)s?"
    rf"(?: (?:this|on|via|to|by|in|with))?(?: (?:{_NETWORK}|article|story|page|link|us|it|friend))?\W*",
    rf"\W*(?:{_NETWORK}\W*)+",
    r"\W*(?:copy|get) link\W*",
    r"\W*(?:sign|log) (?:in|up|out)\W*",
    r"\W*(?:register|subscribe|donate|search|menu|home|open|close|expand|collapse|rss)(?: now| here)?\W*",
    r"\W*skip to (?:main |the )?(?:content|navigation)\W*",
    r"\W*(?:advertise?ment|advertising|ads?|sponsored(?: content)?|promoted)\W*",
    r"\W*(?:watch|listen|play|live)(?: live| now| video| audio)?\W*",
    r"\W*(?:videos?|photos?|gallery|image|caption|image (?:source|caption|copyright)s?|getty images)\W*",
    r"\W*(?:show|load|read|see|learn|view|find out) (?:more|less|all|comments|all comments)\W*",
    r"\W*(?:more|next|prev(?:ious)?|back|top|back to top)\W*",
    r"\W*opens in (?:a )?new (?:tab|window)\W*",
)
#: A share counter or a page number: "294", "1.2K".
COUNTER = _kind(r"\W*\d[\d.,]*\s*[km]?\W*")
#: The way to the page: "Home > World > Asia", "News | Politics | Local".
BREADCRUMB = _kind(
    r"home\s*[>›»|→/:•·].*[^.!?]",
    r"[^.!?>›»|→/]{1,40}(?:\s+[>›»|→/]\s+[^.!?>›»|→/]{1,90}){2,}",
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
#: "Updated 5 hours ago", "10:32 AM ET", "4 min read", "July 27".
TIMESTAMP = _kind(
    r"(?:(?:last |first )?(?:updated|published|posted|modified)\W*)?(?:"
    r"(?:\d+|an?|one) (?:second|sec|minute|min|hour|hr|day|week|month|year)s? (?:ago|read)"
    r"|\d+[ -]min(?:ute)?s? read|just now|yesterday|today"
    r"|\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [a-z]{2,4})?"
    rf"|{_MONTH}\.? \d{{1,2}})\W*",
)
#: An address alone.
ADDRESS = _kind(r"\W*(?:https?://|www\.)\S+\W*", r"\W*\S+@\S+\.\S+\W*")

_NAMES = (
    r"(?:(?:[A-Z][\w.'’-]*|and|with|de|da|van|von|der|bin|al|of|for|the|in|at|[&|/·•–—-]|\S*@\S+)[,;]?(?:\s+|$)){1,14}"
)
#: Who wrote it: "By Jane Doe, Staff Writer", "Reporting by Jane Doe; Editing by John Roe".
BYLINE = _kind(
    rf"(?i:by|words by|written by|story by|text by|from)[: ]\s*{_NAMES}",
    rf"(?:(?i:(?:additional |with )?(?:reporting|writing|editing)(?: and \w+)? by) {_NAMES})+",
    r".*\bcontributed (?:reporting )?to this (?:report|story|article)\b.*",
    r".*\b(?:[Ff]ollow|[Rr]each|[Cc]ontact|[Ee]-?mail) (?:him|her|them|the author|[A-Z]\w+(?: [A-Z]\w+)?) "
    r"(?:on|at|via)\b.*(?:@|[Tt]witter|[Ff]acebook|\.com).*",
    case=True,
)
_PICTURE = r"(?:image|photo|photograph|picture|illustration|graphic|screenshot|screengrab|video)"
#: A caption opens with its label ("File photo: ...") or closes with its maker ("... Image: Jane Doe.").
CAPTION = _kind(
    rf"(?:file |image |photo )?(?:{_PICTURE}|caption|credit|pictured|file|map|chart|watch|listen)s?"
    r"(?: credit| by| courtesy)?(?:\s*:| [–—-]{1,2} ).*",
    r"file (?:photo|image|picture|footage)\b.*",
    rf"(?:|.*[.!?|(][\"”’)]? )(?:{_PICTURE}|credit|source|file)s?(?: credit| source| courtesy(?: of)?)?"
    r"\s*(?::|\bby\b(?= (?-i:[A-Z]))) ?\S+(?: \S+){0,5}",
    rf".*\([^()]{{0,40}}\b(?:{_PICTURE}s?|getty|courtesy)\b[^()]{{0,40}}\)\W*",
    r".*\((?:ap|afp|reuters|epa|pa)/[^()]*\)\W*",
    r".*[/|]\s*(?:getty|reuters|afp|ap|epa|shutterstock|istock|alamy|bloomberg)(?: images| photo)?\W*",
)
#: A plea to the reader, however well punctuated: "Send tips/corrections to our desk."
PLEA = _kind(
    r"(?:please )?(?:sign up|log in|subscribe|register (?:now|here|for)|follow (?:us|our|@))\b.*",
    r"(?:please )?(?:like|find|join) us on\b.*",
    r"(?:please )?(?:click|tap) (?:here|to|on)\b.*",
    r"(?:please )?enable (?:javascript|cookies)\b.*",
    r"download (?:the|our) (?:\S+ )?app\b.*",
    r"get (?:the|our|all|more|unlimited|breaking|your|daily|news)\b.*"
    r"\b(?:inbox|newsletter|alert|app|access|update|deliver).*",
    r"(?:please )?(?:send|submit|e-?mail|share)(?: us| in)?(?: your| any)? "
    r"(?:questions?|comments?|feedback|tips?|stor(?:y|ies)|corrections?|thoughts)\b.*",
    r"(?:please )?(?:e-?mail|contact|write to) (?:us|the (?:author|editors?|newsroom|reporter))\b.*",
    r"(?:do you )?(?:have|got) (?:an?|any) (?:news )?(?:tip|story|question|comment|correction)s?\b.*",
    r"(?:help (?:us )?)?(?:support|fund) (?:our|independent|local|quality) (?:\w+ )?"
    r"(?:journalism|newsroom|reporting|work)\b.*",
    r"(?:please )?donate (?:now|today|here|to (?:us|our))\b.*",
    r"become an? (?:member|subscriber|supporter|patron)\b.*",
    r"enter your e-?mail\b.*",
    r"thank(?:s| you) for (?:reading|signing|subscribing|visiting|your (?:support|subscription))\b.*",
    r"you(?: have|['’]ve) (?:successfully (?:subscribed|signed)|reached your|(?:\d+|no) (?:free )?articles?)\b.*",
    r"(?:already|not) an? (?:subscriber|member)\b.*",
    r"want (?:to read )?more\b.*\?",
    r"(?:continue|keep) reading\b.*",
    r"(?:read|see) (?:more|next|also|the (?:full|original) (?:story|article|report|text))\b.*",
    r"(?:also read|related(?: \w+)?)\s*:.*",
    r"(?:scroll|swipe) (?:down|to|for)\b.*",
    r"(?:story|article|post) continues\b.*",
    r"(?:we|this (?:site|website|page)) uses? cookies\b.*",
    r"by (?:clicking|signing up|continuing to (?:use|browse)|subscribing|submitting)\b.*\b(?:you|your)\b.*",
    r"(?:this )?(?:video|content) (?:is not|cannot be|can['’]t be|is no longer)\b.*",
    r"listen to (?:this|the) (?:article|story)\b.*",
    r"join the (?:conversation|discussion)\b.*",
    r"leave a (?:comment|reply)\b.*",
)
#: Rights, and the text's own history: "© 2018 ...", "All rights reserved.", "This story was first published in ...".
NOTICE = _kind(
    r"(?:©|\(c\) |copyright (?:©|\(c\)|\d{4}|by\b)).*",
    r".*\ball rights reserved\b.*",
    r"(?:this|all|no)\b.*\b(?:may (?:not )?be|without)\b.*"
    r"\b(?:published|broadcast|reproduced|rewritten|redistributed|republished|reproduction)\b.*",
    r"this (?:article|story|post|piece) (?:(?:was|is|has|been|had|originally|first|also|last) ){1,3}"
    r"(?:published|updated|corrected|republished|appeared|produced|syndicated|generated|provided|translated)\b.*",
    r"this (?:article|story) is (?:more than .* old|for subscribers)\b.*",
    r"(?:editor['’]s note|correction|disclaimer|our standards)\s*:.*",
    r"(?:categories|tags|topics|filed under|tagged|posted in|keywords|labels|in this (?:story|article))\s*(?::.*)?",
)
#: An entry of a list of sources: '"Headline" — Some Paper, August 15, 2008'.
CITATION = _kind(
    r".{0,80}[\"“].{5,200}[\"”]\s*[—–-]+\s*[A-Z][^!?]{2,60},\s*(?:\w+\.? \d{1,2},? \d{4}|\d{1,2} \w+ \d{4})\W*",
    case=True,
)
#: A quotation set apart, its speaker's name behind a dash: '"We tried." — Jane Doe'.
PULL_QUOTE = _kind(r"[\"“][^\"”]{5,300}[\"”]\s*[—–-]{1,2}\s*[A-Z][^.!?\"“”]{2,60}", case=True)

#: Opens a list of links: "Related stories", "Most read", "Sources".
LINKS_HEADER = _kind(
    r"\W*(?:related|recommended|trending|popular|latest|sources?|references|bibliography|notes"
    r"|read (?:more|next|also)|see also|also (?:on|in|from|read)|more (?:stories|news|from|on|in|coverage)"
    r"|(?:most|top) (?:read|popular|viewed|shared|stories)|you (?:may|might) (?:also like|be interested)"
    r"|editors?['’]?s? picks|what to read next|don['’]t miss|external links|further reading|sister links"
    r"|(?:around|from) the web|in other news|elsewhere)\b(?: [\w'’&]+){0,4}\s*:?",
)
#: Opens what readers wrote, which runs to the end of the page: "12 Comments", "Leave a reply".
COMMENTS_HEADER = _kind(
    r"\W*\d+ (?:comments?|replies|responses|thoughts? on\b.*)\W*",
    r"\W*(?:(?:leave|add) a (?:reply|comment)|reader comments|comments ?\(\d+\))\W*",
)

_SHORT = (BUTTON, COUNTER, BREADCRUMB, TIMESTAMP, ADDRESS)
_LONG = (BYLINE, CAPTION, PLEA, NOTICE, CITATION, PULL_QUOTE)
#: Code points; a longer paragraph is prose, whatever it holds.
_SHORT_LIMIT, _LONG_LIMIT = 200, 600


def is_furniture(paragraph: str) -> bool:
    """Whether a paragraph's wording marks it as page furniture.

    Args:
        paragraph: Its words, with one space between them.
    """
    if len(paragraph) <= _SHORT_LIMIT and any(pattern.fullmatch(paragraph) for pattern in _SHORT):
        return True
    return len(paragraph) <= _LONG_LIMIT and any(pattern.fullmatch(paragraph) for pattern in _LONG)

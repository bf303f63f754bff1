"""Page furniture: what scraping leaves around an article's prose, told by its own wording.

Each pattern is one kind of furniture; a paragraph that matches any of them is never parsed.
"""

from __future__ import annotations

import re

_FLAGS = re.IGNORECASE | re.VERBOSE

#: Words on buttons and labels, alone on their line: "SHARE", "Sign in", "Advertisement", "294 shares".
BUTTON = re.compile(
    r"""\W*(?:[\d.,]+[km]?\s+)?(?:
      (?:share|shares|tweet|retweet|pin|pin\ it|e-?mail|print|save|like|likes|reply|comment|comments|views|reads|follow|bookmark)
      (?:\s+(?:this|on|via|to|by)?\s*(?:facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|e-?mail|article|story|page|link|us))?
    | facebook | twitter | whatsapp | linkedin | reddit | pinterest | instagram | youtube | telegram | flipboard | rss
    | (?:copy|get)\ link | link\ copied | (?:sign|log)\ (?:in|up|out) | register | subscribe(?:\ now)? | donate | menu | search | home
    | close | open | skip\ to\ (?:main\ )?(?:content|navigation) | advertis(?:e?ment|ing) | ad | ads | sponsored(?:\ content)?
    | promoted | watch(?:\ live|\ now)? | listen(?:\ now)? | live | play(?:\ video)? | video | photos? | gallery | image | caption
    | image\ (?:source|caption|copyright)s? | getty(?:\ images)? | show\ (?:more|less|all|comments) | load\ more | view\ (?:all|comments)
    | (?:read|see|learn|find\ out)\ more | more | next | previous | prev | back(?:\ to\ top)? | top | expand | collapse
    | continue\ reading | read\ (?:the\ )?(?:full\ )?(?:article|story) | published | updated | opens\ in\ (?:a\ )?new\ (?:tab|window)
    )\W*""",
    _FLAGS,
)
#: A share counter or a page number: "294", "1.2K".
COUNTER = re.compile(r"\W*\d[\d.,]*\s*[kKmM]?\W*")
#: The way to the page: "Home > World > Asia", "News | Politics | Local".
BREADCRUMB = re.compile(
    r"(?:home\b\s*[>›»/|→:·•-]?\s*)?[^.!?>›»|→]{1,40}(?:\s+[>›»|→/]\s+[^.!?>›»|→]{1,90}){2,}|home\s+[>›»|→/]\s+.*",
    _FLAGS,
)
#: "Updated 5 hours ago", "10:32 AM ET", "4 min read", "July 27".
TIMESTAMP = re.compile(
    r"""(?:(?:last\ |first\ )?(?:updated|published|posted|modified)\W*)?(?:
      (?:\d+|an?|one)\s+(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s?\s+(?:ago|read)
    | \d+[\s-]min(?:ute)?s?\s+read | just\ now | yesterday | today
    | \d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?(?:\s+[a-z]{2,4})?
    | (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2}
    )\W*""",
    _FLAGS,
)
_NAMES = (
    r"(?:(?:[A-Z][\w.'’-]*|and|with|de|da|van|von|der|bin|al|of|for|the|in|at|[&|/·•–—-]|\S*@\S+)[,;.]?(?:\s+|$)){1,14}"
)
#: Who wrote it: "By Jane Doe, Staff Writer", "Reporting by Jane Doe; Editing by John Roe".
BYLINE = re.compile(
    rf"""(?i:by|words\ by|written\ by|story\ by|text\ by|from)[:\s]\s*{_NAMES}
    | (?:(?i:(?:additional\ |with\ )?(?:reporting|writing|editing)(?:\ and\ \w+)?\ by)\s+{_NAMES})+
    | .*\bcontributed\ (?:reporting\ )?to\ this\ (?:report|story|article)\b.*
    | .*\b(?:[Ff]ollow|[Rr]each|[Cc]ontact|[Ee]-?mail)\ (?:him|her|them|the\ (?:author|writer|reporter)|[A-Z]\w+(?:\ [A-Z]\w+)?)\ (?:on|at|via)\b
      .*(?:@|[Tt]witter|[Ff]acebook|\.com).*""",
    re.VERBOSE | re.DOTALL,
)
#: A caption: it opens with its label, or ends with who made the picture ("... in 2015. Image: Jane Doe.", "(AP Photo/Jane Doe)").
CAPTION = re.compile(
    r"""(?:image|photo|picture|caption|file|file\ photo|file\ image|photograph|pictured|graphic|map|chart|video|watch|listen)
        (?:\ (?:caption|credit|by|courtesy))?\s*(?::|\s[–—-]{1,2}\s).*
    | file\ (?:photo|image|picture|footage)\b.*
    | (?:|.*[.!?|(/–—]["”’)]?\s*)(?:image|photo|photograph|picture|credit|source|illustration|graphic|video|file)s?
        (?:\ (?:credit|source|courtesy(?:\ of)?))?\s*(?::|/|\bby\b(?=\s+(?-i:[A-Z])))\s*(?:[^\s.]+\.?\s?){1,6}
    | .*\((?:[^()]{0,40}\b(?:photo|image|picture|getty|courtesy|illustration|screenshot|screengrab)\b[^()]{0,40}|(?:ap|afp|reuters|epa|pa)/[^()]*)\)\W*
    | .*[/|]\s*(?:getty(?:\ images)?|reuters|afp|ap|epa|shutterstock|istock|alamy|bloomberg)(?:\ images|\ photo)?\W*
    """,
    _FLAGS | re.DOTALL,
)
#: A plea to the reader, however well it is punctuated: "Sign up for our newsletter.", "Send questions/comments to the editors."
PLEA = re.compile(
    r"""(?:please\s+)?(?:
      (?:sign|log)\ (?:up|in)\b | subscribe\b | register\ (?:now|here|for|to)\b | follow\ (?:us|our|@) | (?:like|find|join)\ us\ on\b
    | click\ (?:here|on|to)\b | tap\ (?:here|to)\b | download\ (?:the|our)\ \S*\s*app | get\ (?:the|our|all|more|unlimited|breaking|your|daily|news)\b.*
      (?:inbox|newsletters?|alerts?|app|access|updates|delivered).*
    | (?:send|submit|e-?mail|share)\ (?:us\ |in\ )?(?:your\ |any\ )?(?:questions?|comments?|feedback|tips?|stor(?:y|ies)|corrections?|thoughts)\b
    | (?:e-?mail|contact|write\ to|message)\ (?:us|the\ (?:author|editors?|newsroom|reporter))\b
    | (?:do\ you\ )?have\ (?:a|any)\ (?:news\ )?(?:tip|story|question|comment|correction)s?\b | got\ a\ (?:news\ )?(?:tip|story)\b
    | (?:help\ (?:us\ )?)?(?:support|fund)\ (?:our|independent|local|quality)\ (?:\w+\ )?(?:journalism|newsroom|reporting|work)
    | donate\ (?:now|today|here|to\ (?:us|our)) | become\ an?\ (?:member|subscriber|supporter|patron) | enter\ your\ e-?mail
    | thank(?:s|\ you)\ for\ (?:reading|signing|subscribing|visiting|your\ (?:support|subscription))
    | you(?:\ have|['’]ve)\ (?:successfully\ (?:subscribed|signed)|reached\ your|(?:\d+|no)\ (?:free\ )?articles?)
    | already\ (?:an?\ )?(?:subscriber|subscribed|member|registered|have\ an\ account) | not\ a\ (?:subscriber|member)\b | want\ (?:to\ read\ )?more\b.*\?
    | continue\ reading\b | keep\ reading\b | read\ (?:more|next|also|the\ (?:full|original))\b | (?:see|read)\ also\b | also\ read\b | related(?:\ \w+)?\s*:
    | (?:scroll|swipe)\ (?:down|to|for)\b | (?:story|article|post)\ continues\b
    | (?:we|this\ (?:site|website|page|service))\ uses?\ cookies | by\ (?:clicking|signing\ up|continuing\ to\ (?:use|browse)|subscribing|submitting)\b
    | enable\ (?:javascript|cookies) | (?:javascript|your\ browser)\b | (?:this\ )?(?:video|content|page)\ (?:is\ not|can(?:no|['’])t\ be|is\ no\ longer)
    | view\ (?:this|the\ (?:original|full))\b | listen\ to\ (?:this|the)\ (?:article|story) | share\ (?:this|your)\b | join\ the\ (?:conversation|discussion)\b
    | leave\ a\ (?:comment|reply)\b | this\ (?:article|story|post|content)\ is\ (?:for|only|free|exclusive)\b | manage\ your\b | try\ (?:it\ )?(?:now|free)\b
    ).*""",
    _FLAGS | re.DOTALL,
)
#: Rights and history of the text: "© 2018 ...", "All rights reserved.", "This story was first published in ...".
NOTICE = re.compile(
    r"""(?:©|\(c\)\s|copyright\s+(?:©|\(c\)|\d{4}|by\b)).*
    | .*\ball\ rights\ reserved\b.*
    | (?:this|all|no)\b.*\b(?:may\ (?:not\ )?be|without)\b.*\b(?:published|broadcast|reproduced|rewritten|redistributed|republished|reproduction)\b.*
    | this\ (?:article|story|post|piece)\ (?:(?:was|is|has|been|had|originally|first|also|last)\ ){1,3}
      (?:published|updated|corrected|republished|appeared|produced|syndicated|generated|provided|auto-?generated|translated)\b.*
    | this\ (?:article|story)\ is\ more\ than\b.*
    | (?:editor['’]s\ note|correction|disclaimer|our\ standards)\s*:.*
    | (?:categories|tags|topics|filed\ under|tagged|posted\ in|keywords|labels|in\ this\ (?:story|article))\s*(?::.*|)""",
    _FLAGS | re.DOTALL,
)
#: An entry of a list of sources: '"Headline" — Some Paper, August 15, 2008'.
CITATION = re.compile(
    r""".{0,80}["“].{5,200}["”]\s*[—–-]+\s*[A-Z][^!?]{2,60},\s*(?:\w+\.?\s\d{1,2},?\s\d{4}|\d{1,2}\s\w+\s\d{4})\W*""",
    re.DOTALL,
)
#: A quotation set apart with its speaker's name behind a dash: '"We tried." — Jane Doe'.
PULL_QUOTE = re.compile(r"""["“][^"”]{5,300}["”]\s*[—–-]{1,2}\s*[A-Z][^.!?"“”]{2,60}""", re.DOTALL)
#: An address alone.
ADDRESS = re.compile(r"\W*(?:https?://|www\.)\S+\W*|\W*\S+@\S+\.\S+\W*", re.IGNORECASE)

#: Opens a list of links: "Related stories", "Most read", "Sources".
LINKS_HEADER = re.compile(
    r"""\W*(?:related|read\ (?:more|next|also)|more\ (?:stories|news|from|on|in|coverage)|recommended|(?:most|top)\ (?:read|popular|viewed|shared|stories)
    | you\ (?:may|might)\ (?:also\ )?(?:like|be\ interested)|trending|latest(?:\ (?:news|stories|headlines|articles))?|popular|editors?['’]?s?\ picks|what\ to\ read\ next
    | don['’]t\ miss|see\ also|sources?|references|external\ links|further\ reading|bibliography|notes|sister\ links|also\ (?:on|in|from|read)|around\ the\ web
    | from\ the\ web|in\ other\ news|elsewhere)\b(?:\s+[\w'’&]+){0,4}\s*:?""",
    _FLAGS,
)
#: Opens what readers wrote, which runs to the end of the page: "12 Comments", "Leave a reply".
COMMENTS_HEADER = re.compile(
    r"\W*(?:\d+\s+(?:comments?|replies|responses|thoughts?\s+on\b.*)|leave\s+a\s+(?:reply|comment)|reader\s+comments|comments\s*\(\d+\)|add\s+a\s+comment)\W*",
    _FLAGS,
)

_SHORT = (BUTTON, COUNTER, BREADCRUMB, TIMESTAMP, ADDRESS)
_LONG = (BYLINE, CAPTION, PLEA, NOTICE, CITATION, PULL_QUOTE)
#: A paragraph of more words is prose, whatever it holds.
LONGEST = 80


def is_furniture(paragraph: str) -> bool:
    """Whether a paragraph's wording marks it as page furniture.

    Args:
        paragraph: Its text, line breaks read as spaces.
    """
    if len(paragraph) < 200 and any(pattern.fullmatch(paragraph) for pattern in _SHORT):
        return True
    return len(paragraph.split()) <= LONGEST and any(pattern.fullmatch(paragraph) for pattern in _LONG)

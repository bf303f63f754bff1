"""Lexical classes of what is not told as fact: what may be, is to be, or is asked and hoped for. `kg.pipeline.factuality` reads them."""

from __future__ import annotations

from kg.pipeline import verbs as v
from kg.pipeline.polarity import FUTURE_NOUN, INTENDED

FUTURE_AUXILIARY = frozenset(("will", "'ll", "’ll", "wo", "shall"))
POSSIBLE_AUXILIARY = frozenset("may might can could would should must ca 'd ’d ought".split())
CONDITIONAL = frozenset("if unless whether lest provided".split())
FUTURE_ADJECTIVE = frozenset(
    "due set bound poised scheduled expected about determined certain sure slated destined".split()
)
#: Feelings about what happened: "was *shocked* to learn", "is *sad* to hear".
EMOTION = frozenset(
    "sad glad happy pleased delighted thrilled relieved proud lucky fortunate sorry surprised astonished amazed stunned shocked horrified "
    "dismayed disappointed saddened heartbroken devastated grateful thankful".split()
)
#: What one was to do it, and did: "was *right* to resign".
JUDGED = frozenset(
    "right wrong foolish brave wise unwise stupid careless reckless kind generous naive mistaken".split()
)
#: Of the verbs after these, which tell the same of the present.
PERCEPTION = frozenset("hear see learn find discover read".split())
#: Verbs and nouns after which "that" and a verb without ending ask for something: "an *order* that the army withdraw".
MANDATIVE = frozenset(
    "ask command decree demand direct order propose proposal recommend recommendation request require requirement urge".split()
)
#: What it is to do has not happened either: "the *goal* is to restore trust".
AIM = frozenset(
    "goal aim purpose objective idea job task role duty mission challenge hope dream wish priority function solution option need ambition "
    "strategy focus".split()
)
#: What it was to do did happen: "his first *move* was to dismiss the chief".
DEED = frozenset("act move step response reaction thing".split())
#: What may come, and is named with "of": "at *risk* of being cancelled", "*capable* of carrying".
PROSPECT = frozenset(
    "risk danger chance hope suspicion possibility threat intention fear idea aim prospect goal verge brink capable incapable".split()
)
#: Near to it or bent on it, which is not to have done it: "*intent* on leaving", "*close* to signing", "*far* from winning".
INCLINED = {
    "on": frozenset("intent bent keen focused set fixed".split()),
    "to": frozenset("close closer near nearer".split()),
    "from": frozenset("far away further farther".split()),
    "in": frozenset(("interested",)),
}
#: What is taken, that it may happen: "the first *step* to end the war".
MEANS = AIM | INTENDED | frozenset("step measure move method means tool scheme bid offer".split())
#: Having it in mind, named with a preposition: "*looked* at selling the port", "*insisted* on paying".
CONTEMPLATING = {
    "look": ("at",), "think": ("of", "about"), "dream": ("of", "about"), "insist": ("on",), "vote": ("for", "on"), "argue": ("for", "against"),
    "work": ("on", "toward", "towards"), "aim": ("at", "for"), "plan": ("on",), "decide": ("on",), "focus": ("on",), "concentrate": ("on",),
}  # fmt: skip
#: Verbs whose gerund is considered, asked for or ruled on: "*proposed* closing the port", "*authorised* sending troops".
WEIGHED = frozenset(
    "propose consider suggest recommend avoid risk contemplate discuss mull weigh oppose favor favour advocate support authorize authorise allow "
    "permit ban prohibit forbid plan delay postpone urge".split()
)
#: What is talked of, and not done yet: "*talks* on selling the port".
TALKS = frozenset("talk discussion negotiation debate consultation deliberation".split())
#: Making sure of it, which it is if they are: "wants to *ensure* that the ships leave".
ENSURING = frozenset("ensure guarantee".split())
#: Having it in mind, and its means with it: "*hopes* to save the port by selling ships".
HOPING = frozenset("hope want wish".split())
#: Help that one asks for: "asked for *help* in finding the crew".
HELP = frozenset("help assistance aid support cooperation advice".split())
#: What serves a purpose, named with "for": "a *tool* for cutting".
INSTRUMENT = FUTURE_NOUN | frozenset(
    "tool machine method technique system programme program fund device equipment weapon software material guideline deadline permission "
    "procedure strategy scheme responsibility".split()
)
#: How one tells what one does not know: "was *probably* planned".
GUESSING = frozenset("probably possibly perhaps potentially maybe presumably conceivably likely hopefully".split())
LIKELY = frozenset("likely unlikely possible probable impossible conceivable plausible".split())
#: What one is to do, named with "to": "is *committed* to helping".
COMMITTING = frozenset("commit dedicate committed dedicated".split())
#: Wanting something done, which is not done yet: "*wants* the law changed", "*ordered* the bridge closed".
WANTING = frozenset("want need like order prefer".split())
#: Seeing it done and having it done, which are told with it: "hopes to *see* him removed", "will *have* it finished".
HAVING_DONE = frozenset("see have get".split())
#: Choosing, when it is past, is doing: "*chose* to stay".
CHOOSING = frozenset("choose opt elect".split())
#: What a vote does by itself: "voted to *approve* the budget".
VOTING = frozenset(
    "approve authorize authorise adopt ratify pass reject endorse condemn censure confirm uphold".split()
)
#: What one tells or keeps back: "would not *name* the man".
DISCLOSING = frozenset(
    "say comment release name identify confirm elaborate discuss disclose reveal give provide specify speculate detail divulge describe".split()
)
#: Giving one's reasons, while one does something else: "sought to block it, *saying* it is unfair".
REASONING = frozenset("say add argue insist claim cite note stress maintain explain".split())
#: What stands behind "be" and is no infinitive: "is *here* to vote", "is *the one* to vote", but "*in May*, it is to vote".
PREDICATIVE = frozenset(("attr", "acomp", "prep"))
#: What orders or says something once there is one: "asked for an *injunction* banning it".
DOCUMENT = v.ENACTED | v.MESSAGE | frozenset("injunction warrant writ resolution treaty rule subpoena policy".split())
#: Making a document, which then says something: "*issued* an order banning it".
DRAWING_UP = v.ISSUING | frozenset(
    "pass adopt draft approve sign propose introduce make enact draw prepare seek win obtain".split()
)
FINITE = frozenset(("VBD", "VBZ", "VBP"))
TEMPORAL = frozenset("when once until after before".split())

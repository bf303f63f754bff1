"""The verb of a headline that the tagger took for a noun, an adjective or an adverb; applied by `kg.pipeline.repairs`.

A headline of one clause has its verb behind the noun that acts: a bare form behind a plural ("Banks *back* bailout"), one in "-s"
behind a singular ("Strike *halts* trains"). The only finite verb found may be its last noun: "Crews battle *blaze*".
"""

from __future__ import annotations

from kg.pipeline.arguments import is_body, is_person
from kg.pipeline.entities_words import nouns
from kg.pipeline.lexicon import classes, entries
from kg.pipeline.lexicon import nouns as event_nouns
from kg.pipeline.repairs_headlines import CROWDS, OPEN, PILES
from kg.pipeline.repairs_words import ACTORS, CLEARING, FINITE, NOUNS, SUBJECTS, make_verb
from kg.pipeline.tokens import Token
from kg.pipeline.verbs import INTRANSITIVE, PLANS

#: What stands before a noun and belongs to it.
MODIFIERS = frozenset("DT PRP$ JJ JJR JJS CD VBN VBG POS HYPH NN NNS NNP NNPS $ VB VBP VBZ RB".split())
#: Endings of nouns for those who do something, in the plural: "divers", "captors", "activists", "gunmen".
AGENTIVE = ("ers", "ors", "ists", "ians", "men", "women", "ees", "crats")
#: What does something by itself: "*Dogs* attack girl", "*Storms* batter coast".
ACTING = frozenset("PERSON ANIMAL VEHICLE FORCE ARMED STORM ORG GROUP TEAM".split())
#: What names a thing behind whose it is, rather than a deed: "police *force* plan", "workers *party* leader", "teachers *pay* offer".
POSSESSED = frozenset(
    "force station dog car report record officer state party pay union group club council guard base post trade right support "
    "charter benefit budget bill fund cover home house site game team league service center centre staff power".split()
)
#: Prepositions behind a verb rather than a noun: "march *against*", but "the police probe *into*", "the search *of*".
VERBAL = frozenset(
    "for against over between with on in at after amid as before through past towards toward despite".split()
)
#: Prepositions that a noun takes for itself: "talks *on* pay".
NOMINAL = frozenset("of on to between from into".split())
#: What a noun must not be a deed of to be no verb: "Fare *rise*", "Union *strike*".
HAPPENING = frozenset({"CHANGE", "PROTEST", "MOVE", "OTHER"})
#: Short verbs that headlines like, hardly ever plurals of nouns there.
HEADLINESE = frozenset(
    "back axe mar slam mull eye nab oust woo spur spark rap quash scrap snub halt hail mob shun gut batter separate top".split()
)
#: How a strike or a protest goes on, in a verb of its own: "Workers strike *ends*".
PHASES = frozenset("end begin start continue spread loom resume escalate grow widen".split())
#: Quotation marks of headlines.
MARKS = frozenset("'\"‘’“”")
#: Particles: "Ministers back *down* over tax".
PARTICLES = frozenset("down away out off up".split())


def verb_read_for_noun(token: Token) -> bool:
    """A bare form behind the plural that acts: "Fans *mob* singer", "Miners *down* tools", "City, union *open* talks on pay"."""
    if token.i == token.sent.start or not token.is_lower or not entries(token.lower_):
        return False
    if token.tag_ in ("JJ", "RB", "RP", "IN") and token.lower_ not in CLEARING | HEADLINESE | PARTICLES:
        return False
    if token.dep_ == "ROOT" and token.tag_.startswith("VB") and (object_of(token) is None or _is_complete(token)):
        return False
    doer = token.nbor(-1)
    if not (_several(doer) and _acts(doer) and _is_first_noun(doer)):
        return False
    storm = is_storm(doer)  # "Floods *force* evacuation"
    if token.lower_ in POSSESSED and token.tag_ not in FINITE and _joint(doer) is None and not storm:
        return False
    # "Floods force thousands from homes", but "Airports *strike threat*", "City *tax row*"
    if (_is_team(doer) or not (is_acting(doer) or storm)) and is_listed(token.lower_) and _object_is_deed(token):
        return False
    if not _is_followed(token, doer) or _has_verb(token):
        return False
    return make_predicate(token, doer, "VBP")


def plural_read_for_subject(token: Token) -> bool:
    """A form in "-s" behind a singular, and before a noun taken for the verb: "Strike *halts* trains", "Storm *batters* coast"."""
    lemma = singular(token)
    if token.i == token.sent.start or token.dep_ not in SUBJECTS or not entries(lemma):
        return False
    doer, last = token.nbor(-1), token.head
    # "Norvik frees *captured* soldiers"
    if last.tag_ == "VBD" and last.i == token.i + 1 and doer.ent_type_ in ACTORS and not is_listed(lemma):
        last.tag_ = "VBN"
        return _is_followed(token, doer) and make_predicate(token, doer, "VBZ")
    if doer.tag_ not in ("NN", "NNP") or last.tag_ not in ("VBZ", "VBP", "VB") or last.i < token.i:
        return False
    acts = kind_acts(doer) or doer.ent_type_ in ACTORS  # "Norvik *fires* missile"
    if not _is_first_noun(doer) or (is_listed(lemma) and not (acts and _is_thing(token, last))):
        return False
    # "Oil prices *rise*": what agrees and happens by itself is the verb
    deed = event_nouns().get(last.lemma_.lower()) if entries(last.lemma_.lower()) else None
    happens = deed is not None and (deed.types[0] in HAPPENING or not is_person(doer))
    planned = acts and not is_listed(lemma) and last.lower_ in PLANS and last.dep_ == "ROOT"
    if planned and last.i + 1 < token.sent.end and last.nbor().tag_ == "TO":  # "Council *rejects* bid to rename square"
        return make_predicate(token, doer, "VBZ")
    if _has_verb(token, last if is_listed(lemma) else None) or (
        last.tag_ != "VBZ" and happens and lemma not in HEADLINESE
    ):
        return False
    return _is_followed(token, doer) and make_predicate(token, doer, "VBZ")


def plural_read_for_part(token: Token) -> bool:
    """A form in "-s" in a pile of nouns, behind a body that acts: "Firm *axes* jobs", "Club *tests* striker", but "Bank *loans* row"."""
    lemma = singular(token)
    if token.i == token.sent.start or not entries(lemma) or _has_verb(token):
        return False
    doer, noun = token.nbor(-1), object_of(token)
    if doer.tag_ not in ("NN", "NNP") or not _is_first_noun(doer) or not (is_body(doer) or is_storm(doer)):
        return False
    if noun is None or token.head.i < token.i or (noun.i + 1 < noun.sent.end and noun.nbor().tag_ in FINITE):
        return False
    if kind_acts(token) or (is_listed(lemma) and (noun.lower_ in PILES or _object_is_deed(token))):
        return False
    return make_predicate(token, doer, "VBZ")


def quoted_read_for_noun(token: Token) -> bool:
    """What is told in quotation marks: "Fund *'cuts'* forecast"."""
    if token.i < token.sent.start + 2 or token.i + 1 >= token.sent.end or not entries(singular(token)):
        return False
    doer = token.nbor(-2)
    if token.nbor(-1).text not in MARKS or token.nbor().text not in MARKS or not _is_first_noun(doer):
        return False
    if not (is_acting(doer) or is_body(doer)) or _has_verb(token) or object_of(token) is None:
        return False
    return make_predicate(token, doer, "VBZ")


def finite_read_for_subject(token: Token) -> bool:
    """A form in "-s" taken for part, subject or object of what stands beside it: "Workers party *wins* vote", "Norvik *shuts* border"."""
    if token.i == token.sent.start or token.dep_ not in (*SUBJECTS, "compound", "aux", "dobj"):
        return False
    if token.lemma_ in ("be", "have", "do"):
        return False
    doer, last = token.nbor(-1), token.head
    if last.tag_ not in ("VB", "VBP", *NOUNS) or not _is_first_noun(doer) or _has_verb(token):
        return False
    if last.i < token.i and (last != doer or last.dep_ != "ROOT" or token.dep_ != "dobj"):
        return False
    return _is_followed(token, doer) and make_predicate(token, doer, "VBZ")


def is_listed(lemma: str) -> bool:
    """Say whether a word is known as a noun: a deed, a person or a body, or one of a class."""
    return any(lemma in listed for listed in (event_nouns(), nouns(), classes()))


def _is_thing(token: Token, last: Token) -> bool:
    """Whether what was taken for the verb can only be the thing: "Dog bites *postman*", or is rather that: "Bank posts *record* profit"."""
    lemma, acting = last.lemma_.lower(), kind_acts(token)
    return not acting and (not entries(lemma) or (last.tag_ != "VBZ" and is_listed(lemma)))


def kind_acts(noun: Token) -> bool:
    """Say whether a noun is of a kind that acts."""
    forms = {noun.lemma_.lower(), noun.lower_, *(noun.lower_.removesuffix(end) for end in ("s", "es"))}
    return any(classes().get(form, frozenset()) & ACTING for form in forms)


def _object_is_deed(token: Token) -> bool:
    noun = object_of(token)
    return noun is not None and any(
        form in event_nouns() or form in PILES for form in (noun.lemma_.lower(), noun.lower_)
    )


def singular(token: Token) -> str:
    """Return the verb of a form in "-s" that was read as a noun: "axes" is of "axe", not of "axis"."""
    forms = (token.lemma_.lower(), token.lower_.removesuffix("s"), token.lower_.removesuffix("es"))
    return next((form for form in forms if entries(form)), forms[0])


def future_read_for_noun(token: Token) -> bool:
    """What somebody is to do: "Norvik to *close* embassy", "Lund to *host* games", but "Letter to *press* council"."""
    if token.i < token.sent.start + 2 or not entries(token.lower_):
        return False
    to, doer = token.nbor(-1), token.nbor(-2)
    if to.lower_ != "to" or doer.tag_ not in NOUNS or not _is_first_noun(doer) or _has_verb(token):
        return False
    if token.dep_ in ("ROOT", "aux", "auxpass") or not (is_acting(doer) or is_body(doer)):
        return False
    if object_of(token) is None and (
        token.tag_ != "VB" or token.head != doer
    ):  # "Norvik minister to *meet* with envoy"
        return False
    make_predicate(token, doer, "VB")
    to.head, to.dep_, to.tag_, to.pos_ = token, "aux", "TO", "PART"
    return True


def _several(doer: Token) -> bool:
    """Whether a noun needs a verb in the plural: a plural, the police, a team, or the second of two who act, but not "Banks"."""
    if doer.tag_ in ("NNS", "NNPS") or doer.lower_ == "police" or _joint(doer) is not None or _is_team(doer):
        return True
    return doer.text.endswith("s") and doer.ent_type_ != "PERSON"


def is_storm(doer: Token) -> bool:
    """Say whether a noun is a force of nature."""
    forms = {doer.lemma_.lower(), doer.lower_, doer.lower_.removesuffix("s")}
    return any("STORM" in classes().get(form, frozenset()) for form in forms)


def _is_team(doer: Token) -> bool:
    """Whether a name is one of a side, which acts in the plural: "*United* sack coach"."""
    return doer.tag_ == "NNP" and "TEAM" in classes().get(doer.lower_, frozenset())


def _joint(doer: Token) -> Token | None:
    """The comma or conjunction before the second of two: "Israel*,* Hamas trade fire", "Ford*,* union leaders open talks"."""
    before = doer
    while before.i > doer.sent.start and (before == doer or before.tag_ in MODIFIERS):
        before = before.nbor(-1)
    return before if before.lower_ in (",", "and", "&") and before.i > doer.sent.start else None


def _acts(doer: Token) -> bool:
    return is_acting(doer) or kind_acts(doer)


def is_acting(doer: Token) -> bool:
    """Say whether a noun names somebody."""
    if doer.ent_type_ in (*ACTORS, "LOC") or is_person(doer) or doer.lower_ in CROWDS:
        return True
    # "*MPs* vote"
    return (
        doer.lower_.endswith(AGENTIVE) or doer.lower_ == "police" or (doer.text[-1] == "s" and doer.text[:-1].isupper())
    )


def _is_first_noun(doer: Token) -> bool:
    """Whether all before a noun modifies it, or is joined to it."""
    before = doer.doc[doer.sent.start : doer.i]
    if not all(t.tag_ in MODIFIERS or t.lower_ in (",", "and", "&") for t in before):
        return False
    commas = [t for t in before if t.text == ","]
    return len(commas) <= 2 and (not commas or _acts(commas[-1].nbor(-1)) or _joint(doer) is None)


def _is_followed(token: Token, doer: Token) -> bool:
    """Whether an object follows that belongs to the verb, or one of its prepositions."""
    after = token.doc[token.i + 1] if token.i + 1 < token.sent.end else None
    if after is None or after.is_punct:
        return False
    # "Shares *down* 3%", "Visitors *up* last month"
    if token.lower_ in PARTICLES and (after.tag_ == "CD" or after.ent_type_ in ("DATE", "TIME", "PERCENT", "CARDINAL")):
        return False
    if after.tag_ in ("IN", "TO"):
        apart = doer.lower_ != "police" or after.lower_ == "for"
        return after.lower_ in VERBAL and apart and token.tag_ in ("NN", "VB", "VBP")
    if token.lower_ == "open" and after.lower_ in OPEN:
        return False
    if after.lemma_.lower() in PHASES and token.lower_ in event_nouns():
        return False
    if after.lower_ in PARTICLES:
        return token.tag_ in ("NN", "VB", "VBP", "RB")
    return object_of(token) is not None


def _has_verb(token: Token, noun: Token | None = None) -> bool:
    """Whether the headline has a verb elsewhere, apart from a certain noun: one with an object, or which is no noun."""
    others = [t for t in token.sent if t not in (token, noun)]
    if any(t.tag_ == "MD" or t.dep_ == "auxpass" for t in others):
        return True
    return any(t.tag_ in (*FINITE, "VB") and not _is_noun(t, token) for t in others)


def _is_complete(verb: Token) -> bool:
    return any(c.i > verb.i and c.dep_ in ("dobj", "ccomp", "xcomp", "acomp", "attr", "prt") for c in verb.children)


def _is_noun(verb: Token, token: Token) -> bool:
    """Whether a word taken for a verb is a noun: it ends the headline's object, and is listed as a noun or against agreement."""
    if verb.i < token.i:
        return False
    if verb.tag_ == "VB" and verb.i > token.i + 2 and any(c.tag_ == "TO" and c.i == verb.i - 1 for c in verb.children):
        return True  # "links coffee *to sleep*": no finite verb
    if not entries(verb.lemma_.lower()):
        return True
    if _is_complete(verb) or any(
        c.tag_ == "TO" or c.dep_ in ("aux", "mark", "nsubjpass") for c in verb.children if c != token
    ):
        return False
    lemma, before = verb.lemma_.lower(), verb.nbor(-1)
    if verb.dep_ in ("compound", "amod", "nmod"):
        return True
    if verb.tag_ in ("VBP", "VBD"):  # "Leaders hail climate *deal*"
        return verb.tag_ == "VBP" and (before.tag_ != "NNS" or before == token)
    if before == token and token.tag_ == "NNS":  # "halts *trains*"
        return True
    if before.tag_ == "IN" or verb.tag_ == "VB":  # "talks on *pay*"
        return True
    return lemma not in INTRANSITIVE and (lemma in event_nouns() or lemma in nouns() or lemma in classes())


def make_predicate(token: Token, doer: Token, tag: str) -> bool:
    """Make a word the verb of its headline, with what stands before it as its subject and the noun phrase behind as its object."""
    sent, root = token.sent, token.sent.root
    noun = object_of(token)
    for t in sent:
        if t.i < token.i and t != doer and not (t.head.i < token.i and t.head != t):
            t.head, t.dep_ = doer, "compound" if t.tag_ in NOUNS else t.dep_ if t != root else "dep"
    token.head, token.dep_ = token, "ROOT"
    doer.head, doer.dep_ = token, "nsubj"
    for t in list(sent)[token.i + 1 - sent.start :]:
        if noun is not None and t.i < noun.i:
            if t.head.i > noun.i or t.head.i <= token.i or t == t.head:
                t.head = noun
            t.dep_ = "compound" if t.tag_ in NOUNS or t.tag_ in FINITE else "amod" if t.tag_ == "VBN" else t.dep_
        elif noun is not None and t.i > noun.i and t.head == noun and t.dep_ == "prep" and t.lower_ not in NOMINAL:
            t.head = token
        elif t != noun and (t.head.i <= token.i or t == root):
            t.head, t.dep_ = token, t.dep_ if t != root else "dep"
    if noun is not None:
        noun.head, noun.dep_ = token, "dobj"
        if noun.tag_ not in (*NOUNS, "CD"):
            noun.tag_, noun.pos_ = "NNS" if noun.lower_.endswith("s") else "NN", "NOUN"
    _join(doer)
    make_verb(token, tag)
    token.lemma_ = singular(token) if tag == "VBZ" else token.lower_
    return True


def object_of(token: Token) -> Token | None:
    """Return the head of the noun phrase behind a verb: its last word."""
    noun = None
    for t in token.doc[token.i + 1 : token.sent.end]:
        if t.tag_ not in MODIFIERS or (t.tag_ == "RB" and noun is not None):
            break
        noun = t
    return noun if noun is not None and noun.tag_ not in ("RB", "JJ", "JJR", "JJS", "POS", "DT", "PRP$") else None


def _join(doer: Token) -> None:
    """Two who act, joined by a comma, become one subject."""
    joint = _joint(doer)
    if joint is None or joint.lower_ != ",":
        return
    first = joint.nbor(-1)
    while first.head != first and first.head.i < doer.i:
        first = first.head
    first.head, first.dep_ = doer.head, "nsubj"
    for child in list(doer.children):
        if child.i < first.i:
            child.head = first
    doer.head, doer.dep_ = first, "conj"


def name_read_for_command(token: Token) -> bool:
    """Whom the text names no headline commands: "*Grant* signs bill" above what Bo Grant did, but "*Grant* them leave"."""
    verb = token.nbor(1) if token.i + 1 < token.sent.end else token
    if token.i != token.sent.start or verb.tag_ not in ("NNS", "VBZ") or not entries(singular(verb)):
        return False
    if not any(t.text == token.text and t.ent_type_ == "PERSON" for t in token.doc[token.sent.end :]):
        return False
    token.tag_, token.pos_ = "NNP", "PROPN"
    return make_predicate(verb, token, "VBZ")

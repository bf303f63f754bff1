"""Repairs of circumstances: what a clause or a day beside others goes with; each is applied by `kg.pipeline.repairs`."""

from __future__ import annotations

from kg.pipeline.arguments import TIME_ENTITIES, is_finite, is_person
from kg.pipeline.entities_words import nouns
from kg.pipeline.polarity import is_infinitive
from kg.pipeline.repairs_words import ACTORS, NOUNS, has_subject
from kg.pipeline.tokens import Token
from kg.pipeline.triggers import in_headline, is_passive
from kg.pipeline.verbs import ABILITIES, GATHERING, INTRANSITIVE, MOTION, PLANS, PREVENTION, REPORTING, SPEECH

#: Giving grounds, as only who speaks can: "said the port would close, *citing* losses".
GROUNDING = frozenset("cite point quote invoke".split())
#: What is done to a charge or a suit.
BRINGING = frozenset("bring file level lodge".split())
SUITS = frozenset("charge case suit lawsuit complaint indictment action allegation petition".split())
#: What one goes in or out by.
WAYS_IN = frozenset("door gate window corridor hall".split())
#: What somebody does with his hands, going somewhere.
HANDLING = frozenset("carry hold wave scoop grab throw toss clutch brandish wield push drag".split())
#: What is made ready for somebody to do it: "set the *stage* for rebels to march in".
GROUNDS = frozenset("stage way ground path groundwork scene door".split())
#: What lets somebody do something: "a *chance* for voters to decide".
OPENINGS = frozenset("fund time chance opportunity way room moment possibility".split())


def _follows_comma(clause: Token, before: Token) -> bool:
    """Say whether a clause stands behind a verb and a comma."""
    return clause.left_edge.i > before.i and clause.left_edge.nbor(-1).text == ","


def participle_read_across_its_verb(token: Token) -> bool:
    """What stands behind a part of the clause tells of the deed: "filed a suit *last month* challenging it", "met a man on Friday carrying a gun"."""
    noun = token.head
    verb = noun.head
    between = [
        c for c in verb.children if noun.i < c.i < token.left_edge.i and c.dep_ in ("npadvmod", "prep", "advmod")
    ]
    if noun.dep_ not in ("dobj", "nsubj", "nsubjpass") or verb.pos_ != "VERB" or not between:
        return False
    if noun.dep_ == "dobj" and is_person(noun):
        return False
    token.head, token.dep_ = verb, "advcl"
    return True


def announced_read_for_purpose(token: Token) -> bool:
    """What is to be is what somebody says there: "*City to close* ten schools, mayor says", "*Norvik to cut* jobs, union says"."""
    noun, above = token.head, token.head.head
    speech = noun if token.dep_ == "advcl" else above
    said = speech.lemma_.lower() in SPEECH and in_headline(token) and has_subject(speech)
    if not said or not token.i < speech.i or not is_infinitive(token) or speech.nbor(-2).text != ",":
        return False
    if token.dep_ == "advcl" and not has_subject(token):
        return False
    if token.dep_ == "relcl":
        if noun.dep_ not in ("npadvmod", "dep", "nsubj", "ccomp") or noun.i > token.i:
            return False
        noun.head, noun.dep_ = token, "nsubj"
    token.head, token.dep_ = speech, "ccomp"
    return True


def absolute_read_for_circumstance(token: Token) -> bool:
    """Whoever "with" brings in does it: "is a step closer with *the senate* voting today", but "met with *aides*, voting today"."""
    clause, first = token.head, token.left_edge
    if has_subject(token) or first.i < 2 or first.nbor(-1).tag_ in (",", "POS") or not clause.i < token.i:
        return False
    before = [first.nbor(-1), *first.nbor(-1).ancestors]
    when = next((t for t in before if t.dep_ == "prep" and t.head == clause and t.i > clause.i), None)
    if when is not None and when.right_edge == before[0]:  # "with police *at one stage* searching"
        before = [when.nbor(-1), *when.nbor(-1).ancestors]
    last = before[0]
    noun = next((t for t in before if t.dep_ == "pobj" and t.head.lower_ == "with" and is_person(t)), None)
    if noun is None or noun.right_edge != last or not clause.i < noun.head.i:
        return False
    if noun.head.head == clause and clause.lemma_ != "be":  # "met with aides", "clashed with police"
        return False
    token.head, token.dep_ = noun, "acl"
    return True


def purpose_read_for_content(token: Token) -> bool:
    """Whom one makes do something does it without "to": "made *payments* to win a contract" lets no payments win."""
    verb = token.head
    noun = next((c for c in token.children if c.dep_ == "nsubj" and verb.i < c.i < token.i), None)
    if verb.lemma_.lower() != "make" or noun is None or not is_infinitive(token) or is_person(noun):
        return False
    noun.head, noun.dep_, token.dep_ = verb, "dobj", "advcl"
    return True


def outcome_read_in_purpose(token: Token) -> bool:
    """What came of it is no purpose: "moved in *to clear* the square, *firing* tear gas" fired it, but "plans to close it, *firing* ten"."""
    purpose = token.head
    deed = purpose.head
    if not deed.i < purpose.i < token.i or not _follows_comma(token, purpose) or not is_infinitive(purpose):
        return False
    done = deed.tag_ == "VBD" and not any(c.dep_ == "neg" for c in deed.children)
    meant = purpose.dep_ == "advcl" or (purpose.dep_ == "xcomp" and deed.lemma_.lower() in MOTION)
    if not done or not meant:
        return False
    token.head = deed
    return True


def grounds_read_in_content(token: Token) -> bool:
    """Who says so gives the grounds: "said the port (they) *would close*, *citing* losses", but "said *the mayor* resigned, *citing* ill health"."""
    content = token.head
    speech = content.head
    told = content.dep_ == "ccomp" and speech.lemma_.lower() in REPORTING and speech.i < content.i < token.i
    if not told or token.lemma_.lower() not in GROUNDING or not _follows_comma(token, content):
        return False
    subject = next((c for c in content.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.ent_type_ in ACTORS:
        return False
    same = subject.tag_ == "PRP" and any(c.tag_ == "MD" for c in content.children)
    if is_person(subject) and not same:
        return False
    token.head = speech
    return True


def object_read_for_date(token: Token) -> bool:
    """A long object stands behind the day: "signed into law on Tuesday a *bill* that", "signed on Tuesday *legislation* that" is no "Tuesday legislation"."""
    day, on = token.nbor(-1) if token.i else token, token.head
    verb = on.head
    if on.lower_ != "on" or day.i != on.i + 1 or day.ent_type_ not in TIME_ENTITIES or token.ent_type_:
        return False
    if day.head != token or verb.pos_ != "VERB" or not verb.i < on.i or verb.lemma_.lower() in INTRANSITIVE:
        return False
    heavy = any(c.dep_ in ("relcl", "acl", "prep") and c.i > token.i for c in token.children)
    if not heavy or any(c.dep_ in ("dobj", "nsubjpass", "auxpass", "ccomp") for c in verb.children):
        return False
    day.head, day.dep_ = on, "pobj"
    token.head, token.dep_ = verb, "dobj"
    return True


def aim_read_for_circumstance(token: Token) -> bool:
    """What a deal is for belongs to it: "signed *a deal* with Norvik *to supply* gas" is no deal that supplies gas."""
    noun = token.head
    if noun.dep_ != "dobj" or noun.pos_ != "NOUN" or not is_infinitive(token) or noun.i > token.i:
        return False
    token.dep_ = "acl"
    return True


def outcome_read_in_prevention(token: Token) -> bool:
    """What is prevented has no outcome: "could stop people *flying*, *cutting* sales" – no people cut them by flying."""
    gerund = token.head
    prevents = gerund.head.head if gerund.dep_ == "pcomp" and gerund.head.lower_ == "from" else gerund.head
    if gerund.tag_ != "VBG" or prevents.lemma_.lower() not in PREVENTION or not _follows_comma(token, gerund):
        return False
    token.head = prevents
    return True


def suit_read_for_defendant(token: Token) -> bool:
    """What is brought is a charge: "a *charge* of lying to the court brought by the state", "a *suit* against Norvik filed by two men"."""
    noun = token.head
    if token.lemma_.lower() not in BRINGING or noun.dep_ != "pobj" or not is_person(noun) or not is_passive(token):
        return False
    suit = next((a for a in noun.ancestors if a.tag_ in NOUNS and not is_person(a)), None)
    if suit is None or suit.lemma_.lower() not in SUITS or suit.i > token.i:
        return False
    token.head = suit
    return True


def doer_read_for_beneficiary(token: Token) -> bool:
    """Whom a plan or means is for to do it does it: "*a plan for Lund to replace* him", "*funds for Velm to build*", but "for Lund, to replace"."""
    doer = token.left_edge.nbor(-1) if token.left_edge.i > token.sent.start else token
    doer = doer.head if doer.dep_ in ("punct", "case") else doer
    for_ = doer.head
    plan = next((c for c in for_.head.children if c.lemma_.lower() in GROUNDS and c.i == for_.i - 1), for_.head)
    if doer.dep_ != "pobj" or for_.lower_ != "for" or plan.tag_ not in NOUNS:
        return False
    if plan.lemma_.lower() not in PLANS | ABILITIES | OPENINGS | GROUNDS:
        return False
    if (
        not is_infinitive(token)
        or has_subject(token)
        or not (is_person(doer) or plan.lemma_.lower() in GROUNDS)
        or doer.right_edge.i != token.left_edge.i - 1
    ):
        return False
    token.head, token.dep_ = plan, "acl"
    for_.head, for_.dep_, doer.head, doer.dep_ = token, "mark", token, "nsubj"
    return True


def aim_read_of_another_noun(token: Token) -> bool:
    """What a plan right before it is for: "puts *pressure* on Norvik and rallies opinion behind the *drive to oust* Lund" lets no Norvik oust him."""
    plan = token.left_edge.nbor(-1) if token.left_edge.i > token.sent.start else token
    if plan.lemma_.lower() not in PLANS or plan.tag_ not in NOUNS or plan in (token.head, token):
        return False
    if not is_infinitive(token) or has_subject(token) or token.head.tag_ not in NOUNS or not token.head.i < plan.i:
        return False
    token.head, token.dep_ = plan, "acl"
    return True


def date_read_behind_birth(token: Token) -> bool:
    """Where and when somebody is born stands before the comma: "Born in Velm, *in* July 1922, Lund trained in Sudmark"."""
    born, verb = token.sent[0], token.head
    subject = next((c for c in verb.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    if born.lemma_.lower() not in ("born", "bear") or born.tag_ != "VBN" or born.dep_ != "advcl" or born.head != verb:
        return False
    if subject is None or not born.i < token.i < subject.left_edge.i or subject.left_edge.nbor(-1).text != ",":
        return False
    token.head = born
    return True


def modifier_read_behind_according(token: Token) -> bool:
    """What something is according to is a noun: "according to *charging* documents" charges nobody."""
    noun = token.nbor(1) if token.i + 1 < token.sent.end else token
    if token.head.lower_ != "to" or token.head.head.lower_ != "according" or noun.head != token:
        return False
    if noun.dep_ != "dobj" or noun.left_edge != noun or noun.tag_ not in NOUNS:
        return False
    noun.head, noun.dep_ = token.head, "pobj"
    for child in [c for c in token.children if c.i > noun.i]:
        child.head = noun
    token.head, token.dep_ = noun, "amod"
    return True


def warning_read_for_gerund(token: Token) -> bool:
    """What comes without warning comes at once: "struck a rock without *warning* at noon" warns nobody."""
    without = token.head
    told = any(c.dep_ in ("dobj", "ccomp", "dative", "xcomp") or c.lower_ in ("of", "about") for c in token.children)
    if without.lower_ != "without" or told or token.i != without.i + 1:
        return False
    for child in list(token.children):
        child.head = without.head
    token.dep_, token.tag_, token.pos_ = "pobj", "NN", "NOUN"
    return True


def doer_read_for_place(token: Token) -> bool:
    """No street shouts: "poured into *the streets* chanting", "ran out of the *building* carrying a bag" – who moved did."""
    noun, verb = token.head, token.head.head
    verb = verb.head if verb.dep_ == "prep" else verb
    kind = nouns().get(noun.lemma_.lower())
    place = (kind is not None and kind.kind == "place") or noun.lemma_.lower() in WAYS_IN
    if not place or noun.dep_ not in ("pobj", "dobj") or verb.lemma_.lower() not in MOTION | {"pour", "flood", "storm"}:
        return False
    if token.lemma_.lower() not in HANDLING | GATHERING or noun.i != token.i - 1 or has_subject(token):
        return False
    if not any(c.dep_ == "dobj" for c in token.children) and token.lemma_.lower() in HANDLING:
        return False
    token.head, token.dep_ = verb, "advcl"
    return True


def subject_read_beside_relative(token: Token) -> bool:
    """A finite verb needs a subject: "Asked about his aide, *the premier*, who had hired him, *said* no" makes no aide a premier."""
    if token.i < token.sent.start + 4 or has_subject(token) or not is_finite(token) or token.nbor(-1).text != ",":
        return False
    above = (token.nbor(-2), *token.nbor(-2).ancestors)
    noun = next((t for t in above if t.dep_ == "appos" and t.right_edge.i >= token.i - 2), None)
    if noun is None or noun.is_ancestor(token) or noun.tag_ not in NOUNS or noun.left_edge.nbor(-1).text != ",":
        return False
    opening = next((t for t in noun.ancestors if t.head == token), None)
    if opening is None or opening.dep_ != "advcl" or not any(c.dep_ == "relcl" for c in noun.children):
        return False
    noun.head, noun.dep_ = token, "nsubj"
    return True

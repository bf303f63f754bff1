"""Who says it: the speaker of a clause, innermost first (after PARC 3.0's attribution relations, Pareti 2016)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.pipeline import verbs as v
from kg.pipeline.according import ACCORDING, accorded, quoting
from kg.pipeline.arguments import is_clause, is_person
from kg.pipeline.factuality import modality
from kg.pipeline.hearsay import FACTIVE, is_hearsay, is_unsaid
from kg.pipeline.messages import ABOUT, TEXT, author, is_credit, is_message, writer
from kg.pipeline.nouns import parse_of
from kg.pipeline.polarity import is_gerund, is_infinitive, is_nobody, lemma_of, tells
from kg.pipeline.roles import RoleFinder
from kg.pipeline.tokens import Span, Token
from kg.pipeline.triggers import in_headline, is_passive

#: What shows something by itself, as long as nobody says that it does: "the *results* show that prices fell".
EVIDENCE = frozenset(
    "result figure datum data study survey poll analysis research record document file estimate finding test evidence index census "
    "inquiry investigation review audit minute transcript footage video recording picture photograph image paper book website "
    "statistics projection forecast polling".split()
)
#: Verbs whose gerund is what they claim: "denied *taking* bribes", "reported *being told*".
CLAIMING = frozenset(
    "deny admit acknowledge accept report claim recall recount describe confess mention confirm concede disclose reveal".split()
)
#: Giving one's word for what one will do: "*pledged* to close the camp".
PROMISING = frozenset("promise pledge vow swear".split())
#: Saying what something is like or called: "a plan that he *likened* to a trap".
RETELLING = v.NAMING | frozenset("liken compare".split())
#: What says more in the same voice: "said it sank, *adding* that ...".
GOING_ON = v.SPEECH | RETELLING
#: What takes its content for so: "did not *know* that they had left".
GIVEN = FACTIVE | v.SHOWING
#: Saying what is to be done: "*demanded* that the camp be closed".
DEMANDING = frozenset("demand request recommend advise".split())
#: Saying what others are to do: "*urged* the owners to close the camp", "*called* for the vote to be postponed".
DIRECTING = frozenset("tell urge call appeal exhort implore".split())
#: Of one's own mind: "is *confident* that they will pay".
HOLDING = frozenset(
    "confident convinced certain sure adamant hopeful optimistic afraid worried concerned doubtful sceptical skeptical fearful".split()
)
BEING = frozenset("be feel seem sound remain become".split())
#: Saying so, with an adjective: "*made* it *clear* that they would stay".
MADE = frozenset("clear plain known".split())
#: Put in between like verbs that introduce a quotation: "The fire began, the brigade *described*, in a shed".
INSERTED = frozenset(
    "describe confirm recall predict claim observe believe estimate allege acknowledge tweet reckon".split()
)
#: Those before whom evidence is given: "Lund lied, *court* told".
HEARING = frozenset("court jury inquest tribunal inquiry hearing".split())


class Speakers:
    """Finds the speakers of the clauses of one Doc."""

    def __init__(self, roles: RoleFinder, mentions: Mapping[int, Span], quotes: list[Span]) -> None:
        """Keep what is looked up for every trigger: roles, mentions by head, quotations."""
        self.roles, self.mentions, self.quotes = roles, mentions, quotes
        self._named: dict[int, bool] = {}
        self.by_start = {m.start: head for head, m in sorted(mentions.items(), key=lambda item: len(item[1]))}

    def of(self, trigger: Token) -> Token | None:
        """Return the head of the one who is reported to say or believe a trigger's clause, or None.

        The nearest source wins: a verb of saying whose content the clause is, the quotation around it, "as X told",
        "according to X".
        """
        who = self._nearest(trigger)
        return None if who is not None and self._goes_on(trigger, who) else who

    def _goes_on(self, trigger: Token, who: Token) -> bool:
        """Say whether it tells how its own source says something: "said it sank, *adding* that ...", "a loss, which he *called* small"."""
        if lemma_of(trigger) not in GOING_ON or trigger.dep_ not in ("advcl", "relcl", "parataxis"):
            return False
        actor = self.roles.roles(trigger).actor
        names = [self.mentions[t.i].id_ for t in (actor, who) if t is not None and t.i in self.mentions]
        return actor == who or (len(names) == 2 and names[0] == names[1])

    def _nearest(self, trigger: Token) -> Token | None:
        """Return the nearest source."""
        shown = None
        for verb, teller in self._saying(trigger):
            if (who := self._author(trigger, verb, teller)) is None:
                continue
            if lemma_of(verb) in v.SHOWING and not _speaks(who):
                shown = shown or (who if lemma_of(who) in EVIDENCE else None)
            else:
                return who
        inside = [q for q in self.quotes if q.start <= trigger.i < q.end and q.kb_id_]
        if inside:
            quote = min(inside, key=len)
            return None if quote.id_ == str(trigger.i) else author(trigger.doc[int(quote.kb_id_)])
        return author(self._according_to(trigger) or _credited(trigger)) or shown or self._committed(trigger)

    def _author(self, trigger: Token, verb: Token, teller: Token | None) -> Token | None:
        """Return who says it by a verb of saying, or None when that is nobody in sight, or somebody who did not say so."""
        who = author(self._according_to(trigger, verb) or teller or self.roles.roles(verb).actor)
        return None if who is None or self._is_empty(who) or is_unsaid(verb) else who

    def is_hearsay(self, trigger: Token) -> bool:
        """Say whether it is told on the word of nobody in sight: "is accused of *lying*", "*allegedly* sold", "never said they *fled*".

        Asked of triggers without a source.
        """
        if is_hearsay(trigger):
            return True
        said = [verb for verb, teller in self._saying(trigger) if self._author(trigger, verb, teller) is None]
        return any(lemma_of(verb) not in GIVEN for verb in said)

    def is_unsaid(self, trigger: Token) -> bool:
        """Say whether somebody is said not to have said so: "never claimed that they *fled*", but "did not say why they *fled*"."""
        if any(c.tag_ in ("WRB", "WP", "WDT") for c in (trigger.left_edge, *trigger.lefts)):
            return False
        return any(is_unsaid(verb) and lemma_of(verb) not in FACTIVE for verb, _ in self._saying(trigger))

    def _committed(self, trigger: Token) -> Token | None:
        """Return who promises it, tells others to do it or makes it clear, as long as nobody says that they do: "*Lund* pledged to close it"."""
        child = trigger
        while child.head != child and child.dep_ != "relcl":
            verb = child.head
            verb = verb.head if verb.lower_ in MADE else verb
            if _is_asked(child, verb) or (child.dep_ == "ccomp" and _is_made(verb)):
                return self.roles.roles(verb).actor or writer(verb)
            child = child.head
        return None

    def _is_empty(self, pronoun: Token) -> bool:
        """Say whether a pronoun stands for nobody: "*it* is important to note that the ships sank", "*nobody* knows that they sank"."""
        if is_nobody(pronoun):
            return True
        return pronoun.lower_ == "it" and bool(self.mentions) and pronoun.i not in self.mentions

    def _saying(self, trigger: Token) -> Iterator[tuple[Token, Token | None]]:
        """Climb from a trigger and yield what says or believes the content it stands in, with who tells it if that is no actor."""
        child, node = trigger, trigger.head
        while node != child and not (
            self._quotes_it(trigger, node) or _sums_up(child) or self._is_setting(child, node)
        ):
            if child.dep_ == "ccomp" and is_unsaid(node):  # "could not *confirm* that they had left"
                yield node, None
                return
            if _is_told(child, node):
                yield node, None
            if (copula := _held(child, node)) is not None:
                yield copula, None
            # "accused the agency of *misusing*", whatever the parser hung "of" on
            if child.dep_ == "prep" and (holder := _telling_of(child)) is not None and trigger.i > holder.i:
                yield holder, None
            yield from self._message(child, node)
            yield from ((verb, None) for verb in self._inserted(node, trigger))
            child, node = node, node.head
        yield from ((verb, None) for verb in self._inserted(trigger, trigger))

    def _quotes_it(self, verb: Token, word: Token) -> bool:
        """Say whether a word stands in the quotation that a verb introduces: `"... we don't *know* when," Lund *said*`."""
        return any(q.start <= word.i < q.end and q.id_ == str(verb.i) for q in self.quotes)

    def _is_setting(self, clause: Token, verb: Token) -> bool:
        """Say whether a circumstance stands before the quotation of what it is told of: `As the strike *ended*, "it *is* over," she said`."""
        opens = clause.right_edge.i + 1
        return (
            clause.dep_ == "advcl"
            and clause.left_edge.i == clause.sent.start
            and any(opens <= q.start <= opens + 1 and q.start <= verb.i < q.end for q in self.quotes)
        )

    def _message(self, content: Token, node: Token) -> Iterator[tuple[Token, Token | None]]:
        """What a noun tells: "the mayor's *opinion* is that ...", "told the Gazette in a *letter* that ...", "amid *reports* that ..."."""
        if content.dep_ == "ccomp" and node.lemma_ == "be":
            noun = next((c for c in node.children if c.dep_ == "nsubj" and is_message(c)), None)
            if noun is not None and (owner := author(noun)) != noun:
                yield noun, owner
        if content.dep_ not in ("acl", "relcl") or not is_message(node):
            return
        if not any(c.dep_ == "mark" and c.lower_ == "that" for c in content.children) and not tells(content, node):
            return
        if (owner := author(node)) != node:
            yield node, owner
        # "denied *claims* that", but "agreed to settle *claims* that" agrees to none
        above = next((a for a in node.ancestors if is_clause(a)), node)
        if above.lemma_.lower() in v.REPORTING | v.DENIAL:
            yield above, None
        sent = node.dep_ == "dobj" and node.head.lemma_.lower() in v.ISSUING
        if sent or node.lemma_.lower() in TEXT:
            yield node.head if sent else node, None if sent else node

    def _inserted(self, clause: Token, trigger: Token) -> Iterator[Token]:
        """Verbs of saying below the clause that they report: "the talks, *said* the envoy, had failed", "as she *told* the BBC"."""
        for child in clause.children:
            inserted = child.dep_ in ("parataxis", "dep") and child.lemma_.lower() in v.QUOTATIVE | INSERTED
            as_told = (
                child.dep_ == "advcl"
                and any(c.dep_ == "mark" and c.lower_ == "as" for c in child.children)
                and ((child.lemma_.lower() in v.SPEECH & v.REPORTING and not _tells_else(child)) or _puts_it(child))
                and (not is_passive(child) or any(c.dep_ == "agent" for c in child.children))
                and not any(c.dep_ == "prt" for c in child.children)  # "as Congress was *sworn in*"
            )
            if not (inserted or as_told) or child == trigger or child.is_ancestor(trigger):
                continue
            if not _is_parted(child, trigger) and not _tells_afterthought(child, trigger):
                yield child

    def _names_source(self, sentence: Span) -> bool:
        """Say whether a sentence has a word that names a source: "according", "per", "view"."""
        if sentence.start not in self._named:
            words = parse_of(sentence.doc).lower[sentence.start : sentence.end]
            self._named[sentence.start] = not ACCORDING.isdisjoint(words)
        return self._named[sentence.start]

    def _according_to(self, trigger: Token, below: Token | None = None) -> Token | None:
        """Return X of "according to X" when it covers the trigger's clause, and stands below the verb `below` if one is given."""
        named = self._names_source(trigger.sent)
        for clause in (trigger, *trigger.ancestors) if named else ():
            if clause == below:
                return None
            for found in accorded(clause):
                if found.is_ancestor(trigger):
                    continue
                inner = quoting(found)
                if inner is None or not (inner.head == trigger or inner.head.is_ancestor(trigger)):
                    return inner if inner is not None else found
        if below is not None or not named:
            return None
        # fronted, and lost by the parser: "According to Lund the ship was sold", "According to the agency reporting at noon, ..."
        start = trigger.sent.start
        if start + 2 in self.by_start and trigger.doc[start : start + 2].text.lower() == "according to":
            head = self.by_start[start + 2]
            reports = trigger.tag_ == "VBG" and trigger.doc[head].head == trigger
            # "According to survivors a ship sank, the navy said": by them it sank, not said
            below_it = trigger.doc[start].head
            reports = reports or (trigger != below_it and content_of(below_it) == trigger)
            return trigger.doc[head] if head < trigger.i and not reports else None
        return None


def _credited(trigger: Token) -> Token | None:
    """Whom a headline names at its end for what it tells: "Norvik hid losses - *report*", "Two ships sank: *police*", "...: *Radio Velm*"."""
    if not in_headline(trigger):
        return None
    words = [t for t in trigger.sent if not t.is_space]
    mark = next((t for t in reversed(words[-4:-1]) if t.text in ("-", "–", "—", ":") and t.tag_ != "HYPH"), None)
    if len(words) > 3 and words[1].text == ":" and trigger.i > words[1].i and is_credit(words[0]):
        return words[0]  # "*Police*: Driver fled"
    last = words[-1]
    if mark is None or trigger.i > mark.i or last == trigger:
        return None
    if mark.text == ":" and all(t.tag_ in ("NNP", "NNPS") for t in words if t.i > mark.i):
        return last
    return last if is_credit(last) else None


def _sums_up(noun: Token) -> bool:
    """Say whether a noun takes up what was said before it: `said that "they are liars", *a statement* that drew applause`."""
    indefinite = any(c.lower_ in ("a", "an") and c.dep_ == "det" for c in noun.children)
    later = noun.dep_ in ("appos", "attr", "dobj", "npadvmod") and noun.i > noun.head.i
    return indefinite and later and is_message(noun) and noun.left_edge.nbor(-1).text == ","


def _is_told(content: Token, verb: Token) -> bool:
    """Say whether a clause is what a verb says or believes: "said they *left*", "denied *leaving*", "claims to *have left*"."""
    lemma = verb.lemma_.lower()
    if content.dep_ == "xcomp":
        return (lemma in CLAIMING and is_gerund(content)) or (lemma == "claim" and is_infinitive(content))
    how = lemma == "describe" and any(c.lower_ == "how" for c in content.children)  # "described *how* he fled"
    if content.dep_ != "ccomp" or not is_clause(verb) or _left_open(content, lemma):
        return False
    if lemma not in v.REPORTING and not how:
        return False
    if _is_heard(verb) or _is_parted(content, verb):
        return False
    # "let people *know* that he left", "the results may *suggest* that he left": nobody is said to have said so
    weak = lemma in v.COGNITION | v.SHOWING and modality(verb, False, False) == "possible"
    return not weak


def _is_asked(content: Token, verb: Token) -> bool:
    """Say whether it is promised, or somebody told to do it: "*pledged* to leave", "*called* on them to stop", but "*called* a meeting to stop them"."""
    if lemma_of(verb) in DEMANDING and content.dep_ == "ccomp" and not is_infinitive(content):
        return True
    if not is_infinitive(content) or content.dep_ not in ("xcomp", "ccomp", "advcl") or content.i < verb.i:
        return False
    if lemma_of(verb) in PROMISING:
        return all(is_person(c) for c in verb.children if c.dep_ == "dobj")  # "pledged millions to rebuild it" says why
    asked = any(c.dep_ == "prep" and c.lower_ in v.CONTROL_PREPOSITION.get(lemma_of(verb), ()) for c in verb.children)
    for_ = any(c.dep_ == "mark" and c.lower_ == "for" for c in content.children)
    own = any(c.dep_ in ("nsubj", "nsubjpass") for c in content.children)
    whom = any(c.dep_ in ("dobj", "dative", "nsubjpass") for c in verb.children)
    return lemma_of(verb) in DIRECTING and (asked or for_ or (lemma_of(verb) not in v.APPEALING and (own or whom)))


def _is_made(verb: Token) -> bool:
    """Say whether something is said by making it clear: "*made* it *clear* that they would stay"."""
    return verb.lemma_ == "make" and any(
        c.dep_ in ("acomp", "oprd", "ccomp", "xcomp") and c.lower_ in MADE for c in verb.children
    )


def _speaks(who: Token) -> bool:
    """Say whether somebody can show or suggest something, and not only something: "*police* suggested", "the *report* suggested"."""
    return is_person(who) or lemma_of(who) in TEXT or who.pos_ == "PROPN"


def _held(content: Token, node: Token) -> Token | None:
    """Return the clause that says what somebody holds to be so: "*is* confident that they will pay", but "*made* sure that they paid"."""
    if content.dep_ != "ccomp" or content.i < node.i:
        return None
    clause = node.head if node.lower_ in HOLDING else node
    held = any(c.dep_ in ("acomp", "oprd") and c.lower_ in HOLDING for c in clause.children)
    return clause if held and lemma_of(clause) in BEING else None


def _is_heard(verb: Token) -> bool:
    """Say whether it is told to somebody by nobody in sight: "Lund 'stole millions', *court told*"."""
    listener = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    told = any(c.dep_ in ("dobj", "dative", "aux") for c in verb.children)
    return verb.lemma_ == "tell" and not told and listener is not None and listener.lemma_.lower() in HEARING


def _is_parted(first: Token, second: Token) -> bool:
    """Say whether a semicolon stands between: "House *backs* sanctions; Norland *calls* on Sudland"."""
    return [t.text for t in first.doc[first.i : second.i] if t.text in (",", ";")][-1:] == [";"]


def _tells_afterthought(speech: Token, told: Token) -> bool:
    """Say whether speech is put into what a dash adds: "Lund *left* them – the result, she *claimed*, of a quarrel" claims no leaving."""
    dash = next((t for t in reversed(list(told.doc[told.i : speech.i])) if t.text in ("—", "–", "--")), None)
    return dash is not None and speech.left_edge.i > dash.i + 1


def _puts_it(verb: Token) -> bool:
    """Say whether it names whose words they are: "as the envoy *put it*", but "as the envoy *put the cup* down"."""
    return verb.lemma_ == "put" and any(c.dep_ == "dobj" and c.lower_ == "it" for c in verb.children)


def _tells_else(verb: Token) -> bool:
    """Whether a verb of saying has a content of its own: "as the agency *announced its plan*" reports nothing else."""
    told = verb.lemma_.lower() in ("tell", "inform", "assure", "remind", "show")
    return any(
        (c.dep_ == "dobj" and not told)
        or c.dep_ in ("ccomp", "xcomp")
        or (c.dep_ == "prep" and c.lower_ in ("of", "about", "against"))
        for c in verb.children
    )


def _left_open(content: Token, lemma: str) -> bool:
    """Whether a verb does not say that it is so: "would not say *whether* the ship was sold", "know *how* it was spent"."""
    return any(
        (c.dep_ == "mark" and c.lower_ in ("whether", "if")) or (c.tag_ in ("WRB", "WP") and lemma in v.COGNITION)
        for c in content.children
    )


def _telling_of(preposition: Token) -> Token | None:
    """Return the verb of saying that a preposition belongs to, also over its object: "accused *the agency* of", "complained *about*"."""
    head = preposition.head
    verb = head if is_clause(head) else head.head if head.dep_ in ("dobj", "nsubjpass") else None
    return verb if verb is not None and preposition.lower_ in ABOUT.get(verb.lemma_.lower(), ()) else None


def content_of(trigger: Token) -> Token | None:
    """Return the verb that governs a trigger as its content clause."""
    return trigger.head if trigger.dep_ == "ccomp" and is_clause(trigger.head) else None

"""Logical subject and object of a clause, through passives, control, relatives, participles and coordination.

Grammar after Huddleston & Pullum (2002), read off ClearNLP-style dependencies (Choi & Palmer 2012), which spaCy's English models use.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.pipeline import verbs as v
from kg.pipeline.arguments import (
    ANIMATE_ENTITIES,
    TIME_ENTITIES,
    agent,
    direct_object,
    direct_objects,
    governed,
    held_of,
    is_apposed,
    is_body,
    is_clause,
    is_compared,
    is_finite,
    is_nominal,
    is_person,
    is_reciprocal,
    is_set_off,
    prepositional_object,
    resolve_relative,
    shared_agent,
    singles_out,
    source_of,
    subject_of,
    undergone,
)
from kg.pipeline.circumstances import cause_of, doer_of_gerund, is_free, reported, sent_for, set_doing, told
from kg.pipeline.complements import (
    addressee,
    asked_for,
    complement,
    controlled_object,
    counterpart,
    given_to,
    predicate_object,
    pressed,
    receiver,
)
from kg.pipeline.constructions import construction
from kg.pipeline.free_relatives import meant
from kg.pipeline.gaps import gap, shared_object, tough, wanting
from kg.pipeline.holders import (
    busy_with,
    is_left,
    is_made,
    is_others,
    main_act,
    owner,
    seen_there,
    set_off_noun,
    whole,
    willing,
)
from kg.pipeline.small_clauses import small_clause
from kg.pipeline.tokens import Token
from kg.pipeline.triggers import gerund_of, is_passive

PROPER = frozenset(("NNP", "NNPS"))


@dataclass(slots=True)
class Roles:
    """Heads of the fillers of one event; `construction` names the clause type they were read from."""

    actor: Token | None = None
    target: Token | None = None
    recipient: Token | None = None
    construction: str = "active"


@dataclass(slots=True)
class RoleFinder:
    """Finds roles; remembers the subjects of clauses it has seen."""

    _subjects: dict[int, Token | None] = field(default_factory=dict)

    def roles(self, verb: Token) -> Roles:
        """Return the logical roles of a trigger."""
        out = Roles(construction=construction(verb))
        inner = gerund_of(verb) or verb
        if is_passive(verb):
            out.target = self.subject(verb)
            out.actor = agent(verb) or shared_agent(verb)
            if verb.lower_ == "born" and out.actor is None:  # "*she* was born in Velm": nobody does it to her
                out.actor, out.target = out.target, None
                return out
            second = direct_object(verb)
            if (
                second is not None and second.ent_type_ not in v.AMOUNTS and second.lemma_.lower() not in v.CURRENCY
            ):  # "was given a sentence": the object is given, the subject receives
                out.target, out.recipient = resolve_relative(second), out.target
            else:
                out.recipient = given_to(verb) or counterpart(out.target)
            return out
        if (under := undergone(verb)) is not None:  # "*the deal* came under fire from *the president*"
            out.target, out.actor = self.subject(verb), source_of(under)
            return out
        out.actor = doer_of_gerund(verb) or self.subject(verb)
        out.target, out.recipient = self.objects(inner)
        out.recipient = out.recipient or counterpart(out.target)
        return out

    def subject(self, verb: Token) -> Token | None:
        """Return the surface subject of a clause, understood ones included."""
        if verb.i not in self._subjects:
            self._subjects[verb.i] = None  # a cycle yields nothing
            self._subjects[verb.i] = self._subject(verb) if tough(verb) is None else None
        return self._subjects[verb.i]

    def _subject(self, verb: Token) -> Token | None:
        own = subject_of(verb)
        if own is not None:
            return resolve_relative(own)
        if any(c.dep_ in ("csubj", "csubjpass", "expl") for c in verb.children):
            return next(
                iter(meant(verb, "csubj") + meant(verb, "csubjpass")), None
            )  # "what seemed to be *a bomb* went off"
        head = verb.head
        match verb.dep_:
            case "ccomp" if is_finite(verb) and (noun := held_of(verb)) is not None:
                return noun
            case "conj" if is_clause(head):  # "was arrested and charged"
                return self.subject(head)
            case "acl" | "relcl" if not is_clause(head):
                return self._of_noun_clause(verb, head)
            case "xcomp" | "ccomp" | "oprd" | "dobj" if is_clause(head) and not is_finite(verb):
                return self._controller(head, verb)
            case "csubj" if head.lemma_ == "be" and verb.tag_ == "VBG":  # "Joining him will be *the minister*"
                return next(
                    (
                        c
                        for c in head.children
                        if c.dep_ == "attr" and c.i > head.i and (is_person(c) or c.tag_ in PROPER)
                    ),
                    None,
                )
            case "acomp" if is_clause(head):  # "*we* are committed to"
                return self.subject(head)
            case "advcl" if is_clause(head):
                return self._of_adverbial(verb, head)
            case "advcl" if verb.tag_ == "VB" and any(c.lower_ == "it" and c.dep_ == "nsubj" for c in head.children):
                return None  # "makes it a crime to insult the king"
            case "advcl" | "acl" if head.pos_ in ("NOUN", "PROPN", "PRON"):
                beside = verb.tag_ == "VBG" and head.dep_ == "dobj" and is_set_off(verb)
                return self.subject(head.head) if beside else head  # "Star cancels tour, *citing* illness"
            case "pcomp" | "pobj":
                return self._of_gerund(verb, head)
            case "xcomp" | "ccomp" | "advcl" if head.pos_ == "ADJ":  # "*troops* are ready to leave"
                return self.subject(head if head.dep_ != "acomp" else head.head)
        return None

    def _of_adverbial(self, verb: Token, head: Token) -> Token | None:
        """Adverbial clauses: "*the city* ... accusing the agency", "named so *by Norvik* to mark"."""
        if verb.tag_ == "VBN" and verb.i < head.i and is_free(verb, self.subject(head)):
            return None
        if verb.tag_ == "VBN" and any(
            c.dep_ in ("mark", "advmod") and c.lower_ in ("as", "once") for c in verb.children
        ):
            # "issued *a permit*, as requested", "*it* goes on as planned", "challenged *the law* once passed", "Once told, *he* left them"
            opening = verb.i < head.i and verb.left_edge.lower_ == "once"
            obj = None if is_passive(head) or opening else direct_object(head)
            return self.subject(head) if obj is None else resolve_relative(obj)
        if verb.tag_ == "VBN" and head.lemma_.lower() in v.RESULTATIVE - v.WITNESSING and not is_passive(head):
            obj = direct_object(head)
            if obj is not None and list(obj.subtree)[-1].i == verb.left_edge.i - 1:
                return obj  # "reported *150 soldiers* killed"
        if verb.tag_ == "VBN" and verb.lemma_.lower() in v.STAGING and (staged := set_off_noun(verb)) is not None:
            return staged
        doer = pressed(head) if verb.tag_ == "VB" else None
        if doer is not None:
            return doer
        if is_passive(head) and (verb.lemma_.lower() in v.RESULT or verb.tag_ == "VB"):
            doer = agent(head)
            opening = verb.i < head.i and (it := subject_of(head)) is not None and (is_body(it) or not is_person(it))
            if doer is None and (verb.tag_ == "VBG" or opening or is_made(head)):
                return None  # "two homes were hit, *killing* a man", "*To cut* costs, two plants were shut": not the homes, nor the plants
        if (sent := sent_for(verb, head)) is not None:
            return resolve_relative(sent)
        if (cause := cause_of(verb)) is not None:
            return self.subject(cause)
        if verb.tag_ == "VB" and not is_passive(head):  # "sent *a ship* to retrieve", "called on *the states* to"
            doer = self._who_carries_out(head, verb)
        if verb.tag_ == "VBG" and (led := controlled_object(head)) is not None and led.i == verb.left_edge.i - 1:
            doer = led  # "led to *the mayor* resigning"
        if verb.tag_ == "VBG" and head.lemma_.lower() in v.SETTING_OFF and not is_set_off(verb):
            doer = set_doing(head, verb)
        return doer if doer is not None else self.subject(told(verb, reported(verb, head)))

    def _who_carries_out(self, head: Token, verb: Token) -> Token | None:
        """Whose doing the purpose of a verb is, if not its subject's: "paid *the officers* to look away"."""
        lemma, obj = head.lemma_.lower(), direct_object(head)
        if obj is not None and obj.ent_type_ in TIME_ENTITIES:  # "gave *the owners* two weeks to leave"
            obj = next((c for c in head.children if c.dep_ == "dative"), obj)
        engaged = lemma in v.ENGAGING and obj is not None and is_person(obj)
        if engaged and lemma == "bribe" and verb.lemma_.lower() in v.GAINING:
            return self.subject(head)  # "*the builder* bribed officials to win a contract"
        if lemma in v.OBJECT_PURPOSE or engaged:
            return obj
        return controlled_object(head)

    def _controller(self, head: Token, verb: Token) -> Token | None:
        """Control: "told *reporters* to leave", "*the mayor* promised voters to stay", "*a ship* was told to go"."""
        if verb.tag_ == "VB" and (doer := pressed(head)) is not None:
            return doer
        if head.lemma_.lower() == "use" and is_passive(head):  # "a list used by *clerks* to find debtors"
            return agent(head)
        noun = self.subject(head) if head.lemma_ == "be" else None
        if noun is not None and noun.lemma_.lower() in v.AIMS | v.CHOICES:
            return owner(noun)  # "the aim of *the law* is to cut crime"
        if noun is not None and noun.lower_ in ("that", "this", "one"):
            return None  # "that is to say", "one of its aims is to cut crime"
        if head.lemma_ == "have" and any(c.tag_ == "TO" for c in verb.children):
            return self.subject(head)  # "*the mayor* had this to say"
        led = head.lemma_.lower() == "take" and (obj := direct_object(head)) is not None and is_person(obj)
        if is_made(head):  # "attempts were made *by the crew* to"
            return agent(head)
        if is_passive(head) or (head.lemma_.lower() in v.SUBJECT_CONTROL and not led):
            return self.subject(head)
        obj = next((c for c in head.children if c.dep_ in ("dative", "dobj") and c.pos_ != "VERB"), None)
        purpose = head.lemma_.lower() not in v.OBJECT_CONTROL and verb.lemma_.lower() not in v.INTRANSITIVE | v.MOTION
        met = head.lemma_.lower() in v.MEETING and not is_passive(head)  # "*the mayor* phoned her to thank her"
        joined = head.lemma_.lower() == "leave" and verb.tag_ == "VB" and obj is not None and not is_left(obj)
        combined = head.lemma_.lower() in v.TRANSFORMING  # "merged *the two banks* to form a third"
        if obj is not None and (met or (purpose and not combined and not led) or joined):
            # "*Norvik* imposed a blockade to limit trade", "*the firm* sacked 300 workers to cut costs"
            return self.subject(head)
        obj = obj if obj is not None else controlled_object(head)
        return resolve_relative(obj) if obj is not None else self.subject(head)

    def _of_noun_clause(self, verb: Token, noun: Token) -> Token | None:
        """Clauses inside a noun phrase: "people *seeking* asylum", "boat *rescued*", "decision *to slight*"."""
        infinitive = verb.tag_ == "VB" and any(c.dep_ == "aux" and c.tag_ == "TO" for c in verb.children)
        if (busy := busy_with(verb, noun)) is not None:
            return self.subject(busy)
        if verb.tag_ == "VBG" and (seen := seen_there(noun)) is not None:  # "*he* was shown on video leaving"
            return seen if is_nominal(seen) else self.subject(seen)
        held = verb.tag_ == "VBN" and is_passive(verb) and noun.lemma_.lower() in v.HELD  # "their right to be heard"
        if not infinitive and (doer := willing(verb, noun)) is not None:
            return self.subject(doer)
        if not infinitive and not held and noun.lemma_.lower() not in v.TROUBLE:
            return noun
        if noun.tag_ == "JJS" and noun.dep_ == "attr":  # "*the floods* were the worst to hit the coast"
            return self.subject(noun.head)
        planned = noun.lemma_.lower() in v.PLANS | v.HELD and owner(noun) is not None  # "*its* last attempt to merge"
        if singles_out(noun) and noun.head.lower_ != "during" and not planned:
            # "the first *woman* to win", "*Lund* was the first Norwegian to win"
            return self.subject(noun.head) if noun.dep_ == "attr" and noun.tag_ in PROPER else noun
        if noun.dep_ == "ROOT" and noun.ent_type_ in ANIMATE_ENTITIES:
            return noun  # a headline: "*Norvik* to sell harbour"
        return self._holder(noun, infinitive)

    def _holder(self, noun: Token, infinitive: bool = False) -> Token | None:
        """Who holds a decision, plan or right: "*Norvik*'s decision to", "the *Norvik* plan to", "*the mayor* made a decision to"."""
        stated = self._given(noun, infinitive) or owner(noun)
        if stated is not None:
            return stated
        noun = whole(noun)
        head = noun.head
        if infinitive and noun.lemma_.lower() in v.ENACTED:
            return noun  # "passed *a bill* to broaden sanctions"
        if (
            noun.dep_ == "nsubjpass" and head.lemma_.lower() in v.GIVING | v.MAKING
        ):  # "the order to march was given by *the king*"
            return agent(head)
        if infinitive and is_others(noun):
            return None
        if noun.dep_ in ("dobj", "attr", "oprd") and is_clause(head):
            doer = agent(head) if is_passive(head) else self.subject(head)
            # "*a reason* was the impossibility of calculating": what is called so does nothing
            # nor does "it": "*it* was the right thing to do"
            named = doer is None or doer.tag_ in PROPER or (is_person(doer) and doer.lower_ != "it")
            return doer if noun.dep_ != "attr" or named else None
        # "were held as *part* of an effort to curb fraud"
        if noun.lower_ == "part" and is_clause(deed := main_act(noun)):
            return agent(deed) if is_passive(deed) else self.subject(deed)
        if noun.dep_ == "pobj" and head.lower_ in ("with", "without") and head.head.pos_ in ("NOUN", "PROPN"):
            return head.head  # "*a firm* with plans to build"
        if noun.dep_ == "pobj" and is_clause(head.head):
            if noun.lemma_.lower() in v.PERIL and not is_passive(head.head) and direct_object(head.head) is not None:
                return direct_object(head.head)  # "put *the bank* at risk of being sued"
            doer = self.subject(head.head)
            if noun.lower_ == "order" and head.lower_ == "in":  # "in order to"
                return agent(head.head) if is_passive(head.head) else doer
            # "*he* was jailed for a plot to kill", but "were killed in an uptick in fighting", "talks were held on a plan to sell"
            able = doer is not None and (is_person(doer) or doer.pos_ in ("PROPN", "PRON"))
            if is_passive(head.head):
                return doer if able and head.lower_ not in ("in", "over", "amid", "during", "by") else None
            return doer if able or not infinitive else None  # "*the outbreak* ended after efforts to contain it"
        return None

    def _given(self, noun: Token, infinitive: bool) -> Token | None:
        """Who is invited to do it, or gets it: "its invitation to *a reporter* to appear", "*residents* were given the choice to leave"."""
        if infinitive and noun.lemma_.lower() in v.ADDRESSED:
            to = [c for c in noun.children if c.dep_ == "prep" and c.lower_ in ("to", "for", "on")]
            asked = next((o for c in to if (o := prepositional_object(c)) is not None and is_person(o)), None)
            if asked is not None:
                return asked
        head = noun.head
        if noun.dep_ != "dobj" or head.lemma_.lower() not in v.GIVING:
            return None
        given = self.subject(head) if is_passive(head) else self.objects(head)[1]
        return given if given is not None and is_person(given) else None

    def _of_gerund(self, verb: Token, preposition: Token) -> Token | None:
        """Gerunds after a preposition: "accused *the agency* of misusing", "*South Korea* retaliated by firing"."""
        head = governed(preposition)
        if (
            head.pos_ in ("NOUN", "PROPN")
            and head.dep_ in ("dobj", "nsubjpass")
            and head.head.lemma_.lower() in v.OBJECT_CONTROL_PREPOSITION.get(preposition.lower_, ())
        ):
            return resolve_relative(head) if not is_reciprocal(head) else self.subject(head.head)
        if is_clause(head):
            obj = direct_object(head)
            moved = preposition.lower_ == "into" and obj is not None and is_person(obj)  # "beat *him* into signing"
            # "accused *Norvik* of raising tension by shelling"
            of = preposition.lower_ == "by" and any(c.lower_ == "of" and c.i < preposition.i for c in head.children)
            listed = head.lemma_.lower() in v.OBJECT_CONTROL_PREPOSITION.get("of" if of else preposition.lower_, ())
            if (listed or moved) and not is_passive(head):
                if obj is not None and is_reciprocal(obj):  # "*Norvik and Sudland* accused each other of lying"
                    return self.subject(head)
                if obj is not None or preposition.lower_ != "in":  # "*the navy* assisted in finding"
                    return resolve_relative(obj) if obj is not None else None
            borne = [c for c in (*head.children, *(obj.children if obj is not None else ())) if c.lower_ == "against"]
            if preposition.lower_ == "for" and borne:  # "upheld a fine against *the reporter* for refusing"
                return prepositional_object(borne[-1])
            given = preposition.lower_ == "to" and head.lemma_.lower() in v.GIVING | {"pay", "devote"}
            # "*attention* was paid to preparing", "*the ship* was cleaned by removing": neither does it
            return None if is_passive(head) and (preposition.lower_ == "by" or given) else self.subject(head)
        if head.pos_ == "ADJ" and (own := subject_of(head)) is not None:  # "found *the men* guilty of killing"
            return resolve_relative(own)
        told_of = head.pos_ in ("ADJ", "ADV") and head.dep_ in ("acomp", "oprd", "advmod") and is_clause(head.head)
        if told_of and (verb.tag_ == "VBG" or any(c.lower_ == "having" for c in verb.children)):
            return self.subject(head.head)  # "*we* are committed to helping", "*it* is far from reaching"
        if (
            head.pos_ == "ADJ" and head.dep_ == "amod" and is_nominal(head.head) and head.head.i < head.i
        ):  # "a *robot* capable of lifting"
            return head.head
        if head.dep_ == "prep":  # "instead of using"
            return self._of_gerund(verb, head)
        return self._holder(head) if head.pos_ in ("NOUN", "PROPN") else None

    def objects(self, verb: Token) -> tuple[Token | None, Token | None]:
        """Return target and recipient of an active verb."""
        first = direct_object(verb)
        if (done_to := predicate_object(verb, first)) is not None:
            return done_to, None  # "took part in *a march*"
        if first is not None and first.lower_ in v.IDIOMS.get(verb.lemma_.lower(), ()) and not first.n_lefts:
            return None, None  # "took place on time", "caught fire"
        direct = [resolve_relative(c) for c in direct_objects(verb)]
        if len(direct) > 1 and (is_apposed(direct) or is_compared(direct)):  # "launched attacks, *a move* that ..."
            direct = direct[:1]
        objects = [d for d in direct if d is not None and d.ent_type_ not in TIME_ENTITIES]
        recipient = next((resolve_relative(c) for c in verb.children if c.dep_ == "dative" and is_nominal(c)), None)
        far = any(d.lemma_.lower() in v.LENGTHS for d in objects)
        if recipient is not None and far:  # "freed prisoners in a town *around 100 km* south"
            objects, recipient = [recipient], None
        if not objects and verb.lemma_.lower() in v.SPEECH:  # inverted: ", said Lund *to the crowd*"
            after = next((c for c in verb.children if c.dep_ == "nsubj" and c.i > verb.i), None)
            spoken_to = (
                next((c for c in after.children if c.dep_ == "prep" and c.lower_ == "to"), None)
                if after is not None
                else None
            )
            recipient = recipient or (prepositional_object(spoken_to) if spoken_to is not None else addressee(verb))
        if recipient is None:
            recipient = next(
                (
                    o
                    for c in verb.children
                    if c.dep_ == "dative" and (o := prepositional_object(c)) and (c.lower_ != "for" or is_person(o))
                ),
                None,
            )
        if len(objects) > 1 and recipient is None:
            recipient, objects = objects[0], objects[1:]
        target = objects[0] if objects else small_clause(verb) or shared_object(verb) or gap(verb) or wanting(verb)
        target = target or asked_for(verb)
        others = [o for c in verb.children if c.dep_ == "prep" and (o := complement(verb, c, bool(target)))]
        if target is None:
            if recipient is not None:  # "told reporters that"
                return recipient, None
            target = others.pop(0) if others else None
        if recipient is None:
            recipient = others[0] if others else None
        if recipient is None and target is not None and verb.lemma_.lower() in v.SENDING:
            recipient = receiver(verb, target)
        return target, recipient

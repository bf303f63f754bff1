"""`kg_repairs`: the parser's commonest mistakes mended, where agreement, punctuation or word class prove it wrong.

Each repair names the construction and changes the fewest arcs. Labels are ClearNLP's (Choi & Palmer 2012).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from spacy.attrs import DEP, HEAD, POS, TAG
from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.pipeline import repairs_circumstances as circumstances
from kg.pipeline import repairs_clauses as clauses
from kg.pipeline import repairs_conjuncts as conjuncts
from kg.pipeline import repairs_contents as contents
from kg.pipeline import repairs_coordination as coordination
from kg.pipeline import repairs_headlines as headlines
from kg.pipeline import repairs_headnames as headnames
from kg.pipeline import repairs_headnouns as headnouns
from kg.pipeline import repairs_headverbs as headverbs
from kg.pipeline import repairs_main_verbs as main_verbs
from kg.pipeline import repairs_modifiers as modifiers
from kg.pipeline import repairs_names as names
from kg.pipeline import repairs_outer as outer
from kg.pipeline import repairs_participles as participles
from kg.pipeline import repairs_pasts as pasts
from kg.pipeline import repairs_phrases as phrases
from kg.pipeline import repairs_speech as speech
from kg.pipeline import repairs_subjects as subjects
from kg.pipeline import repairs_words as words
from kg.pipeline.lexicon import mended
from kg.pipeline.nouns import PREFIXES

PARSE = [HEAD, DEP, TAG, POS]
FORMS = frozenset("VBD VBG VBN VBZ".split())
VERBS = "VB VBD VBG VBN VBP VBZ"


class Repair(NamedTuple):
    """A repair, with the tags, labels and words of the tokens it can concern; none means any. `headline`: in headlines alone."""

    mend: Callable[[Token], bool]
    tags: frozenset[str] = frozenset()
    deps: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    headline: bool = False


def _of(
    mend: Callable[[Token], bool],
    tags: str = "",
    deps: str = "",
    words: frozenset[str] = frozenset(),
    headline: bool = False,
) -> Repair:
    return Repair(mend, frozenset(tags.split()), frozenset(deps.split()), words, headline)


REPAIRS = (
    _of(phrases.prefix_read_for_word, words=PREFIXES),
    _of(headnames.name_read_for_word, f"NN NNS JJ UH {VERBS}", headline=True),
    _of(headnames.abbreviation_read_for_verb, VERBS, headline=True),
    _of(words.people_read_for_name, "NNP NNPS", "nsubj nsubjpass"),
    _of(names.nickname_read_for_name, "NNP NNPS"),
    _of(names.name_behind_address, "NNP"),
    _of(names.rank_read_for_name, words=names.RANKS),
    _of(names.role_read_for_member, "NNP", "conj appos"),
    _of(names.name_read_beside_body, "NNP", "appos"),
    _of(names.name_read_inside_body, "NNP", "pobj"),
    _of(words.missing_read_for_verb, words=frozenset({"missing"})),
    _of(phrases.based_read_for_verb, words=frozenset({"based"})),
    _of(phrases.role_read_for_object, "NNP NNPS NN", "pobj"),
    _of(words.plural_read_for_verb, "VBZ VBP", "dobj pobj attr"),
    _of(headlines.plural_read_for_verb, "VBZ", headline=True),
    _of(headnouns.credit_read_for_head, "NN NNS NNP NNPS VB VBP", headline=True),
    _of(headnouns.noun_read_for_clause, "NN NNS VB VBP VBZ", "ccomp dobj", headline=True),
    _of(headnouns.noun_read_for_bare_verb, "VB", "conj", headline=True),
    _of(headlines.main_verb_read_for_modifier, "VBN VBD", "acl", headline=True),
    _of(words.plural_read_for_clause, "VBZ", "ccomp"),
    _of(words.plural_read_beside_verb, "VBZ"),
    _of(words.adjective_read_for_verb, "VB VBP", "oprd acomp"),
    _of(words.noun_read_for_finite, "VBP VB", "advcl ccomp acl"),
    _of(words.noun_read_for_bare_verb, "VB VBP", "conj"),
    _of(phrases.date_read_for_modifier, "NN NNS NNP NNPS", "nsubj nsubjpass pobj"),
    _of(circumstances.object_read_for_date, "NN NNS", "pobj"),
    _of(subjects.noun_read_for_verb, "VBP VB", "nsubj nsubjpass"),
    _of(phrases.modifier_read_for_making, "VBG", "xcomp"),
    _of(coordination.modifier_read_for_conjunct, "NN", "conj"),
    _of(coordination.contrast_read_for_apposition, "NN NNS NNP", "appos"),
    _of(phrases.noun_read_for_object, "NN"),
    _of(phrases.relative_of_what_happened, VERBS, "relcl"),
    _of(subjects.count_read_for_object, "CD NNS", "pobj"),
    _of(subjects.subject_read_for_modifier, "VBZ VBP VBD", "ROOT ccomp advcl conj relcl"),
    _of(subjects.quotation_read_for_subject, "VBD VBZ"),
    _of(subjects.main_verb_read_for_compound, "VBN VBD", "amod"),
    _of(main_verbs.main_verb_before_role, "VBN VBD", "amod compound"),
    _of(subjects.modifier_read_before_modal, "VBD VBN", "ROOT ccomp"),
    _of(phrases.participle_read_for_preposition, "VBN", "acl advcl prep", frozenset({"given"})),
    _of(phrases.modifier_read_for_clause, "VBG", "acl"),
    _of(phrases.holder_read_for_member, "NNP", "pobj"),
    _of(words.there_are_nouns, "VBZ", "attr"),
    _of(phrases.addressee_read_for_date, "NNP NNPS", "compound"),
    _of(phrases.holder_of_several_roles, "NNP", "appos"),
    _of(phrases.age_read_for_object, "CD", "dobj"),
    _of(phrases.particle_read_for_preposition, "RP", "prt"),
    _of(headnouns.noun_read_for_interjection, "UH", "intj nsubj ROOT", headline=True),
    _of(headnouns.plan_read_for_command, "VB VBP", "ROOT", headline=True),
    _of(headnouns.deed_read_for_gerund, "VBG", headline=True),
    _of(headlines.number_read_for_head, "CD NNS", headline=True),
    _of(headlines.vow_read_for_noun, "NN", "conj appos", headline=True),
    _of(headlines.part_read_for_subject, "NN NNS NNP NNPS", "compound nmod", headline=True),
    _of(headnouns.noun_read_for_adjective, "JJ", "amod", headline=True),
    _of(headnouns.recipient_read_for_infinitive, "VB"),
    _of(headverbs.quoted_read_for_noun, "NN NNS", headline=True),
    _of(headverbs.name_read_for_command, "VB MD", headline=True),
    _of(headverbs.finite_read_for_subject, "VBZ", headline=True),
    _of(headverbs.plural_read_for_subject, "NNS VBZ", "nsubj", headline=True),
    _of(headnouns.name_read_for_measure, "NNP NNPS", "npadvmod advmod attr"),
    _of(headnouns.name_read_for_adverb, "NN NNP NNPS", "advmod npadvmod", headline=True),
    _of(headnouns.state_read_for_modifier, "JJ", "amod", frozenset({"dead"})),
    _of(headverbs.verb_read_for_noun, "NN JJ RB RP VB VBP IN", headline=True),
    _of(headverbs.future_read_for_noun, "NN JJ VB VBP DT", headline=True),
    _of(headlines.noun_read_for_verb, "NNS", headline=True),
    _of(headverbs.plural_read_for_part, "NNS", "compound nmod", headline=True),
    _of(headlines.clause_read_for_phrase, "NNS", headline=True),
    _of(headlines.command_read_for_modifier, "JJ", "amod", words.CLEARING, headline=True),
    _of(headlines.adjective_read_for_verb, "JJ", "amod", words.CLEARING, headline=True),
    _of(headnouns.noun_read_behind_preposition, "VB VBP", "advcl", headline=True),
    _of(headlines.comma_read_for_and, "VB VBP VBD", headline=True),
    _of(headlines.country_read_for_object, "NNP NNPS", "dobj punct"),
    _of(headlines.counted_read_for_verb, "VBZ", headline=True),
    _of(headlines.past_read_for_participle, "VBD", words=headlines.PARTICIPLES),
    _of(headnouns.role_read_for_object, deps="dobj", headline=True),
    _of(headlines.term_read_for_object, "VBD VBN", headline=True),
    _of(headlines.age_read_for_clause, words=frozenset({"aged"})),
    _of(words.noun_read_for_infinitive, "NN JJ"),
    _of(words.infinitive_read_for_modifier, "VB", "amod compound"),
    _of(words.subject_read_for_modifier, "VB", "ccomp"),
    _of(words.modifier_read_for_infinitive, "NN", "amod"),
    _of(words.adjective_read_for_infinitive, "JJ", "amod", words.CLEARING),
    _of(contents.deed_read_for_quality, "JJ", "amod"),
    _of(phrases.preposition_read_for_particle, "IN RB RP", "prep", frozenset({"in", "down", "through"})),
    _of(contents.quality_read_for_infinitive, "VBN", "advcl xcomp"),
    _of(contents.quality_read_for_deed, "VBN", "xcomp ccomp"),
    _of(phrases.modifier_read_for_gerund, "VBG", "pcomp"),
    _of(phrases.manner_read_for_object, "NN", "dobj", frozenset({"head"})),
    _of(circumstances.modifier_read_behind_according, "VBG", "pcomp"),
    _of(circumstances.warning_read_for_gerund, "VBG", "pcomp", frozenset({"warning"})),
    _of(circumstances.doer_read_for_place, "VBG", "acl"),
    _of(circumstances.subject_read_beside_relative, "VBD VBZ VBP", "ROOT ccomp"),
    _of(phrases.modifier_read_for_object, "NN", "dobj dative"),
    _of(words.gerund_read_for_noun, "NN", "dobj xcomp"),
    _of(phrases.gerund_read_for_modifier, "VBG", "amod"),
    _of(words.noun_read_for_gerund, "VBG", "dobj pobj"),
    _of(phrases.adjective_read_for_modifier, "JJ", "amod"),
    _of(
        phrases.preposition_read_for_adjective, deps="amod nmod compound advmod", words=frozenset({"outside", "inside"})
    ),
    _of(words.modifier_read_for_verb, "VBN", "conj"),
    _of(words.noun_read_for_verb, "NN NNS"),
    _of(words.noun_read_for_clause, "VB VBP", "ccomp"),
    _of(words.participle_read_for_verb, "VBN VBG VBD", "nsubj nsubjpass dobj pobj"),
    _of(words.subject_read_for_adverb, "VBD VBZ VBP", "ROOT"),
    _of(clauses.subject_read_under_auxiliary, deps="nsubj nsubjpass"),
    _of(main_verbs.verb_read_for_modifier, VERBS, "compound amod nmod"),
    _of(words.copula_read_for_possessive, "VBZ", words=frozenset({"'s", "’s"})),
    _of(words.past_read_for_finite, "VBD", "advcl acl prep"),
    _of(words.noun_read_for_complement, "NN NNS NNP NNPS", "xcomp punct"),
    _of(speech.quotative_read_for_modifier, "VBN VBD", "amod"),
    _of(clauses.name_read_for_clause, VERBS, "csubj"),
    _of(clauses.object_read_beside_preposition, "NN NNS NNP NNPS", "dobj appos"),
    _of(clauses.subject_read_for_second_object, "NN NNS NNP NNPS", "pobj"),
    _of(clauses.clause_read_for_phrase, "VBD VBZ VBP", "advcl acl relcl"),
    _of(clauses.subject_read_for_place, "NN NNS NNP NNPS", "nsubj"),
    _of(speech.plural_read_for_speech, "NNS VBZ", "ROOT", frozenset({"reports", "understands"})),
    _of(speech.subject_read_as_said, "VBD VBZ VBP VBN VB", "ccomp"),
    _of(clauses.verb_read_for_subject, "VBD VBZ VBP", "nsubj nsubjpass"),
    _of(clauses.objects_read_for_clause, "NN NNS", "ccomp"),
    _of(clauses.two_subjects, VERBS),
    _of(clauses.conjunction_read_for_object, "WDT DT", "dobj det", frozenset({"that"})),
    _of(contents.subject_read_for_what_is_said, VERBS, "ccomp xcomp"),
    _of(clauses.preposition_read_in_content, VERBS, "ccomp"),
    _of(clauses.relative_read_for_clause, "WP", words=frozenset({"who"})),
    _of(speech.speaker_read_for_apposition, "VBD VBZ VBN", "conj ROOT acl"),
    _of(speech.speech_read_for_second_clause, "VBD VBZ", "conj"),
    _of(coordination.person_read_for_modifier, "NNP", "nmod compound"),
    _of(coordination.member_read_below_apposition, "NNP", "conj"),
    _of(coordination.last_of_a_list, "NN NNS NNP NNPS", "nsubj nsubjpass"),
    _of(coordination.subject_read_for_object, VERBS, "conj ccomp"),
    _of(coordination.subject_read_for_second_object, VERBS, "conj"),
    _of(coordination.number_read_for_conjunct, "VBN VBD", "acl"),
    _of(coordination.across_semicolon, VERBS, "ccomp"),
    _of(coordination.against_agreement, VERBS, "conj"),
    _of(pasts.with_the_same_auxiliaries, "VBG VBN", "conj"),
    _of(pasts.deed_read_for_what_is_heard, "VBD", "ccomp"),
    _of(conjuncts.with_the_content, "VBD", "conj"),
    _of(conjuncts.with_the_speech, "VB", "conj"),
    _of(conjuncts.with_the_infinitive, "VBD VBN VBZ VBP", "conj"),
    _of(conjuncts.infinitive_with_the_infinitive, "VB", "conj"),
    _of(conjuncts.then_read_for_nothing, "VBD VBZ", "dep"),
    _of(conjuncts.with_no_modal, "VBZ VBG VBD", "conj"),
    _of(conjuncts.with_whoever_speaks, "VBD VBZ VBP", "conj"),
    _of(conjuncts.with_the_outer_clause, "VBD VBZ", "conj"),
    _of(conjuncts.with_the_modal, "VB VBP", "conj"),
    _of(conjuncts.with_the_bare_verb, "VB", "conj"),
    _of(conjuncts.with_the_participle, "VBN", "conj"),
    _of(conjuncts.with_the_gerund, "VBG", "conj"),
    _of(conjuncts.with_the_participle_above, "VBG", "conj"),
    _of(conjuncts.with_the_relative, VERBS, "conj"),
    _of(conjuncts.past_with_the_clause, "VBD", "conj"),
    _of(conjuncts.with_the_passive, "VBN VBD", "conj"),
    _of(conjuncts.with_the_speaker, VERBS, "conj"),
    _of(conjuncts.with_the_main_verb, "VBD VBN VB", "conj"),
    _of(outer.cause_read_for_content, VERBS, "ccomp"),
    _of(outer.bare_form_read_for_past, "VBD VBN", "conj", outer.UNCHANGED),
    _of(outer.deed_read_in_question, "VBD VBN", "conj"),
    _of(outer.denial_read_in_content, "VB", "conj"),
    _of(outer.deed_read_across_dash, "VBD VBZ", "conj"),
    _of(outer.second_plan_read_beside_content, "VB", "ccomp"),
    _of(outer.body_read_for_two, "NNP", "nsubj nsubjpass"),
    _of(outer.content_read_beside_its_verb, VERBS),
    _of(outer.subject_read_for_what_is_added, "VBD VBZ", "parataxis ccomp dep"),
    _of(subjects.moment_read_for_subject, VERBS),
    _of(subjects.subject_read_before_grounds, VERBS, "ccomp"),
    _of(subjects.event_read_for_object, VERBS, "ccomp"),
    _of(subjects.subject_read_across_place, "VBD", "advcl conj"),
    _of(subjects.relative_read_of_group, VERBS, "relcl"),
    _of(outer.content_read_behind_addressee, VERBS, "relcl acl"),
    _of(outer.clause_read_of_another_noun, "VBD VBZ VBP", "relcl"),
    _of(outer.bare_verb_read_beside_singular, "VB VBP", "conj"),
    _of(outer.gerund_read_for_modifier, "VBG", "conj"),
    _of(outer.order_read_in_relative, "VB", "advcl xcomp acl relcl"),
    _of(conjuncts.second_content, "VBD", "ccomp advcl"),
    _of(conjuncts.middle_of_a_list, "VBN", "advcl"),
    _of(conjuncts.second_of_two_passives, "VBD", "conj"),
    _of(coordination.first_of_several, "VBD VBN VBZ", "ccomp"),
    _of(clauses.preposition_read_for_subordinator, "VB"),
    _of(participles.participles_read_for_subject, "NN NNS", "nsubj nsubjpass"),
    _of(phrases.name_beside_its_role, "NNP NNPS", "nsubj nsubjpass npadvmod dobj oprd"),
    _of(coordination.noun_read_for_listed_verb, "NN", "conj"),
    _of(coordination.modifier_read_for_bare_verb, "VB VBP", "conj"),
    _of(coordination.across_clauses, f"{VERBS} NN NNS"),
    _of(clauses.subordinator_read_for_preposition, VERBS),
    _of(coordination.role_read_for_member, "NNP", "conj"),
    _of(subjects.subject_read_in_opening, "VBG", "csubj csubjpass nsubj"),
    _of(subjects.subject_read_in_opening_phrase, "VBD VBZ VBP VB", "ROOT ccomp"),
    _of(subjects.subject_read_behind_preposition, "VBD VBZ VBP VBN", "conj advcl ccomp ROOT"),
    _of(clauses.subject_read_for_apposition, VERBS, "ROOT ccomp advcl parataxis"),
    _of(clauses.object_read_for_subject, VERBS, "conj"),
    _of(clauses.name_read_for_place, "NNP NNPS NN", "pobj"),
    _of(participles.main_verb_read_in_relative, VERBS, "ccomp"),
    _of(participles.content_read_for_modifier, "VBN VBD", "acl"),
    _of(pasts.deed_read_for_person_said, "VBN VBD", "acl"),
    _of(pasts.main_verb_read_in_participle, "VBN VBD", "ccomp"),
    _of(pasts.main_verb_with_particle, "VBN VBD", "acl"),
    _of(participles.clause_read_for_object, "VBN VBG", "ccomp"),
    _of(participles.outcome_read_for_clause, "VBN", "advcl"),
    _of(clauses.plan_read_for_purpose, "VB", "advcl xcomp"),
    _of(clauses.complement_read_for_purpose, "VB", "advcl"),
    _of(clauses.recipient_read_for_modifier, "NN NNS NNP NNPS", "dobj"),
    _of(speech.subject_read_across_inserted_speech, VERBS, "parataxis ccomp dep"),
    _of(speech.quotation_read_for_speaker, VERBS),
    _of(participles.suspect_read_for_clause, "VBD VBN"),
    _of(pasts.suspect_read_beside_clause, "VBD VBN", "advcl ccomp"),
    _of(participles.modifier_read_with_preposition, "VBN VBG", "advcl"),
    _of(participles.doer_read_for_modifier, "VBG", "acl"),
    _of(circumstances.participle_read_across_its_verb, "VBG", "acl"),
    _of(circumstances.suit_read_for_defendant, "VBN", "acl"),
    _of(participles.modifier_read_for_finite, "VBD", "advcl"),
    _of(pasts.clause_read_for_time, "VBN VBD", "acl"),
    _of(participles.modifier_read_for_clause, "VBN", "advcl"),
    _of(participles.main_verb_read_for_clause, VERBS, "advcl"),
    _of(participles.modifier_read_for_subject, "VBG VBN", "csubj csubjpass"),
    _of(participles.participle_read_for_clause, "VBD VBN"),
    _of(participles.main_verb_read_for_modifier, "VBN VBD", "acl relcl"),
    _of(participles.main_verb_read_for_adjective, "VBN", "amod"),
    _of(subjects.relative_read_of_thing, "WP", words=frozenset({"who"})),
    _of(subjects.subject_read_for_name, "VBG", "ccomp"),
    _of(subjects.main_verb_read_behind_age, "VBN VBD", "acl"),
    _of(subjects.main_verb_read_before_relative, "VBD VBZ VBP", "ROOT ccomp"),
    _of(main_verbs.participle_read_for_main_verb, "VBD", "ROOT"),
    _of(main_verbs.modifier_read_for_clause, "VBD VBN", "ccomp"),
    _of(main_verbs.modifier_read_for_conjunct, "VBD VBN", "ROOT ccomp"),
    _of(main_verbs.judgement_read_for_main_verb, "VBD", "ROOT ccomp"),
    _of(main_verbs.main_verb_read_beside_another, "VBD VBN", "acl"),
    _of(main_verbs.main_verb_read_before_circumstance, "VBD VBZ VBP", "ROOT ccomp"),
    _of(main_verbs.main_verb_after_modifier, "VBN VBD", "acl relcl"),
    _of(main_verbs.main_verb_read_before_object, "VBD VBN", "amod"),
    _of(clauses.object_read_for_predicate, "NNP NNPS", "oprd"),
    _of(clauses.complement_read_for_modifier, words=frozenset({"of"})),
    _of(speech.speaker_read_for_object, "VBD VBZ VBN"),
    _of(contents.speaker_read_between_commas, "VBD VBZ VBN", "conj"),
    _of(speech.subject_read_for_date, "VBD VBZ VBP", "ccomp"),
    _of(speech.addressee_read_for_subject, "VBD VBZ VBP VBN", "ccomp"),
    _of(speech.participle_after_quotation, "VBG", "advcl acl"),
    _of(speech.saying_read_in_content, "VBG", "advcl"),
    _of(circumstances.date_read_behind_birth, "IN", "prep"),
    _of(circumstances.aim_read_for_circumstance, "VB", "advcl"),
    _of(circumstances.doer_read_for_beneficiary, "VB", "advcl acl relcl"),
    _of(circumstances.aim_read_of_another_noun, "VB", "acl relcl"),
    _of(circumstances.announced_read_for_purpose, "VB", "advcl relcl"),
    _of(circumstances.grounds_read_in_content, "VBG", "advcl"),
    _of(circumstances.purpose_read_for_content, "VB", "ccomp"),
    _of(circumstances.outcome_read_in_purpose, "VBG", "advcl"),
    _of(circumstances.outcome_read_in_prevention, "VBG", "advcl"),
    _of(circumstances.absolute_read_for_circumstance, "VBG", "advcl"),
    _of(speech.content_read_for_circumstance, VERBS, "advcl"),
    _of(contents.second_content_read_beside_speech, VERBS, "conj"),
    _of(outer.that_read_for_subject, "DT IN WDT", "nsubj", frozenset({"that"})),
    _of(contents.naming_read_in_content, "VBD VBZ VBP", "conj"),
    _of(contents.content_read_beside_its_speech, VERBS, "conj"),
    _of(contents.content_read_of_addressee, VERBS, "relcl"),
    _of(contents.deed_read_beside_witness, "VB"),
    _of(contents.time_read_for_content, "VBD VBZ VBP VBN", "ccomp"),
    _of(contents.relative_read_for_content, VERBS, "ccomp advcl"),
    _of(modifiers.doer_read_for_user, "VBG", "xcomp advcl acl"),
    _of(modifiers.doers_read_for_means, "VBG", "pcomp"),
    _of(modifiers.person_read_for_place, VERBS, "relcl"),
    _of(modifiers.aim_read_for_author, "VBN", "acl"),
    _of(modifiers.name_read_for_object, "NNP", "dobj"),
    _of(modifiers.condition_read_for_deed, "VBN", words=modifiers.CONDITIONS),
    _of(modifiers.content_read_for_plan, "VB", "acl"),
    _of(modifiers.demand_read_for_noun, "NN", "dobj ccomp"),
    _of(contents.object_read_for_apposition, "NN NNS NNP NNPS", "appos"),
    _of(contents.conjunction_read_for_object, "WDT IN DT", "dobj pobj", frozenset({"that"})),
    _of(contents.recipient_read_for_modifier, "PRP", "compound nmod amod poss"),
    _of(modifiers.deed_read_for_aim, "VB", "advcl"),
    _of(modifiers.thing_read_for_person, VERBS, "relcl"),
    _of(modifiers.list_read_for_doer, "VBN", "acl"),
    _of(modifiers.place_read_for_subject, "NNP", "nsubj"),
    _of(speech.speech_read_for_auxiliary, "VBD VBZ VBP", "aux"),
    _of(speech.saying_read_for_subject, "NNS", "nsubj nsubjpass"),
    _of(speech.deed_read_after_inserted_speech, "VBD VBN VBZ VBP", "conj"),
    _of(speech.circumstance_read_of_inserted_speech, VERBS, "advcl"),
    _of(speech.contrast_read_in_content, "VBD VBZ VBP", "advcl"),
    _of(speech.content_read_past_its_noun, VERBS, "ccomp"),
    _of(outer.speaker_read_in_content, "VBD VBZ"),
)


def repair(doc: Doc) -> Doc:
    """Mend the verbs' lemmas, then apply every repair to every token it can concern; one that would leave no tree is taken back."""
    tokens = list(doc)
    _mend_lemmas(tokens)
    concerned, before = _concerned(tokens), doc.to_array(PARSE)
    for number, repair_ in enumerate(REPAIRS):
        if concerned[number] and _mend(doc, repair_.mend, concerned[number], before):
            concerned, before = _concerned(tokens), doc.to_array(PARSE)
    return doc


def _mend_lemmas(tokens: list[Token]) -> None:
    for token in tokens:
        if token.tag_ in FORMS:
            lemma = token.lemma_.lower()
            if (whole := mended(lemma, token.lower_)) != lemma:
                token.lemma_ = whole


def _concerned(tokens: list[Token]) -> list[list[Token]]:
    """The tokens that each repair can concern, in text order."""
    out: list[list[Token]] = [[] for _ in REPAIRS]
    headlines = [(start, end) for start, end, kind in tokens[0].doc._.kg_blocks if kind == "headline"] if tokens else []
    last = max((end for _, end in headlines), default=0)
    for token in tokens:
        word = token.lower_
        inside = token.idx < last and any(start <= token.idx < end for start, end in headlines)
        for number in _repairs_of(token.tag_, token.dep_, inside):
            only = REPAIRS[number].words
            if not only or word in only:
                out[number].append(token)
    return out


@cache
def _repairs_of(tag: str, dep: str, in_headline: bool) -> tuple[int, ...]:
    """The numbers of the repairs that can concern a token of this tag and label, in a headline or outside."""
    return tuple(
        number
        for number, (_, tags, deps, _, headline) in enumerate(REPAIRS)
        if (not tags or tag in tags) and (not deps or dep in deps) and (in_headline or not headline)
    )


def _mend(doc: Doc, mend: Callable[[Token], bool], tokens: list[Token], before: Any) -> bool:
    """Apply a repair to some tokens; when that leaves no tree, to each by itself, without those that are at fault."""
    if not sum(mend(token) for token in tokens):
        return False
    if is_forest(doc):
        return True
    doc.from_array(PARSE, before)
    return len(tokens) > 1 and sum(_mend(doc, mend, [token], doc.to_array(PARSE)) for token in tokens) > 0


def is_forest(doc: Doc) -> bool:
    """Whether every token leads to a root: no arc closes a circle."""
    heads = [i + head for i, head in enumerate(doc.to_array(HEAD).astype("int64").tolist())]
    sound = [head == i for i, head in enumerate(heads)]
    for i in range(len(heads)):
        path: list[int] = []
        while not sound[i] and len(path) <= len(heads):
            path.append(i)
            i = heads[i]
        if not sound[i]:
            return False
        for j in path:
            sound[j] = True
    return True


@Language.factory(
    "kg_repairs",
    requires=["token.dep", "token.tag", "token.lemma"],
    assigns=["token.dep", "token.head", "token.tag", "token.lemma"],
)
def make_repairs(nlp: Language, name: str) -> object:
    """Create the component; it belongs after the parser, the lemmatizer and the entity recogniser."""
    return repair

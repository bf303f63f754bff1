"""Typing of frames, on parses built by hand."""

import pytest

ATTACK = """
Rebels NNS nsubj 1 rebel
launched VBD ROOT 1 launch
an DT det 3
attack NN dobj 1
"""


def test_a_light_verb_is_what_its_noun_is(typed):
    frame = typed(ATTACK, 1, actor=0, alt=[3])
    assert (frame["types"], frame["plover"], frame["cameo"]) == (["ASSAULT"], "ASSAULT", "19")


def test_the_object_tells_the_launch_of_a_product_from_that_of_a_satellite(typed):
    lines = ATTACK.replace("attack NN", "{} NN")
    assert typed(lines.format("app"), 1, actor=0, target=3)["types"] == ["CREATE"]
    assert typed(lines.format("satellite"), 1, actor=0, target=3)["types"] == ["MOVE"]


def test_a_modifier_makes_a_strike_a_strike(typed):
    lines = """
    Prisoners NNS nsubj 1 prisoner
    began VBD ROOT 1 begin
    a DT det 4
    hunger NN compound 4
    strike NN dobj 1
    """
    frame = typed(lines, 1, actor=0, alt=[4])
    assert (frame["plover"], frame["mode"]) == ("PROTEST", "hunger")


def test_a_particle_tells_senses_apart(typed):
    lines = """
    Police NNS nsubj 1 police
    turned VBD ROOT 1 turn
    away RP prt 1
    the DT det 4
    boats NNS dobj 1 boat
    """
    assert typed(lines, 1, actor=0, target=4)["types"][0] in ("REJECT", "COERCE")


def test_an_accident_kills_but_is_no_assault(typed):
    lines = """
    The DT det 1
    {} NN nsubj 2
    killed VBD ROOT 2 kill
    villagers NNS dobj 2 villager
    """
    assert typed(lines.format("landslide"), 2, actor=1, target=3)["types"][0] == "LIFE"
    assert typed(lines.format("gunman"), 2, actor=1, target=3)["types"][0] == "ASSAULT"


LEAVE = """
She PRP nsubj 1 she
left VBD ROOT 1 leave
the DT det 3
{} NN dobj 1
"""


def test_one_leaves_a_town_by_going_and_a_job_by_resigning(typed):
    assert typed(LEAVE.format("town"), 1, actor=0, target=3)["types"] == ["MOVE"]
    assert typed(LEAVE.format("job"), 1, actor=0, target=3)["types"] == ["PERSONNEL"]


def test_a_quantity_is_what_it_counts(typed):
    lines = """
    Soldiers NNS nsubj 1 soldier
    fired VBD ROOT 1 fire
    dozens NNS dobj 1 dozen
    of IN prep 2
    rockets NNS pobj 3 rocket
    """
    assert typed(lines, 1, actor=0, target=2)["mode"] == "heavy-weapons"


def test_a_named_group_is_known_by_its_words(typed):
    lines = """
    Boko NNP compound 1
    Haram NNP nsubj 2
    hit VBD ROOT 2 hit
    the DT det 4
    convoy NN dobj 2
    """
    assert typed(lines, 2, ents=[(0, 1, "ORG")], actor=1, target=4)["types"] == ["ASSAULT"]


def test_ending_something_with_a_gerund_is_a_refusal(typed):
    lines = """
    The DT det 1
    ministry NN nsubj 2
    stopped VBD ROOT 2 stop
    sharing VBG xcomp 2 share
    data NNS dobj 3 datum
    """
    assert typed(lines, 2, actor=1, alt=[3])["types"][0] == "REJECT"


def test_an_event_noun_as_trigger_has_its_own_type(typed):
    assert typed(ATTACK, 3, actor=0)["types"] == ["ASSAULT"]


def test_british_spelling_is_understood(typed):
    lines = """
    Ministers NNS nsubj 1 minister
    criticised VBD ROOT 1 criticise
    the DT det 3
    ruling NN dobj 1
    """
    assert typed(lines, 1, actor=0, target=3)["plover"] == "ACCUSE"


RELEASE = """
Rebels NNS nsubj 1 rebel
release VBP ROOT 1 release
prisoners NNS dobj 1 prisoner
"""


@pytest.mark.parametrize(
    ("polarity", "modality", "code"),
    [
        ("positive", "actual", ("RETREAT", "release", "08")),
        ("positive", "future", ("AGREE", None, "03")),
        ("negative", "future", ("REJECT", "yield", "12")),
        ("negative", "actual", ("REJECT", "yield", "12")),
        ("positive", "possible", (None, None, None)),
    ],
)
def test_cooperation_announced_is_agreement_and_refused_is_rejection(typed, polarity, modality, code):
    frame = typed(RELEASE, 1, actor=0, target=2, polarity=polarity, modality=modality)
    assert (frame["plover"], frame["mode"], frame["cameo"]) == code


@pytest.mark.parametrize(
    ("polarity", "modality", "code"),
    [
        ("positive", "future", ("THREATEN", "violence", "13")),
        ("negative", "actual", (None, None, None)),
        ("positive", "possible", (None, None, None)),
    ],
)
def test_an_announced_attack_is_a_threat(typed, polarity, modality, code):
    frame = typed(ATTACK, 1, actor=0, alt=[3], polarity=polarity, modality=modality)
    assert (frame["plover"], frame["mode"], frame["cameo"]) == code


def test_what_must_be_done_is_a_demand_of_who_says_so(typed):
    lines = """
    Envoys NNS nsubj 1 envoy
    say VBP ROOT 1
    rebels NNS nsubj 4 rebel
    must MD aux 4
    release VB ccomp 1
    prisoners NNS dobj 4 prisoner
    """
    assert typed(lines, 4, actor=2, target=5, modality="possible", speaker="envoys")["plover"] == "REQUEST"


def test_an_offer_is_an_agreement(typed):
    lines = """
    Spain NNP nsubj 1
    is VBZ ROOT 1 be
    willing JJ acomp 1
    to TO aux 4
    send VB xcomp 2
    aid NN dobj 4
    """
    frame = typed(lines, 4, ents=[(0, 0, "GPE")], actor=0, target=5, modality="possible")
    assert frame["plover"] == "AGREE"


def test_what_is_alleged_is_not_coded(typed):
    lines = """
    Monitors NNS nsubj 1 monitor
    accused VBD ROOT 1 accuse
    the DT det 3
    army NN dobj 1
    of IN prep 1
    shelling VBG pcomp 4 shell
    villages NNS dobj 5 village
    """
    assert typed(lines, 1, actor=0, target=3)["plover"] == "ACCUSE"
    assert typed(lines, 5, actor=3, target=6)["plover"] is None


def test_a_statement_and_an_appeal_have_no_plover_type(typed):
    lines = """
    Ministers NNS nsubj 1 minister
    {} VBD ROOT 1 {}
    """
    assert [typed(lines.format(*w), 1, actor=0)["cameo"] for w in (("said", "say"), ("appealed", "appeal"))] == [
        "01",
        "02",
    ]
    assert typed(lines.format("said", "say"), 1, actor=0)["plover"] is None


def test_things_and_animals_are_no_political_actors(typed):
    lines = """
    The DT det 1
    shark NN nsubj 2
    attacked VBD ROOT 2 attack
    swimmers NNS dobj 2 swimmer
    """
    frame = typed(lines, 2, actor=1, target=3)
    assert (frame["types"], frame["plover"]) == (["ASSAULT"], None)


@pytest.mark.parametrize(
    ("verb", "obj", "rest", "types"),
    [
        ("set", "cars car", "on IN prep 1\nfire NN pobj 3", "ASSAULT"),
        ("set", "cars car", "on IN prep 1\nrails NNS pobj 3 rail", "MOVE"),
        ("charged charge", "customers customer", "for IN prep 1\nwater NN pobj 3", "TRANSFER"),
        ("charged charge", "customers customer", "with IN prep 1\nfraud NN pobj 3", "JUSTICE"),
        ("recalled recall", "envoys envoy", "on IN prep 1\nMonday NNP pobj 3", "REJECT"),
        ("recalled recall", "events event", "on IN prep 1\nMonday NNP pobj 3", "OTHER"),
        ("dismissed dismiss", "convictions conviction", "on IN prep 1\nMonday NNP pobj 3", "JUSTICE"),
        ("dismissed dismiss", "ministers minister", "on IN prep 1\nMonday NNP pobj 3", "PERSONNEL"),
        ("lodged lodge", "challenges challenge", "on IN prep 1\nMonday NNP pobj 3", "JUSTICE"),
        ("lodged lodge", "complaints complaint", "on IN prep 1\nMonday NNP pobj 3", "ACCUSE"),
        ("mounted mount", "challenges challenge", "on IN prep 1\nMonday NNP pobj 3", "REJECT"),
        ("mounted mount", "attacks attack", "in IN prep 1\nMay NNP pobj 3", "ASSAULT"),
        ("slapped slap", "firms firm", "with IN prep 1\nlawsuits NNS pobj 3 lawsuit", "JUSTICE"),
        ("slapped slap", "firms firm", "with IN prep 1\ntariffs NNS pobj 3 tariff", "COERCE"),
        ("slapped slap", "reporters reporter", "with IN prep 1\ngloves NNS pobj 3 glove", "ASSAULT"),
        ("took take", "men man", "into IN prep 1\ncustody NN pobj 3", "JUSTICE"),
    ],
)
def test_object_and_preposition_tell_the_sense(typed, verb, obj, rest, types):
    word, lemma = (*verb.split(), verb)[:2]
    lines = "They PRP nsubj 1 they\n{} VBD ROOT 1 {}\n{} NNS dobj 1 {}\n{}".format(word, lemma, *obj.split(), rest)
    assert typed(lines, 1, actor=0, target=2)["types"] == [types]


def test_an_envoy_recalled_is_a_sanction(typed):
    lines = (
        "Norvik NNP nsubj 1\nrecalled VBD ROOT 1 recall\nenvoys NNS dobj 1 envoy\nfrom IN prep 1\nSudland NNP pobj 3"
    )
    frame = typed(lines, 1, ents=[(0, 0, "GPE"), (4, 4, "GPE")], actor=0, target=2)
    assert (frame["types"], frame["mode"], frame["cameo"]) == (["REJECT"], "withdraw", "16")


@pytest.mark.parametrize(
    ("noun", "verb", "rest", "types"),
    [
        ("Waves wave", "slammed slam", "into IN prep 1\nwalls NNS pobj 2 wall", "CHANGE"),
        ("Critics critic", "slammed slam", "the DT det 3\nplan NN dobj 1", "ACCUSE"),
        ("Troops troop", "charged charge", "ashore RB advmod 1\ntoday NN npadvmod 1", "MOVE"),
        ("Troops troop", "charged charge", "nobody NN dobj 1\ntoday NN npadvmod 1", "JUSTICE"),
        ("Planes plane", "overturned overturn", "in IN prep 1\nMay NNP pobj 2", "CHANGE"),
        ("Judges judge", "overturned overturn", "a DT det 3\nruling NN dobj 1", "REJECT"),
        ("Convoys convoy", "came come", "under IN prep 1\ncriticism NN pobj 2", "ACCUSE"),
        ("Convoys convoy", "came come", "under IN prep 1\nscrutiny NN pobj 2", "CHANGE"),
    ],
)
def test_who_does_it_and_where_to_tell_the_sense(typed, noun, verb, rest, types):
    lines = "{} NNS nsubj 1 {}\n{} VBD ROOT 1 {}\n{}".format(*noun.split(), *verb.split(), rest)
    target = next((i for i, line in enumerate(lines.splitlines()) if " dobj " in line), None)
    assert typed(lines, 1, actor=0, target=target)["types"] == [types]


@pytest.mark.parametrize(
    ("verb", "noun", "types"),
    [
        ("released release", "information", ["STATE"]),
        ("released release", "app", ["CREATE"]),
        ("engaged engage", "troops", ["ASSAULT"]),
        ("engaged engage", "tutors", ["OTHER"]),
        ("committed commit", "error", ["OTHER"]),
        ("committed commit", "murder", ["ASSAULT"]),
    ],
)
def test_what_the_object_makes_of_a_verb(typed, verb, noun, types):
    lines = "They PRP nsubj 1\n{} VBD ROOT 1 {}\n{} NN dobj 1".format(*verb.split(), noun)
    assert typed(lines, 1, actor=0, target=2)["types"] == types


def test_who_fires_without_an_object_shoots(typed):
    assert typed("He PRP nsubj 1\nfired VBD ROOT 1 fire", 1, actor=0)["types"] == ["ASSAULT"]
    assert typed("He PRP nsubj 1\nfired VBD ROOT 1 fire\nBo NNP dobj 1", 1, ents=[(2, 2, "PERSON")], actor=0, target=2)[
        "types"
    ] == ["PERSONNEL"]


@pytest.mark.parametrize(("title", "types"), [("Ambassador", ["ACCUSE"]), ("Aunt", ["REQUEST"])])
def test_an_office_before_a_name_counts(typed, title, types):
    lines = f"They PRP nsubj 1\nsummoned VBD ROOT 1 summon\n{title} NNP compound 3\nLund NNP dobj 1"
    assert typed(lines, 1, ents=[(3, 3, "PERSON")], actor=0, target=3)["types"] == types


@pytest.mark.parametrize(("noun", "types"), [("plan", ["ACCUSE"]), ("convoy", ["ASSAULT"])])
def test_what_comes_under_fire(typed, noun, types):
    lines = f"The DT det 1\n{noun} NN nsubj 2\ncame VBD ROOT 2 come\nunder IN prep 2\nfire NN pobj 3"
    assert typed(lines, 2, target=1)["types"] == types

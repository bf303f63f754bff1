"""The senses of the common verbs of news, on parses built by hand."""

import pytest


@pytest.mark.parametrize(
    ("verb", "noun", "types"),
    [
        ("dropped drop", "bombs bomb", ["ASSAULT"]),
        ("dropped drop", "charges charge", ["JUSTICE"]),
        ("piled pile", "pressure pressure", ["COERCE"]),
        ("piled pile", "crates crate", ["MOVE"]),
        ("propelled propel", "ships ship", ["MOVE"]),
        ("propelled propel", "talks talk", ["CHANGE"]),
        ("processed process", "visas visa", ["DECIDE"]),
        ("processed process", "ores ore", ["CREATE"]),
        ("hiked hike", "fares fare", ["DECIDE"]),
        ("hiked hike", "trails trail", ["MOVE"]),
        ("ploughed plough", "fields field", ["CREATE"]),
        ("ploughed plough", "runways runway", ["CHANGE"]),
        ("retained retain", "trophies trophy", ["COMPETE"]),
        ("retained retain", "ministers minister", ["PERSONNEL"]),
        ("retained retain", "copies copy", ["OTHER"]),
        ("moved move", "motions motion", ["REQUEST"]),
        ("moved move", "chairs chair", ["MOVE"]),
        ("contested contest", "posts post", ["PERSONNEL"]),
        ("contested contest", "rulings ruling", ["REJECT"]),
        ("shaped shape", "lives life", ["CHANGE"]),
        ("shaped shape", "dough dough", ["CREATE"]),
        ("placed place", "sanctions sanction", ["COERCE"]),
        ("placed place", "flowers flower", ["MOVE"]),
        ("lost lose", "licences licence", ["TRANSFER"]),
        ("lost lose", "matches match", ["COMPETE"]),
        ("lost lose", "forests forest", ["CHANGE"]),
        ("passed pass", "laws law", ["DECIDE"]),
        ("passed pass", "notes note", ["TRANSFER"]),
        ("carried carry", "crates crate", ["MOVE"]),
        ("carried carry", "risks risk", ["OTHER"]),
        ("covered cover", "costs cost", ["TRANSFER"]),
        ("covered cover", "faces face", ["OTHER"]),
        ("kept keep", "promises promise", ["AGREE"]),
        ("kept keep", "letters letter", ["OTHER"]),
        ("treated treat", "patients patient", ["AID"]),
        ("signed sign", "statements statement", ["AGREE", ]),
        ("lifted lift", "suspensions suspension", ["CHANGE"]),
        ("lifted lift", "boxes box", ["MOVE"]),
        ("caught catch", "thieves thief", ["JUSTICE"]),
        ("caught catch", "trains train", ["MOVE"]),
        ("admitted admit", "members member", ["AGREE"]),
        ("admitted admit", "errors error", ["STATE"]),
        ("escaped escape", "injuries injury", ["LIFE"]),
        ("escaped escape", "guards guard", ["MOVE"]),
        ("made make", "inspections inspection", ["DISCOVER"]),
        ("made make", "chairs chair", ["CREATE"]),
        ("met meet", "targets target", ["AGREE"]),
        ("met meet", "ministers minister", ["CONSULT"]),
        ("approached approach", "problems problem", ["OTHER"]),
        ("approached approach", "villages village", ["MOVE"]),
        ("amplified amplify", "demands demand", ["STATE"]),
        ("amplified amplify", "signals signal", ["CHANGE"]),
        ("reversed reverse", "verdicts verdict", ["REJECT"]),
        ("reversed reverse", "trends trend", ["CHANGE"]),
        ("observed observe", "truces truce", ["AGREE"]),
        ("observed observe", "stars star", ["DISCOVER"]),
        ("scaled scale", "cliffs cliff", ["MOVE"]),
        ("gave give", "recitals recital", ["CREATE"]),
        ("gave give", "coins coin", ["TRANSFER"]),
        ("made make", "apologies apology", ["STATE"]),
        ("made make", "donations donation", ["TRANSFER"]),
        ("lent lend", "hands hand", ["AID"]),
        ("got get", "infections infection", ["LIFE"]),
        ("remediated remediate", "towers tower", ["AID"]),
        ("squandered squander", "fortunes fortune", ["TRANSFER"]),
        ("levelled level", "series series", ["COMPETE"]),
        ("levelled level", "floors floor", ["CHANGE"]),
        ("dominated dominate", "markets market", ["COMPETE"]),
        ("dominated dominate", "wives wife", ["COERCE"]),
        ("entered enter", "recessions recession", ["CHANGE"]),
        ("entered enter", "towns town", ["MOVE"]),
        ("resolved resolve", "feuds feud", ["AGREE"]),
        ("resolved resolve", "images image", ["CHANGE"]),
        ("reconstructed reconstruct", "crimes crime", ["DISCOVER"]),
        ("reconstructed reconstruct", "bridges bridge", ["CREATE"]),
        ("booked book", "flights flight", ["TRANSFER"]),
        ("booked book", "drivers driver", ["JUSTICE"]),
        ("captured capture", "images image", ["DISCOVER"]),
        ("defended defend", "villages village", ["AID"]),
        ("defended defend", "decisions decision", ["SUPPORT"]),
        ("generated generate", "outrage outrage", ["CHANGE"]),
        ("generated generate", "ideas idea", ["CREATE"]),
        ("organized organize", "races race", ["CREATE"]),
        ("organized organize", "attacks attack", ["ASSAULT"]),
        ("declared declare", "victories victory", ["STATE"]),
        ("declared declare", "holidays holiday", ["DECIDE"]),
        ("deterred deter", "thieves thief", ["REJECT"]),
        ("entertained entertain", "offers offer", ["DECIDE"]),
        ("entertained entertain", "guests guest", ["CREATE"]),
        ("averted avert", "strikes strike", ["REJECT"]),
        ("betrayed betray", "friends friend", ["REJECT"]),
        ("corroborated corroborate", "reports report", ["DISCOVER"]),
        ("instaled instal", "windows window", ["CREATE"]),
        ("contested contest", "races race", ["COMPETE"]),
        ("vacated vacate", "houses house", ["MOVE"]),
        ("vacated vacate", "seats seat", ["PERSONNEL"]),
        ("eliminated eliminate", "jobs job", ["PERSONNEL"]),
        ("eliminated eliminate", "taxes tax", ["CHANGE"]),
        ("eliminated eliminate", "rebels rebel", ["ASSAULT"]),
        ("completed complete", "jobs job", ["CHANGE"]),
        ("defended defend", "properties property", ["AID"]),
        ("took take", "titles title", ["COMPETE"]),
        ("took take", "coins coin", ["TRANSFER"]),
        ("surrendered surrender", "weapons weapon", ["AGREE"]),
        ("blasted blast", "bunkers bunker", ["ASSAULT"]),
        ("blasted blast", "ministers minister", ["ACCUSE"]),
        ("mowed mow", "lawns lawn", ["OTHER"]),
        ("mowed mow", "crowds crowd", ["ASSAULT"]),
        ("rapped rap", "ministers minister", ["ACCUSE"]),
        ("rapped rap", "verses verse", ["CREATE"]),
        ("claimed claim", "draws draw", ["COMPETE"]),
        ("headed head", "winners winner", ["COMPETE"]),
        ("headed head", "inquiries inquiry", ["PERSONNEL"]),
        ("skipped skip", "hearings hearing", ["REJECT"]),
        ("skipped skip", "ropes rope", ["MOVE"]),
        ("swept sweep", "races race", ["COMPETE"]),
        ("swept sweep", "coasts coast", ["CHANGE"]),
        ("set set", "hearings hearing", ["DECIDE"]),
        ("set set", "tables table", ["OTHER"]),
        ("suffered suffer", "defeats defeat", ["COMPETE"]),
        ("suffered suffer", "outages outage", ["CHANGE"]),
        ("flagged flag", "flaws flaw", ["STATE"]),
        ("survived survive", "votes vote", ["PERSONNEL"]),
        ("survived survive", "crashes crash", ["LIFE"]),
        ("joined join", "Rovers rovers", ["PERSONNEL"]),
        ("topped top", "charts chart", ["COMPETE"]),
        ("dropped drop", "attempts attempt", ["REJECT"]),
    ],
)  # fmt: skip
def test_the_object_of_a_common_verb_tells_its_sense(typed, verb, noun, types):
    lines = "They PRP nsubj 1\n{} VBD ROOT 1 {}\n{} NNS dobj 1 {}".format(*verb.split(), *noun.split())
    assert typed(lines, 1, actor=0, target=2)["types"] == types


@pytest.mark.parametrize(
    ("who", "verb", "noun", "types"),
    [
        ("Agents agent", "conducted conduct", "raids raid", ["JUSTICE"]),
        ("Rebels rebel", "conducted conduct", "attacks attack", ["ASSAULT"]),
        ("Officers officer", "searched search", "houses house", ["JUSTICE"]),
        ("Divers diver", "searched search", "lakes lake", ["DISCOVER"]),
        ("Reporters reporter", "covered cover", "trials trial", ["STATE"]),
        ("Clouds cloud", "covered cover", "valleys valley", ["CHANGE"]),
        ("Farmers farmer", "blocked block", "roads road", ["PROTEST"]),
        ("Judges judge", "blocked block", "roads road", ["REJECT"]),
        ("Projects project", "brought bring", "jobs job", ["CHANGE"]),
        ("Villagers villager", "brought bring", "gifts gift", ["MOVE"]),
        ("Blasts blast", "struck strike", "markets market", ["ASSAULT"]),
        ("Storms storm", "struck strike", "markets market", ["CHANGE"]),
        ("Activists activist", "disrupted disrupt", "services service", ["PROTEST"]),
        ("Floods flood", "disrupted disrupt", "services service", ["CHANGE"]),
        ("Floods flood", "left leave", "holes hole", ["CHANGE"]),
        ("Villagers villager", "left leave", "homes home", ["MOVE"]),
        ("Wildfires wildfire", "ringed ring", "villages village", ["CHANGE"]),
        ("Fires fire", "crippled cripple", "grids grid", ["CHANGE"]),
        ("Hackers hacker", "crippled cripple", "grids grid", ["ASSAULT"]),
        ("Quakes quake", "flattened flatten", "villages village", ["CHANGE"]),
        ("Soldiers soldier", "flattened flatten", "villages village", ["ASSAULT"]),
        ("Trees tree", "crushed crush", "hikers hiker", ["LIFE"]),
        ("Firefighters firefighter", "freed free", "drivers driver", ["AID"]),
        ("Judges judge", "freed free", "drivers driver", ["JUSTICE"]),
        ("Grants grant", "covered cover", "repairs repair", ["TRANSFER"]),
        ("Shares share", "added add", "points point", ["CHANGE"]),
        ("Soldiers soldier", "searched search", "waters water", ["DISCOVER"]),
        ("Soldiers soldier", "searched search", "offices office", ["COERCE"]),
        ("Bees bee", "stung sting", "hikers hiker", ["LIFE"]),
        ("Remarks remark", "stung sting", "ministers minister", ["CHANGE"]),
        ("Markets market", "battered batter", "investors investor", ["CHANGE"]),
        ("Soldiers soldier", "battered batter", "villages village", ["ASSAULT"]),
        ("Diseases disease", "beset beset", "rulers ruler", ["CHANGE"]),
        ("Gunmen gunman", "beset beset", "convoys convoy", ["ASSAULT"]),
        ("Officers officer", "named name", "sailors sailor", ["STATE"]),
        ("Leaders leader", "named name", "cabinets cabinet", ["PERSONNEL"]),
        ("Rockets rocket", "launched launch", "capsules capsule", ["MOVE"]),
        ("Villagers villager", "marked mark", "weddings wedding", ["SUPPORT"]),
        ("Treaties treaty", "marked mark", "ends end", ["CHANGE"]),
        ("Villagers villager", "marked mark", "crates crate", ["OTHER"]),
        ("Agencies agency", "held hold", "sailors sailor", ["JUSTICE"]),
        ("Agencies agency", "held hold", "shares share", ["OTHER"]),
        ("Crashes crash", "claimed claim", "lives life", ["LIFE"]),
        ("Gunmen gunman", "claimed claim", "lives life", ["ASSAULT"]),
        ("Firefighters firefighter", "battled battle", "winds wind", ["AID"]),
        ("Soldiers soldier", "battled battle", "rebels rebel", ["ASSAULT"]),
        ("Teams team", "snatched snatch", "wins win", ["COMPETE"]),
        ("Thieves thief", "snatched snatch", "purses purse", ["TRANSFER"]),
        ("Crews crew", "defended defend", "sheds shed", ["AID"]),
        ("Ministers minister", "defended defend", "laws law", ["SUPPORT"]),
        ("Doctors doctor", "treated treat", "ten ten", ["AID"]),
        ("Senates senate", "confirmed confirm", "nominees nominee", ["DECIDE"]),
        ("Ministers minister", "confirmed confirm", "nominees nominee", ["STATE"]),
        ("Players player", "beat beat", "rivals rival", ["COMPETE"]),
        ("Neighbours neighbour", "beat beat", "students student", ["ASSAULT"]),
        ("Players player", "beat beat", "odds odds", ["CHANGE"]),
    ],
)
def test_who_does_it_to_what_tells_the_sense(typed, who, verb, noun, types):
    lines = "{} NNS nsubj 1 {}\n{} VBD ROOT 1 {}\n{} NNS dobj 1 {}".format(*who.split(), *verb.split(), *noun.split())
    assert typed(lines, 1, actor=0, target=2)["types"] == types


MADE = """
{} NNS nsubj 1 {}
made VBD ROOT 1 make
him PRP nsubj 3 he
{} ccomp 1
"""


@pytest.mark.parametrize(
    ("who", "what", "types"),
    [("Guards guard", "kneel VB", ["COERCE"]), ("Songs song", "weep VB", ["CHANGE"]), ("Guards guard", "angry JJ", ["CHANGE"])],
)  # fmt: skip
def test_who_makes_somebody_do_something_forces_him(typed, who, what, types):
    assert typed(MADE.format(*who.split(), what), 1, actor=0, target=2)["types"] == types


@pytest.mark.parametrize(
    ("adverb", "inner", "types"),
    [("out", "of IN prep 2\ndeals NNS pobj 3 deal", ["REJECT"]), ("up", "to TO prep 2\nwalls NNS pobj 3 wall", ["SUPPORT"])],
)  # fmt: skip
def test_a_verb_governs_the_preposition_of_its_adverb(typed, adverb, inner, types):
    lines = f"They PRP nsubj 1\nbacked VBD ROOT 1 back\n{adverb} RB advmod 1\n{inner}"
    assert typed(lines, 1, actor=0)["types"] == types


@pytest.mark.parametrize(("adverb", "types"), [("", ["STATE"]), ("ahead RB advmod 1", ["REQUEST"])])
def test_the_preposition_of_an_adverb_of_time_is_not_the_verbs(typed, adverb, types):
    head = 2 if adverb else 1
    lines = f"They PRP nsubj 1\nadvised VBD ROOT 1 advise\n{adverb}\nof IN prep {head}\nrisks NNS pobj {head + 1} risk"
    assert typed(lines.replace("\n\n", "\n"), 1, actor=0)["types"] == types


@pytest.mark.parametrize(
    ("subject", "verb", "rest", "types"),
    [
        ("Senators senator", "campaigned campaign", "for IN prep 1\nbans NNS pobj 2 ban", ["REQUEST"]),
        ("Senators senator", "campaigned campaign", "for IN prep 1\noffice NN pobj 2", ["PERSONNEL"]),
        ("Senators senator", "campaigned campaign", "against IN prep 1\ndams NNS pobj 2 dam", ["REJECT"]),
        ("Ministers minister", "clashed clash", "over IN prep 1\ntaxes NNS pobj 2 tax", ["ACCUSE"]),
        ("Rebels rebel", "clashed clash", "over IN prep 1\nland NN pobj 2", ["ASSAULT"]),
        ("Witnesses witness", "stood stand", "by RB advmod 1", ["OTHER"]),
        ("Friends friend", "stood stand", "by IN prep 1\nher PRP pobj 2 she", ["SUPPORT"]),
        ("Drafts draft", "went go", "before IN prep 1\nparliament NN pobj 2", ["DECIDE"]),
        ("Drafts draft", "went go", "to IN prep 1\nParis NNP pobj 2", ["MOVE"]),
        ("Tunnels tunnel", "served serve", "as IN prep 1\nshelters NNS pobj 2 shelter", ["OTHER"]),
        ("Friends friend", "served serve", "as IN prep 1\nguards NNS pobj 2 guard", ["PERSONNEL"]),
        ("Clinics clinic", "returned return", "to IN prep 1\nnormal NN pobj 2", ["CHANGE"]),
        ("Clinics clinic", "returned return", "to IN prep 1\nParis NNP pobj 2", ["MOVE"]),
        ("Suspects suspect", "appeared appear", "in IN prep 1\ncourt NN pobj 2", ["JUSTICE"]),
        ("Suspects suspect", "appeared appear", "in IN prep 1\nfilms NNS pobj 2 film", ["CREATE"]),
        ("Tributes tribute", "came come", "from IN prep 1\nfans NNS pobj 2 fan", ["CHANGE"]),
        ("Pilgrims pilgrim", "came come", "from IN prep 1\nParis NNP pobj 2", ["MOVE"]),
        ("Motions motion", "passed pass", "in IN prep 1\nMay NNP pobj 2", ["DECIDE"]),
        ("Players player", "stormed storm", "to IN prep 1\nvictory NN pobj 2", ["COMPETE"]),
        ("Rebels rebel", "stormed storm", "to IN prep 1\ngates NNS pobj 2 gate", ["ASSAULT"]),
        ("Declines decline", "served serve", "", ["OTHER"]),
        ("Ministers minister", "served serve", "", ["PERSONNEL"]),
        ("Senators senator", "bailed bail", "on IN prep 1\nplans NNS pobj 2 plan", ["REJECT"]),
        ("Plans plan", "ran run", "into IN prep 1\ntrouble NN pobj 2", ["CHANGE"]),
        ("Users user", "logged log", "in RP prt 1", ["OTHER"]),
        ("Ministers minister", "hit hit", "back RP prt 1", ["STATE"]),
        ("Rebels rebel", "hit hit", "back RP prt 1", ["ASSAULT"]),
        ("Senators senator", "fought fight", "on RP prt 1", ["OTHER"]),
        ("Tips tip", "led lead", "officers NNS dobj 1 officer\nto IN prep 1\ngates NNS pobj 3 gate", ["CHANGE"]),
        ("Robbers robber", "led lead", "officers NNS dobj 1 officer\non IN prep 1\nchases NNS pobj 3 chase", ["MOVE"]),
        ("Generals general", "led lead", "troops NNS dobj 1 troop\nto IN prep 1\ngates NNS pobj 3 gate", ["PERSONNEL"]),
        ("Convoys convoy", "passed pass", "through IN prep 1\ntowns NNS pobj 2 town", ["MOVE"]),
    ],
)
def test_the_preposition_and_the_subject_tell_the_sense(typed, subject, verb, rest, types):
    lines = "{} NNS nsubj 1 {}\n{} VBD ROOT 1 {}\n{}".format(*subject.split(), *verb.split(), rest)
    assert typed(lines, 1, actor=0)["types"] == types


@pytest.mark.parametrize(
    ("subject", "verb", "rest", "types"),
    [
        ("Banks bank", "gave give", "in RP prt 1", ["AGREE"]),
        ("Banks bank", "gave give", "loans NNS dobj 1 loan\nin IN prep 1\nVelm NNP pobj 3", ["TRANSFER", "AID"]),
        ("Guards guard", "turned turn", "in RP prt 1\nhim PRP dobj 1 he", ["JUSTICE"]),
        ("Guards guard", "turned turn", "wheels NNS dobj 1 wheel\nin IN prep 1\nVelm NNP pobj 3", ["CHANGE"]),
        ("Prices price", "dropped drop", "in IN prep 1\nVelm NNP pobj 2", ["CHANGE"]),
        ("Ministers minister", "won win", "over RP prt 1\nvoters NNS dobj 1 voter", ["SUPPORT"]),
        (
            "Ministers minister",
            "won win",
            "duels NNS dobj 1 duel\nover IN prep 1\nrivals NNS pobj 3 rival",
            ["COMPETE"],
        ),
        ("Plants plant", "stopped stop", "work NN dobj 1\nover IN prep 1\nfears NNS pobj 3 fear", ["PROTEST"]),
        ("Families family", "settled settle", "in IN prep 1\ntowns NNS pobj 2 town", ["MOVE"]),
        ("Families family", "settled settle", "in RP prt 1", ["OTHER"]),
        ("Unions union", "participated participate", "in IN prep 1\nstrikes NNS pobj 2 strike", ["PROTEST"]),
        ("Unions union", "participated participate", "in IN prep 1\nschemes NNS pobj 2 scheme", ["OTHER"]),
        ("Sources source", "singled single", "out RP prt 1\nhim PRP dobj 1 he", ["ACCUSE"]),
        ("Courts court", "cleared clear", "him PRP dobj 1 he\nof IN prep 1\nfraud NN pobj 3", ["JUSTICE"]),
        ("Sailors sailor", "died die", "in IN prep 1\nVelm NNP pobj 2", ["LIFE"]),
        ("Traditions tradition", "died die", "in IN prep 1\nVelm NNP pobj 2", ["CHANGE"]),
        ("Drivers driver", "struck strike", "in IN prep 1\nVelm NNP pobj 2", ["PROTEST"]),
        ("Anger anger", "built build", "up RP prt 1", ["CHANGE"]),
        ("Senators senator", "split split", "from IN prep 1\nparties NNS pobj 2 party", ["REJECT"]),
        ("Singers singer", "split split", "up RP prt 1", ["LIFE"]),
        ("Robots robot", "picked pick", "up RP prt 1\nsignals NNS dobj 1 signal", ["DISCOVER"]),
        ("Robots robot", "picked pick", "up RP prt 1\nparcels NNS dobj 1 parcel", ["TRANSFER"]),
        ("Letters letter", "stood stand", "for IN prep 1\npeace NN pobj 2", ["OTHER"]),
        ("Players player", "saw see", "off RP prt 1\nrivals NNS dobj 1 rival", ["COMPETE"]),
        ("Players player", "put put", "Rovers NNS dobj 1 rovers\nahead RB advmod 1", ["COMPETE"]),
        ("Rebels rebel", "took take", "prisoner NN oprd 1\nhim PRP dobj 1 he", ["COERCE"]),
        (
            "Owners owner",
            "took take",
            "cases NNS dobj 1 case\nto IN prep 1\ntribunals NNS pobj 3 tribunal",
            ["JUSTICE"],
        ),
    ],
)
def test_a_particle_that_governs_nothing_is_no_preposition(typed, subject, verb, rest, types):
    lines = "{} NNS nsubj 1 {}\n{} VBD ROOT 1 {}\n{}".format(*subject.split(), *verb.split(), rest)
    target = next((i for i, row in enumerate(lines.splitlines()) if " dobj " in row), None)
    assert typed(lines, 1, actor=0, target=target)["types"] == types

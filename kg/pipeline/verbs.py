"""Grammar sets of English verbs, by lemma: each names the construction it serves. Event types are not here but in the lexicon."""

from __future__ import annotations

#: States, never triggers: "the contract *includes* a clause", "it *means* that".
STATIVE = frozenset(
    "be have mean include contain cost belong consist depend deserve exist comprise constitute equal entail possess own resemble lack involve "
    "weigh owe pertain concern total number tend matter boast date stem hail abound differ vary reside dwell inhabit need become refer abut adjoin".split()
)
#: Aspect and attempt before another verb, which is the event: "*began* to shout", "*tried* to leave".
ASPECTUAL = frozenset(
    "begin start continue try attempt manage seem appear plan go keep proceed tend happen prepare aim have need seek use get resume intend".split()
)
#: Ending: one event with the gerund after it, "*stop* giving".
CESSATION = frozenset("stop cease end quit halt".split())
#: Saying: the clause that is said holds events of its own, whose source is the speaker.
SPEECH = frozenset(
    "say tell announce report claim state add explain argue insist declare assert reply answer respond warn note remark comment confirm "
    "deny suggest admit acknowledge reveal disclose write tweet post testify allege contend maintain reiterate stress emphasize emphasise "
    "observe joke quip recall recount conclude predict caution affirm proclaim concede counter complain vow pledge promise swear urge "
    "estimate indicate show inform remind assure notify advise brief relate mention point describe repeat continue ask question wonder "
    "characterize characterise dub label call theorize theorise speculate propose tout boast lament quote cite accuse blame read".split()
)
#: Saying verbs whose object clause is asserted by their subject: the source of that clause.
COGNITION = frozenset(
    "believe think know fear hope expect suspect feel understand assume consider doubt agree realize realise learn worry find".split()
)
#: Verbs whose "that"-clause is somebody's word or belief; what is asked is nobody's claim.
REPORTING = (SPEECH | COGNITION | frozenset("rule imply reason reckon surmise".split())) - frozenset(
    "ask question wonder cite quote describe blame accuse continue".split()
)
#: Showing, which a thing may be said to do: "the results *may suggest* that it failed".
SHOWING = frozenset("show indicate suggest imply".split())
#: Verbs that take a clause without "that": "*found* yields fell".
CONTENT_TAKING = REPORTING | frozenset("rule discover determine show ensure see hear".split())
#: Verbs of saying that also introduce a direct quotation in inverted order: ", *said* Lund".
QUOTATIVE = frozenset(
    "say add tell reply ask write explain note remark comment continue insist declare state quip argue warn conclude announce report "
    "tweet joke recall".split()
)
#: Deals and contests that two sides have: "a deal *reached* between the two firms".
RECIPROCAL = frozenset(
    "reach sign agree conclude negotiate strike fight hold broker exchange share split discuss settle".split()
)
#: Nouns whose gerund is their holder's act: "had *trouble* reaching the site".
TROUBLE = frozenset("trouble difficulty problem issue success luck fun experience interest".split())
#: Subject control in spite of an object: "*promised* voters to stay".
SUBJECT_CONTROL = frozenset("promise vow pledge swear threaten use spend take waste agree offer cost".split())
#: Object control through a preposition: "*accused* the agency of misusing", "*prevented* them from leaving".
OBJECT_CONTROL_PREPOSITION = {
    "of": frozenset("accuse convict suspect acquit warn guilty clear absolve exonerate".split()),
    "from": frozenset(
        "prevent stop ban bar prohibit keep discourage block deter restrain exclude dissuade save "
        "spare protect shield hinder inhibit preclude disqualify".split()
    ),
    "for": frozenset(
        "blame thank praise criticize criticise arrest condemn punish fine sue investigate prosecute jail honor honour fault scold rebuke "
        "penalise penalize reprimand censure suspend sack dismiss imprison convict "
        "denounce forgive commend applaud reward sanction charge indict sentence try want "
        "slam mock ridicule lambast lambaste castigate berate chide hail credit salute admire remember congratulate pursue slate shame "
        "penalise expel disqualify detain execute hang behead lynch flog torture heckle boo beat kill murder assault "
        "interview question interrogate quiz bail summon ticket deport".split()
    ),
    "over": frozenset(
        "challenge criticise criticize attack condemn sue question confront sack fine arrest fire scold".split()
    ),
    "with": frozenset("charge task credit entrust".split()),
    "in": frozenset("train instruct coach tutor involve engage assist aid".split()),
    "on": frozenset("advise brief instruct train coach educate counsel congratulate lecture".split()),
    "into": frozenset("force trick pressure talk coerce bully scare mislead push dupe provoke lure".split()),
    "to": frozenset("limit confine restrict".split()),
    "against": frozenset("warn caution advise".split()),
    "as": frozenset(
        "quote cite report describe portray depict denounce condemn regard see characterise characterize hail dismiss".split()
    ),
}
#: Object control over a preposition: "*pleaded with* her to stay", "*called on* Iran to stop".
CONTROL_PREPOSITION = {
    "plead": ("with", "for"), "call": ("on", "upon", "for"), "appeal": ("to", "for"), "ask": ("for",), "wait": ("for",), "push": ("for",), "press": ("for",),
    "arrange": ("for",), "rely": ("on",), "count": ("on",), "depend": ("on",), "prevail": ("on", "upon"), "shout": ("at",),
    "lead": ("to",), "result": ("in",),
    "look": ("to",), "vote": ("for",), "signal": ("to",), "pay": ("for",), "hope": ("for",), "lobby": ("for",), "campaign": ("for",),
}  # fmt: skip
#: Handing over, where something is then done to what is handed over.
HANDING = frozenset("refer return transfer hand take bring move submit ship fly".split())
#: Verbs whose object carries out the purpose: "*selected* the firm to build", "*sent* a ship to retrieve".
OBJECT_PURPOSE = frozenset(
    "select choose pick hire appoint commission contract nominate elect recruit send dispatch deploy tap enlist retain engage designate assign".split()
)
#: Turning to somebody or on somebody: their purpose is the subject's, "*visited* her to apologise", "*sued* the firm to stop it".
MEETING = frozenset(
    "meet speak talk visit phone telephone ring contact approach email attack bomb sue kidnap abduct rob".split()
)
#: "the *first* woman to win", "the *only* country to object": the noun does it.
ORDINAL = frozenset("first second third last latest next only youngest oldest".split())
#: Infinitive complements that have not happened yet: "*plans* to", "*agreed* to" -> future.
FUTURE_COMPLEMENT = frozenset(
    "plan expect intend prepare promise vow pledge agree decide schedule set aim propose threaten swear undertake resolve opt arrange "
    "commit determine slate project forecast poise choose bind due vote".split()
)
#: Infinitive or clause complements that are wished, asked or allowed, not told as fact -> possible.
POSSIBLE_COMPLEMENT = frozenset(
    "want wish hope ask urge order tell demand call request require advise encourage invite instruct recommend suggest seek try "
    "attempt need fear consider allow permit enable let authorize authorise beg plead appeal press pressure push direct command warn "
    "like love prefer desire offer refuse fail decline hesitate forget neglect forbid ban bar prohibit prevent discourage propose use struggle strive "
    "seem appear suspect doubt wonder believe accuse aim intend dare threaten oblige entitle tempt equip train".split()
)
#: Aspectual verbs whose complement has not come about yet.
UNREALISED_ASPECT = frozenset("try attempt seek plan aim intend need use".split())
#: Implicative verbs: their infinitive did happen. "*forced* to resign", "*managed* to flee", "*went on* to win".
FACTUAL_COMPLEMENT = frozenset(
    "force make help cause lead manage begin start continue get go come proceed compel persuade convince motivate prompt inspire know "
    "turn prove cease stop see hear watch keep".split()
)
#: Negative implicatives: their complement did not happen. "*failed* to stop", "*refused* to give".
NEGATIVE_COMPLEMENT = frozenset("fail refuse decline neglect forget miss".split())
#: What does itself what it is for: "a *bill* to broaden sanctions".
ENACTED = frozenset("bill law legislation act amendment ordinance decree regulation".split())
#: Verbs that deny their clause: "*denied* that police fired", "*rejects* having paid".
DENIAL = frozenset("deny reject dismiss dispute refute rebut".split())
#: What one is convicted of, before the deed: "two *counts* of lying".
COUNTS = frozenset({"count", "charge"})
#: Verbs that block what follows: "*prevented* them from leaving", "*avoid* being sent".
PREVENTION = frozenset(
    "prevent avoid stop ban bar prohibit keep block deter discourage restrain refrain abstain escape".split()
)
#: Verbs whose subject undergoes and that take no object: a gap in a relative clause is never theirs.
INTRANSITIVE = frozenset(
    "arrive come go die happen occur coincide collide fall rise ascend descend sleep "
    "exist appear disappear emerge expire collapse sink erupt vanish live stay remain "
    "sit stand lie wait work talk speak travel march gather protest resign retire laugh cry weep smile fail succeed persist vote".split()
)
#: Of these, what is talked or fought about follows "over"; with the others it says why: "resigned *over the scandal*".
TOPICAL = frozenset("protest talk speak vote".split())
#: Motion and change of state: their subject undergoes, and where it gets to is a place, not a target.
MOTION = frozenset(
    "go come travel walk run drive fly sail march move arrive fall rise drop sink climb crash collapse flow spread head return lift land "
    "depart flee escape retreat withdraw advance slip slide roll drift float swim crawl jump leap step rush race ride cycle appear emerge "
    "disappear vanish deteriorate worsen improve increase decrease decline grow shrink die drown wind end begin start happen occur "
    "descend ascend paddle hike wade veer tumble trek surface "
    "erupt explode burst gather assemble relocate migrate emigrate stay remain sit stand lie sleep wait hide pull spill swell".split()
)
#: Verbs whose past form in a headline is active for all that: "Actor *dies*", "Shares *plunged*".
UNDERGOING = (
    INTRANSITIVE
    | MOTION
    | frozenset("win lose vote agree meet pay quit warn say vow back plunge soar surge slump tumble jump dip".split())
)
#: What is done to somebody, who is always named: "was stopped and *questioned*" is a passive.
AFFECTING = frozenset(
    "abduct acquit arrest behead charge convict deport detain evict execute exile expel extradite fine free hospitalise hospitalize "
    "imprison injure remand bail handcuff interrogate jail kidnap kill murder question release rescue sentence stab suspend torture treat wound "
    "displace evacuate hurt".split()
)
#: Punishing and paying, with what it costs beside the one it costs: "was convicted and *fined* 500 euros".
PENALISING = frozenset(
    "fine sentence charge pay cost ask owe send tell teach show lend leave appoint elect make".split()
)
#: Making or letting someone do something; the one who does it is the target.
CAUSATIVE = frozenset(
    "cause allow help force lead require urge ask let make enable permit order tell get compel push press encourage persuade convince "
    "instruct invite prompt authorize authorise command beg advise oblige leave mandate empower compel challenge motivate inspire".split()
)
#: Of these, what needs somebody in the active: "was fined and *ordered* to pay".
COMMANDING = frozenset(
    "order force tell allow require permit enable compel oblige instruct authorise authorize expect schedule".split()
)
#: What is opened for somebody to do something: "cleared the *way* for the bank to leave".
WAYS = frozenset("way path door road".split())
#: How it is to do something to the subject: "the claims are *hard* to believe".
TOUGH = frozenset(
    "hard difficult easy tough impossible painful simple straightforward dangerous expensive cheap costly tricky".split()
)
#: Using up time with what a participle tells: "*spent* the night searching".
SPENDING = frozenset("spend waste".split())
#: What one has or plays while doing something: "had a hard *time* voting for it".
ROLES = frozenset("time role".split())
#: Doing what a noun says: "an attempt was *made*", "a decision was *taken*".
MAKING = frozenset("make take".split())
#: What somebody plans, asks or tries to do: "an *attempt* to sell".
PLANS = frozenset(
    "push bid effort attempt move motion plan proposal request call demand resolution bill offer deal drive campaign vote decision step "
    "promise pledge vow commitment threat".split()
)
#: What is to do something: "the *aim* of the law is to cut crime".
AIMS = frozenset(
    "aim goal plan decision intention purpose task job role objective mission priority strategy idea hope challenge duty "
    "point thing key question answer solution trick".split()
)
#: What one may do, and has not to: "*Norvik*'s options are to cut".
CHOICES = frozenset("option choice alternative".split())
#: Participles that tell what came of the whole event: "was struck by a truck, *causing* the road to close".
RESULT = frozenset("cause lead kill force prompt trigger leave injure wound destroy damage spark result raise".split())
#: Having or seeing somebody do something, which a bare participle tells: "*sent* residents running", "*heard* the mayor today saying".
SETTING_OFF = frozenset("send leave set catch see hear watch spot film".split())
#: What is put to somebody, who is to do it: "an *invitation* to the reporter to appear".
ADDRESSED = frozenset("invitation order request appeal call instruction plea demand warning message pressure".split())
#: What one comes under, done by others: "came under *fire* from the president".
UNDERGONE = frozenset("fire attack criticism pressure scrutiny investigation assault".split())
#: Judging what others plan or decide: "*rejected* a plan to build".
JUDGING = frozenset(
    "reject oppose block back support endorse welcome praise criticize criticise condemn denounce defend veto protest march "
    "demonstrate campaign attack slam question challenge dismiss halt".split()
)
#: Verbs with an "of" beside their object: "*accused* the agency of theft", "*robbed* the bank of millions".
DEPRIVING = frozenset(
    "accuse convict suspect acquit warn rob deprive strip inform remind convince assure notify cure rid advise".split()
)
#: Giving and denying, with two objects: "*gave* the agency access".
GIVING = frozenset("give grant deny hand promise award guarantee allow refuse".split())
#: Verbs that have a person do something, who is then the one to carry out their purpose: "*paid* the officers to look away".
ENGAGING = frozenset("pay bribe need".split()) | GIVING | CAUSATIVE - frozenset("leave help".split())
#: What one pays a bribe for.
GAINING = frozenset("win secure obtain gain get land escape avoid evade keep".split())
#: What one is put or left in that may befall one: "at *risk* of being sued".
PERIL = frozenset("risk danger".split())
#: Prepositions before what was going on, whose doer does nothing else: "after an inspection *by the ministry*".
OCCASIONS = frozenset("without after before despite amid during since following until".split())
#: Messages with an addressee: "said in a *letter* to the agency".
MESSAGE = frozenset(
    "letter statement interview remark message email e-mail call speech note briefing testimony memo comment address submission report "
    "document dossier manifesto notice tweet post memorandum ruling order decree response reply answer".split()
)
#: Nouns whose passive infinitive is their holder's: "their *right* to be heard".
HELD = frozenset(
    "right chance opportunity purpose desire wish need request refusal ability inability readiness willingness determination reluctance "
    "eagerness failure".split()
)
#: Verbs whose "with" names what is given, or the other part: "*provided* the hospital with masks", "*replaced* it with oak".
WITH_THEME = frozenset(
    "provide supply replace charge equip furnish present entrust task credit reward compare combine link merge associate integrate arm "
    "swap exchange confront connect align share sign reach".split()
)
#: Verbs whose "for" names the other part: "*exchanged* it for oil", "*asked* them for help".
FOR_THEME = frozenset("exchange swap trade mistake substitute ask beg press sue replace".split())
#: Sending what somebody gets: "*sent* tents and blankets to Sudland".
SENDING = frozenset(
    "send give provide supply deliver donate hand export ship extradite return sell transfer distribute lend grant award offer".split()
)
#: Making a message known, whose words are then the sender's: "*issued* a statement saying".
ISSUING = frozenset("issue release publish send write post sign file submit circulate deliver distribute".split())
#: Perception and causation with a small clause: "*saw* the jets delivered", "*had* its assets frozen".
WITNESSING = frozenset("see hear watch have get want find keep leave".split())
#: What is done to events only: "died in *an attack*, reportedly conducted by the rebels".
STAGING = frozenset("conduct stage organise organize perpetrate orchestrate mastermind mount commit".split())
#: Seeing and showing somebody do something: "was *filmed* in the street waving a gun".
SHOWING_UP = frozenset(
    "see show hear film find catch spot photograph record capture picture spy glimpse videotape".split()
)
#: Wishing, ordering and reporting what is done to something: "*ordered* the files released", "*reported* 40 homes destroyed".
RESULTATIVE = WITNESSING | frozenset("want need like order request report show declare".split())
#: Siding with or against somebody: "*voted* in favour of the bill", "*marched* in support of the nurses".
SIDING = frozenset(
    "vote march rally demonstrate protest campaign speak testify argue rule come intervene act write decide strike".split()
)
SIDES = frozenset("favour favor support defence defense opposition".split())
#: Verbs with an inanimate second participant: "was *compared* to last year's profit", "was *merged* into the bank".
RELATING = frozenset("compare link tie connect expose attribute add subject limit replace".split())
TRANSFORMING = frozenset(
    "combine recombine unite join merge turn convert transform split divide absorb incorporate integrate fold".split()
)
#: Answering to what was done, with something: "*responded* with tear gas".
REACTING = frozenset("respond react retaliate reply answer counter survive escape".split())
#: Asking with "for": "*called* for sanctions".
APPEALING = frozenset("call ask appeal plead".split())
#: Putting something on someone: "*imposed* a ban on exports".
BURDENING = frozenset("impose inflict levy slap lavish bestow confer wage".split())
#: What is put on someone or done to them: "launched an *attack* on the base".
BURDEN = frozenset(
    "attack assault raid strike airstrike offensive war sanction ban tariff pressure crackdown restriction embargo tax curb blockade "
    "limit penalty fine fire hit bombing blow curfew siege invasion".split()
)
#: What is offered or said to someone: "expressed its *condolences* to Norvik".
OFFERED = frozenset(
    "concern condolence support apology thank gratitude warning message aid assistance help loan relief threat offer proposal congratulation "
    "sympathy welcome promise pledge assurance".split()
)
#: Entities that are no participants beside one: "was fined *$500*".
AMOUNTS = frozenset(("MONEY", "PERCENT", "QUANTITY", "CARDINAL"))
#: Money whose name the recogniser left out of the amount: "was fined 2 million *euros*".
CURRENCY = frozenset(
    "dollar euro pound yen yuan rupee peso franc krona krone real rand rouble ruble dinar riyal lira".split()
)
#: Nouns whose clause with "that" says what they are: "*fears* that the dam would burst".
CONTENT_NOUN = frozenset(
    "fear hope worry concern suspicion risk chance possibility likelihood probability fact idea sign evidence proof rumour rumor doubt expectation "
    "prospect threat claim charge allegation accusation belief view hint warning news report promise pledge request demand assurance conclusion".split()
)
#: Of these, what one can only see, run or have.
PROPOSITION = frozenset("possibility probability likelihood chance fact doubt suspicion".split())
WEIGHING = frozenset(
    "see take run have give get raise face want need dismiss deny reject exclude mention consider miss".split()
)
#: Where from and where to, nobody who takes part.
DIRECTIONS = frozenset("north south east west northeast northwest southeast southwest left right".split())
#: What a time does: "the quarter, which *ended* in May".
PASSING = frozenset("end begin start close conclude expire last run pass see".split())
#: How far, no object: "*100 km* south of the capital".
LENGTHS = frozenset("km kilometer kilometre mile metre meter yard".split())
#: Nouns that a clause says the when, how or why of: "the first *time* it happened".
CIRCUMSTANCE = frozenset("time day week month year moment way manner reason place fear".split())
#: When a participle's doing was: "at one *point* closing the road".
PHASES = frozenset("point stage time moment".split())
#: Naming: "a man *named* Lee", "a boat *called* the Lynx".
NAMING = frozenset("call name label dub title entitle nickname term brand christen".split())
#: Verbs after which it is said what something is: "*declared* the outbreak an emergency".
DEEMING = NAMING | frozenset("declare deem consider rule pronounce proclaim judge find render".split())
#: Means, not doers: "returned *by mail*".
MEANS = frozenset(
    "ambulance helicopter ship truck ferry van bicycle courier satellite text "
    "mail phone email e-mail telephone car train plane bus boat air sea land road rail hand force fax post letter law default accident mistake name".split()
)
#: By how much, not by whom: "was rejected *by 30 votes*".
MARGINS = frozenset("vote margin majority point".split())
#: Bare nouns that are one verb with the one before them, and no object: "*took place* in May", "*opened fire*", "*caught fire*".
IDIOMS = {
    "take": frozenset("place effect shape part".split()), "open": frozenset({"fire"}), "catch": frozenset({"fire"}),
    "set": frozenset({"sail"}), "make": frozenset({"landfall"}),
}  # fmt: skip
#: Bare nouns that are one predicate with a verb of little meaning, and the preposition of its object: "took *control of* the town".
PREDICATE_NOUNS = (
    dict.fromkeys(
        "advantage control care charge possession custody command note notice account stock delivery use fun hold sight track aim "
        "ownership leadership".split(),
        "of",
    )
    | dict.fromkeys("issue touch contact".split(), "with")
    | dict.fromkeys("light doubt blame".split(), "on")
    | {"part": "in", "access": "to", "fire": "on at"}
)
LIGHT_VERBS = frozenset("open take make lose gain seize win keep cast shed get assume regain retain put have".split())
#: Putting words somewhere: "*wrote* on the site".
POSTING = frozenset("write post tweet publish say".split())
#: Sending something against somebody: "*threw* stones at the guards", "*fired* rockets on the town".
PROJECTING = frozenset("throw fire hurl lob launch drop rain shoot aim point spray direct".split())
#: Winning, and what comes of it: "*beat* Velm 2-1 to *reach* the final" tells that it was reached.
DEFEATING = frozenset(
    "beat defeat overcome edge thrash down rally outlast rout trounce outplay win fight recover".split()
)
PREVAILING = frozenset(
    "win reach take claim advance become secure clinch make lift earn book level seal retain tie join move".split()
)
#: Nouns whose by-phrase is their author: "a report *by the ministry*".
AUTHORED = frozenset(
    "report study book article film song statement letter paper work poem novel attack decision announcement comment remark plan attempt effort move".split()
)
PREPOSITIONS_OF_TARGET = "with to for against on upon at of about from into over toward towards between among through after in onto around past under".split()
#: Place or manner, not participants, unless the verb asks for it: "*invest* in", "*engage* in".
IN_COMPLEMENT = frozenset(
    "participate invest intervene interfere engage believe specialize specialise partake share succeed confide result involve join assist".split()
)
#: Turning on or to somebody with look, voice or gesture: "*hissed* at the soldiers".
AT_COMPLEMENT = frozenset(
    "hiss yell scream laugh jeer shout wave look stare glare swear smile snap spit bark howl gaze glance peer gawk curse growl lash".split()
)
#: Verbs that are another one with their preposition, whose object takes part: "*looked after* the wounded", "*stood by* its leader".
PREPOSITIONAL_VERBS = {
    "look": ("after",), "go": ("through", "without"), "come": ("across",), "stand": ("by", "behind", "for", "as"), "abide": ("by",),
    "run": ("against",), "withdraw": ("from",), "pull": ("from",), "retire": ("from",), "resign": ("from",), "breathe": ("in",),
}  # fmt: skip
#: With whom something is done: "marched *alongside* the nurses".
ACCOMPANYING = frozenset("alongside beside".split())
#: On what terms or in whose name, nobody who takes part: "spoke on *condition* of anonymity".
TERMS = frozenset(
    "condition behalf board suspicion charge ground basis purpose record foot horseback trial bail parole duty leave schedule track sale "
    "display strike alert average occasion eve anniversary way account order television radio air holiday vacation tour".split()
)
#: Verbs that their object's infinitive completes: "*told* the army to leave"; after others it says a purpose of the subject.
OBJECT_CONTROL = (
    CAUSATIVE
    | POSSIBLE_COMPLEMENT
    | OBJECT_PURPOSE
    | WITNESSING
    | frozenset(
        "promise find expect teach cause help show entitle pay believe consider deem know think report say".split()
    )
)
#: What happens and no place does: "the blast in Velm, which *happened* on Monday".
HAPPENING = frozenset("occur happen erupt kill injure wound claim".split())
#: What only somebody does, no thing: "combed the *tapes* trying to find him".
WILLING = frozenset("try hope want attempt struggle know fear believe".split())
#: Turning to somebody over a distance, whose words are then the subject's: "*emailed* the agency claiming".
MESSAGING = frozenset("email phone telephone ring contact text cable".split())
#: What those do who gather somewhere, and no place does: "took to the *streets* chanting".
GATHERING = frozenset("protest chant demand demonstrate shout cheer mourn celebrate sing wave carry call".split())
#: What those do who carry out an operation: "launched a *crackdown* arresting ten".
OPERATIONS = frozenset("crackdown raid operation sweep offensive assault rampage spree".split())
OPERATING = frozenset("arrest detain seize kill shoot search capture destroy loot burn attack rob wound injure".split())
#: Telling beforehand: "as *expected*, he won".
FORESEEING = frozenset("expect predict forecast anticipate fear hope plan promise".split())
#: What a court or the police do to somebody: "if *convicted*, the maximum sentence is".
PROSECUTING = frozenset("convict charge arrest jail imprison indict prosecute sentence acquit catch".split())
#: What one needs to do something, none of it done to: "has the *power* to sell".
ABILITIES = frozenset(
    "power authority ability capacity right money mandate permission freedom courage will potential tendency duty obligation mind strength "
    "incentive reason cause need tool resource votes vote licence license skill force nerve budget expertise experience means".split()
)

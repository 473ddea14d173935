# Trin i fortryd og gentag for spændinger. De læses efter »Fortryd« og »Gentag«.
step-tension-add = spændingen »{ $name }« tilføjet
step-tensions-add = { $count ->
    [one] { $count } spænding tilføjet
   *[other] { $count } spændinger tilføjet
}
step-tension-change = spændingen »{ $name }« ændret
step-tension-move = spændingen »{ $name }« flyttet
step-tension-map = spændingskortet for »{ $name }« ændret
step-tension-action = handletrin for »{ $name }« ændret
step-tension-action-remove = handletrin for »{ $name }« slettet
step-tension-initiative = handletrin for »{ $name }« gjort til indsats
step-tension-warning = tidligt tegn for »{ $name }« ændret
step-tension-warning-remove = tidligt tegn for »{ $name }« slettet
step-tension-answer = tidligt tegn for »{ $name }« besvaret
step-tension-record = runde om »{ $name }« skrevet ind
step-tension-discard = afstemningsrunde slettet
step-tension-remove = spændingen »{ $name }« slettet

# Siden Spændinger.
tensions-keys = Enter tilføjer · Ctrl og pil op eller ned flytter · Esc går tilbage til alle spændinger
tensions-empty = Her samler I de modsætninger, der ikke kan løses, kun holdes sammen. Hent de 19, andre skoler har mødt, eller skriv jeres egne
tensions-fetch = Hent de 19 spændinger
tensions-fetch-missing = { $count ->
    [one] Hent den sidste af de 19 spændinger
   *[other] Hent de { $count } spændinger, der mangler
}
tensions-add-own = Tilføj egen
tensions-new-first = Den ene pol
tensions-new-second = Den anden pol
tensions-add = Tilføj
tensions-group = Gruppér
tensions-group-nothing = Ingen grupper
tensions-group-boundary = Efter grænse
tensions-group-line = Efter sigtelinje
tensions-order = Rækkefølge
tensions-order-own = Egen rækkefølge
tensions-order-way = Længst vej først
tensions-order-apart = Mest spredt først
tensions-order-newest = Nyeste stemmer først
tensions-boundaries = Grænser
tensions-lines = Sigtelinjer
tensions-no-line = Uden sigtelinje
tensions-no-boundary = Uden grænse
tensions-none-fit = Ingen spændinger passer til udvalget
tensions-legend-now = I dag
tensions-legend-wanted = Ønsket
tensions-legend-median-now = Median i dag
tensions-legend-median-wanted = Median ønsket
tensions-legend-band = Midterste halvdel af stemmerne
tensions-now-words = I dag { $median } (midterste halvdel { $low }–{ $high })
tensions-wanted-words = ønsket { $median } (midterste halvdel { $low }–{ $high })
tensions-never-voted = Ikke stemt endnu
tensions-votes = { $count ->
    [one] { $count } stemme
   *[other] { $count } stemmer
}
tensions-voted-on = { $count ->
    [one] { $count } stemme { $date }
   *[other] { $count } stemmer { $date }
}
tensions-on-lines = { $count ->
    [one] Sigtelinje { $numbers }
   *[other] Sigtelinje { $numbers }
}
tensions-map-whole = Spændingskort udfyldt
tensions-map-begun = Spændingskort begyndt
tensions-all = Alle spændinger
tensions-next = Næste spænding
tensions-previous = Forrige spænding
tensions-first = Pol til venstre
tensions-second = Pol til højre
tensions-neutral = Brug en mere neutral ordlyd: { $first } – { $second }
tensions-up = Flyt »{ $name }« op
tensions-down = Flyt »{ $name }« ned
tensions-remove = Slet »{ $name }«
tensions-remove-question = { $rounds ->
    [0] Slet »{ $name }« med sit spændingskort?
    [one] Slet »{ $name }« med sit spændingskort og { $rounds } afstemningsrunde?
   *[other] Slet »{ $name }« med sit spændingskort og { $rounds } afstemningsrunder?
}
tensions-remove-hint = Indsatser, der arbejder med den, bliver stående
tensions-remove-yes = Slet
tensions-keep = Behold
tensions-about = Hvad det handler om
tensions-about-hint = Hvor mærker I, at der bliver trukket til begge sider?
tensions-practice = Sådan arbejder vi med grænsen
tensions-not-chosen = Ikke valgt
tensions-map = Spændingskort
tensions-map-note = Begge poler er rigtige. Hvad giver de hver især, og hvad koster det, når den ene står alene?
tensions-purpose = Fælles formål
tensions-purpose-hint = Hvad opnår vi, når vi holder begge poler sammen?
tensions-fear = Fælles frygt
tensions-fear-hint = Hvad sker der, hvis vi mister begge?
tensions-upsides = Det gode ved »{ $of }«
tensions-upside = Gevinst { $number } ved »{ $of }«
tensions-upside-new = Ny gevinst ved »{ $of }«
tensions-upside-hint = Hvad giver det?
tensions-downsides = Når »{ $of }« står alene
tensions-downside = Pris { $number } for »{ $of }«
tensions-downside-new = Ny pris for »{ $of }«
tensions-downside-hint = Hvad koster det?
tensions-steps = Handletrin
tensions-step = Handletrin { $number } for »{ $of }«
tensions-step-new = Nyt handletrin for »{ $of }«
tensions-step-hint = Hvad gør vi?
tensions-warnings = Tidlige tegn
tensions-warning = Tidligt tegn { $number } på for meget »{ $of }«
tensions-warning-new = Nyt tidligt tegn på for meget »{ $of }«
tensions-warning-hint = Hvad ser eller hører vi?
tensions-to-initiative = Gør til indsats
tensions-to-initiative-of = Gør til indsats, { $name }
tensions-link = Vælg indsats …
tensions-link-of = Vælg indsats til »{ $name }«
tensions-initiative-of = Se indsatsen, { $name }
tensions-unlink = Løs »{ $name }« fra indsatsen
tensions-answer = Svar eller sæt dato …
tensions-answer-close = Luk
tensions-answer-yes = Ja
tensions-answer-partly = Delvist
tensions-answer-no = Nej
tensions-answered = { $answer }, { $date }
tensions-ask-on = Spørg { $date }
tensions-ask-due = Spørg nu, aftalt til { $date }
tensions-ask-field = Spørg næste gang
tensions-answer-note = Note
tensions-answer-question = Ser vi tegnet i dag?
tensions-answer-remove = Slet svaret fra { $date }
tensions-positions = Hvor vi står
tensions-positions-note = Median og den midterste halvdel. 0 er helt til venstre, 10 helt til højre
tensions-no-rounds = Ingen har stemt om spændingen endnu. Stem på en workshop, eller skriv en optælling ind
tensions-head-date = Dag
tensions-head-where = Hvor
tensions-head-votes = Stemmer
tensions-round-of = { $name }, runde { $number }
tensions-by-hand = Skrevet ind
tensions-spread = { $median } ({ $low }–{ $high })
tensions-newest-round = Nyeste runde
tensions-two-rounds = De to seneste runder, gruppe for gruppe
tensions-not-for-others = * Vis det ikke til andre, for det kan røbe, hvad enkelte svarede
tensions-show-groups = Vis grupperne i runden fra { $date }
tensions-hide-groups = Skjul grupperne i runden fra { $date }
tensions-round-edit = Ret runden fra { $date }
tensions-round-discard = Slet runden fra { $date }
tensions-discard-question = { $count ->
    [one] Slet hele runden fra { $date }?
   *[other] Slet hele runden fra { $date }? Der blev stemt om { $count } spændinger, og stemmerne slettes på dem alle
}
tensions-discard-yes = Slet runden
tensions-discard-no = Behold runden
tensions-record = Skriv en runde ind
tensions-record-note = Optalt med hænder eller på papir
tensions-record-date = Dag
tensions-record-ends = 0 er helt ved »{ $first }«, 10 helt ved »{ $second }«
tensions-record-other = Anden gruppe
tensions-record-add = Tilføj gruppe
tensions-record-count = { $group }, { $side }, position { $position }
tensions-record-wrong = Skriv hele tal, højst 1.000
tensions-record-save = Gem runden
tensions-record-cancel = Fortryd runden

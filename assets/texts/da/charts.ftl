# Det, diagrammerne siger: overskrift, grundlag og beskrivelse til skærmlæsere.
chart-competence = Kompetence
chart-team = Team
chart-round = Runde
chart-now = Nu
chart-median = Median
chart-expected = Forventet
chart-all-together = I alt
chart-people-assessed = n { $count }
chart-people-on-zero = Medarbejdere på niveau 0
chart-on-day = pr. { $date }
chart-hidden = Skjult af hensyn til den enkelte
chart-hidden-competences = { $count ->
    [one] én kompetence er skjult af hensyn til den enkelte
   *[other] { $count } kompetencer er skjult af hensyn til den enkelte
}
chart-hidden-rounds = { $count ->
    [one] én runde er skjult af hensyn til den enkelte
   *[other] { $count } runder er skjult af hensyn til den enkelte
}
chart-small-groups = * under { $count } personer eller helt ens, vis det ikke til andre

chart-ratings-note = { $assessed } af { $total } mulige vurderinger, { $people ->
    [one] én medarbejder
   *[other] { $people } medarbejdere
}
chart-distribution-title = Fordeling på niveauer
chart-distribution-alt = Fordelingen på niveauer i { $competences ->
    [one] én kompetence
   *[other] { $competences } kompetencer
}. Medianen af alle vurderinger er { $median }, og { $zero } af { $assessed } vurderinger er på niveau 0

chart-over-rounds-title = Udvikling fra runde til runde
chart-over-rounds-note = { $round }, { $assessed } af { $people ->
    [one] én ansat
   *[other] { $people } ansatte
} den dag er vurderet
chart-over-rounds-alt = Fordelingen på niveauer i { $rounds ->
    [one] én runde
   *[other] { $rounds } runder
}. Medarbejdere på niveau 0 i mindst én kompetence: { $before } i { $first } og { $after } i { $last }

chart-heat-map-title = Team for team
chart-heat-map-note = Median, { $assessed } af { $total } mulige vurderinger, { $people ->
    [one] én medarbejder
   *[other] { $people } medarbejdere
}
chart-heat-map-alt = Medianen for { $teams ->
    [one] ét team
   *[other] { $teams } teams
} i { $competences ->
    [one] én kompetence
   *[other] { $competences } kompetencer
}

chart-gap-title = Forventninger, der er opfyldt
chart-gap-note = { $met } af { $required } vurderede forventninger er opfyldt ({ $percent }), { $missing } er ikke vurderet
chart-gap-alt = { $met } af { $required } vurderede forventninger er opfyldt, { $below } er under det laveste acceptable niveau, og { $missing } er ikke vurderet
chart-gap-met = Opfyldt
chart-gap-between = På vej
chart-gap-below = Under det laveste
chart-gap-summary = { $met } af { $required }

chart-coverage-title = Hvem kan vi regne med
chart-coverage-note = { $people ->
    [one] én medarbejder
   *[other] { $people } medarbejdere
}, { $competences ->
    [one] én kompetence
   *[other] { $competences } kompetencer
} med forventninger, gældende niveauer
chart-coverage-alt = Antal medarbejdere på forventet niveau i { $competences ->
    [one] én kompetence
   *[other] { $competences } kompetencer
}. { $none ->
    [0] Ingen kompetence står udækket
    [one] Én kompetence har ingen
   *[other] { $none } kompetencer har ingen
}, og { $one ->
    [0] ingen hviler på én person
    [one] én hviler på én person
   *[other] { $one } hviler på én person
}
chart-coverage-holders = På forventet niveau
chart-coverage-needed = Skal kunne det
chart-coverage-none = Ingen
chart-coverage-one = Kun én

chart-person-title = { $name }, niveau og forventning
chart-person-note = { $assessed } af { $total } kompetencer vurderet
chart-team-title = { $name }, median og forventning
chart-team-note = { $assessed } af { $total } kompetencer vurderet
chart-profile-alt = { $assessed } af { $total } kompetencer er vurderet, og { $met } af { $asked } forventninger er opfyldt

# Strategiens diagrammer.
chart-line = Sigtelinje
chart-initiative = Indsats
chart-start = Start
chart-due = Frist
chart-what = Hvad
chart-when = Hvornår
chart-steps = Trin
chart-today = I dag
chart-late = Over fristen
chart-undated = Uden datoer
chart-step-open = Trin
chart-step-done = Trin gjort
chart-no-owner = Ingen ansvarlig
chart-hours = { $count } t
chart-pace = Forventet tempo

chart-lines-title = Sigtelinjerne lige nu
chart-lines-note = { $ontrack } af { $measured } målte mål på sporet, { $goals } mål i alt
chart-lines-alt = Modenhed fra 0 til 4 og mål på sporet for { $lines ->
    [one] én sigtelinje
   *[other] { $lines } sigtelinjer
}. { $ontrack } af { $measured } målte mål er på sporet. { $apart ->
    [0] Ingen steder ser grupperne meget forskelligt på modenheden
    [one] På én linje er der to trin eller mere mellem dem, der ser på
   *[other] På { $apart } linjer er der to trin eller mere mellem dem, der ser på
}
chart-lines-apart = To trin eller mere imellem
chart-lines-on-track = Mål på sporet
chart-lines-measured = Målte mål
chart-lines-summary = { $ontrack } af { $measured }
chart-lines-no-goals = Ingen mål endnu
chart-lines-unmeasured = Ikke målt endnu

chart-timeline-title = Indsatserne over tid
chart-timeline-note = { $count ->
    [one] én indsats
   *[other] { $count } indsatser
}, { $running } i gang, skoleårene { $first } til { $last }
chart-timeline-alt = { $count ->
    [one] Én indsats
   *[other] { $count } indsatser
} fordelt på sigtelinjer. { $running } er i gang, { $done } er gennemført, og { $late ->
    [0] ingen er over fristen
    [one] én er over fristen
   *[other] { $late } er over fristen
}

chart-wheel-title = Årshjul { $year }
chart-wheel-note = { $events ->
    [one] én begivenhed
   *[other] { $events } begivenheder
}, { $initiatives ->
    [one] én indsats
   *[other] { $initiatives } indsatser
}, { $reviews ->
    [one] én opfølgning eller frist
   *[other] { $reviews } opfølgninger og frister
}
chart-wheel-alt = Skoleåret som hjul fra august med { $events ->
    [one] én begivenhed
   *[other] { $events } begivenheder
} yderst, { $initiatives ->
    [one] én indsats
   *[other] { $initiatives } indsatser
} og inderst { $reviews ->
    [one] én opfølgning eller frist
   *[other] { $reviews } opfølgninger og frister
}. { $collisions ->
    [0] Intet støder sammen
    [one] Ét sted støder to begivenheder sammen
   *[other] { $collisions } steder støder begivenheder sammen
}
chart-wheel-ring = Ring
chart-wheel-events = Begivenheder
chart-wheel-initiatives = Indsatser
chart-wheel-reviews = Opfølgning og frister
chart-wheel-planned = Indsats planlagt
chart-wheel-running = Indsats i gang
chart-wheel-done = Indsats gennemført
chart-wheel-step = Trin eller frist
chart-wheel-clash-head = Støder sammen
chart-wheel-clash = rammer de samme som »{ $name }«
chart-wheel-more = flere i tabellen

chart-load-title = Hvem bærer hvad
chart-load-note = Planlagte og igangværende indsatser, { $year }
chart-load-alt = Planlagte og igangværende indsatser måned for måned i { $year } for { $owners ->
    [one] én ansvarlig
   *[other] { $owners } ansvarlige
}. { $crowded ->
    [0] Ingen har flere end { $most } på én gang
    [one] Én har flere end { $most } på én gang
   *[other] { $crowded } har flere end { $most } på én gang
}
chart-load-count = Indsatser
chart-load-too-many = Flere end { $most } på én gang
chart-load-hours = Timer

chart-indicator-date = Dato
chart-indicator-value = Værdi
chart-indicator-measured = Målt
chart-indicator-missing = Ikke målt
chart-indicator-counted = { $part } af { $whole }
chart-indicator-began = Starten var { $value } den { $date }

# Filnavne.
chart-file-distribution = fordeling
chart-file-over-rounds = runder
chart-file-heat-map = teams
chart-file-gap = forventninger
chart-file-coverage = dækning
chart-file-person = person
chart-file-team = team
chart-file-lines = sigtelinjer
chart-file-timeline = tidslinje
chart-file-year-wheel = årshjul
chart-file-load = belastning
chart-file-indicator = indikator

# Det, man kan gøre ved et diagram.
chart-menu = Flere muligheder for »{ $title }«
chart-copy = Kopiér som tabel
chart-save-svg = Gem som SVG …
chart-save-png = Gem som billede …
chart-show-table = Vis som tabel
chart-hide-table = Skjul tabel
chart-copied-partly = Tabellen er kopieret uden tal for små grupper, så den kan vises til andre
chart-too-few = Diagrammet kan ikke tages med, fordi for få står bag tallene. Vælg flere medarbejdere, eller vis det kun her på skærmen

# Grupper i et rum.
room-group-leaders = Ledere
room-group-teachers = Lærere
room-group-consultants = Konsulenter

# Spændinger og workshopper.
chart-hidden-groups = { $count ->
    [one] { $count } gruppe er skjult af hensyn til den enkelte
   *[other] { $count } grupper er skjult af hensyn til den enkelte
}
chart-hidden-statements = { $count ->
    [one] { $count } udsagn er skjult af hensyn til den enkelte
   *[other] { $count } udsagn er skjult af hensyn til den enkelte
}
chart-room-now = I dag
chart-room-wanted = Ønsket
chart-room-round = runde { $round }, { $date }
chart-room-group = Gruppe
chart-everybody = Alle
chart-votes = { $votes ->
    [one] { $votes } stemme
   *[other] { $votes } stemmer
}
chart-votes-head = Stemmer
chart-no-votes = Ingen stemmer at vise
chart-position = Position
chart-positions-alt = { $votes } stemmer om »{ $tension }« på positionerne 0 til 10. Medianen er { $now } i dag og { $wanted } som ønsket.
chart-tension = Spænding
chart-middle-half = Den midterste halvdel
chart-disagree = Stor uenighed
chart-tensions-title = Spændingerne
chart-tensions-note = { $count ->
    [one] { $count } spænding ved den seneste afstemning
   *[other] { $count } spændinger ved den seneste afstemning om hver
}
chart-tensions-alt = Hvor vi står i dag, og hvor vi vil hen, for { $count ->
    [one] { $count } spænding
   *[other] { $count } spændinger
}. { $apart ->
    [0] Ingen har stor uenighed.
    [one] { $apart } har stor uenighed.
   *[other] { $apart } har stor uenighed.
}
chart-before-after-title = { $tension }, før og efter
chart-before-after-alt = Medianerne for »{ $tension }« gik fra { $now-before } til { $now-after } i dag og fra { $wanted-before } til { $wanted-after } som ønsket.
chart-pulse-title = Puls, { $workshop }
chart-pulse-note = { $date }, { $people ->
    [one] { $people } svar
   *[other] op til { $people } svar
}
chart-pulse-alt = Hvor enige { $people } er i { $count ->
    [one] { $count } udsagn
   *[other] { $count } udsagn
}. Dem, der svarer ved ikke, er talt for sig.
chart-statement = Udsagn
chart-answer-0 = Helt uenig
chart-answer-1 = Delvist uenig
chart-answer-2 = Hverken eller
chart-answer-3 = Delvist enig
chart-answer-4 = Helt enig
chart-answer-unknown = Ved ikke
chart-dots-title = Prikker, { $workshop }
chart-dots-note = { $workshop }, { $date }, prikker fra { $people ->
    [one] { $people } deltager
   *[other] { $people } deltagere
}
chart-dots-alt = Prikker på { $count ->
    [one] { $count } mulighed
   *[other] { $count } muligheder
} fra { $people ->
    [one] { $people } deltager
   *[other] { $people } deltagere
}. Flest fik »{ $first }«.
chart-option = Mulighed
chart-dots = Prikker
chart-chosen = Valgt
chart-file-tensions = spændinger
chart-file-positions = spænding
chart-file-before-after = før-og-efter
chart-file-pulse = puls
chart-file-dots = prikker

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
    [one] én medarbejder
   *[other] { $people } medarbejdere
} vurderet
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

# Filnavne.
chart-file-distribution = fordeling
chart-file-over-rounds = runder
chart-file-heat-map = teams
chart-file-gap = forventninger
chart-file-coverage = dækning
chart-file-person = person
chart-file-team = team

# Det, man kan gøre ved et diagram.
chart-menu = Flere muligheder for »{ $title }«
chart-copy = Kopiér som tabel
chart-save-svg = Gem som SVG …
chart-save-png = Gem som billede …
chart-show-table = Vis som tabel
chart-hide-table = Skjul tabel
chart-copied-partly = Tabellen er kopieret uden tal for små grupper, så den kan vises til andre
chart-too-few = Diagrammet kan ikke tages med, fordi for få står bag tallene. Vælg flere medarbejdere, eller vis det kun her på skærmen

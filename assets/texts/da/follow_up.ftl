follow-promises = Frister
follow-log = Log
follow-since = Siden sidst
follow-baselines = Fastholdte udgaver
follow-empty = Her er intet at følge op på endnu. Begynd med målene på sigtelinjerne
follow-begin = Gå til sigtelinjerne
follow-late = Forsinket
follow-none-late = Intet er forsinket
follow-soon = Kommer snart
follow-soon-note = de næste { $days } dage
follow-none-soon = Ingen frister lige nu
follow-undecided = Venter på en beslutning
follow-none-undecided = Alt er besluttet
follow-days-late = { $days ->
    [one] { $days } dag for sent
   *[other] { $days } dage for sent
}
follow-days-left = { $days ->
    [0] i dag
    [one] om { $days } dag
   *[other] om { $days } dage
}
follow-days-waiting = { $days ->
    [one] har ventet { $days } dag
   *[other] har ventet { $days } dage
}
follow-start = Indsats begynder
follow-step = Trin
follow-review = Opfølgning på indsats
follow-initiative = Indsats skal være gennemført
follow-check-in = Status på indikator
follow-target = Indikator skal være i mål
follow-agreement = Aftale om udvikling
follow-warning = Ser vi dette tidlige tegn?
follow-idea = Idé: ja eller nej?
follow-goal-without-indicator = Mål uden indikator
follow-indicator-without-target = Indikator uden mål
follow-indicator-without-day = Indikator uden frist
follow-indicator-never-checked = Indikator uden start og uden den første status
follow-initiative-without-owner = Indsats uden ansvarlig
follow-initiative-without-day = Indsats uden frist
follow-answer-of = { $answer }, { $name }
follow-begin-it = Sæt i gang
follow-done = Gennemført
follow-step-done = Gjort
follow-take-up = Planlæg
follow-choose-against = Fravælg …
log-new = Ny i loggen
log-kind = Hvad er det?
log-decision = Beslutning
log-review = Opfølgning
log-check-in = Status
log-date = Dato
log-about = Handler om
log-about-plan = Hele planen
log-text = Hvad blev besluttet eller set?
log-text-hint = Kort, så andre forstår det om et år
log-add = Skriv i loggen
log-title = Loggen
log-empty = Loggen er tom. Skriv beslutninger og opfølgninger, også det I valgte fra
log-remove = Slet fra loggen: { $text }
since-from = Siden
since-to = Til og med
since-review = Opfølgning { $date }
since-levels = Niveauer
since-compared = { $count } felter vurderet begge dage
since-up = { $count } af { $total } er steget
since-down = { $count } af { $total } er faldet
since-people-up = { $count } af { $total } medarbejdere er steget i mindst én kompetence
since-new = { $count ->
    [one] { $count } felt er vurderet for første gang
   *[other] { $count } felter er vurderet for første gang
}
since-indicators = Indikatorer
since-no-indicators = Ingen indikatorer er målt endnu
since-indicator = Indikator
since-trend = Retning
since-better = bedre
since-worse = dårligere
since-same = uændret
since-first = første måling
since-initiatives = Indsatser og beslutninger
since-nothing = Intet er sket med indsatserne i den tid
since-state = »{ $name }«: { $before } → { $after }
since-step = { $date }: »{ $step }« gjort i »{ $name }«
since-decision = { $date }: besluttet: { $text }
baseline-new = Fasthold planen
baseline-about = Gem strategien, som den ser ud i dag, og hold den op mod planen senere, for eksempel når bestyrelsen har vedtaget den
baseline-name = Navn på udgaven
baseline-name-hint = Vedtaget af bestyrelsen
baseline-freeze = Fasthold
baseline-next-year = Lav næste skoleårs plan
baseline-next-year-hint = En ny plan med alt det, der fortsætter. Denne plan bliver, som den er, og ligger som fastholdt udgave i den nye
baseline-compare = Sammenlign med i dag
baseline-close = Skjul sammenligning
baseline-rename = Navn
baseline-remove = Slet udgaven »{ $name }«
baseline-remove-sure = Udgaven slettes fra planen. Du kan fortryde bagefter
baseline-remove-yes = Slet udgaven
baseline-departures = Det er anderledes nu
baseline-count = { $count ->
    [one] { $count } ændring
   *[other] { $count } ændringer
} i forhold til { $total } linjer, mål, indikatorer og indsatser
baseline-same = Alt er, som det blev vedtaget
baseline-values = Indikatorer da og nu
baseline-due = { $what } »{ $name }« har fået ny frist: { $before } → { $after }
baseline-target = { $what } »{ $name }« har fået nyt mål: { $before } → { $after }
baseline-owner = { $what } »{ $name }« har fået ny ansvarlig: { $before } → { $after }
baseline-state = { $what } »{ $name }« er gået fra { $before } til { $after }
next-year-title = { $title } · skoleåret { $year }
next-year-frozen = Skoleåret { $year }
done-next-year = Næste skoleårs plan er lavet. Gem den som en ny fil; den gamle er urørt

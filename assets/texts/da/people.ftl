# Hvem der vurderer, og hvis vurderinger der vises.
source-own = Egen vurdering
source-leader = Leders vurdering
source-agreed = Aftalt
source-test = Test
ratings-current = Gældende niveau
ratings-own = Egen vurdering
ratings-leader = Leders vurdering
ratings-agreed = Aftalt

# Fordeling, teams og udvikling over tid.
people-nobody-assessed = Ingen i udvalget er vurderet endnu
people-new-round = Ny runde …
people-n-assessed = Vurderet
people-teams-hint = Vælg et team for at se det mod forventningerne
people-team-not-assessed = Ingen på teamet er vurderet endnu
people-team-gaps = Her mangler teamet noget
people-met = Opfyldt
people-no-rounds = En runde samler vurderinger omkring en dato, så I kan se, om det går fremad
people-rounds = Runder
people-date = Dato
people-taking-part = Deltagere
people-progress = Vurderet i alle kompetencer
people-progress-of = { $source }, { $done } af { $total }
people-level-zero = Niveau 0
people-share-met = Opfyldt
people-edit-round = Redigér »{ $name }«

# En person.
people-nobody-here = Der er ingen medarbejdere i udvalget
people-find = Find medarbejder
people-none-found = Ingen i udvalget hedder det
people-previous = Forrige medarbejder
people-next = Næste medarbejder
people-place = { $place } af { $total }
people-outside = Uden for udvalget
people-started = ansat { $date }
people-left = fratrådt { $date }
people-standing = { $met } af { $asked ->
    [one] én vurderet forventning
   *[other] { $asked } vurderede forventninger
} er opfyldt, senest vurderet { $date }
people-standing-unasked = Senest vurderet { $date }
people-levels = Niveauer
people-levels-note = det gældende er understreget
people-own = Egen
people-leader = Leder
people-difference = Forskel
people-agreed = Aftalt
people-no-demand = intet krav
people-next-steps = Næste skridt
people-expected-not-assessed = { $count ->
    [one] én kompetence med forventning er ikke vurderet
   *[other] { $count } kompetencer med forventning er ikke vurderet
}
people-all-met = Alle vurderede forventninger er opfyldt
people-nothing-to-compare = Der er ingen vurderede forventninger at holde op imod
people-here = Nu
people-there = Næste
people-agreements = Aftaler
people-new-agreement = Ny aftale …
people-no-agreements = Der er ingen aftaler endnu
people-agreement-active = I gang
people-agreement-kept = Gennemført
people-agreement-dropped = Opgivet
people-agreement-late = Fristen er overskredet
people-agreement-whole = hele udviklingen
people-mark-kept = Gennemført
people-mark-dropped = Opgiv
people-mark-active = Genoptag
people-mark-of = { $mark }, { $what }
people-helped-by = med hjælp fra { $name }
people-hours = { $count ->
    [one] én time
   *[other] { $count } timer
}
people-due = senest { $date }
people-notes = Noter fra vurderingerne
people-note-hint = Hvad blev sagt

# En runde.
dialog-round-title = Vurderingsrunde
people-round-title = Titel
people-spring = Forår { $year }
people-autumn = Efterår { $year }
people-round-sources = Hvis vurderinger
people-who = Hvem deltager
people-who-as-before = De samme som hidtil
people-who-everybody = Alle medarbejdere
people-who-teams = Nogle teams
people-who-roles = Nogle roller
people-who-not-lately = Dem, der ikke er vurderet det sidste år
people-who-newcomers = Nye medarbejdere, ansat inden for et år
people-teams = Teams
people-roles = Roller
people-takes-part = { $count ->
    [0] Ingen deltager, vælg nogle flere
    [one] Én medarbejder deltager
   *[other] { $count } medarbejdere deltager
}
people-start-round = Start runden
people-save-round = Gem
people-delete-round = Slet runden …
people-delete-round-question = »{ $name }« slettes, og { $count ->
    [0] der er ingen vurderinger i den
    [one] den ene vurdering i den slettes med
   *[other] dens { $count } vurderinger slettes med
}. Det kan fortrydes
people-delete-round-yes = Slet runden og dens vurderinger
people-keep = Behold
people-cancel = Annullér
people-close = Luk

# En aftale.
dialog-agreement-title = Ny aftale
people-agreement-with = Med { $name }
people-what = Hvad skal der ske
people-what-hint = Sidemandsoplæring tre gange
people-idea-side-by-side = Sidemandsoplæring
people-idea-observe = Følge en kollegas undervisning
people-idea-course = Kursus
people-idea-try = Prøve det af i eget forløb
people-idea-time = Beskyttet tid til at øve
people-works-on = Kompetencer
people-helper-label = Hvem hjælper
people-no-helper = Ingen valgt
people-helper = { $name } · { $team } · kan { $count } af { $total }
people-hours-label = Timer
people-hours-wrong = Skriv et helt antal timer
people-due-label = Frist
people-in-months = om { $count } måneder
people-make-agreement = Lav aftalen

# At acceptere et punkt.
dialog-accept-title = Acceptér, at det er sådan
people-finding-gone = Punktet er ikke længere aktuelt
people-reason = Hvorfor er det i orden
people-reason-hint = Underviseren går på pension til sommer
people-accept = Acceptér

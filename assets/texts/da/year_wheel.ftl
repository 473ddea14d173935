view-year-wheel = Hjul
view-year-list = Liste
year-previous = Forrige skoleår
year-next = Næste skoleår
year-this = Dette skoleår
year-now = nu
year-add = Tilføj begivenhed
year-export = Gem som kalender
year-export-hint = Gemmer skoleåret som en kalenderfil, der kan åbnes i Outlook og Thunderbird
year-empty = Årshjulet er tomt. Sæt det i, der kommer igen hvert år: opstart, prøver, MUS, pædagogiske dage og opfølgning
year-month-previous = Forrige måned
year-month-next = Næste måned
year-month-empty = Intet i denne måned
year-counts = { $events ->
        [one] { $events } begivenhed
       *[other] { $events } begivenheder
    }, { $promises ->
        [one] { $promises } frist
       *[other] { $promises } frister
    }
year-week = uge { $week }
year-weeks = uge { $first }–{ $last }
year-round = Vurderingsrunde: { $name }
year-due = Frist: »{ $name }«
year-step = Trin i »{ $name }«
year-step-done = Trin i »{ $name }«, gjort
year-review = Opfølgning på »{ $name }«
year-check-in = Status på »{ $name }«
year-target = Mål nås: »{ $name }«
year-warning = Tidligt tegn: »{ $name }«
year-collisions = Sammenstød
year-collision-title = Uge { $week }
year-collision = »{ $first }« og »{ $second }« rammer de samme: { $teams }
year-collision-school = »{ $first }« og »{ $second }« rammer hele skolen
initiative-no-owner = Ingen har ansvaret endnu
dialog-event-title = Begivenhed i årshjulet
event-title = Hvad sker der?
event-time = Hvornår på året?
event-time-week = Uge
event-time-month = Måned
event-week = Uge nummer
event-week-wrong = Skriv en uge fra 1 til 53
event-weeks = Varer uger
event-weeks-wrong = Skriv et tal fra 1 til 52
event-month = Måned
event-kind = Slags
event-kind-school = Skolens rytme
event-kind-development = Udvikling af medarbejdere
event-kind-review = Opfølgning
event-who = Hvem er med?
event-teams = Team
event-teams-all = Ingen valgt betyder hele skolen
event-note = Note
event-save = Gem begivenhed
event-delete = Tag ud af årshjulet
event-delete-sure = Begivenheden tages ud af alle skoleår. Du kan fortryde bagefter
calendar-year = Årshjul
calendar-promise = Handleplan
calendar-review = Opfølgning

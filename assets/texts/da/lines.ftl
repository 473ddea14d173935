# Siden »Sigtelinjer«: alle linjer, én linje og én indikator
lines-empty = Planen har ingen sigtelinjer endnu. Begynd med STILs fire, eller skriv jeres egen
lines-fetch = Hent STILs fire sigtelinjer
lines-fetch-missing = Hent de af STILs sigtelinjer, der mangler
lines-new = Tilføj egen linje
lines-new-hint = Navn, og tryk Enter
lines-number = Sigtelinje { $number }
lines-former = (STIL 2015 »{ $name }«)
lines-no-why = Der står ikke hvorfor endnu
lines-no-goals = Ingen mål endnu
lines-goals = { $ontrack } af { $goals } mål på sporet
lines-goals-unmeasured = { $count ->
    [one] { $count } er ikke målt
   *[other] { $count } er ikke målt
}
lines-initiatives = { $count ->
    [0] Ingen indsatser planlagt eller i gang
    [one] { $count } indsats planlagt eller i gang
   *[other] { $count } indsatser planlagt eller i gang
}
lines-survey = Til sammenligning, ikke som mål. I { $year } havde { $have } af { $leaders } adspurgte ledere på erhvervsskoler en digital strategi, { $making } var i gang med en, og { $begun } havde taget fat på mindst én af de fire linjer. Færrest arbejdede med koblingen til oplæring. Kilde STIL { $year }
lines-all = Alle sigtelinjer
lines-next = Næste sigtelinje
lines-previous = Forrige sigtelinje
lines-name = Navn
lines-why = Hvorfor arbejder I på linjen?
lines-why-hint = Fordi eleverne …
lines-up = Flyt »{ $name }« op
lines-down = Flyt »{ $name }« ned
lines-remove = Slet »{ $name }«
lines-remove-question = Slet »{ $name }« med { $goals ->
    [one] { $goals } mål
   *[other] { $goals } mål
} og { $indicators ->
    [one] { $indicators } indikator
   *[other] { $indicators } indikatorer
}?
lines-remove-hint = Indsatserne på linjen bliver i handleplanen
lines-remove-yes = Slet linjen
lines-keep = Behold
lines-keys = Ctrl med pil op eller ned flytter mål og indikatorer · Esc går et trin tilbage

maturity-title = Modenhed
maturity-note = hvor langt skolen er, fra 0 til 4, set fra flere sider
maturity-none = Modenheden er ikke vurderet
maturity-none-yet = Ingen har vurderet endnu. Lad ledere og undervisere vurdere hver for sig
maturity-words = Modenhed · { $rated }
maturity-rate = Vurdér modenhed
maturity-close = Luk vurderingen
maturity-by = Set af
maturity-day = Dato
maturity-level = Trin { $level }
maturity-said = Hvad blev der sagt?
maturity-said-hint = Et eksempel, der viser hvorfor
maturity-take-back = Fjern vurderingen
maturity-not-rated = ikke vurderet
maturity-apart-short = { $steps } trins forskel
maturity-apart = { $high } ser skolen på trin { $highlevel }, { $low } på trin { $lowlevel }. { $steps } trins forskel er værd at tale om, før I vælger næste skridt
viewpoint-leaders = Ledere
viewpoint-teachers = Undervisere
viewpoint-others = Andre
viewpoint-leaders-word = ledere
viewpoint-teachers-word = undervisere
viewpoint-others-word = andre

pace-reached = Nået
pace-on-track = På sporet
pace-behind = Bagud
pace-missed = Ikke nået
pace-unknown = Uafklaret
amount-wrong = Skriv et tal

goal-new = Nyt mål
goal-new-note = begynd med, hvad eleverne skal få ud af det
goal-new-why-name = Formål med det nye mål
goal-new-title-name = Det nye mål
goal-why = Pædagogisk formål
goal-why-hint = Hvad bliver bedre for eleverne?
goal-title = Mål
goal-title-hint = Hvad vil I nå?
goal-add = Tilføj mål
goal-edit = Ret »{ $name }«
goal-up = Flyt målet »{ $name }« op
goal-down = Flyt målet »{ $name }« ned
goal-close = Luk
goal-remove = Slet målet
goal-remove-question = Slet »{ $name }« med { $indicators ->
    [0] ingen indikatorer
    [one] { $indicators } indikator
   *[other] { $indicators } indikatorer
}? { $initiatives ->
    [0] Ingen indsatser arbejder for det
    [one] { $initiatives } indsats mister målet, men bliver i handleplanen
   *[other] { $initiatives } indsatser mister målet, men bliver i handleplanen
}
goal-remove-yes = Slet målet
goal-not-measured = Ikke målt endnu
goal-no-why = Formålet mangler
goal-write-why = Skriv formålet
goal-write-why-of = Skriv formålet med »{ $name }«
goal-serves = Støtter »{ $goal }«
goal-reform = Støtter et af de fire klare mål
goal-no-reform = Ingen af dem
goal-line = Sigtelinje
goal-no-indicators = Ingen indikatorer endnu. Hvordan vil I kunne se, at I nærmer jer?
goal-initiatives = { $count ->
    [0] Ingen indsatser arbejder for målet
    [one] { $count } indsats arbejder for målet
   *[other] { $count } indsatser arbejder for målet
}
goal-new-initiative-of = Ny indsats for »{ $name }«
goal-new-initiative-hint = Tilføj indsats, og tryk Enter
goal-initiative-due = senest { $date }
goal-initiative-late = forsinket

indicator-title = Indikator
indicator-new-of = Ny indikator for »{ $name }«
indicator-new-hint = Tilføj indikator, og tryk Enter
indicator-start = Start
indicator-start-date = Startdato
indicator-start-today = Brug dagens { $value } som start
indicator-now = Nu
indicator-target = Mål
indicator-due = Frist
indicator-course = Udvikling
indicator-pace = Tempo
indicator-no-numbers = Ingen tal endnu
indicator-of = Indikator for »{ $name }«
indicator-remove = Slet »{ $name }«
indicator-remove-question = Slet »{ $name }« { $checkins ->
    [0] uden statusser
    [one] med { $checkins } status
   *[other] med { $checkins } statusser
}?
indicator-remove-yes = Slet indikatoren
indicator-numbers = Start og mål
indicator-numbers-note = uden start, mål og frist kan ingen sige, om det går hurtigt nok
indicator-unit = Enhed
indicator-unit-hint = %, timer …
indicator-direction = Hvad er bedst?
indicator-up = Jo mere, jo bedre
indicator-down = Jo mindre, jo bedre
indicator-rhythm = Status
indicator-no-rhythm = Ingen påmindelse
indicator-every = { $count ->
    [one] Hver måned
   *[other] Hver { $count }. måned
}
indicator-words-from = Fra { $first } den { $firstdate } til { $now } den { $date }
indicator-words-now = { $now } den { $date }
indicator-words-none = Der er ingen værdi endnu
indicator-words-target = Målet er { $target } senest { $date }
indicator-words-target-open = Målet er { $target } uden frist
indicator-words-no-target = Målet er ikke sat
indicator-words-expected = For at følge planen skulle det være { $value } i dag
indicator-counted-expectations = { $part } af { $count } forventninger er opfyldt
indicator-counted-people = { $part } af { $count ->
    [one] { $count } medarbejder
   *[other] { $count } medarbejdere
}
indicator-counted-initiatives = { $part } af { $count ->
    [one] { $count } indsats
   *[other] { $count } indsatser
} er gennemført

measure-title = Sådan måler I
measure-how = Hvor kommer tallet fra?
measure-by-hand = I noterer det selv
measure-by-hand-note = Notér værdien under Status, hver gang I har målt
measure-meets = Planen · opfyldte forventninger
measure-meets-about = Andel af forventningerne til medarbejderne, som er opfyldt. Delvist opfyldt og ikke vurderet tæller ikke med som opfyldt
measure-zero = Planen · medarbejdere på niveau 0
measure-zero-about = Hvor mange der står på niveau 0 i mindst én af kompetencerne
measure-covered = Planen · medarbejdere, der kan det hele
measure-covered-about = Hvor mange der når det forventede i alle de valgte kompetencer
measure-assessed = Planen · vurderet det seneste år
measure-assessed-about = Andel af de ansatte, der er vurderet inden for et år
measure-initiatives = Planen · gennemførte indsatser
measure-initiatives-about = Andel af indsatserne, som er gennemført. Fravalgte tæller ikke med
measure-unit-people = medarbejdere
measure-every-line = Alle sigtelinjer
measure-line = Indsatser på
measure-competences = Kompetencer
measure-teams = Team
measure-roles = Roller
measure-nothing-yet = Planen har endnu ingen tal at regne på
measure-today = I dag { $value } · { $counted }
measure-earlier = Tidligere · { $values }

check-in-title = Status
check-in-day = Dato
check-in-value = Værdi
check-in-value-in = Værdi ({ $unit })
check-in-note = Hvad ser I?
check-in-note-hint = Hvad går godt, og hvad driller?
check-in-next = Næste skridt
check-in-next-hint = Hvad gør I nu?
check-in-next-step = Næste skridt · { $step }
check-in-add = Notér status
check-in-save = Gem status
check-in-cancel = Fortryd
check-in-future = Datoen ligger ude i fremtiden
check-in-edit = Ret status fra { $date }
check-in-remove = Slet status fra { $date }
check-in-due = Næste status senest { $date }
check-in-late = Status skulle være noteret senest { $date }

# Trin i fortryd og gentag for workshopper. De læses efter »Fortryd« og »Gentag«.
step-workshop-add = workshoppen »{ $name }« tilføjet
step-workshop-change = workshoppen »{ $name }« ændret
step-workshop-copy = workshoppen »{ $name }« kopieret
step-workshop-agenda = dagsordenen for »{ $name }« ændret
step-workshop-ideas = idéer i »{ $name }« ændret
step-workshop-chosen = valg i »{ $name }« ændret
step-workshop-decision = beslutning i »{ $name }« ændret
step-workshop-decision-remove = beslutning i »{ $name }« slettet
step-workshop-initiative = beslutning i »{ $name }« gjort til indsats
step-workshop-log = beslutning i »{ $name }« noteret i loggen
step-workshop-end = workshoppen »{ $name }« afsluttet
step-workshop-reopen = referatet af »{ $name }« åbnet eller lukket
step-workshop-remove = workshoppen »{ $name }« slettet
step-ballot-open = afstemning åbnet
step-ballot-reveal = afstemning vist
step-ballot-discard = afstemning kasseret
step-ballot-tally = optælling skrevet ind
step-ballot-clear = stemmer på et punkt slettet

# Hvorfor noget i en workshop ikke kunne lade sig gøre.
edit-error-ended = Workshoppen er slut. Du kan åbne referatet og rette i det, men ikke stemme igen
edit-error-ballot-open = Der bliver stemt lige nu. Vis eller kassér afstemningen først
edit-error-no-ballot = Ingen afstemning er åben
edit-error-no-votes = Ingen har stemt endnu
edit-error-voted = Der er stemt om punktet. Slet stemmerne, hvis I vil begynde forfra
edit-error-nothing-to-vote-on = Der mangler deltagere eller noget at stemme om
edit-error-unfit-vote = Stemmen passer ikke til afstemningen og er ikke talt med
edit-error-unfit-tally = Optællingen passer ikke til det, der blev stemt om
edit-error-not-kept = Stemmen kunne ikke gemmes og er ikke talt med. Prøv igen
ballot-open-leaving = Der bliver stemt lige nu. Vis eller kassér afstemningen, før du lukker planen


# Siden
page-workshop = Workshop
page-workshop-purpose = Hvad sker der i rummet nu?
command-go-workshop = Gå til Workshop

# Oversigt
workshop-all = Alle workshopper
workshop-none = Der er ingen workshopper endnu. Begynd med en dagsorden herunder
workshop-new = Ny workshop
workshop-new-note = Vælg en dagsorden. Du kan ændre alt bagefter
workshop-new-empty = Tom dagsorden
workshop-new-title = Ny workshop
workshop-copy = Kopiér
workshop-copy-of = Kopiér workshoppen { $name }
workshop-copy-title = { $name } (kopi)
workshop-state-ended = Afholdt
workshop-state-planned = Forberedes
workshop-facts = { $date } · { $people } deltagere · { $minutes } min. · { $decisions -> 
    [one] { $decisions } beslutning
   *[other] { $decisions } beslutninger
}

# Forbered
workshop-tab-prepare = Forbered
workshop-tab-run = Afhold
workshop-tab-record = Referat
workshop-title = Titel
workshop-date = Dato
workshop-groups = Hvem er i rummet?
workshop-people = { $count } deltagere i alt
workshop-group-new = Anden gruppe
workshop-group-remove = Fjern gruppen { $name }
workshop-agenda = Dagsorden
workshop-minutes-total = { $minutes } minutter i alt
workshop-add = Tilføj et punkt
workshop-remove = Slet workshop
workshop-remove-sure = Slet »{ $name }«?
workshop-remove-hint = Positioner, indsatser og log bliver i planen
workshop-keep = Behold
activity-vote = Afstemning om spændinger
activity-choose = Vælg med prikker
activity-pulse = Puls
activity-map = Spændingskort sammen
activity-ideas = Idéer
activity-decide = Beslutning
activity-break = Pause
activity-title = Titel på punkt { $number }
activity-minutes = Minutter til punkt { $number }
activity-edit = Redigér punkt { $number }, { $name }
activity-up = Flyt punkt { $number } op
activity-down = Flyt punkt { $number } ned
activity-remove = Slet punkt { $number }, { $name }
activity-pairs = Spændinger
activity-pair = Spænding
activity-dots = Prikker til hver
activity-options-known = Spændinger, mål og indsatser
activity-options-own = Andre muligheder
activity-question = Spørgsmål
activity-pulse-sets = Hent otte udsagn om en sigtelinje
activity-pulse-set = Sigtelinje { $line }, sæt { $set }
activity-statements = Udsagn
activity-statements-count = { $count -> 
    [one] { $count } udsagn
   *[other] { $count } udsagn
}
activity-notes = Noter til dig selv
one-a-line = Ét pr. linje

# Afhold
workshop-no-agenda = Dagsordenen er tom. Tilføj punkter under Forbered
workshop-next = Næste punkt
workshop-next-is = Næste: { $name }
workshop-next-none = Sidste punkt
workshop-end = Afslut workshoppen
workshop-ended = Afholdt { $date }. Der kan ikke stemmes mere
workshop-reopen = Åbn referatet
workshop-close-record = Luk referatet
minutes-short = min.
timer-start = Start uret
timer-pause = Stop uret
timer-extend = 1 minut mere
room-open = Vis på projektor
room-close = Luk projektoren
room-here = Vis på denne skærm
room-window = Sigtelinje · rummet
room-keys = P ur · M 1 minut mere · N næste · B forrige · A afstemning · V vis · G grupper · PageUp/PageDown blad · K taster · F11 hele skærmen · Esc tilbage
vote-elsewhere = Der bliver stemt om et andet punkt
vote-missing = Der mangler deltagere eller noget at stemme om. Skriv det under Forbered
vote-open = Åbn afstemningen
vote-again-all = Stem igen om alle
vote-again-pair = Stem igen om den viste
vote-pass = Giv computeren rundt
vote-reveal = Vis resultatet
vote-discard = Kassér afstemningen
vote-discard-sure = Kassér afstemningen og alle stemmer i den?
vote-keep = Behold
vote-clear = Slet stemmerne og begynd forfra
vote-tally = Tast optælling
vote-paper = Gem stemmeseddel til print
vote-round = Runde { $round }: { $count } stemmer, midten er { $now } i dag og { $wanted } ønsket
vote-round-discard = Slet runde { $round }
vote-by-group = Vis grupperne hver for sig
tally-note = Skriv, hvor mange der gav hvert svar, gruppe for gruppe
tally-voters = Hvor mange stemte
tally-field = { $name }, { $answer }
tally-unfit = Tallene går ikke op. Tjek, hvor mange der stemte, og hvor mange prikker hver havde
tally-save = Gem optællingen
tally-cancel = Fortryd
paper-title = Stemmeseddel { $name }
paper-note = Sæt ét kryds i hver linje. Skriv ikke navn
paper-note-dots = { $count ->
    [one] Sæt ét kryds. Skriv ikke navn
   *[other] Sæt { $count } krydser i alt, gerne flere ved det samme. Skriv ikke navn
}
choose-option = { $name } · { $count -> 
    [one] { $count } prik
   *[other] { $count } prikker
}
idea-new = Ny idé
idea-chosen = Vælg idé { $number }
idea-text = Idé { $number }
idea-group = Overskrift for idé { $number }
idea-group-hint = Overskrift
idea-remove = Slet idé { $number }
decision-new = Ny beslutning
decision-text = Beslutning { $number }
decision-owner = Ansvarlig
decision-owner-of = Ansvarlig for beslutning { $number }
decision-nobody = Ingen endnu
decision-due = Frist for beslutning { $number }
decision-to-initiative = Gør beslutning { $number } til indsats
decision-to-log = Notér beslutning { $number } i loggen
decision-remove = Slet beslutning { $number }
decision-became = Blev til indsatsen »{ $name }«
decision-logged = Noteret i loggen
map-open = Handletrin og tidlige tegn på siden Spændinger

# Rummets væg
room-choose = Hvad arbejder vi med?
room-pulse = Hvor enig er du?
room-map = Spændingskort
room-ideas = Hvilke idéer har vi?
room-decide = Hvad har vi besluttet?
room-break = Pause
room-vote = Hvor står vi i dag, og hvor vil vi hen?
room-now = I dag
room-wanted = Ønsket
room-poles = { $first } og { $second }
room-pair = Spænding { $number } af { $of } · { $round -> 
    [1] første
    [2] anden
    [3] tredje
   *[other] { $round }.
} runde
room-round = { $round -> 
    [1] Første
    [2] Anden
    [3] Tredje
   *[other] { $round }.
} runde
room-votes = { $count } stemmer
room-voting = { $count } af { $of } har stemt
room-voting-hidden = Resultatet vises, når alle har stemt
room-hidden = Vises ikke, fordi for få har svaret eller alle svarede det samme
room-groups-hidden = { $count -> 
    [one] { $count } gruppe
   *[other] { $count } grupper
} vises ikke, fordi for få har svaret
room-positions-alt = { $first } til { $second }: midten er { $now } af 10 i dag og { $wanted } ønsket
room-answers-legend = Fra helt uenig til helt enig, til sidst ved ikke
room-decision-due = Senest { $date }
room-map-purpose = Formål
room-map-fear = Frygt
room-map-upsides = Det gode ved { $pole }
room-map-downsides = For meget { $pole }

# Stemmesedlen
slip-dots = Du har { $count } prikker
slip-0 = Helt uenig
slip-1 = Uenig
slip-2 = Hverken
slip-3 = Enig
slip-4 = Helt enig
slip-5 = Ved ikke
pass-hand-over = Giv computeren til den næste
pass-secret = Din stemme er hemmelig og kan ikke spores til dig
pass-begin = Jeg vil stemme
pass-all-voted = Alle { $of } har stemt
pass-all-voted-note = Giv computeren tilbage til mødelederen
pass-back = Tilbage til mødelederen
pass-one-more = En mere stemmer
pass-group = Hvilken gruppe hører du til?
pass-page = Side { $number } af { $of }
pass-on = Videre
pass-give-up = Fortryd
pass-cast-title = Er du klar til at stemme?
pass-cast-note = Du kan ikke ændre din stemme bagefter
pass-cast = Læg stemmen i urnen
pass-failed = Stemmen kunne ikke gemmes og er ikke talt med. Prøv igen
pass-keys-hand-over = Enter begynder · Esc tilbage til mødelederen
pass-keys-all = Enter tilbage til mødelederen
pass-keys-group = Tal vælger · Esc fortryder
pass-keys-page = Pile flytter · Enter videre · Delete rydder · Backspace tilbage · Esc fortryder
pass-keys-cast = Enter lægger stemmen i urnen · Backspace tilbage · Esc fortryder

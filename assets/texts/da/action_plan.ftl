view-action-table = Tabel
view-action-board = Tavle
view-action-timeline = Tidslinje

# Indsatsers tilstand.
initiative-state-idea = Idé
initiative-state-planned = Planlagt
initiative-state-running = I gang
initiative-state-done = Gennemført
initiative-state-deselected = Fravalgt

# Listen, tavlen og det, de har til fælles.
action-entry = Ny indsats
action-entry-hint = Skriv en ny indsats, og tryk Enter
action-add = Tilføj
action-from-template = Fra skabelon
action-template-remove = Slet skabelonen »{ $name }«
action-empty = Her er ingen indsatser endnu. Skriv det første, I vil gøre, så kan hvorfor, ansvarlig og datoer komme bagefter
action-begin = Ny indsats
action-none = Ingen indsatser passer til det, du har valgt
action-show-all = Vis alle
action-reset = Nulstil
action-search = Søg i indsatser
action-grouping = Gruppering
action-group-none = Uden grupper
action-group-line = Efter sigtelinje
action-group-owner = Efter ansvarlig
action-group-count = { $count ->
    [one] { $count } indsats
   *[other] { $count } indsatser
}, { $running } i gang
action-count = { $shown } af { $count ->
    [one] { $count } indsats
   *[other] { $count } indsatser
}
action-count-running = { $running } af { $count ->
    [one] { $count }
   *[other] { $count }
} i gang
action-count-overdue = { $overdue } af { $count ->
    [one] { $count } besluttet
   *[other] { $count } besluttede
} med frist er over fristen
action-state-of = { $title }, tilstand { $state }
action-overdue = over fristen
action-due-on = frist { $date }
action-done-on = gjort { $date }
action-since = siden { $date }
action-no-owner = Ingen har ansvaret endnu
action-no-line = Uden sigtelinje
action-whole-school = Hele skolen
action-steps-of = { $done } af { $total }
action-steps-short = { $done } af { $total } trin
action-steps-said = { $done } af { $total } trin gjort
action-keys-table = Pil op og ned flytter · Enter åbner · 1–5 sætter tilstand · N ny indsats
action-keys-board = Pile flytter markøren · Ctrl eller Alt med pil flytter kortet · Enter åbner · N ny indsats
action-keys-timeline = Tab flytter · Enter åbner · N ny indsats

# Hvad der siges om en indsats.
action-kind = Indsats
action-close = Luk indsatsen
action-title = Indsats
action-why = Hvorfor
action-why-hint = Hvad skal eleverne eller kollegerne få ud af det? Skriv det, før I vælger værktøj
action-line = Sigtelinje
action-line-by-goal = Som målet · { $name }
action-goals = Mål, den arbejder for
action-goals-hint = Vælg mål
action-no-goals-yet = Planen har ingen mål endnu. De skrives under Sigtelinjer
action-owner = Ansvarlig
action-owner-search = Find ansvarlig
action-owner-nobody = Ingen ansvarlig
action-owner-left = { $name } (fratrådt)
action-owner-no-staff = Her er ingen medarbejdere endnu
action-teams = Team
action-start = Start
action-due = Frist
action-review = Ses på igen
action-wrong-span = Fristen skal ligge efter starten, og årstallet skal have fire cifre
action-state = Tilstand
action-history = Vis historik
action-history-hide = Skjul historik
action-reason = Begrundelse · { $reason }
action-steps = Trin
action-next = Næste
action-who-when = Hvem og hvornår
action-frame = Rammer
action-decided = Besluttet
action-decided-open = Ikke angivet
action-decided-centrally = Centralt, for hele skolen
action-decided-locally = Lokalt, i afdeling eller team
action-hours = Timer
action-kroner = Kroner
action-competences = Kompetencer, den styrker
action-competences-hint = Vælg kompetencer
action-tensions = Spændinger
action-tensions-hint = Vælg spændinger
action-steps-title = Trin
action-step-new = Nyt trin
action-step-hint = Skriv et trin, og tryk Enter
action-step-title = Trin
action-step-due = Trinnets frist
action-step-done = Gjort
action-step-edit = Redigér trinnet »{ $name }«
action-step-ready = Færdig
action-step-remove = Slet trinnet
action-check-ins = Status
action-check-in-note = Hvordan går det
action-check-in-hint = Hvad så I, og hvad sagde de andre?
action-check-in-next = Næste skridt
action-check-in-next-said = Næste skridt · { $next }
action-check-in-date = Dato
action-check-in-add = Notér status
action-check-in-cancel = Annullér
action-check-in-edit = Redigér status fra { $date }
action-check-in-remove = Slet status fra { $date }
action-finding-accept = Acceptér
action-finding-accepted = Accepteret { $date } · { $reason }
action-finding-withdraw = Træk accept tilbage
action-copy = Kopiér
action-copy-title = { $title } (kopi)
action-next-year = Flyt til næste skoleår
action-keep-template = Gem som skabelon
action-remove = Slet
action-remove-question = Slet »{ $title }«? { $steps ->
        [0] Den har ingen trin
        [one] Dens ene trin
       *[other] Dens { $steps } trin
    } og { $notes ->
        [0] ingen noter om status
        [one] én note om status
       *[other] { $notes } noter om status
    }{ $steps ->
        [0] {""}
       *[other] {" "}forsvinder også
    }
action-remove-hint = Har I valgt den fra, så sæt tilstanden til Fravalgt i stedet. Så bliver beslutningen stående
action-remove-yes = Slet indsatsen
action-remove-no = Behold

# At vælge en indsats fra.
dialog-deselect-title = Fravælg indsatsen
deselect-about = Et fravalg er også en beslutning og bliver stående i planen
deselect-reason = Hvorfor vælger I den fra
deselect-reason-hint = Vi samler kræfterne om fælles prøver i stedet
deselect-no-reason = Du kan lade feltet stå tomt nu. Så minder planen jer om, at begrundelsen mangler
deselect-date = Dato
deselect-yes = Fravælg

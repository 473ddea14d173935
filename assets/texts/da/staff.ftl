# Siden »Medarbejdere«
staff-part-people = Medarbejdere
staff-part-units = Team og afdelinger
staff-part-roles = Roller

staff-alias = Kortnavn
staff-name = Navn
staff-team = Team
staff-role = Rolle
staff-roles = Roller
staff-started = Ansat
staff-left = Fratrådt
staff-status = Status
staff-assessed = Sidst vurderet

staff-entry-name = Navn eller kortnavn
staff-entry-team = Team
staff-entry-new-team = nyt team »{ $name }«
staff-entry-known = findes måske allerede
staff-add = Tilføj
staff-paste = Indsæt navneliste
staff-empty = Her er ingen medarbejdere endnu. Skriv en ovenfor, eller indsæt en hel liste
staff-nobody-found = Ingen medarbejdere passer til det, du har valgt
staff-show-all = Vis alle
staff-reset = Nulstil
staff-search = Søg på navn eller team
staff-count = { $shown } af { $total }
staff-here = Ansatte
staff-newcomers = Nye det seneste år
staff-left-ones = Fratrådte
staff-everybody = Alle
staff-is-employed = Ansat
staff-is-newcomer = Ny
staff-is-coming = Begynder { $date }
staff-has-left = Fratrådt { $date }
staff-wrong-span = Den sidste dag skal ligge efter den første, og årstallet skal have fire cifre

staff-tick = Vælg { $name }
staff-tick-all = Vælg alle på listen
staff-ticked = { $count ->
    [one] { $count } valgt
   *[other] { $count } valgte
}
staff-untick = Ryd valg
staff-move-to-team = Flyt til team

staff-see-ratings = Se vurderinger
staff-see-ratings-of = Se vurderinger af { $name }
staff-close = Luk
staff-no-roles-yet = Der er ingen roller endnu. Opret dem under fanen »Roller«
staff-remove = Slet
staff-remove-named = Slet { $name }
staff-remove-question = Slet { $name }? { $ratings ->
        [0] Der er ingen vurderinger
        [one] { $ratings } vurdering
       *[other] { $ratings } vurderinger
    } og { $agreements ->
        [0] ingen aftaler
        [one] { $agreements } aftale
       *[other] { $agreements } aftaler
    }{ $ratings ->
        [0] {""}
       *[other] {" "}forsvinder også
    }
staff-remove-hint = Er medarbejderen holdt op, så sæt en dato under »Fratrådt« i stedet. Så bliver historikken stående
staff-remove-yes = Slet
staff-remove-no = Behold

# Team og afdelinger
staff-teams = Team
staff-teams-without-department = Team uden afdeling
staff-team-name = Teamets navn
staff-new-team = Nyt team
staff-department = Afdelingens navn
staff-department-of-team = Afdeling
staff-new-department = Ny afdeling
staff-no-department = Ingen afdeling
staff-move-up = Flyt { $name } op
staff-move-down = Flyt { $name } ned
staff-people = { $count ->
    [one] { $count } medarbejder
   *[other] { $count } medarbejdere
}
staff-people-in-no-team = { $count ->
    [one] { $count } medarbejder er ikke i noget team
   *[other] { $count } medarbejdere er ikke i noget team
}
staff-remove-team = Slet teamet »{ $name }«? { $people ->
        [0] Ingen medarbejdere
        [one] { $people } medarbejder bliver stående uden team
       *[other] { $people } medarbejdere bliver stående uden team
    }{ $people ->
        [0] {" "}er i det
       *[other] {""}
    }, og { $expectations ->
        [0] ingen forventninger går tabt
        [one] { $expectations } forventning forsvinder
       *[other] { $expectations } forventninger forsvinder
    }
staff-remove-department = Slet afdelingen »{ $name }«? Dens team bliver stående uden afdeling

# Roller
staff-roles-purpose = Forventninger hører til roller. En medarbejder kan have flere
staff-role-name = Rollens navn
staff-new-role = Ny rolle
staff-expectations = { $count ->
    [0] ingen forventninger
    [one] { $count } forventning
   *[other] { $count } forventninger
}
staff-remove-role = Slet rollen »{ $name }«? { $people ->
        [0] Ingen medarbejdere har den
        [one] { $people } medarbejder mister den
       *[other] { $people } medarbejdere mister den
    }, og { $expectations ->
        [0] ingen forventninger går tabt
        [one] { $expectations } forventning forsvinder
       *[other] { $expectations } forventninger forsvinder
    }
staff-to-expectations = Sæt forventninger til rollerne

# Dialogen »Indsæt navneliste«
dialog-names-title = Indsæt navneliste
names-how = Én medarbejder på hver linje: navn; kortnavn; team; rolle. Kun navnet er nødvendigt. Du kan kopiere direkte fra Excel
names-example = Karen Bech; KB; Auto 2; Underviser
names-field = Navneliste
names-known = findes måske allerede
names-new-team = Opret teamet »{ $name }«
names-new-role = Opret rollen »{ $name }«
names-add = { $count ->
    [0] Tilføj
    [one] Tilføj { $count } medarbejder
   *[other] Tilføj { $count } medarbejdere
}
names-cancel = Annullér

# Dialogen om planen
dialog-plan-title = Om planen
plan-title = Planens titel
plan-start = Fra
plan-end = Til
plan-language = Planens sprog
plan-wrong-date = Slutdatoen skal ligge efter startdatoen, og årstallet skal have fire cifre
plan-school = Skolen
plan-school-name = Skolens navn
plan-school-kind = Skoletype
plan-main-areas = Hovedområder
plan-privacy = Persondata
plan-retention = Slettes eller vurderes igen
plan-retention-why = Persondata må kun gemmes, så længe der er brug for dem (GDPR art. 5, stk. 1, litra e). Fra den dato skal I slette dem eller begrunde, at de bliver
plan-done = Færdig

school-kind-combined = Kombinationsskole
school-kind-technical = Teknisk skole
school-kind-business = Handelsskole
school-kind-social-and-health = SOSU-skole
school-kind-agricultural = Landbrugsskole

main-area-care = Omsorg, sundhed og pædagogik
main-area-office = Kontor, handel og forretningsservice
main-area-food = Fødevarer, jordbrug og oplevelser
main-area-technology = Teknologi, byggeri og transport

language-danish = Dansk
language-english = Engelsk

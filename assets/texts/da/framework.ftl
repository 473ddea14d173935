# Visningen »Ramme«
framework-competences = Kompetencer
framework-expectations = Forventninger
framework-scale = Skala
framework-new-area = Nyt område
framework-area-name = Områdets navn
framework-new-competence = Ny kompetence i området
framework-new-competence-hint = Skriv et navn, og tryk Enter
framework-name = Navn
framework-short = Kort navn
framework-about = Hvad handler det om?
framework-trades = Fag
framework-trades-hint = Alle fag
framework-area = Område
framework-descriptors = Sådan ser niveauerne ud
framework-descriptors-note = Så alle vurderer ens
framework-descriptor = Niveau { $number } · { $name }
framework-descriptor-hint = Ikke beskrevet endnu
framework-expectations-note = Det, der gælder for et team eller en person, går forud for rollen
framework-exceptions = Undtagelser
framework-new-exception = Tilføj undtagelse
framework-no-roles = Der er ingen roller endnu. Opret dem på siden »Medarbejdere«
framework-nothing = Ingen forventning
framework-not-required = Ikke påkrævet
framework-not-required-short = ikke påkrævet
framework-target = Mål
framework-target-of = Mål for { $name }
framework-lowest = Lavest acceptable
framework-lowest-of = Lavest acceptable for { $name }
framework-lowest-short = mindst { $level }
framework-asked = mål { $target }, mindst { $lowest }
framework-move-up = Flyt »{ $name }« op
framework-move-down = Flyt »{ $name }« ned
framework-remove = Slet »{ $name }«
framework-remove-competence = Slet »{ $name }«? { $ratings ->
        [0] Ingen vurderinger
        [one] { $ratings } vurdering
       *[other] { $ratings } vurderinger
    }, { $expectations ->
        [0] ingen forventninger
        [one] { $expectations } forventning
       *[other] { $expectations } forventninger
    } og { $agreements ->
        [0] ingen aftaler
        [one] { $agreements } aftale
       *[other] { $agreements } aftaler
    } forsvinder med den
framework-remove-area = Slet området »{ $name }«? { $competences ->
        [0] Ingen kompetencer
        [one] { $competences } kompetence
       *[other] { $competences } kompetencer
    }, { $ratings ->
        [0] ingen vurderinger
        [one] { $ratings } vurdering
       *[other] { $ratings } vurderinger
    }, { $expectations ->
        [0] ingen forventninger
        [one] { $expectations } forventning
       *[other] { $expectations } forventninger
    } og { $agreements ->
        [0] ingen aftaler
        [one] { $agreements } aftale
       *[other] { $agreements } aftaler
    } forsvinder med det
framework-remove-hint = Du kan fortryde bagefter
framework-remove-yes = Slet
framework-remove-no = Behold

framework-grid-empty = Forventninger sættes for roller og kompetencer. Opret roller først
framework-to-staff = Gå til medarbejdere
framework-grid-keys = Piletaster flytter · 0–{ $top } sætter målet · Skift og ciffer sætter det lavest acceptable · Delete rydder · - siger ikke påkrævet

framework-origin = Rammen
framework-source = Kilde
framework-choose = Vælg en anden ramme
framework-scale-note = { $count ->
    [one] { $count } niveau
   *[other] { $count } niveauer
}
framework-level-name = Niveau { $number }
framework-level-description = Hvad niveau { $number } betyder
framework-ratings = { $count ->
    [0] ingen vurderinger
    [one] { $count } vurdering
   *[other] { $count } vurderinger
}
framework-change-scale = Skift skala

# Dialogen »Skift skala«
dialog-scale-title = Skift skala
scale-levels = Antal niveauer
scale-size = { $count ->
    [one] { $count } niveau
   *[other] { $count } niveauer
}
scale-new = Den nye skala
scale-name-of = Navn på det nye niveau { $number }
scale-name-hint = Giv niveauet et navn
scale-table = Hvad bliver de gamle niveauer til?
scale-table-note = Gælder både vurderinger og forventninger
scale-choose = Vælg
scale-becomes = Gammelt niveau { $number } bliver til
scale-ratings = { $count ->
    [0] ingen vurderinger
    [one] { $count } vurdering
   *[other] { $count } vurderinger
}
scale-names-missing = Alle niveauer skal have et navn
scale-table-missing = Sig, hvad hvert gammelt niveau bliver til
scale-order-turned = Et højere niveau bliver til et lavere. Er det meningen?
scale-change = { $count ->
    [0] Skift skala · ingen vurderinger ændres
    [one] Skift skala · { $count } vurdering ændres
   *[other] Skift skala · { $count } vurderinger ændres
}
scale-cancel = Annullér

# Dialogen »Vælg ramme«
dialog-framework-title = Vælg ramme
choose-framework-note = Rammen kopieres ind i planen, så I kan rette den til
choose-framework-expectations = { $count ->
    [one] Rammen kopieres ind i planen. Den forventning, I har sat, forsvinder
   *[other] Rammen kopieres ind i planen. De { $count } forventninger, I har sat, forsvinder
}
choose-framework-in-use = I har allerede vurderet efter den ramme, I har. Ret i den i stedet, eller begynd en ny plan, så ingen vurderinger går tabt
choose-framework-size = { $competences } kompetencer på { $levels } niveauer
choose-framework-adopt = Brug »{ $name }«
choose-framework-cancel = Behold den nuværende

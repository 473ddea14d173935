# Navne på trin i fortryd og gentag. De læses efter »Fortryd« og »Gentag«.
step-plan-title = plan omdøbt til »{ $name }«
step-plan-period = planens periode ændret
step-plan-language = planens sprog ændret
step-plan-retention = slettefrist ændret
step-school-name = skole omdøbt til »{ $name }«
step-school-kind = skoletype ændret
step-school-areas = hovedområder ændret
step-department-add = afdelingen »{ $name }« tilføjet
step-department-rename = afdelingen »{ $name }« omdøbt
step-department-move = afdelingen »{ $name }« flyttet
step-department-remove = afdelingen »{ $name }« slettet
step-person-add = { $name } tilføjet
step-people-add = { $count ->
    [one] { $count } medarbejder tilføjet
   *[other] { $count } medarbejdere tilføjet
}
step-person-alias = kortnavn for { $name } ændret
step-person-name = navn for { $name } ændret
step-person-team = team for { $name } ændret
step-people-team = { $count ->
    [one] { $count } medarbejder flyttet
   *[other] { $count } medarbejdere flyttet
}
step-person-roles = roller for { $name } ændret
step-person-employment = ansættelse for { $name } ændret
step-person-remove = { $name } slettet
step-person-erase = alle oplysninger om en medarbejder slettet
step-people-codes = navne skiftet ud med koder
step-team-add = teamet »{ $name }« tilføjet
step-team-rename = teamet »{ $name }« omdøbt
step-team-department = teamet »{ $name }« flyttet
step-team-remove = teamet »{ $name }« slettet
step-role-add = rollen »{ $name }« tilføjet
step-role-rename = rollen »{ $name }« omdøbt
step-role-remove = rollen »{ $name }« slettet
step-framework-adopt = rammen »{ $name }« taget i brug
step-framework-rename = rammens navn og kilde ændret
step-scale-level = niveauet »{ $name }« beskrevet
step-scale-change = skala ændret til { $count } niveauer
step-area-add = området »{ $name }« tilføjet
step-area-rename = området »{ $name }« omdøbt
step-area-move = området »{ $name }« flyttet
step-area-remove = området »{ $name }« slettet
step-competence-add = kompetencen »{ $name }« tilføjet
step-competence-change = kompetencen »{ $name }« ændret
step-competence-move = kompetencen »{ $name }« flyttet
step-competence-remove = kompetencen »{ $name }« slettet
step-expectation-set = forventning til { $name } ændret
step-expectation-clear = forventninger til { $name } slettet
step-round-start = runden »{ $name }« startet
step-round-change = runden »{ $name }« ændret
step-round-remove = runden »{ $name }« slettet
step-level = niveau for { $name } i »{ $competence }« ændret til { $level }
step-level-clear = niveau for { $name } i »{ $competence }« ryddet
step-levels = { $count ->
    [one] { $count } niveau ændret
   *[other] { $count } niveauer ændret
}
step-assessment-note = note om { $name } ændret
step-agreement-make = aftale med { $name } indgået
step-agreement-change = aftale med { $name } ændret
step-agreement-remove = aftale med { $name } slettet
step-log-add = noteret i loggen
step-log-remove = notat slettet fra loggen
step-finding-accept = punkt accepteret
step-finding-withdraw = accept trukket tilbage
step-import-people = { $count ->
    [one] { $count } medarbejder hentet ind
   *[other] { $count } medarbejdere hentet ind
}
step-import-levels = { $count ->
    [one] { $count } niveau hentet ind
   *[other] { $count } niveauer hentet ind
}
step-import-competences = { $count ->
    [one] { $count } kompetence hentet ind
   *[other] { $count } kompetencer hentet ind
}
step-bring-back = tidligere version hentet frem

# Hvorfor en ændring ikke kunne lade sig gøre.
edit-error-gone = Det, du ville ændre, findes ikke længere. Planen er som før
edit-error-empty = Skriv et navn eller en tekst, før du gemmer. Planen er som før
edit-error-above-scale = Niveauet er højere end skalaen. Planen er som før
edit-error-framework-in-use = Rammen har allerede vurderinger og kan ikke skiftes ud. Ret i den i stedet, eller begynd en ny plan
edit-error-incomplete-mapping = Alle gamle niveauer skal have et nyt. Planen er som før
edit-error-unsound = Ændringen ville gøre planen ugyldig og er ikke udført. Planen er som før

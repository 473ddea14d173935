change-added = { $what } »{ $name }« er tilføjet
change-removed = { $what } »{ $name }« er fjernet
change-changed = { $what } »{ $name }« er ændret
change-expectations = Forventningerne til { $name } er ændret
change-ratings = { $count ->
        [one] Én vurdering
       *[other] { $count } vurderinger
    } af { $name } er ændret

change-of-plan = Planen
change-of-framework = Kompetencerammen
change-of-department = Afdelingen
change-of-team = Teamet
change-of-role = Rollen
change-of-person = Medarbejderen
change-of-area = Området
change-of-competence = Kompetencen
change-of-round = Runden
change-of-agreement = Aftalen

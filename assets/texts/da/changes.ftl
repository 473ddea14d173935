change-added = { $what } »{ $name }« er tilføjet
change-removed = { $what } »{ $name }« er fjernet
change-changed = { $what } »{ $name }« er ændret
change-changed-unnamed = { $what } er ændret
change-expectations = Forventningerne til { $name } er ændret
change-templates = Skabelonerne for indsatser er ændret
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
change-of-foundation = Grundlaget
change-of-line = Sigtelinjen
change-of-goal = Målet
change-of-indicator = Indikatoren
change-of-initiative = Indsatsen
change-of-event = Begivenheden
change-of-baseline = Udgaven
change-of-tension = Spændingen
change-of-workshop = Workshoppen

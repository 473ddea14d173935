# Trin i fortryd og gentag for strategiens dele. De læses efter »Fortryd« og »Gentag«.
step-foundation-why = grundlagets hvorfor ændret
step-foundation-values = grundlagets værdier ændret
step-foundation-principles = grundlagets principper ændret
step-foundation-reform = grundlagets bidrag til reformmålene ændret
step-line-add = sigtelinjen »{ $name }« tilføjet
step-lines-add = { $count ->
    [one] { $count } sigtelinje tilføjet
   *[other] { $count } sigtelinjer tilføjet
}
step-line-rename = sigtelinjen »{ $name }« omdøbt
step-line-why = hvorfor for sigtelinjen »{ $name }« ændret
step-line-move = sigtelinjen »{ $name }« flyttet
step-line-maturity = modenhed på »{ $name }« ændret
step-line-remove = sigtelinjen »{ $name }« slettet
step-goal-add = målet »{ $name }« tilføjet
step-goal-change = målet »{ $name }« ændret
step-goal-move = målet »{ $name }« flyttet
step-goal-remove = målet »{ $name }« slettet
step-indicator-add = indikatoren »{ $name }« tilføjet
step-indicator-change = indikatoren »{ $name }« ændret
step-indicator-move = indikatoren »{ $name }« flyttet
step-indicator-remove = indikatoren »{ $name }« slettet
step-check-in = status på »{ $name }« noteret
step-check-in-remove = status på »{ $name }« slettet
step-initiative-add = indsatsen »{ $name }« tilføjet
step-initiative-change = indsatsen »{ $name }« ændret
step-initiative-idea = »{ $name }« er igen en idé
step-initiative-planned = »{ $name }« planlagt
step-initiative-running = »{ $name }« sat i gang
step-initiative-done = »{ $name }« gennemført
step-initiative-deselected = »{ $name }« fravalgt
step-initiative-step = trin i »{ $name }« ændret
step-initiative-step-remove = trin i »{ $name }« slettet
step-initiative-copy = indsatsen »{ $name }« kopieret
step-initiative-next-year = »{ $name }« flyttet til næste skoleår
step-initiative-template = »{ $name }« gemt som skabelon
step-initiative-template-remove = skabelonen »{ $name }« slettet
step-initiative-remove = indsatsen »{ $name }« slettet
step-event-add = »{ $name }« sat i årshjulet
step-events-add = { $count ->
    [one] { $count } begivenhed sat i årshjulet
   *[other] { $count } begivenheder sat i årshjulet
}
step-event-change = »{ $name }« i årshjulet ændret
step-event-remove = »{ $name }« taget ud af årshjulet
step-baseline-freeze = planen fastholdt som »{ $name }«
step-baseline-rename = udgaven »{ $name }« omdøbt
step-baseline-remove = udgaven »{ $name }« slettet

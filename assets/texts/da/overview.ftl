# Forsiden.
overview-empty = Overblikket kommer, når der er medarbejdere i planen
overview-levels = Medarbejdernes niveau
overview-levels-note = { $ratings } vurderinger, { $people ->
    [one] { $people } medarbejder
   *[other] { $people } medarbejdere
}
overview-no-ratings = Ingen er vurderet endnu. En runde samler vurderingerne omkring en dato
overview-now = Nu
overview-all-rounds = Se udviklingen over tid
bar-rated = { $name }, { $count ->
    [one] { $count } vurdering
   *[other] { $count } vurderinger
}
bar-not-assessed = { $count } ikke vurderet
figure-show = Vis
figure-met = Opfylder forventningen
figure-met-note = { $met } af { $required } vurderede forventninger
figure-zero = Medarbejdere på niveau 0
figure-zero-note = { $agreed } af { $count } har en aftalt indsats
figure-before = { $count } i forrige runde
figure-not-assessed = Ikke vurderet
figure-not-assessed-note = af { $cells } felter, { $people ->
    [one] { $people } medarbejder slet ikke
   *[other] { $people } medarbejdere slet ikke
}
figure-old = Ældre end 12 måneder
figure-old-note = af { $count } medarbejdere er sidst vurderet for over et år siden
findings-title = Kræver opmærksomhed
findings-none = Intet kalder på dig lige nu
findings-accepted = { $count } accepteret
finding-accept = Acceptér
overview-line = Sigtelinje { $number }
overview-line-goals = { $done } af { $total } mål på sporet
overview-line-no-goals = Ingen mål endnu
overview-indicators = Indikatorer
overview-indicators-note = { $shown } af { $count }
overview-no-indicators = Ingen indikatorer endnu. Sæt dem på målene under Sigtelinjer
overview-indicator = Indikator
overview-start = Start
overview-now-value = Nu
overview-target = Mål
overview-pace = Tempo
overview-all-indicators = Se alle på sigtelinjerne
overview-coming = Kommende
overview-nothing-coming = Intet de næste to måneder
overview-whole-year = Se hele årshjulet

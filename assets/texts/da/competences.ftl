# Filtre over de seks visninger.
filter-teams = Team
filter-roles = Rolle
filter-areas = Område
filter-round = Runde
filter-now = Nu
filter-ratings = Viser
filter-count = { $shown } af { $all } medarbejdere

# Matrix.
matrix-empty = Her ser du, hvem der er hvor. Begynd med at indsætte en liste med navne
matrix-nothing-fits = Ingen medarbejdere eller kompetencer passer til filtrene
matrix-find = Find medarbejder
matrix-filter = Rækker
matrix-filter-all = Alle rækker
matrix-filter-below = Under forventet
matrix-filter-zero = På niveau 0
matrix-filter-not-assessed = Ikke fuldt vurderet
matrix-head-name = Navn
matrix-head-team = Team
matrix-head-met = Opfyldt
matrix-legend = Tegnforklaring
matrix-sorted = sorteret
matrix-cell-level = niveau { $level } af { $top }
matrix-tip-expected = Forventet niveau { $level }
matrix-keys-hint = Piletaster flytter · cifre sætter niveau · Delete rydder
matrix-above-scale = Skalaen går til { $top }. Intet er ændret
matrix-paste-unreadable = »{ $cell }« er ikke et niveau på skalaen. Intet er indsat
matrix-paste-cut = Det, der ikke var plads til i matricen, er ikke indsat
matrix-zero-asks = { $name } er på niveau 0 i »{ $competence }«. Hvilken indsats skal følge med?
matrix-zero-later = Senere
matrix-writes = Cifre gemmes som »{ $source }« i { $round }
round-none = ingen runde

# Hjælperen, der henter en tabel fra et andet program.
dialog-import-title = Hent fra Excel eller CSV
command-import = Hent fra Excel eller CSV …
choose-table = Vælg et regneark eller en CSV-fil
choose-mapping = Vælg en gemt opsætning
choose-save-mapping = Gem opsætningen
kind-table = Regneark og CSV
kind-mapping = Opsætning
mapping-file-name = Opsætning

## Hvor tabellen kommer fra.
import-how = Hent en medarbejderliste, et kompetenceskema, svar fra Forms eller en kompetenceramme. Du ser først, hvad der sker, og planen ændres ikke, før du siger til
import-choose = Vælg fil …
import-drop = eller træk filen ind i vinduet
import-paste = Eller indsæt en kopieret tabel her (Ctrl+V)
import-use-pasted = Brug det indsatte
import-pasted = det indsatte
import-reading = Læser »{ $file }« …
import-stop = Afbryd
import-path = Filens placering
import-path-read = Læs
import-path-save = Gem
import-needs-plan = Tabeller hentes ind i en plan. Åbn eller opret en plan, og hent så tabellen.
import-bad-mapping = »{ $file }« er ikke en gemt opsætning, eller den er ændret og kan ikke læses fra linje { $line }. Planen er urørt. Vælg en anden fil, eller gå videre uden.

## Trinene.
import-step-table = Tabel
import-step-columns = Kolonner
import-step-levels = Niveauer
import-step-names = Navne
import-step-outlook = Resultat
import-on = Videre
import-back = Tilbage
import-other = Vælg en anden tabel
import-do = Læs ind
import-keep = Gem opsætning …

## Trin 1, tabellen.
import-shape = Det ligner
import-turned = Medarbejderne står øverst i hver sin kolonne
import-heads-from-row = Tabellen begynder i række
import-heads-from-column = Tabellen begynder i kolonne
import-heads = Overskrifter fylder
import-rows-count = { $count ->
    [0] Ingen overskrifter
    [one] 1 række
   *[other] { $count } rækker
}
import-columns-count = { $count ->
    [0] Ingen overskrifter
    [one] 1 kolonne
   *[other] { $count } kolonner
}
import-sheets = Ark, der læses
import-sheet-hidden = { $sheet } (skjult)
import-sheet-is = Arkets navn er
import-sheet-nothing = Kun et navn
import-sheet-team = Et team
import-sheet-round = En vurderingsrunde
import-which-table = Tabel på arket
import-look = De første rækker i »{ $file }«
import-use-saved = Brug en gemt opsætning …

## Trin 2, kolonnerne.
import-no-columns = Tabellen har ingen kolonner, der kan læses. Gå tilbage, og vælg et andet ark
import-headless = Kolonne { $column } uden overskrift
import-column-means = Kolonne { $number } »{ $column }« er
import-as-above = Et tomt felt betyder det samme som feltet ovenfor

## Trin 3, niveauerne.
import-no-levels = Tabellen har ingen niveauer, så her er intet at gøre
import-blank = Et tomt felt betyder »ikke vurderet« og ændrer ikke noget
import-word-count = { $count ->
    [one] 1 gang, { $address }
   *[other] { $count } gange, først i { $address }
}
import-word-means = »{ $word }« betyder
import-means-not-assessed = Ikke vurderet
import-means-nothing = Kommer ikke med
import-source = Vurderet af
import-from = Gælder fra (tomt er i dag)
import-round = Runde
import-new-round = Ny runde …
import-round-title = Rundens navn
import-round-date = Rundens dato
import-round-day = Dato for »{ $round }«
import-no-round = Uden for runderne

## Trin 4, navnene.
import-no-names = Tabellen har ingen navne, så her er intet at gøre
import-open = { $count ->
    [one] 1 navn venter på, at du vælger
   *[other] { $count } navne venter på, at du vælger
}
import-pass-rest = Spring resten over
import-names-people = { $count ->
    [one] 1 medarbejder
   *[other] { $count } medarbejdere
}
import-names-competences = { $count ->
    [one] 1 kompetence
   *[other] { $count } kompetencer
}
import-found-exact = findes i planen
import-found-similar = ligner et navn i planen
import-found-several = flere i planen hedder sådan
import-new-person = findes ikke i planen
import-new-competence = findes ikke i planen
import-several-places = { $count } steder
import-name-is = »{ $name }« er
import-decide = Vælg …
import-is-new = Ny i planen
import-pass-over = Spring over

## Trin 5, resultatet.
import-open-first = { $count ->
    [one] 1 navn venter på, at du vælger. Gå til »Navne«
   *[other] { $count } navne venter på, at du vælger. Gå til »Navne«
}
import-nothing-changes = Planen har allerede alt det, tabellen siger
import-whose = Niveauerne tæller som »{ $source }« uden for runderne
import-whose-round = Niveauerne tæller som »{ $source }« i runden »{ $round }«
import-whose-rows = Niveauerne tæller som »{ $source }« i den runde, rækken nævner
import-whose-sheets = Niveauerne tæller som »{ $source }« i den runde, arket hedder
import-begins-round = Ny runde »{ $round }« den { $date }
import-unreadable-title = { $count ->
    [one] 1 felt kommer ikke med
   *[other] { $count } felter kommer ikke med
}
import-aside-title = { $count ->
    [one] 1 række springes over
   *[other] { $count } rækker springes over
}

## Når hjælperen lukkes, før tabellen er hentet.
import-leave = Hvis du lukker nu, går dine valg tabt. Planen er urørt
import-leave-hint = Valg af kolonner og niveauer kan gemmes som opsætning på trinnet »Resultat«
import-leave-yes = Luk alligevel
import-leave-no = Fortsæt

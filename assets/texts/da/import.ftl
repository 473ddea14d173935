# Tabeller fra andre programmer.

## Hvorfor en fil ikke kan læses som tabel. Hvad skete der, hvad er urørt, hvad kan du gøre.
table-empty = »{ $file }« er tom. Planen er urørt. Vælg en anden fil.
table-lock-file = »{ $file }« er ikke selve regnearket, men en lille fil, som regnearksprogrammet lægger ved siden af, mens arket er åbent. Planen er urørt. Vælg filen med samme navn uden tegnene foran.
table-protected = »{ $file }« er låst med en adgangskode. Planen er urørt. Åbn filen i Excel, fjern adgangskoden under »Filer« og »Oplysninger«, gem en kopi, og vælg kopien her.
table-old-format = »{ $file }« er gemt i et ældre eller binært Excel-format. Planen er urørt. Åbn filen i Excel, gem den som »Excel-projektmappe (.xlsx)«, og vælg den her.
table-none = »{ $file }« er ikke et regneark, uanset hvad navnet slutter på. Planen er urørt. Vælg en fil fra Excel eller LibreOffice, eller en CSV-fil.
table-damaged = »{ $file }« er beskadiget og kan ikke læses til ende. Planen er urørt. Åbn filen i Excel, gem en kopi, og vælg kopien her.
table-too-large-inside = »{ $file }« pakker ud til langt mere, end et regneark med medarbejdere kan fylde. Filen er ikke læst, og planen er urørt. Vælg kun filer, du ved, hvor kommer fra, eller kopiér tabellen til et nyt regneark.
table-unsafe-name = »{ $file }« indeholder et navn, der peger ud af filen, og det gør regneark ikke. Filen er ikke læst, og planen er urørt. Vælg kun filer, du ved, hvor kommer fra.
table-too-many-sheets = »{ $file }« har mere end { $limit } ark. Planen er urørt. Kopiér de ark, du skal bruge, til en ny fil, og vælg den her.
table-too-many-cells = »{ $file }« har mere end { $limit } udfyldte felter, når arket »{ $sheet }« tælles med. Planen er urørt. Kopiér den tabel, du skal bruge, til en ny fil, og vælg den her.
table-too-many-rows = »{ $file }« går længere ned end { $limit } rækker, første gang ved { $address }. Planen er urørt. Slet de rækker, du ikke skal bruge, og prøv igen.
table-too-many-columns = »{ $file }« har mere end { $limit } kolonner, første gang ved { $address }. Planen er urørt. Slet de kolonner, du ikke skal bruge, og prøv igen.
table-too-long-cell = Feltet { $address } i »{ $file }« rummer mere tekst, end Excel tillader. Planen er urørt. Ret feltet, og prøv igen.
table-too-much-work = »{ $file }« kræver for meget hukommelse eller tid at læse. Læsningen er stoppet, og planen er urørt. Kopiér tabellen til et nyt regneark, og vælg det her.
table-no-reader = »{ $file }« kunne ikke læses, fordi computeren ikke ville starte den del af programmet, der læser regneark. Planen er urørt. Prøv igen, eller gem tabellen som CSV-fil, og vælg den her.

## Hvad en tabel er.
import-shape-staff-list = Medarbejderliste
import-shape-matrix = Medarbejdere og kompetencer i et skema
import-shape-long-form = En vurdering i hver række
import-shape-forms-answers = Svar fra Forms
import-shape-framework = Kompetenceramme

## Hvad der står i en kolonne.
import-column-nothing = Bruges ikke
import-column-name = Navn
import-column-first-name = Fornavn
import-column-last-name = Efternavn
import-column-alias = Kortnavn
import-column-mail = Mailadresse
import-column-team = Team
import-column-department = Afdeling
import-column-role = Rolle
import-column-started = Ansat fra
import-column-left = Fratrådt
import-column-level-of-head = Niveau i kolonnens kompetence
import-column-area = Område
import-column-competence = Kompetence
import-column-short = Kort betegnelse
import-column-about = Beskrivelse
import-column-descriptor = Beskrivelse af niveau
import-column-level = Niveau
import-column-date = Dato
import-column-source = Hvem der vurderer
import-column-round = Vurderingsrunde

## Hvorfor noget foreslås.
import-because-form-columns = Forms har sat tidspunkter på svarene
import-because-person-competence-level = Person, kompetence og niveau står i hver sin kolonne
import-because-only-competences = Der står kompetencer, men ingen medarbejdere
import-because-people-and-levels = Der står medarbejdere og niveauer
import-because-only-people = Der står medarbejdere, men ingen niveauer
import-because-questionnaire = Skemaet er sendt ud fra denne plan
import-because-questionnaire-column = Kolonnen er fra et skema, der er sendt ud fra denne plan
import-because-chosen = Du har valgt det
import-because-head = Overskriften siger det
import-because-competence = Overskriften er en kompetence i planen
import-because-levels = Der står niveauer i kolonnen
import-because-people = Der står medarbejdere fra planen i kolonnen
import-because-first-words = Den første kolonne med ord
import-because-level-head = Overskriften er et niveau
import-because-anonymous = Ingen siger her, hvem de er
import-because-unknown = Overskriften er ukendt

## Hvorfor et ord foreslås som niveau, eller hvorfor ikke.
import-level-number = Tallet findes på skalaen
import-level-scale-name = Sådan hedder niveauet i planen
import-level-description = Sådan er niveauet beskrevet i planen
import-level-stars = Stjernerne er talt
import-level-not-assessed = Betyder, at der ikke er vurderet
import-level-other-scale = Tabellen bruger en anden skala end planen. Vælg selv
import-level-cross = Et kryds siger ikke hvilket niveau. Vælg selv
import-level-contradiction = Tallet og ordet siger hver sit. Vælg selv
import-level-unknown = Ordet er ukendt. Vælg selv

## Hvorfor et felt ikke kommer med.
import-why-unknown-level = ordet er ikke et kendt niveau
import-why-above-scale = niveauet er højere end planens skala
import-why-no-person = rækken siger ikke, hvem den handler om
import-why-anonymous = svaret er anonymt
import-why-open-person = navnet ligner et, der er i planen, og skal vælges
import-why-no-competence = rækken siger ikke, hvilken kompetence den handler om
import-why-open-competence = kompetencen kendes ikke i planen og skal vælges
import-why-no-day = teksten er ikke en dato
import-why-no-day-of-rating = teksten er ikke en dato, og derfor er rækkens niveauer heller ikke med
import-why-end-before-start = sidste dag ligger før den første
import-why-no-source = det fremgår ikke, hvem der har vurderet
import-why-contradiction = et andet felt siger noget andet om det samme
import-why-alone = navnet står alene uden niveauer
import-why-no-area = kompetencen står ikke under noget område

## Rækker, der ikke hører til tabellen.
import-aside = { $address } springes over. { $why }
import-aside-group = Rækken er en mellemoverskrift
import-aside-sum = Rækken lægger de andre sammen
import-aside-heads = Rækken gentager overskrifterne

## Hvad der sker.
import-people = Medarbejdere { $new ->
    [one] { $new } ny
   *[other] { $new } nye
}, { $changed ->
    [one] { $changed } ændret
   *[other] { $changed } ændrede
}, { $same ->
    [one] { $same } uændret
   *[other] { $same } uændrede
}
import-levels = Niveauer { $new ->
    [one] { $new } nyt
   *[other] { $new } nye
}, { $changed ->
    [one] { $changed } ændret
   *[other] { $changed } ændrede
}, { $same ->
    [one] { $same } uændret
   *[other] { $same } uændrede
}
import-competences = Kompetencer { $new ->
    [one] { $new } ny
   *[other] { $new } nye
}, { $changed ->
    [one] { $changed } ændret
   *[other] { $changed } ændrede
}, { $same ->
    [one] { $same } uændret
   *[other] { $same } uændrede
}
import-unreadable = { $address } »{ $text }« kommer ikke med, for { $why }
import-doubled = Den samme medarbejder står flere steder, { $addresses }
import-superseded = { $addresses } er erstattet af et senere svar
import-missing = Tabellen har ikke kolonnerne { $heads }

## Når tabellen ikke passer.
import-error-no-sheet = Filen har ikke de ark, der skal læses. Planen er urørt. Vælg en anden fil eller andre ark.
import-error-nothing-found = Der er hverken medarbejdere eller kompetencer at finde i filen. Planen er urørt. Sæt overskrifter over kolonnerne, f.eks. »Navn« og »Team«, og prøv igen.
import-error-unsound = Tabellen ville gøre planen ugyldig, og intet er taget med. Planen er urørt. Ret tabellen, og prøv igen.

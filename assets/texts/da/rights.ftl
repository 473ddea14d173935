# Medarbejdernes rettigheder: indsigt, sletning, koder og oplysningsark.

# Slet alle oplysninger om en medarbejder
erased-person = [slettet person]
unnamed-person = [medarbejder]
erase-open = Slet alle oplysninger …
erase-open-named = Slet alle oplysninger om { $name } …
dialog-erase-title = Slet alle oplysninger
erase-goes = Kortnavn, navn og ansættelse slettes sammen med { $ratings ->
        [0] forventninger
        [one] { $ratings } vurdering
       *[other] { $ratings } vurderinger
    } og { $agreements ->
        [0] noter
        [one] { $agreements } aftale
       *[other] { $agreements } aftaler
    }. Det gælder også logbogens punkter om personen og ansvar for indsatser, også i fastfrosne planer
erase-goes-too = Derefter gemmes planen, og det samme slettes i alle tidligere versioner og sikkerhedskopier på denne computer. En udgave, der ikke kan læses, fjernes helt
erase-named = Nævnt i andre tekster
erase-named-text = Sæt hak ved det, der betyder denne person. Det bliver til »[slettet person]«, også i tidligere versioner
erase-replace = »{ $name }« i { $count ->
    [one] { $count } tekst
   *[other] { $count } tekster
}
erase-unreached = Det kan programmet ikke slette
erase-unreached-text = OneDrives egne versioner og papirkurv, kopier på andre computere og usb-stik, dokumenter, der er sendt eller gemt ud af programmet, og papir. Dem skal I selv slette
erase-final = Det kan ikke fortrydes. Listen over trin, der kan fortrydes, tømmes også
erase-yes = Slet for altid
erase-done = Oplysningerne er slettet, og planen er gemt. { $count ->
    [0] Ingen tidligere udgaver på denne computer havde dem
    [one] { $count } tidligere udgave er renset
   *[other] { $count } tidligere udgaver er renset
}{ $removed ->
    [0] {""}
    [one] , og { $removed } kunne ikke læses og er fjernet
   *[other] , og { $removed } kunne ikke læses og er fjernet
}
erase-caught-up = { $count ->
    [one] { $count } tidligere udgave på denne computer er renset
   *[other] { $count } tidligere udgaver på denne computer er renset
} for personer, der er slettet i planen
erase-failed = Personen er slettet i planen, men { $count ->
    [one] { $count } tidligere udgave på denne computer kunne ikke renses
   *[other] { $count } tidligere udgaver på denne computer kunne ikke renses
}. Åbn planen igen, når disken kan skrives til, så prøves der igen
erase-in-use = Personen er slettet i planen, men et andet vindue har den åben med oplysningerne i. Luk det uden at gemme, og åbn planen igen
erase-copies = Personen er slettet i planen, men { $count ->
    [one] en anden fil i samme mappe, { $file }, har stadig oplysningerne
   *[other] { $count } andre filer i samme mappe, blandt andre { $file }, har stadig oplysningerne
}. Slet, eller åbn og ret dem

# Koder
codes-open = Skift navne ud med koder …
dialog-codes-title = Skift navne ud med koder
codes-about = { $count ->
    [one] { $count } medarbejder får en kode som M01 i stedet for kortnavn og navn
   *[other] { $count } medarbejdere får koder som M01, M02 og så videre i stedet for kortnavn og navn
}, også i andre tekster. Skriv ned, hvem der har hvilken kode, hvis I skal bruge det. Programmet gemmer det ikke
codes-still-personal = Oplysningerne er stadig personoplysninger: team, roller og niveauer kan vise, hvem det er. Det hedder pseudonymisering (databeskyttelsesforordningens artikel 4, nr. 5)
codes-elsewhere = Tidligere versioner på denne computer har stadig navnene. Det samme har filer, der er sendt til andre
codes-yes = Skift til koder

# Frist
plan-leavers = Fratrådt for mere end { $months } måneder siden og stadig i planen
finding-retention-passed = Persondata skulle slettes eller vurderes igen { $date }
finding-retention-passed-title = Fristen for persondata er nået
finding-retention-passed-advice = Slet dem, der ikke længere er brug for, eller begrund, at de bliver, og sæt en ny dato under »Om planen«
finding-leaver-kept = { $person } fratrådte { $date }, og oplysningerne er her endnu
finding-leaver-kept-title = Fratrådt for længe siden
finding-leaver-kept-advice = Slet alle oplysninger, eller begrund, at de stadig er nødvendige

# Hvad ting og tekster hedder
passage-name = Navn
passage-about = Beskrivelse
passage-note = Note
passage-point = Punkt
passage-log = Log
passage-agreement = Aftale
passage-conflict = Ikke afgjort

# Alt om en medarbejder
report-kind-person-data = Alt om en medarbejder
report-save-data = Gem som data
data-title = Alle oplysninger om { $name }
data-for = Indsigt efter databeskyttelsesforordningens artikel 15. Til medarbejderen selv. Læs teksterne igennem, før arket gives videre: de kan også handle om andre
data-master = Stamdata
data-id = Id i filen
data-level = Niveau
data-expectations = Forventninger, der gælder
data-rounds = Med i vurderingsrunder
data-ratings = Vurderinger
data-hours = Timer
data-made = Aftalt
data-helps = Hjælper kolleger med
data-sees-to = Ansvarlig for
data-where = Hvor
data-in-plan = Planen, som den er nu
data-findings = Det, programmet peger på i dag
data-accepted = Accepterede punkter
data-undecided = Ikke afgjort mellem to udgaver
data-before = Før
data-other = I den anden udgave
data-named = Nævnt i andre tekster
data-named-note = Programmet har ledt efter navn og kortnavn. En tekst kan mene en anden med samme navn, og der kan stå noget om personen uden navn
data-text = Tekst
data-nothing = Planen har intet om

# Oplysningsarket
report-kind-staff-information = Oplysningsark til personalet
info-title = Sådan bruger vi oplysninger om dig
info-draft = Udkast efter databeskyttelsesforordningens artikel 13 og 14. Skolen retter det til og udfylder det, der står i skarpe parenteser
info-controller = Dataansvarlig
info-contact = Kontakt
info-officer = Databeskyttelsesrådgiver
info-gap-school = [Udfyldes: skolens navn og adresse]
info-gap-contact = [Udfyldes: hvem man kan skrive eller ringe til]
info-gap-officer = [Udfyldes: navn og kontakt]
info-purpose = Formål
info-purpose-text = Oplysningerne bruges til at planlægge kompetenceudvikling og til at følge op på »{ $plan }«
info-gap-purpose = [Udfyldes: andre formål, eller at der ikke er andre]
info-basis = Retsgrundlag
info-basis-text = Oplysninger i ansættelsesforhold kan behandles efter databeskyttelseslovens § 12 sammen med databeskyttelsesforordningens artikel 6, stk. 1. Skolen afgør, hvilket grundlag der gælder, og skriver det her
info-gap-basis = [Udfyldes: det valgte grundlag, og den legitime interesse, hvis det er artikel 6, stk. 1, litra f]
info-categories = Oplysninger om dig
info-categories-text = Planen indeholder
info-holds-nothing = Planen indeholder ingen oplysninger om medarbejdere endnu
info-holds-names = navne
info-holds-aliases = kortnavne
info-holds-place = team og roller
info-holds-employment = første og sidste ansættelsesdag
info-holds-own = dine egne vurderinger af dine digitale kompetencer
info-holds-leader = lederens vurderinger og det, I har aftalt
info-holds-test = resultater af test
info-holds-notes = noter til vurderingerne
info-holds-agreements = aftaler om udvikling
info-holds-tasks = indsatser og beslutninger, du er ansvarlig for
info-holds-log = punkter i loggen, der handler om medarbejdere
info-sources = Hvor oplysningerne kommer fra
info-sources-text = Fra dig selv, fra din leder og fra skolens egne lister over ansatte
info-gap-sources = [Udfyldes: andre kilder, eller at der ikke er andre]
info-recipients = Hvem der ser dem
info-recipients-text = Den leder, der arbejder med planen. Programmet sender ingenting ud. Tal, der vises for andre, dækker kun grupper, der er store nok
info-gap-recipients = [Udfyldes: andre modtagere, og hvem der opbevarer filen for skolen, for eksempel en leverandør af OneDrive]
info-gap-third-country = [Udfyldes: om oplysninger overføres til lande uden for EU og EØS, og på hvilket grundlag]
info-storage = Hvor længe de gemmes
info-storage-until = Senest { $date } slettes oplysningerne, eller skolen begrunder på ny, at de er nødvendige
info-gap-storage = [Udfyldes: hvor længe oplysningerne gemmes. Datoen sættes i planen under »Om planen«]
info-storage-others = Tidligere versioner på lederens computer følger planen: bliver du slettet i den, bliver du også slettet i dem
info-duty = Om du skal give oplysningerne
info-gap-duty = [Udfyldes: om det er frivilligt at vurdere sig selv, og hvad der sker, hvis man lader være]
info-no-decisions = Programmet træffer ingen afgørelser om dig af sig selv
info-rights = Dine rettigheder
info-right-access = at se de oplysninger, skolen har om dig, og få en kopi (artikel 15)
info-right-correct = at få forkerte oplysninger rettet (artikel 16)
info-right-erase = at få oplysninger slettet, når de ikke længere er nødvendige (artikel 17)
info-right-restrict = at få behandlingen begrænset (artikel 18)
info-right-portable = at få oplysninger udleveret som data, når grundlaget er samtykke eller kontrakt (artikel 20)
info-right-object = at gøre indsigelse, når grundlaget er artikel 6, stk. 1, litra e eller f (artikel 21)
info-right-consent = at trække et samtykke tilbage, når det er grundlaget (artikel 7)
info-gap-contact-rights = [Udfyldes: hvem man skriver til for at bruge sine rettigheder]
info-complaint = Klage
info-complaint-text = Du kan klage til Datatilsynet, www.datatilsynet.dk

# Navigation og sider.
nav-status = Status
nav-people = Mennesker
page-overview = Overblik
page-overview-purpose = Hvor står vi, hvor bevæger vi os hen, og hvad kalder på dig nu?
page-competences = Kompetencer
page-competences-purpose = Hvem er hvor, og hvor langt er der til det, I har brug for?
page-staff = Medarbejdere
page-staff-purpose = Hvem arbejder her, i hvilket team og med hvilken rolle?
view-matrix = Matrix
view-distribution = Fordeling
view-over-time = Over tid
view-teams = Teams
view-person = Person
view-framework = Ramme

# Kommandoer.
command-group-plan = Plan og fil
command-group-steps = Trin
command-group-go = Gå til
command-group-work = Arbejde
command-group-look = Udseende
command-palette = Søg eller kør en kommando
command-save = Gem
command-save-as = Gem som …
command-open = Åbn …
command-start-page = Luk planen
command-versions = Tidligere versioner
command-plan-settings = Om planen og skolen
command-undo = Fortryd
command-redo = Gentag
command-go-overview = Gå til Overblik
command-go-competences = Gå til Kompetencer
command-go-staff = Gå til Medarbejdere
command-view-matrix = Vis matrix
command-view-distribution = Vis fordeling
command-view-over-time = Vis udvikling over tid
command-view-teams = Vis teams
command-view-person = Vis en person
command-view-framework = Vis rammen
command-new-round = Ny runde
command-paste-names = Indsæt navneliste
command-freeze-columns = Frys kolonner til og med den valgte
command-pin-person = Fastgør medarbejderen øverst, eller frigør
command-unfreeze = Ophæv frysning i matricen
command-switch-language = Skift sprog til engelsk
command-switch-theme = Skift mellem lys og mørk
command-larger-text = Større tekst
command-smaller-text = Mindre tekst
command-normal-text = Tekst i 100 %
command-switch-names = Skift mellem navne og kortnavne
command-keys = Taster og hjælp
command-quit = Afslut
keys-matrix = I matricen flytter piletasterne markøren, Skift udvider markeringen, cifrene sætter niveau, Delete rydder til »ikke vurderet«, Ctrl+D fylder nedad, og Esc forlader matricen
search-or-command = Søg eller kør en kommando
palette-hint = Skriv et navn, en kompetence eller en kommando
palette-nothing = Intet passer. Prøv med færre bogstaver
text-size = Tekststørrelse

# Om planen er gemt.
saved-at = Gemt { $time }
saved-unchanged = Gemt
saved-changed = Ændringer er ikke gemt i filen endnu
saved-no-file = Ikke gemt i en fil endnu
saved-saving = Gemmer …
saved-failed = Ikke gemt
place-file = { $file } på denne computer
place-none = Planen har ingen fil endnu
opening = Åbner …
done-step = { $step }
done-undo = Fortrudt, { $step }
done-redo = Gentaget, { $step }
done-save = Gemt i { $path }
done-export = Billedet ligger i { $path }
done-copy = { $count ->
    [one] { $count } linje kopieret
   *[other] { $count } linjer kopieret
}
chart-not-drawn = Diagrammet kunne ikke tegnes. Planen er som før
journal-failed = Sikkerhedskopien af dit ugemte arbejde kunne ikke skrives. Planen er uændret på skærmen. Gem den nu, gerne et andet sted
recovered = Dit ugemte arbejde er tilbage. Gem det for at lægge det i filen
version-opened = Seneste sikre version er åbnet. Gem den, hvor du vil have den
version-none-readable = Ingen af de gemte versioner kan læses. Filen er urørt

# Startsiden.
start-title = Sigtelinje
start-purpose = Skolens digitale strategi i én fil, på din egen computer
start-try = Prøv først
start-own = Din egen plan
start-open = Åbn en plan …
start-open-about = En .ron-fil, som du eller en kollega har gemt. Du kan også trække den ind i vinduet
start-new = Ny plan
start-new-about = Vælg en skabelon med roller, ramme og forventninger, som I kan rette i
start-recent = Seneste planer
start-offline = Alt bliver på denne computer. Programmet går aldrig på nettet
start-recover = Hent arbejdet frem
start-decline = Læg det til side
start-recover-about = »{ $title }« blev ikke gemt, da programmet sidst sluttede. Arbejdet fra { $time } ligger her endnu. Lægger du det til side, gemmes det en uge
start-open-version = Åbn seneste sikre version
recover-without-file = En plan uden fil
sample-limtorp-about = En opdigtet skole med 84 medarbejdere, 9 teams og tre runder af vurderinger
sample-team-about = Et opdigtet team på 12, godt til en workshop
new-plan-title = Digital strategi { $year }
choose-open = Åbn en plan
choose-save = Gem planen
choose-picture = Gem billedet

# Spørgsmål om filer.
question-unsaved = Vil du gemme ændringerne?
question-unsaved-about = Planen har ændringer, som ikke ligger i nogen fil. Kasserer du dem, er de væk
question-changed-on-disk = Filen er ændret af en anden
question-changed-on-disk-about = Siden du åbnede eller gemte planen, er filen blevet ændret uden for dette vindue. Intet er overskrevet, og dit arbejde er sikret. Gemmer du oven i filen, beholdes den anden version under »Tidligere versioner«
question-gone = Filen er væk
question-gone-about = Filen er flyttet, slettet, eller drevet er ikke tilsluttet. Dit arbejde er her på skærmen og sikret. Gem en kopi et andet sted, eller gem igen samme sted
question-changed-outside = Filen er ændret uden for programmet
question-changed-outside-about = Nogen har rettet i filen med et andet program, eller den er blevet beskadiget. Den kan læses, og intet er ændret endnu. Se forskellene, og vælg
question-no-version = Der ligger ingen tidligere version på denne computer at sammenligne med
question-no-difference = Ingen forskel i indholdet
question-differences = Forskelle
question-more = og { $count } mere
question-type-open = Åbn en plan
question-type-save = Gem planen
question-path = Sti til filen
question-path-hint = for eksempel /home/navn/plan.ron
versions-about = Hentes en version frem, er det et trin, du kan fortryde. Filen ændres først, når du gemmer
versions-none = Der er ingen tidligere versioner endnu. De kommer, når du har gemt planen nogle gange
versions-bring-back = Hent frem
versions-same = Som planen er nu
versions-unreadable = Versionen kan ikke læses

# Inspektør.
inspector-close = Luk panelet
employed-since = ansat { $year }
rating-holds = gældende
rated-on = Vurderet { $date }
expected-target = Forventet
expected-lowest = Lavest acceptable
not-required = Ikke påkrævet
no-expectation = Ingen forventning
next-level = Næste niveau
agreements = Aftaler
with-helper = med { $name }
due-on = frist { $date }
open-person = Åbn samtaleark
make-agreement = Aftal en indsats
below-expected-list = Under forventet

# Dokumenter til andre: overskrifter, tabeller og bemærkninger.
report-foundation = Grundlag
report-lines = Sigtelinjer
report-initiatives = Indsatser
report-year = Året
report-competences = Kompetencer
report-tensions = Spændinger
report-status = Status
report-goals = Mål
report-contents = Indhold
report-for-board = Til bestyrelsen
report-for-staff = Til personalet
report-as-of = Opgjort { $date }
report-without-names = Medarbejdere står med kortnavn
report-period = { $from } – { $to }
report-empty = Her er intet at vise endnu
report-hidden = skjult
report-when = Hvornår
report-what = Hvad
report-kind = Type
report-who = Hvem
report-reason = Begrundelse
report-more = og { $count } flere

# Sigtelinjer og indsatser
report-indicators-of = Indikatorer for »{ $name }«
report-goal-initiatives = Indsatser · { $names }
report-initiatives-table = Indsatser, { $state }
report-done-on = Gennemført
report-deselected = Det, vi har valgt fra, og hvorfor
report-year-table = Skoleåret { $year }

# Kompetencer
report-competences-title = Personalets it-pædagogiske kompetencer
report-levels = Niveauer
report-demands = Forventninger
report-teams = Teams
report-scale = Niveauerne
report-of-assessed = af { $people } vurderede
report-zero-note = af { $people } vurderede · { $agreed } af { $count } har en aftalt indsats
report-privacy = Tal for færre end { $count } personer vises ikke. Derfor kan en gruppe eller en kompetence mangle

# Spændinger
report-tensions-about = En spænding er to poler, der begge er rigtige, og som skolen må holde sammen frem for at vælge mellem
report-map = Spændingskort, { $name }
report-upsides = Det gode
report-downsides = Når den står alene

# Status
report-status-title = Status siden sidst
report-goals-on-track = Mål på sporet eller nået
report-goals-note = { $measured } målt af { $count } mål
report-running = Indsatser i gang
report-done = Indsatser gennemført
report-of-initiatives = af { $count } i planen
report-late = Forsinket
report-late-note = pr. { $date }
report-moved = Sket fra { $from } til { $to }
report-indicators-moved = Indikatorer før og nu
report-late-table = Frister, der er overskredet
report-soon-table = Frister de næste 30 dage

# Samtalearket
report-person-for = Personligt ark til samtalen. Kun for medarbejderen og lederen
report-next-table = Kompetencer under det forventede niveau
report-agreements-table = Aftaler om udvikling
report-notes-table = Sagt ved vurderingerne
report-today-agreed = Det aftaler vi i dag
report-today-agreed-table = Nye aftaler

# Workshop
report-minutes = Referat
report-decisions = Beslutninger
report-no-decisions = Der blev ikke noteret beslutninger
report-decisions-table = Besluttet på workshoppen
report-decision = Beslutning
report-became = I planen
report-chosen = Valgt
report-idea-chosen = valgt
report-paper-alt = Stemmeseddel til { $point } i { $name }
report-table = Tabel
report-figure = Figur

# Siden
page-report = Rapport
page-report-purpose = Hvad får andre at læse?
command-go-report = Gå til Rapport
report-kind-board = Strategi til bestyrelsen
report-kind-staff = Strategi til personalet
report-kind-one-page = Planen på én side
report-kind-status = Status siden sidst
report-kind-competences = Kompetenceoverblik
report-kind-person = Samtaleark
report-kind-minutes = Referat af workshop
report-kind-ballots = Stemmesedler
report-about-person = Medarbejder
report-about-workshop = Workshop
report-no-people = Planen har ingen medarbejdere endnu
report-no-workshops = Planen har ingen workshopper endnu
report-period-odd = Første dag skal ligge før den sidste, og den sidste kan ikke ligge efter i dag
report-choose-first = Vælg et andet dokument
report-with-names = Vis navne i stedet for kortnavne
report-save-pdf = Gem som PDF
report-save-docx = Gem som Word
report-making = Dokumentet laves …
report-setting = Siderne sættes op …
report-stop = Afbryd
report-written = Gemt som { $file }
report-open-folder = Åbn mappen
report-no-folder = Mappen { $folder } kunne ikke åbnes herfra. Filen ligger der
report-not-there = Det, dokumentet handler om, er ikke længere i planen
report-not-made = Dokumentet kunne ikke laves. Planen er urørt. Prøv et andet format
report-no-pdf = Denne udgave af programmet kan ikke lave PDF. Gem som Word i stedet
report-page-previous = Forrige side
report-page-next = Næste side
report-page-of = Side { $page } af { $count }
report-figures = Tal og billeder
report-figures-note = Regneark har alle niveauer, person for person, og er til dig, der må se dem. Diagrammer viser kun grupper, andre må se
report-save-xlsx = Gem som Excel
report-save-csv = Gem som CSV
report-charts-svg = Alle diagrammer som SVG …
report-charts-png = Alle diagrammer som billeder …
report-charts-folder = Diagrammer
report-no-charts = Planen har ingen tal at tegne endnu

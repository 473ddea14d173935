# Siden Sikkerhed og versioner, og filer, som flere arbejder i.
nav-file = Filen
page-safety = Sikkerhed
page-safety-purpose = Er arbejdet i sikkerhed, og hvad kan hentes frem igen?
command-go-safety = Gå til Sikkerhed og versioner
safety-file = Filen
safety-saved-times = { $count ->
    [one] gemt { $count } gang
   *[other] gemt { $count } gange
}
safety-no-file = Planen ligger ikke i en fil endnu. Gem den, så begynder også rækken af tidligere versioner
safety-alone = Ingen andre ser ud til at have planen åben
safety-perhaps-others = Andre kan have planen åben
safety-show-folder = Åbn mappen
safety-your-name = Dit navn, når flere har planen åben
safety-your-name-hint = intet navn
safety-your-name-about = Kun det, du skriver her, vises for andre. Lad feltet stå tomt, hvis du ikke vil nævnes
safety-copies = Samme plan i en anden fil
safety-copies-about = OneDrive og lignende laver en ekstra fil, når to har gemt hver for sig. Fletter du den ind, er begges arbejde med. Den anden fil bliver liggende, til du selv sletter den
safety-copy-facts = { $saved }, senest { $time }
safety-versions = Tidligere versioner
safety-versions-note = de seneste ti og én for hver dag i 30 dage, på denne computer
safety-reading = Læser …
safety-changes = Ændringsliste
safety-changes-note = hvad der er gemt hvornår på denne computer, i tal og uden navne på medarbejdere
safety-changes-none = Der er ikke gemt noget på denne computer endnu
safety-changes-whole = hele planen
safety-changes-all = Vis alle { $count }
safety-changes-sign = Skriv mit navn ved det, jeg gemmer
safety-changes-sign-needs-name = Skriv først dit navn under »Filen«
part-plan = planen
part-staff = medarbejdere
part-framework = kompetenceramme
part-levels = vurderinger
part-strategy = strategi
part-initiatives = indsatser
part-year = årshjul
part-tensions = spændinger
part-workshops = workshops
safety-unsaved = Arbejde, der ikke er gemt
safety-unsaved-about = Mens du arbejder, sikres det sidste hvert par sekunder på denne computer. Går programmet ned, tilbydes det på startsiden næste gang
safety-conflicts = To har ændret det samme
safety-conflicts-about = Begge værdier er gemt, til nogen vælger. Valget kan fortrydes
safety-value-before = Før
safety-value-now = I planen nu
safety-value-other = I den anden udgave
safety-value-none = slettet
safety-keep-now = Behold det, der står
safety-take-other = Tag den anden
safety-protection = Beskyttelse
safety-protected = Planen er beskyttet med en adgangssætning. Den låses, når ingen har rørt noget i ti minutter
safety-plain = Planen er ikke beskyttet. Alle, der får fat i filen, kan læse den
safety-help = Hvis noget går galt
help-does-not-open = Filen kan ikke åbnes
help-does-not-open-about = Filen er ikke ændret af, at du prøvede. Vælg »Åbn seneste sikre version« på startsiden, og gem den under et nyt navn. Behold den ødelagte fil, til I ved, at alt er med.
help-computer-died = Computeren eller programmet gik ned
help-computer-died-about = Start programmet igen på samme computer. Arbejde, der ikke nåede i filen, tilbydes øverst på startsiden, og når du åbner planen. Højst fem sekunder kan mangle.
help-changed-by-other = En anden har gemt i mellemtiden
help-changed-by-other-about = Intet bliver overskrevet. En gul linje over siden siger til, og »Flet ind« samler begges arbejde. Har I ændret det samme felt, står begge værdier her på siden, til I vælger.
help-gone = Filen er væk, eller USB-stikket er taget ud
help-gone-about = Dit arbejde er stadig på skærmen. Sæt stikket i, og gem igen, eller vælg »Gem som« og et andet sted.
help-regretted = Noget er slettet ved en fejl
help-regretted-about = Fortryd går trin for trin tilbage, så længe planen er åben. Er den lukket siden, så hent en tidligere version frem ovenfor. Det er selv et trin, du kan fortryde.
help-passphrase = Adgangssætningen er glemt
help-passphrase-about = Så kan ingen åbne planen, heller ikke os. Der er ingen bagdør. Skriv sætningen ned, og læg den et sikkert sted, før I får brug for den.
help-no-promise = Det kan programmet ikke love
help-no-promise-about = Et USB-stik kan miste det sidste, hvis det tages ud, mens der gemmes. På et netværksdrev eller i OneDrive er filen først sikker, når den er sendt færdig. Sletter du noget her, ligger det måske stadig i OneDrives egne versioner. Og den, der har din computer åben, kan se, hvad du kan se.
versions-open = Se
versions-compare = Sammenlign
versions-fold = Vis færre
version-shown = Du ser en tidligere version. Den har ingen fil, så den rigtige plan er urørt
sharing-changed = En anden har gemt i filen. Dit arbejde er her stadig
sharing-gone = Filen er ikke længere, hvor den lå. Dit arbejde er her stadig
sharing-unsaved = Arbejde fra { $time } nåede ikke i filen, før programmet sluttede
sharing-copies = { $count ->
    [one] Samme plan ligger også i »{ $file }« med andre ændringer
   *[other] Samme plan ligger også i »{ $file }« og andre filer med andre ændringer
}
sharing-merge = Flet ind
sharing-compare = Se forskellen
sharing-save-again = Gem igen samme sted
sharing-see = Se filerne
sharing-merged = Begges ændringer er flettet sammen. Gem for at lægge dem i filen
sharing-merged-conflicts = { $count ->
    [one] Ændringerne er flettet sammen. Ét sted har I ændret det samme. Vælg under »Sikkerhed«
   *[other] Ændringerne er flettet sammen. { $count } steder har I ændret det samme. Vælg under »Sikkerhed«
}
sharing-other-plan = Filen indeholder en anden plan og er ikke flettet ind
question-doubtful = Ser det rigtigt ud?
question-doubtful-shrunken = Den anden udgave har kun halvt så meget eller mindre: { $after } mod dine { $before }. Det ligner en fejl i synkroniseringen. Intet er ændret endnu
question-doubtful-older = Den anden udgave er ældre end den, du har åben. Det ligner en fejl i synkroniseringen. Intet er ændret endnu
answer-keep-mine = Behold min
answer-merge-anyway = Flet alligevel
place-file-shared = { $file } · også åben et andet sted
place-file-with = { $file } · også åben hos { $name }

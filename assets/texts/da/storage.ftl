# Sentences about files: what happened, what is safe, what to do.

## Reading and writing any file
storage-not-found = Der er ingen fil, der hedder »{ $file }«. Den er måske flyttet, omdøbt eller på et drev, der ikke er tilsluttet.
storage-no-permission = Du har ikke lov til at bruge »{ $file }« her. Filen er ikke ændret. Gem en kopi et andet sted, eller spørg den, der ejer mappen.
storage-read-only = Der kan ikke skrives på drevet med »{ $file }«. Filen er ikke ændret. Gem en kopi et andet sted.
storage-disk-full = Der er ikke plads til »{ $file }«. Det, der lå der før, er ikke ændret. Ryd op, eller gem et andet sted.
storage-too-large = »{ $file }« fylder mere end { $limit } MB, som er det højeste. Filen er ikke ændret. Vælg en anden fil, en plan fylder sjældent mere end nogle få MB.
storage-not-a-file = »{ $file }« er ikke en fil. Der er ikke ændret noget. Vælg en fil eller et andet navn.
storage-bad-name = Navnet »{ $file }« kan ikke bruges her. Vælg et andet navn.
storage-in-use = Et andet program bruger »{ $file }«. Filen er ikke ændret. Luk det andet program, eller vent lidt, og prøv igen.
storage-unreachable = Der er ikke forbindelse til drevet med »{ $file }«. Det, der er åbent her, er der stadig. Prøv igen, eller gem en kopi på din egen computer.
storage-io = Drevet svarer med en fejl ved »{ $file }« (nummer { $code }). Det, der er åbent her, er der stadig. Prøv igen, eller gem en kopi et andet sted.

## Opening a plan
storage-open-no-permission = Du har ikke lov til at åbne »{ $file }«. Filen er ikke ændret. Bed den, der ejer den, om adgang eller om en kopi.
storage-empty = Filen er tom. Det kan ske, hvis strømmen gik. Åbn en tidligere version, hvis der er en.
storage-not-utf8 = Filen er ikke gemt som UTF-8-tekst og kan ikke læses. Den er ikke ændret. Åbn en tidligere version, hvis der er en.
storage-utf16 = Filen er gemt som »Unicode« (UTF-16). Åbn den i det program, den sidst blev gemt i, og gem den som UTF-8.
storage-no-plan = Filen er ikke en plan. Den er ikke ændret. Vælg en anden fil.
storage-truncated = Slutningen af filen mangler. Den er ikke ændret. Åbn den nyeste tidligere version.
storage-damaged = Filen kan ikke læses fra linje { $line }, tegn { $column }. Den er ikke ændret. Åbn en tidligere version, eller ret linjen i et tekstprogram.
storage-newer = Planen er gemt med en nyere udgave af programmet ({ $program }). Den er ikke ændret. Hent den udgave for at åbne den.
storage-unsound =
    { $count ->
        [one] Planen hænger ikke sammen ét sted. Det er ved { $field }. Filen er ikke ændret. Åbn en tidligere version, eller ret filen.
       *[other] Planen hænger ikke sammen { $count } steder. Det første er { $field }. Filen er ikke ændret. Åbn en tidligere version, eller ret filen.
    }
storage-no-thread = Computeren har ikke ressourcer til det lige nu. Intet er ændret. Luk andre programmer, og prøv igen.

## Saving a plan
storage-save-disk-full = Planen er ikke gemt, for der er ikke plads til »{ $file }«. Den gamle fil er ikke ændret, og dine ændringer er her stadig. Ryd op, eller gem en kopi et andet sted.
storage-save-no-permission = Planen er ikke gemt, for du har ikke lov til at skrive »{ $file }« her. Det, der lå der før, er ikke ændret, og dine ændringer er her stadig. Gem en kopi et andet sted.
storage-save-no-folder = Planen er ikke gemt, for mappen til »{ $file }« findes ikke længere. Dine ændringer er her stadig. Gem en kopi et andet sted.
storage-save-changed = Planen er ikke gemt, for en anden har ændret filen imens. Begge udgaver er der stadig. Sammenlign dem, eller gem din som en kopi.
storage-save-gone = Planen er ikke gemt, for filen er væk. Dine ændringer er her stadig. Gem planen igen som en ny fil.
storage-save-unsound = Planen er ikke gemt, for den hænger ikke sammen ved { $field }. Den gamle fil er ikke ændret, og dine ændringer er her stadig. Fortryd den sidste ændring, og gem igen.
storage-save-not-round-tripped = Planen er ikke gemt, for den kunne ikke læses igen. Det er en fejl i programmet. Den gamle fil er ikke ændret, og dine ændringer er her stadig.
storage-save-not-verified = Planen er måske ikke gemt. Filen på drevet er ikke den, der lige blev skrevet. Dine ændringer er her stadig. Gem en kopi et andet sted.

## Things that went less well
storage-several-names = »{ $file }« har flere navne på drevet. Kun dette navn får det nye indhold.
storage-change-not-noted = Planen er gemt, men ændringslisten på denne computer kunne ikke skrives
storage-no-version-kept = Planen er gemt, men den tidligere version kunne ikke gemmes på denne computer
storage-older-format = Planen er fra en ældre udgave af programmet. Når den gemmes, får den det nye filformat, og kolleger skal have en udgave som din for at åbne den
storage-upgraded = Planen er gemt i det nye filformat. Den oprindelige fil ligger under »Tidligere versioner« på denne computer
storage-setting-ignored = Indstillingen { $name } kunne ikke bruges og er som fra begyndelsen
storage-settings-ignored = Indstillingerne kunne ikke læses og er som fra begyndelsen

## What is wrong with a field of a plan; the name of the field stands before.
problem-empty = er tom, men skal udfyldes
problem-too-long = er for lang
problem-unprintable-text = indeholder tegn, der ikke kan vises
problem-missing-reference = henviser til noget, der ikke er i planen
problem-listed-twice = står der to gange
problem-not-listed = mangler i rækkefølgen
problem-above-scale = går ud over skalaen
problem-scale-size = har for få eller for mange niveauer
problem-lowest-above-target = har et laveste niveau, der ligger over målet
problem-end-before-start = slutter, før det begynder
problem-date-out-of-range = har et årstal, der ikke kan passe
problem-out-of-range = er et tal uden for det mulige
problem-assessed-twice = er en anden vurdering af den samme person fra den samme side i den samme runde
storage-protected = Planen er beskyttet. Skriv adgangssætningen for at åbne den
storage-wrong-passphrase = Adgangssætningen passer ikke, eller filen er ændret. Filen er urørt. Prøv igen, og se efter store og små bogstaver
storage-odd-protection = Filen er beskyttet på en anden måde, end dette program kan åbne. Den er urørt. Åbn den med det program, den er beskyttet med
problem-erased = er en person, hvis oplysninger er slettet
problem-in-field = { $field } { $problem }

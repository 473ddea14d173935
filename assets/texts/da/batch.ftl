# Kommandolinjen.
batch-sample-done = { $count } planer skrevet til { $folder }
batch-no-template = Der er ingen skabelon, der hedder »{ $name }«. Vælg en af { $names }
batch-saved = Gemt i { $file }
batch-exists = { $file } findes allerede og er urørt. Vælg et andet navn
done-charts = { $count } diagrammer skrevet til { $folder }
batch-checked = { $file } kan læses, { $count ->
    [0] intet kræver opmærksomhed
    [one] { $count } punkt kræver opmærksomhed
   *[other] { $count } punkter kræver opmærksomhed
}
batch-changed-outside = Filen er ændret uden for programmet, siden den blev gemt
batch-plan-and-command = »{ $file }« står før kommandoen og ville ikke blive brugt. Intet er gjort. Skriv planer efter kommandoen, eller udelad kommandoen for at åbne vinduet
batch-no-window = Vinduet kan ikke åbnes her, fordi hverken grafikkort eller erstatning virker. Planen er urørt. Prøv på en anden computer, eller brug kommandoerne i »sigtelinje --help«
batch-import-nothing = Tabellen siger intet nyt. Planen er urørt
batch-import-bad-map = »{ $file }« siger ikke, hvad der er hvad i tabellen, og kan ikke læses fra linje { $line }. Planen er urørt. Ret filen, eller brug »--map auto«
batch-report-format = { $file } skal ende på .pdf, .docx, .xlsx, .csv eller .ron. Intet er skrevet
batch-report-kind = »{ $name }« er ikke et dokument. Vælg board, staff, one-page, status, competences, person, minutes, ballots, person-data eller staff-information
batch-report-no-kind = Et regneark har alle niveauer og tager ikke imod --kind
batch-report-only-pdf = Det dokument kan kun laves som PDF
batch-report-no-data = Det dokument findes ikke som data. Vælg .pdf eller .docx, eller dokumentet person-data
batch-report-whom = Skriv kortnavnet efter person, for eksempel --kind person KB
batch-report-person = Ingen i planen har kortnavnet eller navnet »{ $name }«
batch-report-people = Flere i planen hedder »{ $name }«. Skriv personens id i stedet
batch-report-workshop = Planen har ingen workshop, der hedder »{ $name }«
batch-report-no-workshop = Planen har ingen workshop
batch-report-period = Perioden slutter, før den begynder. Skriv --from som en dag før --to

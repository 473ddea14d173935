# Skemaer til egenvurdering, som sendes ud og kommer tilbage.
questionnaire-sheet = Egenvurdering
questionnaire-lookup = Beskrivelser
questionnaire-title = Egenvurdering, { $round }
questionnaire-file = Egenvurdering { $round } { $who }
questionnaire-no-team = Uden team
questionnaire-how-team = Find din række, og vælg et niveau på listen i hver kolonne
questionnaire-how-person = Vælg dit niveau på listen ud for hver kompetence
questionnaire-zero = »{ $zero }« er et svar som de andre. En tom celle betyder »ikke besvaret«
questionnaire-look-up = Hvad niveauerne betyder, står på arket »Beskrivelser«
questionnaire-seen-team = Alle, der åbner filen, kan se alles svar. Gem den, og send den tilbage til den, du fik den fra
questionnaire-seen-person = Den, du sender skemaet til, kan se dine svar. Gem det, og send det tilbage til den, du fik det fra
questionnaire-your-level = Dit niveau
questionnaire-about = Handler om
questionnaire-every = Alle kompetencer
questionnaire-no-such = Det niveau findes ikke
questionnaire-choose = Vælg et niveau på listen, eller lad cellen stå tom

## Til Microsoft Forms.
questionnaire-form-how = Vælg det niveau, der passer bedst på dig. »{ $zero }« er et svar som de andre. Spring over, hvad du ikke vil svare på. Spørgsmål 2 har kun ét svar, som siger, hvilken runde dine svar hører til
questionnaire-form-seen = Den, der har lavet formularen, kan se dine svar

## I vinduet.
command-questionnaire = Skema til besvarelse …
dialog-questionnaire-title = Skema til besvarelse
questionnaire-round = Vurderingsrunde
questionnaire-how-many = { $count ->
    [0] Ingen deltager i runden
    [one] Én fil
   *[other] { $count } filer
}
questionnaire-who = Hvem får et skema
questionnaire-each-person = Hver medarbejder får sit eget
questionnaire-each-team = Hvert team får ét sammen, hvor alle kan se alles svar
questionnaire-names = Skriv navne sammen med kortnavne
questionnaire-back = Hent svarene ind én fil ad gangen med »Hent fra Excel eller CSV«. De lander i runden
questionnaire-save = Gem skemaerne …
questionnaire-copy = Kopiér tekst til Microsoft Forms
questionnaire-no-own = Runden spørger ikke efter egen vurdering. Svarene kommer med alligevel
choose-folder = Vælg en mappe til filerne
question-type-folder = Gem skemaerne i en mappe
question-replace = Filerne findes allerede
question-replace-about = { $count ->
    [one] Én fil af samme navn ligger
   *[other] { $count } filer af samme navn ligger
} allerede i { $folder }. Intet er skrevet endnu
answer-replace = Overskriv
answer-other-folder = Vælg en anden mappe …
done-questionnaires = { $count ->
    [one] Ét skema ligger i { $folder }
   *[other] { $count } skemaer ligger i { $folder }
}

## På kommandolinjen.
batch-questionnaires = { $count ->
    [one] Én fil skrevet til { $folder }
   *[other] { $count } filer skrevet til { $folder }
}
batch-no-round = Der er ingen runde, der hedder »{ $name }«. Vælg en af { $names }
batch-no-rounds = Planen har ingen runde at spørge til. Start en i vinduet
batch-nobody-asked = Ingen deltager i runden »{ $name }«. Intet er skrevet

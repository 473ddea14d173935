finding-zero-without-agreement = { $person } er på niveau 0 i { $count ->
        [one] én kompetence
       *[other] { $count } kompetencer
    } uden en aftalt indsats
finding-zero-without-agreement-title = Niveau 0 uden aftale
finding-zero-without-agreement-advice = Aftal en beskyttet indsats: hvad der skal ske, hvem der hjælper, og hvor mange timer der er sat af

finding-held-by-nobody = { $count ->
        [one] Én medarbejder skal kunne
       *[other] { $count } medarbejdere skal kunne
    } »{ $competence }«, men ingen er på det forventede niveau
finding-held-by-nobody-title = Ingen dækker kompetencen
finding-held-by-nobody-advice = Find den, der er tættest på, og lav en aftale, eller hent hjælp udefra

finding-held-by-one = Kun én medarbejder er på det forventede niveau i »{ $competence }«
finding-held-by-one-title = Kun én dækker kompetencen
finding-held-by-one-advice = Lad en kollega lære af den, der kan, før det bliver sårbart

finding-newcomer-not-assessed = { $person } begyndte { $date } og er endnu ikke vurderet
finding-newcomer-not-assessed-title = Ny medarbejder uden vurdering
finding-newcomer-not-assessed-advice = Tag den første samtale, så den nye kollega får den hjælp, der er brug for

finding-never-assessed = { $person } er aldrig blevet vurderet
finding-never-assessed-title = Aldrig vurderet
finding-never-assessed-advice = Tag medarbejderen med i den næste runde, eller vurder med det samme

finding-rated-apart = { $person } og lederen er to niveauer eller mere fra hinanden i { $count ->
        [one] én kompetence
       *[other] { $count } kompetencer
    }
finding-rated-apart-title = Langt mellem egen og leders vurdering
finding-rated-apart-advice = Tal om forskellen, og skriv ned, hvad I bliver enige om

finding-not-described = { $count } af { $total } kompetencer mangler en beskrivelse af niveauerne
finding-not-described-title = Niveauer uden beskrivelse
finding-not-described-advice = Beskriv, hvordan hvert niveau ser ud i praksis, så alle vurderer ens

finding-assessed-long-ago = { $person } blev sidst vurderet { $date }
finding-assessed-long-ago-title = Vurderet for over et år siden
finding-assessed-long-ago-advice = Spørg, om vurderingen stadig passer

finding-role-too-broad = Rollen »{ $role }« kræver { $count } kompetencer
finding-role-too-broad-title = Rollen kræver for meget
finding-role-too-broad-advice = Vælg de 15–25 kompetencer, der betyder mest, og fjern kravet i resten

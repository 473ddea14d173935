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

finding-initiative-overdue = »{ $initiative }« skulle være gennemført { $date }, for { $count ->
        [one] én dag
       *[other] { $count } dage
    } siden
finding-initiative-overdue-title = Indsats over fristen
finding-initiative-overdue-advice = Gør den færdig, aftal en ny frist, eller fravælg den med en begrundelse

finding-steps-overdue = »{ $initiative }« har { $count ->
        [one] ét trin
       *[other] { $count } trin
    } af { $total }, der skulle være gjort nu
finding-steps-overdue-title = Trin over fristen
finding-steps-overdue-advice = Spørg den ansvarlige, hvad der står i vejen

finding-initiative-without-why = »{ $initiative }« siger ikke, hvorfor I gør det
finding-initiative-without-why-title = Indsats uden hvorfor
finding-initiative-without-why-advice = Skriv, hvad eleverne får ud af det, før du nævner et værktøj

finding-tool-before-purpose = »{ $initiative }« gentager sin titel i stedet for at sige hvorfor
finding-tool-before-purpose-title = Teknik før formål
finding-tool-before-purpose-advice = Skriv det pædagogiske formål, og spørg bagefter, om værktøjet er det rigtige

finding-initiative-without-owner = Ingen er ansvarlig for »{ $initiative }«
finding-initiative-without-owner-title = Indsats uden ansvarlig
finding-initiative-without-owner-advice = Find en, der vil tage ansvaret, eller udskyd indsatsen

finding-initiative-without-date = »{ $initiative }« har ingen frist
finding-initiative-without-date-title = Indsats uden frist
finding-initiative-without-date-advice = Aftal, hvornår den skal være gennemført

finding-initiative-without-goal = »{ $initiative }« arbejder ikke mod noget mål
finding-initiative-without-goal-title = Indsats uden mål
finding-initiative-without-goal-advice = Knyt den til et mål, eller spørg, om den skal fravælges

finding-goal-without-indicator = Målet »{ $goal }« har ingen indikator
finding-goal-without-indicator-title = Mål uden indikator
finding-goal-without-indicator-advice = Aftal, hvordan I kan se, at I kommer nærmere

finding-indicator-without-baseline = Ingen har målt, hvor »{ $indicator }« begyndte
finding-indicator-without-baseline-title = Indikator uden udgangspunkt
finding-indicator-without-baseline-advice = Mål én gang nu, så I senere kan se, hvad der har flyttet sig

finding-check-in-overdue = »{ $indicator }« skulle have haft en status { $date }
finding-check-in-overdue-title = Status over fristen
finding-check-in-overdue-advice = Mål og skriv en kort status, eller vælg en rytme, I kan holde

finding-workplace-without-goals = Sigtelinjen »{ $line }« har ingen mål
finding-workplace-without-goals-title = Ingen mål for skole og oplæring
finding-workplace-without-goals-advice = Begynd her, for det er den sigtelinje, færrest skoler arbejder med

finding-line-without-goals = Sigtelinjen »{ $line }« har ingen mål
finding-line-without-goals-title = Sigtelinje uden mål
finding-line-without-goals-advice = Sæt ét mål på den, eller vælg den fra og skriv hvorfor

finding-owner-overloaded = { $person } er ansvarlig for { $count } indsatser, der er i gang
finding-owner-overloaded-title = For mange indsatser hos én
finding-owner-overloaded-advice = Fordel indsatserne, eller lad nogle af dem vente

finding-maturity-apart = Vurderingerne af »{ $line }« ligger { $count } trin fra hinanden, fra { $lowest } til { $highest }
finding-maturity-apart-title = Uenighed om modenhed
finding-maturity-apart-advice = Tal om, hvad I hver især ser, før I sætter mål

finding-deselected-without-reason = »{ $initiative }« er fravalgt uden begrundelse
finding-deselected-without-reason-title = Fravalg uden begrundelse
finding-deselected-without-reason-advice = Skriv hvorfor, så ingen behøver at spørge igen

finding-decided-in-one-place = Alle { $count } besluttede indsatser er besluttet { $place }
finding-decided-in-one-place-title = Alt er besluttet samme sted
finding-decided-in-one-place-advice = Spørg, om nogle af beslutningerne hører til et andet sted
finding-place-central = centralt
finding-place-local = lokalt

finding-events-collide = { $count ->
        [one] »{ $event }« falder sammen med »{ $other }« fra { $date }
       *[other] »{ $event }« falder sammen med »{ $other }« fra { $date }, og der er { $count } sammenfald i alt
    }
finding-events-collide-title = Sammenfald i årshjulet
finding-events-collide-advice = Flyt den ene, eller aftal, hvem der skal være hvor

finding-early-warning-seen = { $count ->
        [one] Et tidligt tegn for »{ $tension }« er set, »{ $sign }«
       *[other] { $count } tidlige tegn for »{ $tension }« er set, blandt dem »{ $sign }«
    }
finding-early-warning-seen-title = Tidligt tegn set
finding-early-warning-seen-advice = Kig på spændingskortet, og styrk handletrinene for den anden pol

finding-disagreement-not-discussed = I er meget uenige om »{ $tension }«, og der er ikke talt om det siden { $date }
finding-disagreement-not-discussed-title = Uenighed uden samtale
finding-disagreement-not-discussed-advice = Hold en runde mere, udfyld spændingskortet sammen, eller skriv i loggen, hvad I talte om

finding-wanted-without-initiative = { $count ->
        [one] I vil flytte jer { $count } trin på »{ $tension }«, men ingen indsats arbejder med det
       *[other] I vil flytte jer { $count } trin på »{ $tension }«, men ingen indsats arbejder med det
    }
finding-wanted-without-initiative-title = Langt fra ønsket
finding-wanted-without-initiative-advice = Gør et handletrin til en indsats, eller knyt en indsats, I har, til spændingen

finding-early-warning-not-asked = { $count ->
        [one] I skulle have spurgt til »{ $sign }« { $date }
       *[other] I skulle have spurgt til »{ $sign }« { $date }, og { $count } tegn venter i alt
    }
finding-early-warning-not-asked-title = Tidligt tegn over fristen
finding-early-warning-not-asked-advice = Svar ja, nej eller delvist, og aftal, hvornår I spørger igen

finding-tension-without-map = I har stemt om »{ $tension }«, men har ikke skrevet et spændingskort
finding-tension-without-map-title = Spænding uden kort
finding-tension-without-map-advice = Skriv, hvad hver pol giver og koster, så begge sider er set

finding-voted-long-ago = I stemte sidst om »{ $tension }« { $date }
finding-voted-long-ago-title = Gammel afstemning
finding-voted-long-ago-advice = Stem igen på næste workshop, og se, hvad der har flyttet sig

finding-copies-disagree = { $count ->
        [one] Ét sted har to ændret det samme
       *[other] { $count } steder har to ændret det samme
    }, og ingen har afgjort, hvad der gælder
finding-copies-disagree-title = To udgaver siger hver sit
finding-copies-disagree-advice = Afgør hvert sted, om planen skal beholde det, der står, eller tage den anden udgaves

# Siden »Grundlag« og påmindelsen om skolens hvorfor
foundation-why = Hvorfor
foundation-why-note = det, alt andet i planen skal kunne føres tilbage til
foundation-why-hint = Vi arbejder digitalt, fordi …
foundation-questions = Spørgsmål, der kan hjælpe jer i gang
foundation-question-pupils = Hvad skal eleverne kunne, når de er udlært, som de lærer bedre med digitale arbejdsformer?
foundation-question-teaching = Hvornår bliver undervisningen bedre af det digitale, og hvornår gør den ikke?
foundation-question-workplace = Hvordan hjælper det eleven med at få skole og oplæring til at hænge sammen?
foundation-question-everybody = Hvad skal alle undervisere kunne, og hvad er frivilligt?
foundation-question-not = Hvad vil I lade være med?

foundation-values = Værdier
foundation-values-note = det, I ikke går på kompromis med
foundation-value = Værdi { $number }
foundation-value-new = Ny værdi
foundation-value-hint = Skriv en værdi, og tryk Enter
foundation-principles = Principper
foundation-principles-note = det, værdierne betyder i undervisningen
foundation-principle = Princip { $number }
foundation-principle-new = Nyt princip
foundation-principle-hint = Skriv et princip, og tryk Enter
foundation-entry-remove = Slet »{ $name }«
foundation-entry-keys = Ctrl og pil op eller ned flytter

foundation-reform = De fire klare mål
foundation-reform-note = sæt kryds ved dem, det digitale arbejde skal bidrage til
foundation-reform-how = Sådan bidrager vi til »{ $goal }«
foundation-reform-how-hint = Det gør en forskel, fordi …
foundation-reform-source = Målene er gengivet med egne ord efter reformen af erhvervsuddannelserne fra 2015 (uvm.dk)
reform-more-choose = Flere vælger en erhvervsuddannelse
reform-more-choose-about = Flere unge begynder direkte efter 9. eller 10. klasse
reform-more-complete = Flere gennemfører
reform-more-complete-about = Flere af dem, der begynder, bliver udlært
reform-skilled = Alle bliver så dygtige, som de kan
reform-skilled-about = Både den stærke elev og den, der har det svært, bliver udfordret
reform-trust = Tillid og trivsel styrkes
reform-trust-about = Elever og lærlinge trives, og der er respekt for fagligheden

foundation-uses = Her bruges grundlaget
foundation-uses-note = Hver sigtelinje, hvert mål og hver indsats skal kunne svare på sit eget hvorfor
foundation-uses-lines = { $said } af { $count ->
    [one] { $count } sigtelinje
   *[other] { $count } sigtelinjer
} har et hvorfor
foundation-uses-goals = { $said } af { $count } mål har et formål
foundation-uses-initiatives = { $said } af { $count ->
    [one] { $count } indsats
   *[other] { $count } indsatser
} har et hvorfor
foundation-uses-reform = Mål, der støtter de fire klare mål
foundation-uses-reform-goal = { $goal } · { $count ->
    [0] ingen mål endnu
    [one] { $count } mål
   *[other] { $count } mål
}

foundation-reminder = Skolens hvorfor
foundation-reminder-missing = Skolens hvorfor er ikke skrevet endnu
foundation-reminder-write = Skriv det i Grundlag
foundation-reminder-open = Åbn Grundlag
foundation-reminder-more = Læs det hele
foundation-reminder-less = Vis mindre

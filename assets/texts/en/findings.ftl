finding-zero-without-agreement = { $person } is on level 0 in { $count ->
        [one] one competence
       *[other] { $count } competences
    } without an agreement
finding-zero-without-agreement-title = Level 0 without an agreement
finding-zero-without-agreement-advice = Agree on a protected effort: what is done, who helps, and how many hours are set aside

finding-held-by-nobody = { $count ->
        [one] One member of staff needs
       *[other] { $count } members of staff need
    } “{ $competence }”, but nobody is on the expected level
finding-held-by-nobody-title = Nobody covers the competence
finding-held-by-nobody-advice = Find whoever is closest and make an agreement, or get help from outside

finding-held-by-one = Only one member of staff is on the expected level in “{ $competence }”
finding-held-by-one-title = Only one covers the competence
finding-held-by-one-advice = Let a colleague learn from the one who can before it becomes a risk

finding-newcomer-not-assessed = { $person } started on { $date } and has not been assessed yet
finding-newcomer-not-assessed-title = New colleague not assessed
finding-newcomer-not-assessed-advice = Have the first conversation, so that the new colleague gets the help needed

finding-never-assessed = { $person } has never been assessed
finding-never-assessed-title = Never assessed
finding-never-assessed-advice = Include the person in the next round, or assess right away

finding-rated-apart = { $person } and the leader are two levels or more apart in { $count ->
        [one] one competence
       *[other] { $count } competences
    }
finding-rated-apart-title = Own and leader’s rating far apart
finding-rated-apart-advice = Talk about the difference, and write down what you agree on

finding-not-described = { $count } of { $total } competences have no description of the levels
finding-not-described-title = Levels without a description
finding-not-described-advice = Describe what each level looks like in practice, so that everybody rates alike

finding-assessed-long-ago = { $person } was last assessed on { $date }
finding-assessed-long-ago-title = Assessed more than a year ago
finding-assessed-long-ago-advice = Ask whether the assessment still fits

finding-role-too-broad = The role “{ $role }” asks for { $count } competences
finding-role-too-broad-title = The role asks for too much
finding-role-too-broad-advice = Choose the 15–25 competences that matter most, and drop the rest

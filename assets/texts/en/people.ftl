# Who rates, and whose ratings are shown.
source-own = Own rating
source-leader = Leader's rating
source-agreed = Agreed
source-test = Test
ratings-current = Level that counts
ratings-own = Own rating
ratings-leader = Leader's rating
ratings-agreed = Agreed

# Distribution, teams and over time.
people-nobody-assessed = Nobody in the selection is assessed yet
people-new-round = New round …
people-n-assessed = Assessed
people-teams-hint = Choose a team to see it against what is expected
people-team-not-assessed = Nobody on the team is assessed yet
people-team-gaps = Where the team falls short
people-met = Met
people-no-rounds = A round gathers ratings around a date, so that you can see whether things improve
people-rounds = Rounds
people-date = Date
people-taking-part = People
people-progress = Rated in every competence
people-progress-of = { $source }, { $done } of { $total }
people-level-zero = Level 0
people-share-met = Met
people-edit-round = Edit “{ $name }”

# One person.
people-nobody-here = There are no people in the selection
people-find = Find a person
people-none-found = Nobody in the selection is called that
people-previous = Previous person
people-next = Next person
people-place = { $place } of { $total }
people-outside = Outside the selection
people-started = since { $date }
people-left = left { $date }
people-standing = { $met } of { $asked ->
    [one] one assessed expectation
   *[other] { $asked } assessed expectations
} met, last assessed { $date }
people-standing-unasked = Last assessed { $date }
people-levels = Levels
people-levels-note = the one that counts is underlined
people-own = Own
people-leader = Leader
people-difference = Gap
people-agreed = Agreed
people-no-demand = not asked
people-next-steps = Next steps
people-expected-not-assessed = { $count ->
    [one] one expected competence is not assessed
   *[other] { $count } expected competences are not assessed
}
people-all-met = All assessed expectations are met
people-nothing-to-compare = There are no assessed expectations to compare with
people-here = Now
people-there = Next
people-agreements = Agreements
people-new-agreement = New agreement …
people-no-agreements = There are no agreements yet
people-agreement-active = Under way
people-agreement-kept = Done
people-agreement-dropped = Given up
people-agreement-late = Overdue
people-agreement-whole = development as a whole
people-mark-kept = Done
people-mark-dropped = Give up
people-mark-active = Resume
people-mark-of = { $mark }, { $what }
people-helped-by = helped by { $name }
people-hours = { $count ->
    [one] one hour
   *[other] { $count } hours
}
people-due = by { $date }
people-notes = Notes from the assessments
people-note-hint = What was said

# A round.
dialog-round-title = Round of assessment
people-round-title = Title
people-spring = Spring { $year }
people-autumn = Autumn { $year }
people-round-sources = Whose ratings
people-who = Who takes part
people-who-as-before = The same as before
people-who-everybody = All staff
people-who-teams = Some teams
people-who-roles = Some roles
people-who-not-lately = Those not assessed in the last year
people-who-newcomers = Newcomers, employed within a year
people-teams = Teams
people-roles = Roles
people-takes-part = { $count ->
    [0] Nobody takes part, choose some more
    [one] One person takes part
   *[other] { $count } people take part
}
people-start-round = Start the round
people-save-round = Save
people-delete-round = Delete the round …
people-delete-round-question = “{ $name }” will be deleted, and { $count ->
    [0] there are no ratings in it
    [one] its one rating goes with it
   *[other] its { $count } ratings go with it
}. This can be undone
people-delete-round-yes = Delete the round and its ratings
people-keep = Keep
people-cancel = Cancel
people-close = Close

# An agreement.
dialog-agreement-title = New agreement
people-agreement-with = With { $name }
people-what = What is to happen
people-what-hint = Side-by-side training, three times
people-idea-side-by-side = Side-by-side training
people-idea-observe = Sitting in on a colleague's class
people-idea-course = A course
people-idea-try = Trying it out in own teaching
people-idea-time = Protected time to practise
people-works-on = Competences
people-helper-label = Who helps
people-no-helper = Nobody chosen
people-helper = { $name } · { $team } · masters { $count } of { $total }
people-hours-label = Hours
people-hours-wrong = Enter a whole number of hours
people-due-label = Due
people-in-months = in { $count } months
people-make-agreement = Make the agreement

# Accepting a finding.
dialog-accept-title = Accept that it is so
people-finding-gone = This is no longer the case
people-reason = Why is it fine
people-reason-hint = The teacher retires this summer
people-accept = Accept

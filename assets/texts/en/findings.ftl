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

finding-initiative-overdue = “{ $initiative }” was to be done by { $date }, { $count ->
        [one] one day
       *[other] { $count } days
    } ago
finding-initiative-overdue-title = Initiative overdue
finding-initiative-overdue-advice = Finish it, agree on a new date, or deselect it with a reason

finding-steps-overdue = “{ $initiative }” has { $count ->
        [one] one step
       *[other] { $count } steps
    } of { $total } that should be done by now
finding-steps-overdue-title = Steps overdue
finding-steps-overdue-advice = Ask the owner what is in the way

finding-initiative-without-why = “{ $initiative }” does not say why you are doing it
finding-initiative-without-why-title = Initiative without a why
finding-initiative-without-why-advice = Write what learners gain before you name a tool

finding-tool-before-purpose = “{ $initiative }” repeats its title instead of saying why
finding-tool-before-purpose-title = Technology before purpose
finding-tool-before-purpose-advice = Write the pedagogical purpose, and then ask whether the tool is the right one

finding-initiative-without-owner = Nobody owns “{ $initiative }”
finding-initiative-without-owner-title = Initiative without an owner
finding-initiative-without-owner-advice = Find somebody who will take it on, or postpone it

finding-initiative-without-date = “{ $initiative }” has no due date
finding-initiative-without-date-title = Initiative without a date
finding-initiative-without-date-advice = Agree on when it is to be done

finding-initiative-without-goal = “{ $initiative }” works towards no goal
finding-initiative-without-goal-title = Initiative without a goal
finding-initiative-without-goal-advice = Link it to a goal, or ask whether it should be deselected

finding-goal-without-indicator = The goal “{ $goal }” has no indicator
finding-goal-without-indicator-title = Goal without an indicator
finding-goal-without-indicator-advice = Agree on how you can see that you are getting closer

finding-indicator-without-baseline = Nobody measured where “{ $indicator }” began
finding-indicator-without-baseline-title = Indicator without a baseline
finding-indicator-without-baseline-advice = Measure once now, so that you can see later what has moved

finding-check-in-overdue = “{ $indicator }” was due for a check-in on { $date }
finding-check-in-overdue-title = Check-in overdue
finding-check-in-overdue-advice = Measure and write a short status, or choose a rhythm that you can keep

finding-workplace-without-goals = The line “{ $line }” has no goals
finding-workplace-without-goals-title = No goals for school and workplace
finding-workplace-without-goals-advice = Begin here, for this is the line that fewest schools work with

finding-line-without-goals = The line “{ $line }” has no goals
finding-line-without-goals-title = Line without goals
finding-line-without-goals-advice = Set one goal on it, or deselect it and write why

finding-owner-overloaded = { $person } owns { $count } initiatives that are running
finding-owner-overloaded-title = Too many initiatives with one owner
finding-owner-overloaded-advice = Share the initiatives out, or let some of them wait

finding-maturity-apart = Ratings of “{ $line }” lie { $count } levels apart, from { $lowest } to { $highest }
finding-maturity-apart-title = Maturity seen differently
finding-maturity-apart-advice = Talk about what each of you sees before you set goals

finding-deselected-without-reason = “{ $initiative }” was deselected without a reason
finding-deselected-without-reason-title = Deselected without a reason
finding-deselected-without-reason-advice = Write why, so that nobody has to ask again

finding-decided-in-one-place = All { $count } initiatives decided on were decided { $place }
finding-decided-in-one-place-title = Everything decided in one place
finding-decided-in-one-place-advice = Ask whether some of the decisions belong elsewhere
finding-place-central = centrally
finding-place-local = locally

finding-events-collide = { $count ->
        [one] “{ $event }” falls together with “{ $other }” from { $date }
       *[other] “{ $event }” falls together with “{ $other }” from { $date }, and there are { $count } clashes in all
    }
finding-events-collide-title = Clash in the year wheel
finding-events-collide-advice = Move one of them, or agree on who should be where

finding-early-warning-seen = { $count ->
        [one] An early warning for “{ $tension }” was seen, “{ $sign }”
       *[other] { $count } early warnings for “{ $tension }” were seen, among them “{ $sign }”
    }
finding-early-warning-seen-title = Early warning seen
finding-early-warning-seen-advice = Look at the tension map, and strengthen the action steps of the other pole

finding-disagreement-not-discussed = You disagree strongly about “{ $tension }”, and nobody has talked about it since { $date }
finding-disagreement-not-discussed-title = Disagreement not discussed
finding-disagreement-not-discussed-advice = Hold another round, fill in the tension map together, or write in the log what you talked about

finding-wanted-without-initiative = { $count ->
        [one] You want to move { $count } step on “{ $tension }”, but no initiative works on it
       *[other] You want to move { $count } steps on “{ $tension }”, but no initiative works on it
    }
finding-wanted-without-initiative-title = Far from wanted
finding-wanted-without-initiative-advice = Turn an action step into an initiative, or link an initiative that you have to the tension

finding-early-warning-not-asked = { $count ->
        [one] You were to ask about “{ $sign }” on { $date }
       *[other] You were to ask about “{ $sign }” on { $date }, and { $count } early warnings wait in all
    }
finding-early-warning-not-asked-title = Early warning overdue
finding-early-warning-not-asked-advice = Answer yes, no or partly, and agree when to ask again

finding-tension-without-map = You voted on “{ $tension }”, but have not written a tension map
finding-tension-without-map-title = Tension without a map
finding-tension-without-map-advice = Write what each pole gives and costs, so that both sides are seen

finding-voted-long-ago = You last voted on “{ $tension }” on { $date }
finding-voted-long-ago-title = Old vote
finding-voted-long-ago-advice = Vote again at the next workshop, and see what has moved

finding-copies-disagree = { $count ->
        [one] In one place two changed the same thing
       *[other] In { $count } places two changed the same thing
    }, and nobody has decided what holds
finding-copies-disagree-title = Two copies say different things
finding-copies-disagree-advice = Decide for each place whether the plan keeps what it has or takes what the other copy says

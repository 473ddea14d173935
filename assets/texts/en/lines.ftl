# The page "Lines": all lines, one line and one indicator
lines-empty = The plan has no strategic lines yet. Begin with STIL’s four, or write your own
lines-fetch = Fetch STIL’s four lines
lines-fetch-missing = Fetch those of STIL’s lines that are missing
lines-new = Add a line of your own
lines-new-hint = Name, then Enter
lines-number = Line { $number }
lines-former = (STIL 2015 “{ $name }”)
lines-no-why = No why written yet
lines-no-goals = No goals yet
lines-goals = { $ontrack } of { $goals } goals on track
lines-goals-unmeasured = { $count ->
    [one] { $count } is not measured
   *[other] { $count } are not measured
}
lines-initiatives = { $count ->
    [0] No initiatives planned or running
    [one] { $count } initiative planned or running
   *[other] { $count } initiatives planned or running
}
lines-survey = For comparison, not as a target. In { $year }, { $have } of { $leaders } leaders of vocational schools who were asked had a digital strategy, { $making } were making one, and { $begun } had taken up at least one of the four lines. Fewest worked with the link to workplace training. Source STIL { $year }
lines-all = All lines
lines-next = Next line
lines-previous = Previous line
lines-name = Name
lines-why = Why do you work on this line?
lines-why-hint = Because pupils …
lines-up = Move “{ $name }” up
lines-down = Move “{ $name }” down
lines-remove = Delete “{ $name }”
lines-remove-question = Delete “{ $name }” with { $goals ->
    [one] { $goals } goal
   *[other] { $goals } goals
} and { $indicators ->
    [one] { $indicators } indicator
   *[other] { $indicators } indicators
}?
lines-remove-hint = The initiatives on the line stay in the action plan
lines-remove-yes = Delete the line
lines-keep = Keep
lines-keys = Ctrl with arrow up or down moves goals and indicators · Esc goes one step back

maturity-title = Maturity
maturity-note = how far the school is, from 0 to 4, seen from several sides
maturity-none = Maturity has not been rated
maturity-none-yet = Nobody has rated yet. Let leaders and teachers rate separately
maturity-words = Maturity · { $rated }
maturity-rate = Rate maturity
maturity-close = Close rating
maturity-by = Seen by
maturity-day = Date
maturity-level = Level { $level }
maturity-said = What was said?
maturity-said-hint = An example that shows why
maturity-take-back = Take the rating back
maturity-not-rated = not rated
maturity-apart-short = { $steps } levels apart
maturity-apart = { $high } see the school on level { $highlevel }, { $low } on level { $lowlevel }. { $steps } levels of difference are worth a talk before you choose the next step
viewpoint-leaders = Leaders
viewpoint-teachers = Teachers
viewpoint-others = Others
viewpoint-leaders-word = leaders
viewpoint-teachers-word = teachers
viewpoint-others-word = others

pace-reached = Reached
pace-on-track = On track
pace-behind = Behind
pace-missed = Not reached
pace-unknown = Not known
amount-wrong = Type a number

goal-new = New goal
goal-new-note = begin with what pupils are to gain
goal-new-why-name = Purpose of the new goal
goal-new-title-name = The new goal
goal-why = Pedagogical purpose
goal-why-hint = What gets better for pupils?
goal-title = Goal
goal-title-hint = What do you want to reach?
goal-add = Add goal
goal-edit = Edit “{ $name }”
goal-up = Move the goal “{ $name }” up
goal-down = Move the goal “{ $name }” down
goal-close = Close
goal-remove = Delete the goal
goal-remove-question = Delete “{ $name }” with { $indicators ->
    [0] no indicators
    [one] { $indicators } indicator
   *[other] { $indicators } indicators
}? { $initiatives ->
    [0] No initiatives work towards it
    [one] { $initiatives } initiative loses the goal but stays in the action plan
   *[other] { $initiatives } initiatives lose the goal but stay in the action plan
}
goal-remove-yes = Delete the goal
goal-not-measured = Not measured yet
goal-no-why = The purpose is missing
goal-write-why = Write the purpose
goal-write-why-of = Write the purpose of “{ $name }”
goal-serves = Serves “{ $goal }”
goal-reform = Serves one of the four clear goals
goal-no-reform = None of them
goal-line = Line
goal-no-indicators = No indicators yet. How will you see that you are getting closer?
goal-initiatives = { $count ->
    [0] No initiatives work towards the goal
    [one] { $count } initiative works towards the goal
   *[other] { $count } initiatives work towards the goal
}
goal-new-initiative-of = New initiative for “{ $name }”
goal-new-initiative-hint = Add an initiative and press Enter
goal-initiative-due = by { $date }
goal-initiative-late = late

indicator-title = Indicator
indicator-new-of = New indicator for “{ $name }”
indicator-new-hint = Add an indicator and press Enter
indicator-start = Start
indicator-start-date = Start date
indicator-start-today = Use today’s { $value } as start
indicator-now = Now
indicator-target = Target
indicator-due = Due
indicator-course = Course
indicator-pace = Pace
indicator-no-numbers = No numbers yet
indicator-of = Indicator for “{ $name }”
indicator-remove = Delete “{ $name }”
indicator-remove-question = Delete “{ $name }” { $checkins ->
    [0] without check-ins
    [one] with { $checkins } check-in
   *[other] with { $checkins } check-ins
}?
indicator-remove-yes = Delete the indicator
indicator-numbers = Start and target
indicator-numbers-note = without start, target and due date nobody can say whether it goes fast enough
indicator-unit = Unit
indicator-unit-hint = %, hours …
indicator-direction = What is best?
indicator-up = The more, the better
indicator-down = The less, the better
indicator-rhythm = Check-in
indicator-no-rhythm = No reminder
indicator-every = { $count ->
    [one] Every month
   *[other] Every { $count } months
}
indicator-words-from = From { $first } on { $firstdate } to { $now } on { $date }
indicator-words-now = { $now } on { $date }
indicator-words-none = There is no value yet
indicator-words-target = The target is { $target } by { $date }
indicator-words-target-open = The target is { $target } without a due date
indicator-words-no-target = No target has been set
indicator-words-expected = To keep to the plan it would be { $value } today
indicator-counted-expectations = { $part } of { $count } expectations are met
indicator-counted-people = { $part } of { $count ->
    [one] { $count } employee
   *[other] { $count } employees
}
indicator-counted-initiatives = { $part } of { $count ->
    [one] { $count } initiative
   *[other] { $count } initiatives
} done

measure-title = How you measure
measure-how = Where does the number come from?
measure-by-hand = You note it yourselves
measure-by-hand-note = Note the value under Check-ins each time you have measured
measure-meets = The plan · expectations met
measure-meets-about = Share of what is expected of staff that is met. Partly met and not assessed do not count as met
measure-zero = The plan · employees on level 0
measure-zero-about = How many are on level 0 in at least one of the competences
measure-covered = The plan · employees who can do all of it
measure-covered-about = How many reach what is expected in every chosen competence
measure-assessed = The plan · assessed within a year
measure-assessed-about = Share of those employed who were assessed within a year
measure-initiatives = The plan · initiatives done
measure-initiatives-about = Share of initiatives that are done. Deselected ones do not count
measure-unit-people = employees
measure-every-line = All lines
measure-line = Initiatives on
measure-competences = Competences
measure-teams = Teams
measure-roles = Roles
measure-nothing-yet = The plan has nothing to count yet
measure-today = Today { $value } · { $counted }
measure-earlier = Earlier · { $values }

check-in-title = Check-ins
check-in-day = Date
check-in-value = Value
check-in-value-in = Value ({ $unit })
check-in-note = What do you see?
check-in-note-hint = What goes well, and what is difficult?
check-in-next = Next step
check-in-next-hint = What do you do now?
check-in-next-step = Next step · { $step }
check-in-add = Note check-in
check-in-save = Save check-in
check-in-cancel = Cancel
check-in-future = The date lies in the future
check-in-edit = Edit the check-in of { $date }
check-in-remove = Delete the check-in of { $date }
check-in-due = Next check-in by { $date }
check-in-late = A check-in was due by { $date }

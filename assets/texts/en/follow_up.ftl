follow-promises = Deadlines
follow-log = Log
follow-since = Since last time
follow-baselines = Frozen versions
follow-empty = There is nothing to follow up yet. Begin with the goals on the strategic lines
follow-begin = Go to the strategic lines
follow-late = Late
follow-none-late = Nothing is late
follow-soon = Due soon
follow-soon-note = the next { $days } days
follow-none-soon = No deadlines right now
follow-undecided = Waits for a decision
follow-none-undecided = Everything is decided
follow-days-late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
follow-days-left = { $days ->
    [0] today
    [one] in { $days } day
   *[other] in { $days } days
}
follow-days-waiting = { $days ->
    [one] has waited { $days } day
   *[other] has waited { $days } days
}
follow-start = Initiative begins
follow-step = Step
follow-review = Review of an initiative
follow-initiative = Initiative is to be done
follow-check-in = Check-in on an indicator
follow-target = Indicator is to be at its target
follow-agreement = Agreement on development
follow-warning = Do we see this early warning?
follow-idea = Idea: yes or no?
follow-goal-without-indicator = Goal without an indicator
follow-indicator-without-target = Indicator without a target
follow-indicator-without-day = Indicator without a due day
follow-indicator-never-checked = Indicator with neither a start nor a first check-in
follow-initiative-without-owner = Initiative without an owner
follow-initiative-without-day = Initiative without a due day
follow-answer-of = { $answer }, { $name }
follow-begin-it = Begin
follow-done = Completed
follow-step-done = Done
follow-take-up = Plan it
follow-choose-against = Choose against …
log-new = New in the log
log-kind = What is it?
log-decision = Decision
log-review = Review
log-check-in = Check-in
log-date = Date
log-about = Is about
log-about-plan = The whole plan
log-text = What was decided or seen?
log-text-hint = Short, so that others understand it in a year
log-add = Write in the log
log-title = The log
log-empty = The log is empty. Write down decisions and reviews, also what you chose against
log-remove = Delete from the log: { $text }
since-from = Since
since-to = Until
since-review = Review { $date }
since-levels = Levels
since-compared = { $count } cells rated on both days
since-up = { $count } of { $total } went up
since-down = { $count } of { $total } went down
since-people-up = { $count } of { $total } members of staff went up in at least one competence
since-new = { $count ->
    [one] { $count } cell was rated for the first time
   *[other] { $count } cells were rated for the first time
}
since-indicators = Indicators
since-no-indicators = No indicator has been measured yet
since-indicator = Indicator
since-trend = Direction
since-better = better
since-worse = worse
since-same = unchanged
since-first = first measured
since-initiatives = Initiatives and decisions
since-nothing = Nothing happened to the initiatives in that time
since-state = ‘{ $name }’: { $before } → { $after }
since-step = { $date }: ‘{ $step }’ done in ‘{ $name }’
since-decision = { $date }: decided: { $text }
baseline-new = Freeze the plan
baseline-about = Keep the strategy as it is today and hold it against the plan later, for example when the board has adopted it
baseline-name = Name of the version
baseline-name-hint = Adopted by the board
baseline-freeze = Freeze
baseline-next-year = Make next school year's plan
baseline-next-year-hint = A new plan with all that goes on. This plan stays as it is and lies in the new one as a frozen version
baseline-compare = Compare with today
baseline-close = Hide the comparison
baseline-rename = Name
baseline-remove = Delete the version ‘{ $name }’
baseline-remove-sure = The version is deleted from the plan. You can undo it afterwards
baseline-remove-yes = Delete the version
baseline-departures = What is different now
baseline-count = { $count ->
    [one] { $count } change
   *[other] { $count } changes
} to { $total } lines, goals, indicators and initiatives
baseline-same = Everything is as it was adopted
baseline-values = Indicators then and now
baseline-due = { $what } ‘{ $name }’ has a new due day: { $before } → { $after }
baseline-target = { $what } ‘{ $name }’ has a new target: { $before } → { $after }
baseline-owner = { $what } ‘{ $name }’ has a new owner: { $before } → { $after }
baseline-state = { $what } ‘{ $name }’ went from { $before } to { $after }
next-year-title = { $title } · school year { $year }
next-year-frozen = School year { $year }
done-next-year = Next school year's plan is made. Save it as a new file; the old one is untouched

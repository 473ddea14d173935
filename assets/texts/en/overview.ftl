# The front page.
overview-empty = The overview comes when there are staff in the plan
overview-levels = Levels of the staff
overview-levels-note = { $ratings } ratings, { $people ->
    [one] { $people } member of staff
   *[other] { $people } members of staff
}
overview-no-ratings = Nobody is assessed yet. A round gathers ratings around a date
overview-now = Now
overview-all-rounds = See the development over time
bar-rated = { $name }, { $count ->
    [one] { $count } rating
   *[other] { $count } ratings
}
bar-not-assessed = { $count } not assessed
figure-show = Show
figure-met = Meet the expectation
figure-met-note = { $met } of { $required } rated expectations
figure-zero = Staff on level 0
figure-zero-note = { $agreed } of { $count } have an agreed effort
figure-before = { $count } in the round before
figure-not-assessed = Not assessed
figure-not-assessed-note = of { $cells } cells, { $people ->
    [one] { $people } member of staff not at all
   *[other] { $people } members of staff not at all
}
figure-old = Older than 12 months
figure-old-note = of { $count } staff were last assessed over a year ago
findings-title = Needs attention
findings-none = Nothing needs you right now
findings-accepted = { $count } accepted
finding-accept = Accept
overview-line = Strategic line { $number }
overview-line-goals = { $done } of { $total } goals on track
overview-line-no-goals = No goals yet
overview-indicators = Indicators
overview-indicators-note = { $shown } of { $count }
overview-no-indicators = No indicators yet. Put them on the goals under Strategic lines
overview-indicator = Indicator
overview-start = Start
overview-now-value = Now
overview-target = Target
overview-pace = Pace
overview-all-indicators = See all on the strategic lines
overview-coming = Coming up
overview-nothing-coming = Nothing in the next two months
overview-whole-year = See the whole year

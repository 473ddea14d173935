# What the charts say: title, basis and description for screen readers.
chart-competence = Competence
chart-team = Team
chart-round = Round
chart-now = Now
chart-median = Median
chart-expected = Expected
chart-all-together = All
chart-people-assessed = n { $count }
chart-people-on-zero = People on level 0
chart-on-day = as of { $date }
chart-hidden = Hidden out of regard for individuals
chart-hidden-competences = { $count ->
    [one] one competence is hidden out of regard for individuals
   *[other] { $count } competences are hidden out of regard for individuals
}
chart-hidden-rounds = { $count ->
    [one] one round is hidden out of regard for individuals
   *[other] { $count } rounds are hidden out of regard for individuals
}
chart-small-groups = * fewer than { $count } people or all alike, do not show to others

chart-ratings-note = { $assessed } of { $total } possible ratings, { $people ->
    [one] one person
   *[other] { $people } people
}
chart-distribution-title = Spread over the levels
chart-distribution-alt = Spread over the levels in { $competences ->
    [one] one competence
   *[other] { $competences } competences
}. The median of all ratings is { $median }, and { $zero } of { $assessed } ratings are on level 0

chart-over-rounds-title = From round to round
chart-over-rounds-note = { $round }, { $assessed } of { $people ->
    [one] one person
   *[other] { $people } people
} employed that day assessed
chart-over-rounds-alt = Spread over the levels in { $rounds ->
    [one] one round
   *[other] { $rounds } rounds
}. People on level 0 in at least one competence: { $before } in { $first } and { $after } in { $last }

chart-heat-map-title = Team by team
chart-heat-map-note = Median, { $assessed } of { $total } possible ratings, { $people ->
    [one] one person
   *[other] { $people } people
}
chart-heat-map-alt = The median of { $teams ->
    [one] one team
   *[other] { $teams } teams
} in { $competences ->
    [one] one competence
   *[other] { $competences } competences
}

chart-gap-title = Expectations met
chart-gap-note = { $met } of { $required } assessed expectations are met ({ $percent }), { $missing } are not assessed
chart-gap-alt = { $met } of { $required } assessed expectations are met, { $below } are below the lowest acceptable level, and { $missing } are not assessed
chart-gap-met = Met
chart-gap-between = On the way
chart-gap-below = Below the lowest
chart-gap-summary = { $met } of { $required }

chart-coverage-title = Who can be counted on
chart-coverage-note = { $people ->
    [one] one person
   *[other] { $people } people
}, { $competences ->
    [one] one competence
   *[other] { $competences } competences
} with expectations, levels that count
chart-coverage-alt = People on the expected level in { $competences ->
    [one] one competence
   *[other] { $competences } competences
}. { $none ->
    [0] No competence is uncovered
    [one] One competence has nobody
   *[other] { $none } competences have nobody
}, and { $one ->
    [0] none rests on one person
    [one] one rests on one person
   *[other] { $one } rest on one person
}
chart-coverage-holders = On the expected level
chart-coverage-needed = Need it
chart-coverage-none = Nobody
chart-coverage-one = Only one

chart-person-title = { $name }, level and expectation
chart-person-note = { $assessed } of { $total } competences assessed
chart-team-title = { $name }, median and expectation
chart-team-note = { $assessed } of { $total } competences assessed
chart-profile-alt = { $assessed } of { $total } competences are assessed, and { $met } of { $asked } expectations are met

# Charts of the strategy.
chart-line = Strategic line
chart-initiative = Initiative
chart-start = Start
chart-due = Due
chart-what = What
chart-when = When
chart-steps = Steps
chart-today = Today
chart-late = Overdue
chart-undated = Without dates
chart-step-open = Step
chart-step-done = Step done
chart-no-owner = Nobody responsible
chart-hours = { $count } h
chart-pace = Expected pace

chart-lines-title = The strategic lines right now
chart-lines-note = { $ontrack } of { $measured } measured goals on track, { $goals } goals in all
chart-lines-alt = Maturity from 0 to 4 and goals on track for { $lines ->
    [one] one strategic line
   *[other] { $lines } strategic lines
}. { $ontrack } of { $measured } measured goals are on track. { $apart ->
    [0] Nowhere do the groups see maturity very differently
    [one] On one line there are two steps or more between those who look
   *[other] On { $apart } lines there are two steps or more between those who look
}
chart-lines-apart = Two steps or more between
chart-lines-on-track = Goals on track
chart-lines-measured = Measured goals
chart-lines-summary = { $ontrack } of { $measured }
chart-lines-no-goals = No goals yet
chart-lines-unmeasured = Not measured yet

chart-timeline-title = Initiatives over time
chart-timeline-note = { $count ->
    [one] one initiative
   *[other] { $count } initiatives
}, { $running } running, school years { $first } to { $last }
chart-timeline-alt = { $count ->
    [one] One initiative
   *[other] { $count } initiatives
} by strategic line. { $running } running, { $done } done, and { $late ->
    [0] none is overdue
    [one] one is overdue
   *[other] { $late } are overdue
}

chart-wheel-title = Year wheel { $year }
chart-wheel-note = { $events ->
    [one] one event
   *[other] { $events } events
}, { $initiatives ->
    [one] one initiative
   *[other] { $initiatives } initiatives
}, { $reviews ->
    [one] one review or deadline
   *[other] { $reviews } reviews and deadlines
}
chart-wheel-alt = The school year as a wheel from August with { $events ->
    [one] one event
   *[other] { $events } events
} outermost, { $initiatives ->
    [one] one initiative
   *[other] { $initiatives } initiatives
} and innermost { $reviews ->
    [one] one review or deadline
   *[other] { $reviews } reviews and deadlines
}. { $collisions ->
    [0] Nothing collides
    [one] Two events collide in one place
   *[other] Events collide in { $collisions } places
}
chart-wheel-ring = Ring
chart-wheel-events = Events
chart-wheel-initiatives = Initiatives
chart-wheel-reviews = Reviews and deadlines
chart-wheel-planned = Initiative planned
chart-wheel-running = Initiative running
chart-wheel-done = Initiative done
chart-wheel-step = Step or deadline
chart-wheel-clash-head = Collides
chart-wheel-clash = takes up the same people as “{ $name }”
chart-wheel-more = more in the table

chart-load-title = Who carries what
chart-load-note = Planned and running initiatives, { $year }
chart-load-alt = Planned and running initiatives month by month in { $year } for { $owners ->
    [one] one responsible person
   *[other] { $owners } responsible people
}. { $crowded ->
    [0] Nobody has more than { $most } at once
    [one] One has more than { $most } at once
   *[other] { $crowded } have more than { $most } at once
}
chart-load-count = Initiatives
chart-load-too-many = More than { $most } at once
chart-load-hours = Hours

chart-indicator-date = Date
chart-indicator-value = Value
chart-indicator-measured = Measured
chart-indicator-missing = Not measured
chart-indicator-counted = { $part } of { $whole }
chart-indicator-began = It began at { $value } on { $date }

# File names.
chart-file-distribution = distribution
chart-file-over-rounds = rounds
chart-file-heat-map = teams
chart-file-gap = expectations
chart-file-coverage = coverage
chart-file-person = person
chart-file-team = team
chart-file-lines = lines
chart-file-timeline = timeline
chart-file-year-wheel = year-wheel
chart-file-load = load
chart-file-indicator = indicator

# What can be done with a chart.
chart-menu = More choices for “{ $title }”
chart-copy = Copy as table
chart-save-svg = Save as SVG …
chart-save-png = Save as picture …
chart-show-table = Show as table
chart-hide-table = Hide table
chart-copied-partly = The table is copied without figures of small groups, so others may see it
chart-too-few = The chart cannot be taken along because too few people stand behind its figures. Choose more people, or show it only here on the screen

# Groups in a room.
room-group-leaders = Leaders
room-group-teachers = Teachers
room-group-consultants = Consultants

# Tensions and workshops.
chart-hidden-groups = { $count ->
    [one] { $count } group is hidden out of regard for individuals
   *[other] { $count } groups are hidden out of regard for individuals
}
chart-hidden-statements = { $count ->
    [one] { $count } statement is hidden out of regard for individuals
   *[other] { $count } statements are hidden out of regard for individuals
}
chart-room-now = Today
chart-room-wanted = Wanted
chart-room-round = round { $round }, { $date }
chart-room-group = Group
chart-everybody = Everybody
chart-votes = { $votes ->
    [one] { $votes } vote
   *[other] { $votes } votes
}
chart-votes-head = Votes
chart-no-votes = No votes to show
chart-position = Position
chart-positions-alt = { $votes } votes on “{ $tension }” on the positions 0 to 10. The median is { $now } today and { $wanted } as wanted.
chart-tension = Tension
chart-middle-half = The middle half
chart-disagree = Strong disagreement
chart-tensions-title = The tensions
chart-tensions-note = { $count ->
    [one] { $count } tension at its newest vote
   *[other] { $count } tensions, each at its newest vote
}
chart-tensions-alt = Where we stand today and where we want to be, for { $count ->
    [one] { $count } tension
   *[other] { $count } tensions
}. { $apart ->
    [0] None has strong disagreement.
    [one] { $apart } has strong disagreement.
   *[other] { $apart } have strong disagreement.
}
chart-before-after-title = { $tension }, before and after
chart-before-after-alt = The medians for “{ $tension }” went from { $now-before } to { $now-after } today and from { $wanted-before } to { $wanted-after } as wanted.
chart-pulse-title = Pulse, { $workshop }
chart-pulse-note = { $date }, { $people ->
    [one] { $people } answer
   *[other] up to { $people } answers
}
chart-pulse-alt = How far { $people } agree with { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}. Those who do not know are counted apart.
chart-statement = Statement
chart-answer-0 = Disagree
chart-answer-1 = Partly disagree
chart-answer-2 = Neither
chart-answer-3 = Partly agree
chart-answer-4 = Agree
chart-answer-unknown = Do not know
chart-dots-title = Dots, { $workshop }
chart-dots-note = { $workshop }, { $date }, dots from { $people ->
    [one] { $people } participant
   *[other] { $people } participants
}
chart-dots-alt = Dots on { $count ->
    [one] { $count } option
   *[other] { $count } options
} from { $people ->
    [one] { $people } participant
   *[other] { $people } participants
}. “{ $first }” got the most.
chart-option = Option
chart-dots = Dots
chart-chosen = Chosen
chart-file-tensions = tensions
chart-file-positions = tension
chart-file-before-after = before-and-after
chart-file-pulse = pulse
chart-file-dots = dots

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
} assessed
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

# File names.
chart-file-distribution = distribution
chart-file-over-rounds = rounds
chart-file-heat-map = teams
chart-file-gap = expectations
chart-file-coverage = coverage
chart-file-person = person
chart-file-team = team

# What can be done with a chart.
chart-menu = More choices for “{ $title }”
chart-copy = Copy as table
chart-save-svg = Save as SVG …
chart-save-png = Save as picture …
chart-show-table = Show as table
chart-hide-table = Hide table
chart-copied-partly = The table is copied without figures of small groups, so others may see it
chart-too-few = The chart cannot be taken along because too few people stand behind its figures. Choose more people, or show it only here on the screen

# Steps of undo and redo for tensions. They are read after “Undo” and “Redo”.
step-tension-add = tension “{ $name }” added
step-tensions-add = { $count ->
    [one] { $count } tension added
   *[other] { $count } tensions added
}
step-tension-change = tension “{ $name }” changed
step-tension-move = tension “{ $name }” moved
step-tension-map = map of “{ $name }” changed
step-tension-action = action step for “{ $name }” changed
step-tension-action-remove = action step for “{ $name }” deleted
step-tension-initiative = action step for “{ $name }” made an initiative
step-tension-warning = early warning of “{ $name }” changed
step-tension-warning-remove = early warning of “{ $name }” deleted
step-tension-answer = early warning of “{ $name }” answered
step-tension-record = round on “{ $name }” written down
step-tension-discard = round of votes deleted
step-tension-remove = tension “{ $name }” deleted

# The page of tensions.
tensions-keys = Enter adds · Ctrl with arrow up or down moves · Esc goes back to all tensions
tensions-empty = Here you gather the opposites that cannot be solved, only held together. Fetch the 19 that other schools have met, or write your own
tensions-fetch = Fetch the 19 tensions
tensions-fetch-missing = { $count ->
    [one] Fetch the last of the 19 tensions
   *[other] Fetch the { $count } tensions that are missing
}
tensions-add-own = Add your own
tensions-new-first = One pole
tensions-new-second = The other pole
tensions-add = Add
tensions-group = Group
tensions-group-nothing = No groups
tensions-group-boundary = By boundary
tensions-group-line = By strategic line
tensions-order = Order
tensions-order-own = Own order
tensions-order-way = Longest way first
tensions-order-apart = Most spread first
tensions-order-newest = Newest votes first
tensions-boundaries = Boundaries
tensions-lines = Strategic lines
tensions-no-line = Without a line
tensions-no-boundary = Without a boundary
tensions-none-fit = No tensions fit the selection
tensions-legend-now = Today
tensions-legend-wanted = Wanted
tensions-legend-median-now = Median today
tensions-legend-median-wanted = Median wanted
tensions-legend-band = Middle half of the votes
tensions-now-words = Today { $median } (middle half { $low }–{ $high })
tensions-wanted-words = wanted { $median } (middle half { $low }–{ $high })
tensions-never-voted = No votes yet
tensions-votes = { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
tensions-voted-on = { $count ->
    [one] { $count } vote on { $date }
   *[other] { $count } votes on { $date }
}
tensions-on-lines = { $count ->
    [one] Line { $numbers }
   *[other] Lines { $numbers }
}
tensions-map-whole = Map filled in
tensions-map-begun = Map begun
tensions-all = All tensions
tensions-next = Next tension
tensions-previous = Previous tension
tensions-first = Pole at the left
tensions-second = Pole at the right
tensions-neutral = Use a more neutral wording: { $first } – { $second }
tensions-up = Move “{ $name }” up
tensions-down = Move “{ $name }” down
tensions-remove = Delete “{ $name }”
tensions-remove-question = { $rounds ->
    [0] Delete “{ $name }” with its map?
    [one] Delete “{ $name }” with its map and { $rounds } round of votes?
   *[other] Delete “{ $name }” with its map and { $rounds } rounds of votes?
}
tensions-remove-hint = Initiatives that work on it stay
tensions-remove-yes = Delete
tensions-keep = Keep
tensions-about = What it is about
tensions-about-hint = Where do you feel the pull to both sides?
tensions-practice = How we work with the boundary
tensions-not-chosen = Not chosen
tensions-map = Tension map
tensions-map-note = Both poles are right. What does each of them give, and what does it cost when one stands alone?
tensions-purpose = Shared purpose
tensions-purpose-hint = What do we gain when we hold both poles together?
tensions-fear = Shared fear
tensions-fear-hint = What happens if we lose both?
tensions-upsides = The good of “{ $of }”
tensions-upside = Gain { $number } of “{ $of }”
tensions-upside-new = New gain of “{ $of }”
tensions-upside-hint = What does it give?
tensions-downsides = When “{ $of }” stands alone
tensions-downside = Price { $number } of “{ $of }”
tensions-downside-new = New price of “{ $of }”
tensions-downside-hint = What does it cost?
tensions-steps = Action steps
tensions-step = Action step { $number } for “{ $of }”
tensions-step-new = New action step for “{ $of }”
tensions-step-hint = What do we do?
tensions-warnings = Early warnings
tensions-warning = Early sign { $number } of too much “{ $of }”
tensions-warning-new = New early sign of too much “{ $of }”
tensions-warning-hint = What do we see or hear?
tensions-to-initiative = Make it an initiative
tensions-to-initiative-of = Make it an initiative, { $name }
tensions-link = Choose initiative …
tensions-link-of = Choose an initiative for “{ $name }”
tensions-initiative-of = See the initiative, { $name }
tensions-unlink = Detach “{ $name }” from the initiative
tensions-answer = Answer or set a day …
tensions-answer-close = Close
tensions-answer-yes = Yes
tensions-answer-partly = Partly
tensions-answer-no = No
tensions-answered = { $answer }, { $date }
tensions-ask-on = Ask on { $date }
tensions-ask-due = Ask now, agreed for { $date }
tensions-ask-field = Ask next time on
tensions-answer-note = Note
tensions-answer-question = Do we see the sign today?
tensions-answer-remove = Delete the answer of { $date }
tensions-positions = Where we stand
tensions-positions-note = Median and the middle half. 0 is wholly at the left, 10 wholly at the right
tensions-no-rounds = Nobody has voted on the tension yet. Vote in a workshop, or type in a count
tensions-head-date = Day
tensions-head-where = Where
tensions-head-votes = Votes
tensions-round-of = { $name }, round { $number }
tensions-by-hand = Typed in
tensions-spread = { $median } ({ $low }–{ $high })
tensions-newest-round = Newest round
tensions-two-rounds = The last two rounds, group by group
tensions-not-for-others = * Do not show it to others, because it can give away what individuals answered
tensions-show-groups = Show the groups of the round of { $date }
tensions-hide-groups = Hide the groups of the round of { $date }
tensions-round-edit = Correct the round of { $date }
tensions-round-discard = Delete the round of { $date }
tensions-discard-question = { $count ->
    [one] Delete the whole round of { $date }?
   *[other] Delete the whole round of { $date }? Votes were cast on { $count } tensions, and go from all of them
}
tensions-discard-yes = Delete the round
tensions-discard-no = Keep the round
tensions-record = Type in a round
tensions-record-note = Counted from hands or paper
tensions-record-date = Day
tensions-record-ends = 0 is wholly at “{ $first }”, 10 wholly at “{ $second }”
tensions-record-other = Another group
tensions-record-add = Add group
tensions-record-count = { $group }, { $side }, position { $position }
tensions-record-wrong = Type whole numbers, 1,000 at most
tensions-record-save = Save the round
tensions-record-cancel = Leave the round

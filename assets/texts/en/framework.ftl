# The view "Framework"
framework-competences = Competences
framework-expectations = Expectations
framework-scale = Scale
framework-new-area = New area
framework-area-name = Name of the area
framework-new-competence = New competence in the area
framework-new-competence-hint = Write a name and press Enter
framework-name = Name
framework-short = Short name
framework-about = What is it about?
framework-trades = Trades
framework-trades-hint = Every trade
framework-area = Area
framework-descriptors = What the levels look like
framework-descriptors-note = So that everybody rates alike
framework-descriptor = Level { $number } · { $name }
framework-descriptor-hint = Not described yet
framework-expectations-note = What is asked of a team or a person goes before the role
framework-exceptions = Exceptions
framework-new-exception = Add an exception
framework-no-roles = There are no roles yet. Add them on the page “Staff”
framework-nothing = No expectation
framework-not-required = Not required
framework-not-required-short = not required
framework-target = Target
framework-target-of = Target for { $name }
framework-lowest = Lowest acceptable
framework-lowest-of = Lowest acceptable for { $name }
framework-lowest-short = at least { $level }
framework-asked = target { $target }, at least { $lowest }
framework-move-up = Move “{ $name }” up
framework-move-down = Move “{ $name }” down
framework-remove = Delete “{ $name }”
framework-remove-competence = Delete “{ $name }”? { $ratings ->
        [0] No ratings
        [one] { $ratings } rating
       *[other] { $ratings } ratings
    }, { $expectations ->
        [0] no expectations
        [one] { $expectations } expectation
       *[other] { $expectations } expectations
    } and { $agreements ->
        [0] no agreements
        [one] { $agreements } agreement
       *[other] { $agreements } agreements
    } go with it
framework-remove-area = Delete the area “{ $name }”? { $competences ->
        [0] No competences
        [one] { $competences } competence
       *[other] { $competences } competences
    }, { $ratings ->
        [0] no ratings
        [one] { $ratings } rating
       *[other] { $ratings } ratings
    }, { $expectations ->
        [0] no expectations
        [one] { $expectations } expectation
       *[other] { $expectations } expectations
    } and { $agreements ->
        [0] no agreements
        [one] { $agreements } agreement
       *[other] { $agreements } agreements
    } go with it
framework-remove-hint = You can undo it afterwards
framework-remove-yes = Delete
framework-remove-no = Keep

framework-grid-empty = Expectations are set for roles and competences. Add roles first
framework-to-staff = Go to staff
framework-grid-keys = Arrow keys move · 0–{ $top } sets the target · Shift and a digit sets the lowest acceptable · Delete clears · - says not required

framework-origin = The framework
framework-source = Source
framework-choose = Choose another framework
framework-scale-note = { $count ->
    [one] { $count } level
   *[other] { $count } levels
}
framework-level-name = Level { $number }
framework-level-description = What level { $number } means
framework-ratings = { $count ->
    [0] no ratings
    [one] { $count } rating
   *[other] { $count } ratings
}
framework-change-scale = Change the scale

# The dialog for another scale
dialog-scale-title = Change the scale
scale-levels = Number of levels
scale-size = { $count ->
    [one] { $count } level
   *[other] { $count } levels
}
scale-new = The new scale
scale-name-of = Name of new level { $number }
scale-name-hint = Give the level a name
scale-table = What do the old levels become?
scale-table-note = Holds for ratings and expectations alike
scale-choose = Choose
scale-becomes = Old level { $number } becomes
scale-ratings = { $count ->
    [0] no ratings
    [one] { $count } rating
   *[other] { $count } ratings
}
scale-names-missing = Every level needs a name
scale-table-missing = Say what every old level becomes
scale-order-turned = A higher level becomes a lower one. Is that meant?
scale-change = { $count ->
    [0] Change the scale · no ratings change
    [one] Change the scale · { $count } rating changes
   *[other] Change the scale · { $count } ratings change
}
scale-cancel = Cancel

# The dialog for another framework
dialog-framework-title = Choose a framework
choose-framework-note = The framework is copied into the plan, so that you can change it
choose-framework-expectations = { $count ->
    [one] The framework is copied into the plan. The one expectation you have set goes
   *[other] The framework is copied into the plan. The { $count } expectations you have set go
}
choose-framework-in-use = You have already assessed by the framework you have. Change it instead, or begin a new plan, so that no ratings are lost
choose-framework-size = { $competences } competences on { $levels } levels
choose-framework-adopt = Use “{ $name }”
choose-framework-cancel = Keep the present one

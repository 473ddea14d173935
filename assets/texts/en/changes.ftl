change-added = { $what } “{ $name }” was added
change-removed = { $what } “{ $name }” was removed
change-changed = { $what } “{ $name }” was changed
change-changed-unnamed = { $what } was changed
change-expectations = The expectations of { $name } were changed
change-templates = The templates for initiatives were changed
change-ratings = { $count ->
        [one] One rating
       *[other] { $count } ratings
    } of { $name } changed

change-of-plan = The plan
change-of-framework = The framework
change-of-department = The department
change-of-team = The team
change-of-role = The role
change-of-person = The member of staff
change-of-area = The area
change-of-competence = The competence
change-of-round = The round
change-of-agreement = The agreement
change-of-foundation = The foundation
change-of-line = The strategic line
change-of-goal = The goal
change-of-indicator = The indicator
change-of-initiative = The initiative
change-of-event = The event
change-of-baseline = The baseline
change-of-tension = The tension
change-of-workshop = The workshop

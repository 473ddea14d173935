# Names of steps in undo and redo. They are read after "Undo" and "Redo".
step-plan-title = plan renamed to ‘{ $name }’
step-plan-period = period of the plan changed
step-plan-language = language of the plan changed
step-plan-retention = deletion date changed
step-school-name = school renamed to ‘{ $name }’
step-school-kind = kind of school changed
step-school-areas = main areas changed
step-department-add = department ‘{ $name }’ added
step-department-rename = department ‘{ $name }’ renamed
step-department-move = department ‘{ $name }’ moved
step-department-remove = department ‘{ $name }’ deleted
step-person-add = { $name } added
step-people-add = { $count ->
    [one] { $count } member of staff added
   *[other] { $count } members of staff added
}
step-person-alias = short name of { $name } changed
step-person-name = name of { $name } changed
step-person-team = team of { $name } changed
step-people-team = { $count ->
    [one] { $count } member of staff moved
   *[other] { $count } members of staff moved
}
step-person-roles = roles of { $name } changed
step-person-employment = employment of { $name } changed
step-person-remove = { $name } deleted
step-person-erase = all data about a person erased
step-people-codes = names replaced by codes
step-team-add = team ‘{ $name }’ added
step-team-rename = team ‘{ $name }’ renamed
step-team-department = team ‘{ $name }’ moved
step-team-remove = team ‘{ $name }’ deleted
step-role-add = role ‘{ $name }’ added
step-role-rename = role ‘{ $name }’ renamed
step-role-remove = role ‘{ $name }’ deleted
step-framework-adopt = framework ‘{ $name }’ taken into use
step-framework-rename = name and source of the framework changed
step-scale-level = level ‘{ $name }’ described
step-scale-change = scale changed to { $count } levels
step-area-add = area ‘{ $name }’ added
step-area-rename = area ‘{ $name }’ renamed
step-area-move = area ‘{ $name }’ moved
step-area-remove = area ‘{ $name }’ deleted
step-competence-add = competence ‘{ $name }’ added
step-competence-change = competence ‘{ $name }’ changed
step-competence-move = competence ‘{ $name }’ moved
step-competence-remove = competence ‘{ $name }’ deleted
step-expectation-set = expectation of { $name } changed
step-expectation-clear = expectations of { $name } deleted
step-round-start = round ‘{ $name }’ started
step-round-change = round ‘{ $name }’ changed
step-round-remove = round ‘{ $name }’ deleted
step-level = level of { $name } in ‘{ $competence }’ changed to { $level }
step-level-clear = level of { $name } in ‘{ $competence }’ cleared
step-levels = { $count ->
    [one] { $count } level changed
   *[other] { $count } levels changed
}
step-assessment-note = note on { $name } changed
step-agreement-make = agreement with { $name } made
step-agreement-change = agreement with { $name } changed
step-agreement-remove = agreement with { $name } deleted
step-log-add = noted in the log
step-log-remove = note deleted from the log
step-finding-accept = finding accepted
step-finding-withdraw = acceptance withdrawn
step-import-people = { $count ->
    [one] { $count } member of staff brought in
   *[other] { $count } members of staff brought in
}
step-import-levels = { $count ->
    [one] { $count } level brought in
   *[other] { $count } levels brought in
}
step-import-competences = { $count ->
    [one] { $count } competence brought in
   *[other] { $count } competences brought in
}
step-bring-back = earlier version brought back

# Why a change could not be carried out.
edit-error-gone = What you wanted to change is no longer there. The plan is as before
edit-error-empty = Write a name or a text before you save. The plan is as before
edit-error-above-scale = The level is above the scale. The plan is as before
edit-error-framework-in-use = The framework already has ratings and cannot be replaced. Edit it instead, or begin a new plan
edit-error-incomplete-mapping = Every old level needs a new one. The plan is as before
edit-error-unsound = The change would make the plan invalid and was not carried out. The plan is as before

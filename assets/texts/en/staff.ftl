# The page "Staff"
staff-part-people = People
staff-part-units = Teams and departments
staff-part-roles = Roles

staff-alias = Alias
staff-name = Name
staff-team = Team
staff-role = Role
staff-roles = Roles
staff-started = Started
staff-left = Left
staff-status = Status
staff-assessed = Last assessed

staff-entry-name = Name or alias
staff-entry-team = Team
staff-entry-new-team = new team “{ $name }”
staff-entry-known = may be here already
staff-add = Add
staff-paste = Paste a list of names
staff-empty = Nobody is here yet. Write somebody above, or paste a whole list
staff-nobody-found = Nobody fits what you have chosen
staff-show-all = Show everybody
staff-reset = Reset
staff-search = Search by name or team
staff-count = { $shown } of { $total }
staff-here = Employed
staff-newcomers = New within a year
staff-left-ones = Left
staff-everybody = Everybody
staff-is-employed = Employed
staff-is-newcomer = New
staff-is-coming = Starts { $date }
staff-has-left = Left { $date }
staff-wrong-span = The last day must come after the first, and the year must have four digits

staff-tick = Choose { $name }
staff-tick-all = Choose everybody on the list
staff-ticked = { $count } chosen
staff-untick = Clear the choice
staff-move-to-team = Move to team

staff-see-ratings = See ratings
staff-see-ratings-of = See ratings of { $name }
staff-close = Close
staff-no-roles-yet = There are no roles yet. Add them under “Roles”
staff-remove = Delete
staff-remove-named = Delete { $name }
staff-remove-question = Delete { $name }? { $ratings ->
        [0] There are no ratings
        [one] { $ratings } rating
       *[other] { $ratings } ratings
    } and { $agreements ->
        [0] no agreements
        [one] { $agreements } agreement
       *[other] { $agreements } agreements
    }{ $ratings ->
        [0] {""}
       *[other] {" "}go too
    }
staff-remove-hint = If the person has left, set a date under “Left” instead. The history then stays
staff-remove-yes = Delete
staff-remove-no = Keep

# Teams and departments
staff-teams = Teams
staff-teams-without-department = Teams without a department
staff-team-name = Name of the team
staff-new-team = New team
staff-department = Name of the department
staff-department-of-team = Department
staff-new-department = New department
staff-no-department = No department
staff-move-up = Move { $name } up
staff-move-down = Move { $name } down
staff-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
staff-people-in-no-team = { $count ->
    [one] { $count } person is in no team
   *[other] { $count } people are in no team
}
staff-remove-team = Delete the team “{ $name }”? { $people ->
        [0] Nobody
        [one] { $people } person stays without a team
       *[other] { $people } people stay without a team
    }{ $people ->
        [0] {" "}is in it
       *[other] {""}
    }, and { $expectations ->
        [0] no expectations are lost
        [one] { $expectations } expectation goes
       *[other] { $expectations } expectations go
    }
staff-remove-department = Delete the department “{ $name }”? Its teams stay without a department

# Roles
staff-roles-purpose = Expectations belong to roles. A person can have several
staff-role-name = Name of the role
staff-new-role = New role
staff-expectations = { $count ->
    [0] no expectations
    [one] { $count } expectation
   *[other] { $count } expectations
}
staff-remove-role = Delete the role “{ $name }”? { $people ->
        [0] Nobody has it
        [one] { $people } person loses it
       *[other] { $people } people lose it
    }, and { $expectations ->
        [0] no expectations are lost
        [one] { $expectations } expectation goes
       *[other] { $expectations } expectations go
    }
staff-to-expectations = Set expectations for the roles

# The dialog for lists of names
dialog-names-title = Paste a list of names
names-how = One person on each line: name; alias; team; role. Only the name is needed. You can copy straight from Excel
names-example = Karen Bech; KB; Auto 2; Teacher
names-field = List of names
names-known = may be here already
names-new-team = Add the team “{ $name }”
names-new-role = Add the role “{ $name }”
names-add = { $count ->
    [0] Add
    [one] Add { $count } person
   *[other] Add { $count } people
}
names-cancel = Cancel

# The dialog about the plan
dialog-plan-title = About the plan
plan-title = Title of the plan
plan-start = From
plan-end = To
plan-language = Language of the plan
plan-wrong-date = The end must come after the beginning, and the year must have four digits
plan-school = The school
plan-school-name = Name of the school
plan-school-kind = Kind of school
plan-main-areas = Main areas
plan-privacy = Personal data
plan-retention = Delete or decide anew
plan-retention-why = Personal data may only be kept as long as it is needed (GDPR art. 5(1)(e)). From that day you delete it or say why it stays
plan-done = Done

school-kind-combined = Several kinds under one roof
school-kind-technical = Technical school
school-kind-business = Business school
school-kind-social-and-health = Social and health care school
school-kind-agricultural = Agricultural school

main-area-care = Care, health and pedagogy
main-area-office = Office, trade and business services
main-area-food = Food, agriculture and experiences
main-area-technology = Technology, construction and transport

language-danish = Danish
language-english = English

view-action-table = Table
view-action-board = Board
view-action-timeline = Timeline

# The state of initiatives.
initiative-state-idea = Idea
initiative-state-planned = Planned
initiative-state-running = Running
initiative-state-done = Done
initiative-state-deselected = Chosen against

# The list, the board and what they have in common.
action-entry = New initiative
action-entry-hint = Write a new initiative and press Enter
action-add = Add
action-from-template = From template
action-template-remove = Delete the template ‘{ $name }’
action-empty = There are no initiatives yet. Write the first thing to do; why, owner and dates can follow
action-begin = New initiative
action-none = No initiative fits the current selection
action-show-all = Show all
action-reset = Reset
action-search = Search initiatives
action-grouping = Grouping
action-group-none = No groups
action-group-line = By strategic line
action-group-owner = By owner
action-group-count = { $count ->
    [one] { $count } initiative
   *[other] { $count } initiatives
}, { $running } running
action-count = { $shown } of { $count ->
    [one] { $count } initiative
   *[other] { $count } initiatives
}
action-count-running = { $running } of { $count ->
    [one] { $count }
   *[other] { $count }
} running
action-count-overdue = { $overdue } of { $count ->
    [one] { $count } decided
   *[other] { $count } decided
} with a due date overdue
action-state-of = { $title }, state { $state }
action-overdue = overdue
action-due-on = due { $date }
action-done-on = done { $date }
action-since = since { $date }
action-no-owner = Nobody sees to it yet
action-no-line = On no line
action-whole-school = The whole school
action-steps-of = { $done } of { $total }
action-steps-short = { $done } of { $total } steps
action-steps-said = { $done } of { $total } steps done
action-keys-table = Up and down move · Enter opens · 1–5 set the state · N new initiative
action-keys-board = Arrows move the cursor · Ctrl or Alt with an arrow moves the card · Enter opens · N new initiative
action-keys-timeline = Tab moves · Enter opens · N new initiative

# What is said of an initiative.
action-kind = Initiative
action-close = Close the initiative
action-title = Initiative
action-why = Why
action-why-hint = What will pupils or colleagues get out of it? Write it before choosing a tool
action-line = Strategic line
action-line-by-goal = As the goal · { $name }
action-goals = Goals it works towards
action-goals-hint = Choose goals
action-no-goals-yet = The plan has no goals yet. They are written under Strategic lines
action-owner = Owner
action-owner-search = Find an owner
action-owner-nobody = No owner
action-owner-left = { $name } (has left)
action-owner-no-staff = There is no staff yet
action-teams = Team
action-start = Start
action-due = Due
action-review = Look again
action-wrong-span = The due date has to come after the start, and the year needs four digits
action-state = State
action-history = Show history
action-history-hide = Hide history
action-reason = Reason · { $reason }
action-steps = Steps
action-next = Next
action-who-when = Who and when
action-frame = Frame
action-decided = Decided
action-decided-open = Not said
action-decided-centrally = Centrally, for the whole school
action-decided-locally = Locally, in a department or team
action-hours = Hours
action-kroner = Kroner
action-competences = Competences it strengthens
action-competences-hint = Choose competences
action-tensions = Tensions
action-tensions-hint = Choose tensions
action-steps-title = Steps
action-step-new = New step
action-step-hint = Write a step and press Enter
action-step-title = Step
action-step-due = Due date of the step
action-step-done = Done
action-step-edit = Edit the step ‘{ $name }’
action-step-ready = Ready
action-step-remove = Delete the step
action-check-ins = Check-ins
action-check-in-note = How is it going
action-check-in-hint = What was seen, and what did others say?
action-check-in-next = Next step to take
action-check-in-next-said = Next · { $next }
action-check-in-date = Date
action-check-in-add = Note check-in
action-check-in-cancel = Cancel
action-check-in-edit = Edit the check-in of { $date }
action-check-in-remove = Delete the check-in of { $date }
action-finding-accept = Accept
action-finding-accepted = Accepted { $date } · { $reason }
action-finding-withdraw = Withdraw acceptance
action-copy = Copy
action-copy-title = { $title } (copy)
action-next-year = Move to next school year
action-keep-template = Keep as template
action-remove = Delete
action-remove-question = Delete ‘{ $title }’? { $steps ->
        [0] It has no steps
        [one] Its one step
       *[other] Its { $steps } steps
    } and { $notes ->
        [0] no check-ins
        [one] one check-in
       *[other] { $notes } check-ins
    }{ $steps ->
        [0] {""}
       *[other] {" "}go too
    }
action-remove-hint = If it was chosen against, set that state instead. Then the decision stays on record
action-remove-yes = Delete the initiative
action-remove-no = Keep

# Choosing against an initiative.
dialog-deselect-title = Choose against the initiative
deselect-about = Choosing against something is a decision too, and stays in the plan
deselect-reason = Why is it chosen against
deselect-reason-hint = We put our effort into shared tests instead
deselect-no-reason = The field can stay empty for now. The plan will then remind everybody that the reason is missing
deselect-date = Date
deselect-yes = Choose against

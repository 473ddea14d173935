# Steps of undo and redo for workshops. They are read after “Undo” and “Redo”.
step-workshop-add = workshop “{ $name }” added
step-workshop-change = workshop “{ $name }” changed
step-workshop-copy = workshop “{ $name }” copied
step-workshop-agenda = agenda of “{ $name }” changed
step-workshop-ideas = ideas in “{ $name }” changed
step-workshop-chosen = choice in “{ $name }” changed
step-workshop-decision = decision in “{ $name }” changed
step-workshop-decision-remove = decision in “{ $name }” deleted
step-workshop-initiative = decision in “{ $name }” made an initiative
step-workshop-log = decision in “{ $name }” noted in the log
step-workshop-end = workshop “{ $name }” ended
step-workshop-reopen = record of “{ $name }” opened or closed
step-workshop-remove = workshop “{ $name }” deleted
step-ballot-open = vote opened
step-ballot-reveal = vote revealed
step-ballot-discard = vote discarded
step-ballot-tally = count written down
step-ballot-clear = votes on an activity deleted

# Why something in a workshop could not be done.
edit-error-ended = The workshop has ended. You can open its record and change it, but nobody votes again
edit-error-ballot-open = People are voting right now. Reveal or discard the vote first
edit-error-no-ballot = No vote is open
edit-error-no-votes = Nobody has voted yet
edit-error-voted = The activity has votes. Delete them if you want to begin anew
edit-error-nothing-to-vote-on = There are no participants, or nothing to vote on
edit-error-unfit-vote = The vote does not fit and was not counted
edit-error-unfit-tally = The counts do not fit what was voted on
edit-error-not-kept = The vote could not be kept and was not counted. Try again
ballot-open-leaving = People are voting right now. Reveal or discard the vote before you close the plan


# The page
page-workshop = Workshop
page-workshop-purpose = What happens in the room now?
command-go-workshop = Go to Workshop

# The list
workshop-all = All workshops
workshop-none = There are no workshops yet. Begin with an agenda below
workshop-new = New workshop
workshop-new-note = Choose an agenda. You can change everything afterwards
workshop-new-empty = Empty agenda
workshop-new-title = New workshop
workshop-copy = Copy
workshop-copy-of = Copy the workshop { $name }
workshop-copy-title = { $name } (copy)
workshop-state-ended = Held
workshop-state-planned = Being prepared
workshop-facts = { $date } · { $people } people · { $minutes } min · { $decisions -> 
    [one] { $decisions } decision
   *[other] { $decisions } decisions
}

# Preparing
workshop-tab-prepare = Prepare
workshop-tab-run = Run
workshop-tab-record = Record
workshop-title = Title
workshop-date = Date
workshop-groups = Who is in the room?
workshop-people = { $count } people in all
workshop-group-new = Another group
workshop-group-remove = Remove the group { $name }
workshop-agenda = Agenda
workshop-minutes-total = { $minutes } minutes in all
workshop-add = Add a point
workshop-remove = Delete workshop
workshop-remove-sure = Delete “{ $name }”?
workshop-remove-hint = Positions, initiatives and log stay in the plan
workshop-keep = Keep
activity-vote = Vote on tensions
activity-choose = Choose with dots
activity-pulse = Pulse
activity-map = Tension map together
activity-ideas = Ideas
activity-decide = Decision
activity-break = Break
activity-title = Title of point { $number }
activity-minutes = Minutes for point { $number }
activity-edit = Edit point { $number }, { $name }
activity-up = Move point { $number } up
activity-down = Move point { $number } down
activity-remove = Delete point { $number }, { $name }
activity-pairs = Tensions
activity-pair = Tension
activity-dots = Dots for each
activity-options-known = Tensions, goals and initiatives
activity-options-own = Other options
activity-question = Question
activity-pulse-sets = Take eight statements about a line
activity-pulse-set = Line { $line }, set { $set }
activity-statements = Statements
activity-statements-count = { $count -> 
    [one] { $count } statement
   *[other] { $count } statements
}
activity-notes = Notes to yourself
one-a-line = One a line

# Running
workshop-no-agenda = The agenda is empty. Add points under Prepare
workshop-next = Next point
workshop-next-is = Next: { $name }
workshop-next-none = Last point
workshop-end = End the workshop
workshop-ended = Held { $date }. Nobody can vote any more
workshop-reopen = Open the record
workshop-close-record = Close the record
minutes-short = min
timer-start = Start the clock
timer-pause = Stop the clock
timer-extend = 1 minute more
room-open = Show on the projector
room-close = Close the projector
room-here = Show on this screen
room-window = Sigtelinje · the room
room-keys = P clock · M 1 minute more · N next · B back · A vote · V reveal · G groups · PageUp/PageDown leaf · K keys · F11 whole screen · Esc back
vote-elsewhere = Another point is being voted on
vote-missing = There are no participants, or nothing to vote on. Fill it in under Prepare
vote-open = Open the vote
vote-again-all = Vote again on all
vote-again-pair = Vote again on the one shown
vote-pass = Pass the laptop round
vote-reveal = Reveal the result
vote-discard = Discard the vote
vote-discard-sure = Discard the vote and everything cast in it?
vote-keep = Keep
vote-clear = Delete the votes and begin again
vote-tally = Type a count
vote-paper = Save ballot paper to print
vote-round = Round { $round }: { $count } votes, the middle is { $now } now and { $wanted } wanted
vote-round-discard = Delete round { $round }
vote-by-group = Show groups one by one
tally-note = Write how many gave each answer, group by group
tally-voters = How many voted
tally-field = { $name }, { $answer }
tally-unfit = The numbers do not add up. Check how many voted and how many dots each had
tally-save = Save the count
tally-cancel = Cancel
paper-title = Ballot paper { $name }
paper-note = Tick one box in each line. Do not write your name
paper-note-dots = { $count ->
    [one] Make one cross. Do not write your name
   *[other] Make { $count } crosses in all, several at one thing if you like. Do not write your name
}
choose-option = { $name } · { $count -> 
    [one] { $count } dot
   *[other] { $count } dots
}
idea-new = New idea
idea-chosen = Choose idea { $number }
idea-text = Idea { $number }
idea-group = Heading of idea { $number }
idea-group-hint = Heading
idea-remove = Delete idea { $number }
decision-new = New decision
decision-text = Decision { $number }
decision-owner = Owner
decision-owner-of = Owner of decision { $number }
decision-nobody = Nobody yet
decision-due = Due date of decision { $number }
decision-to-initiative = Make decision { $number } an initiative
decision-to-log = Note decision { $number } in the log
decision-remove = Delete decision { $number }
decision-became = Became the initiative “{ $name }”
decision-logged = Noted in the log
map-open = Action steps and early warnings on the page Tensions

# The wall of the room
room-choose = What do we work on?
room-pulse = How far do you agree?
room-map = Tension map
room-ideas = What ideas do we have?
room-decide = What have we decided?
room-break = Break
room-vote = Where do we stand today, and where do we want to go?
room-now = Today
room-wanted = Wanted
room-poles = { $first } and { $second }
room-pair = Tension { $number } of { $of } · { $round -> 
    [1] first
    [2] second
    [3] third
   *[other] { $round }th
} round
room-round = { $round -> 
    [1] First
    [2] Second
    [3] Third
   *[other] { $round }th
} round
room-votes = { $count } votes
room-voting = { $count } of { $of } have voted
room-voting-hidden = The result is shown when everybody has voted
room-hidden = Not shown, because too few answered or all answered the same
room-groups-hidden = { $count -> 
    [one] { $count } group
   *[other] { $count } groups
} not shown, because too few answered
room-positions-alt = { $first } to { $second }: the middle is { $now } of 10 today and { $wanted } wanted
room-answers-legend = From wholly disagree to wholly agree, do not know last
room-decision-due = By { $date }
room-map-purpose = Purpose
room-map-fear = Fear
room-map-upsides = The good of { $pole }
room-map-downsides = Too much { $pole }

# The ballot paper
slip-dots = You have { $count } dots
slip-0 = Wholly disagree
slip-1 = Disagree
slip-2 = Neither
slip-3 = Agree
slip-4 = Wholly agree
slip-5 = Do not know
pass-hand-over = Hand the laptop to the next
pass-secret = Your vote is secret and cannot be traced to you
pass-begin = I want to vote
pass-all-voted = All { $of } have voted
pass-all-voted-note = Hand the computer back to the facilitator
pass-back = Back to the facilitator
pass-one-more = One more votes
pass-group = Which group do you belong to?
pass-page = Page { $number } of { $of }
pass-on = On
pass-give-up = Give up
pass-cast-title = Are you ready to vote?
pass-cast-note = You cannot change your vote afterwards
pass-cast = Put the vote into the box
pass-failed = The vote could not be kept and is not counted. Try again
pass-keys-hand-over = Enter begins · Esc back to the facilitator
pass-keys-all = Enter goes back to the facilitator
pass-keys-group = Digits choose · Esc gives up
pass-keys-page = Arrows move · Enter on · Delete clears · Backspace back · Esc gives up
pass-keys-cast = Enter puts the vote into the box · Backspace back · Esc gives up

view-year-wheel = Wheel
view-year-list = List
year-previous = Previous school year
year-next = Next school year
year-this = This school year
year-now = now
year-add = Add event
year-export = Save as calendar
year-export-hint = Saves the school year as a calendar file that Outlook and Thunderbird open
year-empty = The year wheel is empty. Put in what comes back every year: starts, examinations, staff interviews, pedagogical days and reviews
year-month-previous = Previous month
year-month-next = Next month
year-month-empty = Nothing this month
year-counts = { $events ->
        [one] { $events } event
       *[other] { $events } events
    }, { $promises ->
        [one] { $promises } deadline
       *[other] { $promises } deadlines
    }
year-week = week { $week }
year-weeks = weeks { $first }–{ $last }
year-round = Round of assessment: { $name }
year-due = Due: ‘{ $name }’
year-step = Step of ‘{ $name }’
year-step-done = Step of ‘{ $name }’, done
year-review = Review of ‘{ $name }’
year-check-in = Check-in on ‘{ $name }’
year-target = Target due: ‘{ $name }’
year-warning = Early warning: ‘{ $name }’
year-collisions = Collisions
year-collision-title = Week { $week }
year-collision = ‘{ $first }’ and ‘{ $second }’ take up the same: { $teams }
year-collision-school = ‘{ $first }’ and ‘{ $second }’ take up the whole school
initiative-no-owner = Nobody is responsible yet
dialog-event-title = Event of the year wheel
event-title = What happens?
event-time = When in the year?
event-time-week = Week
event-time-month = Month
event-week = Week number
event-week-wrong = Type a week from 1 to 53
event-weeks = Lasts weeks
event-weeks-wrong = Type a number from 1 to 52
event-month = Month
event-kind = Kind
event-kind-school = Rhythm of the school
event-kind-development = Staff development
event-kind-review = Review
event-who = Who takes part?
event-teams = Team
event-teams-all = None chosen means the whole school
event-note = Note
event-save = Save event
event-delete = Take out of the year wheel
event-delete-sure = The event is taken out of every school year. You can undo it afterwards
calendar-year = Year wheel
calendar-promise = Action plan
calendar-review = Follow-up

# Documents for others: headings, tables and remarks.
report-foundation = Foundation
report-lines = Strategic lines
report-initiatives = Initiatives
report-year = The year
report-competences = Competences
report-tensions = Tensions
report-status = Status
report-goals = Goals
report-contents = Contents
report-for-board = For the board
report-for-staff = For the staff
report-as-of = As of { $date }
report-without-names = Staff are shown by short name
report-period = { $from } – { $to }
report-empty = There is nothing to show yet
report-hidden = hidden
report-when = When
report-what = What
report-kind = Type
report-who = Who
report-reason = Reason
report-more = and { $count } more

# Lines and initiatives
report-indicators-of = Indicators for “{ $name }”
report-goal-initiatives = Initiatives · { $names }
report-initiatives-table = Initiatives, { $state }
report-done-on = Carried out
report-deselected = What we chose against, and why
report-year-table = School year { $year }

# Competences
report-competences-title = The digital teaching competences of the staff
report-levels = Levels
report-demands = Expectations
report-teams = Teams
report-scale = The levels
report-of-assessed = of { $people } assessed
report-zero-note = of { $people } assessed · { $agreed } of { $count } have an agreed effort
report-privacy = Figures for fewer than { $count } people are not shown, so a group or a competence may be missing

# Tensions
report-tensions-about = A tension is two poles that are both right, and that the school has to hold together rather than choose between
report-map = Tension map, { $name }
report-upsides = What is good
report-downsides = When it stands alone

# Status
report-status-title = Status since last time
report-goals-on-track = Goals on track or reached
report-goals-note = { $measured } measured of { $count } goals
report-running = Initiatives under way
report-done = Initiatives carried out
report-of-initiatives = of { $count } in the plan
report-late = Late
report-late-note = as of { $date }
report-moved = What happened from { $from } to { $to }
report-indicators-moved = Indicators then and now
report-late-table = Deadlines that have passed
report-soon-table = Deadlines in the next 30 days

# The sheet for a conversation
report-person-for = Personal sheet for the conversation. For the member of staff and the leader only
report-next-table = Competences below the expected level
report-agreements-table = Agreements on development
report-notes-table = Said at the assessments
report-today-agreed = What we agree on today
report-today-agreed-table = New agreements

# Workshop
report-minutes = Minutes
report-decisions = Decisions
report-no-decisions = No decisions were written down
report-decisions-table = Decided at the workshop
report-decision = Decision
report-became = In the plan
report-chosen = Chosen
report-idea-chosen = chosen
report-paper-alt = Ballot paper for { $point } in { $name }
report-table = Table
report-figure = Figure

# The page
page-report = Reports
page-report-purpose = What do others get to read?
command-go-report = Go to Reports
report-kind-board = Strategy for the board
report-kind-staff = Strategy for the staff
report-kind-one-page = The plan on a page
report-kind-status = Status since last time
report-kind-competences = Competence overview
report-kind-person = Sheet for a conversation
report-kind-minutes = Minutes of a workshop
report-kind-ballots = Ballot papers
report-about-person = Member of staff
report-about-workshop = Workshop
report-no-people = There are no staff in the plan yet
report-no-workshops = There are no workshops in the plan yet
report-period-odd = The first day must lie before the last, and the last cannot lie after today
report-choose-first = Choose another document
report-with-names = Show names instead of short names
report-save-pdf = Save as PDF
report-save-docx = Save as Word
report-making = Making the document …
report-setting = Setting the pages …
report-stop = Stop
report-written = Saved as { $file }
report-open-folder = Open the folder
report-no-folder = The folder { $folder } could not be opened from here. The file is in it
report-not-there = What the document is about is no longer in the plan
report-not-made = The document could not be made. The plan is untouched. Try another format
report-no-pdf = This build of the program makes no PDF. Save as Word instead
report-page-previous = Previous page
report-page-next = Next page
report-page-of = Page { $page } of { $count }
report-figures = Figures and pictures
report-figures-note = Spreadsheets have every level, person by person, and are for you who may see them. Charts show only groups that others may see
report-save-xlsx = Save as Excel
report-save-csv = Save as CSV
report-charts-svg = All charts as SVG …
report-charts-png = All charts as pictures …
report-charts-folder = Charts
report-no-charts = The plan has no figures to draw yet

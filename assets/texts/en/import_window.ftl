# The assistant that brings in a table of another program.
dialog-import-title = Bring in from Excel or CSV
command-import = Bring in from Excel or CSV …
choose-table = Choose a spreadsheet or a CSV file
choose-mapping = Choose a saved setup
choose-save-mapping = Save the setup
kind-table = Spreadsheets and CSV
kind-mapping = Setup
mapping-file-name = Setup

## Where the table comes from.
import-how = Bring in a staff list, a table of competences, answers from Forms or a framework. You see first what would happen, and the plan changes when you say so
import-choose = Choose a file …
import-drop = or drag the file into the window
import-paste = Or paste a copied table here (Ctrl+V)
import-use-pasted = Use what was pasted
import-pasted = what was pasted
import-reading = Reading ‘{ $file }’ …
import-stop = Stop
import-path = Path of the file
import-path-read = Read
import-path-save = Save
import-needs-plan = Tables are brought into a plan. Open or make a plan first, and then bring in the table.
import-bad-mapping = ‘{ $file }’ is no saved setup, or was changed and cannot be read from line { $line }. The plan is untouched. Choose another file, or go on without.

## The steps.
import-step-table = Table
import-step-columns = Columns
import-step-levels = Levels
import-step-names = Names
import-step-outlook = Outcome
import-on = Go on
import-back = Back
import-other = Choose another table
import-do = Bring in
import-keep = Save setup …

## Step 1, the table.
import-shape = It looks like
import-turned = Staff stand at the top, each in a column
import-heads-from-row = The table begins in row
import-heads-from-column = The table begins in column
import-heads = Heads take
import-rows-count = { $count ->
    [0] No heads
    [one] 1 row
   *[other] { $count } rows
}
import-columns-count = { $count ->
    [0] No heads
    [one] 1 column
   *[other] { $count } columns
}
import-sheets = Sheets that are read
import-sheet-hidden = { $sheet } (hidden)
import-sheet-is = The name of the sheet is
import-sheet-nothing = Only a name
import-sheet-team = A team
import-sheet-round = A round of assessment
import-which-table = Table on the sheet
import-look = The first rows of ‘{ $file }’
import-use-saved = Use a saved setup …

## Step 2, the columns.
import-no-columns = The table has no columns that can be read. Go back and choose another sheet
import-headless = Column { $column } without a head
import-column-means = Column { $number } ‘{ $column }’ is
import-as-above = An empty cell means the same as the cell above

## Step 3, the levels.
import-no-levels = The table has no levels, so there is nothing to do here
import-blank = An empty cell means ‘not assessed’ and changes nothing
import-word-count = { $count ->
    [one] once, { $address }
   *[other] { $count } times, first in { $address }
}
import-word-means = ‘{ $word }’ means
import-means-not-assessed = Not assessed
import-means-nothing = Is left out
import-source = Rated by
import-from = Valid from (empty is today)
import-round = Round
import-new-round = New round …
import-round-title = Name of the round
import-round-date = Date of the round
import-round-day = Date of ‘{ $round }’
import-no-round = Outside the rounds

## Step 4, the names.
import-no-names = The table has no names, so there is nothing to do here
import-open = { $count ->
    [one] 1 name waits for your choice
   *[other] { $count } names wait for your choice
}
import-pass-rest = Pass over the rest
import-names-people = { $count ->
    [one] 1 member of staff
   *[other] { $count } members of staff
}
import-names-competences = { $count ->
    [one] 1 competence
   *[other] { $count } competences
}
import-found-exact = is in the plan
import-found-similar = much like a name in the plan
import-found-several = several in the plan are called so
import-new-person = not in the plan
import-new-competence = not in the plan
import-several-places = { $count } places
import-name-is = ‘{ $name }’ is
import-decide = Choose …
import-is-new = New in the plan
import-pass-over = Pass over

## Step 5, the outcome.
import-open-first = { $count ->
    [one] 1 name waits for your choice. Go to ‘Names’
   *[other] { $count } names wait for your choice. Go to ‘Names’
}
import-nothing-changes = The plan already has all that the table says
import-whose = The levels count as ‘{ $source }’ outside the rounds
import-whose-round = The levels count as ‘{ $source }’ in the round ‘{ $round }’
import-whose-rows = The levels count as ‘{ $source }’ in the round that the row names
import-whose-sheets = The levels count as ‘{ $source }’ in the round that the sheet is called
import-begins-round = New round ‘{ $round }’ on { $date }
import-unreadable-title = { $count ->
    [one] 1 cell is left out
   *[other] { $count } cells are left out
}
import-aside-title = { $count ->
    [one] 1 row is passed over
   *[other] { $count } rows are passed over
}

## When the assistant is closed before the table was brought in.
import-leave = If you close now, your choices are lost. The plan is untouched
import-leave-hint = Choices of columns and levels can be kept as a setup at the step ‘Outcome’
import-leave-yes = Close anyway
import-leave-no = Keep working

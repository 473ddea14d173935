# Tables from other programs.

## Why a file cannot be read as a table. What happened, what is safe, what to do.
table-empty = “{ $file }” is empty. The plan is untouched. Choose another file.
table-lock-file = “{ $file }” is not the spreadsheet itself but a small file that a spreadsheet program puts beside it while it is open. The plan is untouched. Choose the file of the same name without the signs in front.
table-protected = “{ $file }” is locked with a password. The plan is untouched. Open it in Excel, remove the password under “File” and “Info”, save a copy, and choose the copy here.
table-old-format = “{ $file }” is saved in an older or binary Excel format. The plan is untouched. Open it in Excel, save it as “Excel Workbook (.xlsx)”, and choose that here.
table-none = “{ $file }” is no spreadsheet, whatever its name ends with. The plan is untouched. Choose a file from Excel or LibreOffice, or a CSV file.
table-damaged = “{ $file }” is damaged and cannot be read to its end. The plan is untouched. Open it in Excel, save a copy, and choose the copy here.
table-too-large-inside = “{ $file }” unpacks to far more than a spreadsheet of staff can hold. It was not read, and the plan is untouched. Choose only files whose origin you know, or copy the table to a new spreadsheet.
table-unsafe-name = “{ $file }” holds a name that points out of it, which no spreadsheet does. It was not read, and the plan is untouched. Choose only files whose origin you know.
table-too-many-sheets = “{ $file }” has more than { $limit } sheets. The plan is untouched. Copy the sheets you need to a new file, and choose that here.
table-too-many-cells = “{ $file }” has more than { $limit } filled cells, counting the sheet “{ $sheet }”. The plan is untouched. Copy the table you need to a new file, and choose that here.
table-too-many-rows = “{ $file }” goes further down than { $limit } rows, first at { $address }. The plan is untouched. Delete the rows you do not need, and try again.
table-too-many-columns = “{ $file }” has more than { $limit } columns, first at { $address }. The plan is untouched. Delete the columns you do not need, and try again.
table-too-long-cell = The cell { $address } of “{ $file }” holds more text than Excel allows. The plan is untouched. Shorten the cell, and try again.
table-too-much-work = “{ $file }” takes too much memory or time to read. Reading was stopped, and the plan is untouched. Copy the table to a new spreadsheet, and choose that here.
table-no-reader = “{ $file }” could not be read, because the computer would not start the part of the program that reads spreadsheets. The plan is untouched. Try again, or save the table as a CSV file, and choose that here.

## What a table is.
import-shape-staff-list = Staff list
import-shape-matrix = People and competences in a grid
import-shape-long-form = One rating per row
import-shape-forms-answers = Answers from Forms
import-shape-framework = Competence framework

## What stands in a column.
import-column-nothing = Not used
import-column-name = Name
import-column-first-name = First name
import-column-last-name = Last name
import-column-alias = Short name
import-column-mail = Mail address
import-column-team = Team
import-column-department = Department
import-column-role = Role
import-column-started = Employed from
import-column-left = Left
import-column-level-of-head = Level in the column’s competence
import-column-area = Area
import-column-competence = Competence
import-column-short = Short form
import-column-about = Description
import-column-descriptor = Description of a level
import-column-level = Level
import-column-date = Date
import-column-source = Who rates
import-column-round = Round of assessment

## Why something is suggested.
import-because-form-columns = Forms has put times on the answers
import-because-person-competence-level = Person, competence and level stand in columns of their own
import-because-only-competences = There are competences and nobody’s name
import-because-people-and-levels = There are staff and levels
import-because-only-people = There are staff and no levels
import-because-questionnaire = The questionnaire went out from this plan
import-because-questionnaire-column = The column is from a questionnaire that went out from this plan
import-because-chosen = You chose it
import-because-head = The head says so
import-because-competence = The head is a competence of the plan
import-because-levels = Levels stand in the column
import-because-people = Staff of the plan stand in the column
import-because-first-words = The first column of words
import-because-level-head = The head is a level
import-because-anonymous = Nobody says here who they are
import-because-unknown = The head is unknown

## Why a word is suggested as a level, or why not.
import-level-number = The number is on the scale
import-level-scale-name = The plan calls the level so
import-level-description = The plan describes the level so
import-level-stars = The stars were counted
import-level-not-assessed = Says that nothing was assessed
import-level-other-scale = The table uses another scale than the plan. Choose yourself
import-level-cross = A cross does not say which level. Choose yourself
import-level-contradiction = The number and the word disagree. Choose yourself
import-level-unknown = The word is unknown. Choose yourself

## Why a cell is not taken in.
import-why-unknown-level = the word is no known level
import-why-above-scale = the level is above the scale of the plan
import-why-no-person = the row does not say who it is about
import-why-anonymous = the answer is anonymous
import-why-open-person = the name is much like one in the plan and has to be chosen
import-why-no-competence = the row does not say which competence it is about
import-why-open-competence = the plan does not know the competence, which has to be chosen
import-why-no-day = the text is no date
import-why-no-day-of-rating = the text is no date, and so the levels of its row are left out too
import-why-end-before-start = the last day lies before the first
import-why-no-source = it does not say who rated
import-why-contradiction = another cell says something else of the same thing
import-why-alone = the name stands alone without levels
import-why-no-area = the competence stands under no area

## Rows that are none of the table’s own.
import-aside = { $address } is passed over. { $why }
import-aside-group = The row is a heading between others
import-aside-sum = The row sums up the others
import-aside-heads = The row repeats the heads

## What happens.
import-people = Staff { $new } new, { $changed } changed, { $same } unchanged
import-levels = Levels { $new } new, { $changed } changed, { $same } unchanged
import-competences = Competences { $new } new, { $changed } changed, { $same } unchanged
import-unreadable = { $address } “{ $text }” is not taken in, since { $why }
import-doubled = The same member of staff stands in several places, { $addresses }
import-superseded = { $addresses } gave way to a later answer
import-missing = The table does not have the columns { $heads }

## When the table does not fit.
import-error-no-sheet = The file does not have the sheets that are to be read. The plan is untouched. Choose another file or other sheets.
import-error-nothing-found = There are neither staff nor competences to be found in the file. The plan is untouched. Put heads above the columns, such as “Name” and “Team”, and try again.
import-error-unsound = The table would make the plan unsound, and nothing was taken in. The plan is untouched. Mend the table, and try again.

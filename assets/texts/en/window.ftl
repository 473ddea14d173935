# Navigation and pages.
nav-status = Status
nav-people = People
page-overview = Overview
page-overview-purpose = Where do we stand, where are we moving, and what needs you now?
page-competences = Competences
page-competences-purpose = Who is where, and how far is it to what you need?
page-staff = Staff
page-staff-purpose = Who works here, on which team and in which role?
view-matrix = Matrix
view-distribution = Distribution
view-over-time = Over time
view-teams = Teams
view-person = Person
view-framework = Framework

# Commands.
command-group-plan = Plan and file
command-group-steps = Steps
command-group-go = Go to
command-group-work = Work
command-group-look = Appearance
command-palette = Search or run a command
command-save = Save
command-save-as = Save as …
command-open = Open …
command-start-page = Close the plan
command-versions = Earlier versions
command-plan-settings = About the plan and the school
command-undo = Undo
command-redo = Redo
command-go-overview = Go to Overview
command-go-competences = Go to Competences
command-go-staff = Go to Staff
command-view-matrix = Show the matrix
command-view-distribution = Show the distribution
command-view-over-time = Show development over time
command-view-teams = Show teams
command-view-person = Show a person
command-view-framework = Show the framework
command-new-round = New round
command-paste-names = Paste a list of names
command-freeze-columns = Freeze columns up to the selected one
command-pin-person = Pin the person at the top, or unpin
command-unfreeze = Unfreeze the matrix
command-switch-language = Switch language to Danish
command-switch-theme = Switch between light and dark
command-larger-text = Larger text
command-smaller-text = Smaller text
command-normal-text = Text at 100%
command-switch-names = Switch between names and short names
command-keys = Keys and help
command-quit = Quit
keys-matrix = In the matrix the arrow keys move the cursor, Shift extends the selection, digits set the level, Delete clears to ‘not assessed’, Ctrl+D fills down, and Esc leaves the matrix
search-or-command = Search or run a command
palette-hint = Type a name, a competence or a command
palette-nothing = Nothing fits. Try fewer letters
text-size = Text size

# Whether the plan is saved.
saved-at = Saved { $time }
saved-unchanged = Saved
saved-changed = Changes are not in the file yet
saved-no-file = Not saved to a file yet
saved-saving = Saving …
saved-failed = Not saved
place-file = { $file } on this computer
place-none = The plan has no file yet
opening = Opening …
done-step = { $step }
done-undo = Undone, { $step }
done-redo = Redone, { $step }
done-save = Saved in { $path }
done-export = The picture is in { $path }
done-copy = { $count ->
    [one] { $count } line copied
   *[other] { $count } lines copied
}
chart-not-drawn = The chart could not be drawn. The plan is as before
journal-failed = The safety copy of your unsaved work could not be written. The plan is unchanged on the screen. Save it now, preferably somewhere else
recovered = Your unsaved work is back. Save it to put it into the file
version-opened = The latest safe version is open. Save it where you want it
version-none-readable = None of the kept versions can be read. The file is untouched

# Start page.
start-title = Sigtelinje
start-purpose = The school’s digital strategy in one file, on your own computer
start-try = Try first
start-own = Your own plan
start-open = Open a plan …
start-open-about = A .ron file that you or a colleague saved. You can also drag it onto the window
start-new = New plan
start-new-about = Choose a template with roles, framework and expectations that you can change
start-recent = Recent plans
start-offline = Everything stays on this computer. The program never goes online
start-recover = Bring the work back
start-decline = Put it aside
start-recover-about = ‘{ $title }’ was not saved when the program last ended. The work from { $time } is still here. If you put it aside, it is kept for a week
start-open-version = Open the latest safe version
recover-without-file = A plan without a file
sample-limtorp-about = An invented school with 84 staff, 9 teams and three rounds of assessment
sample-team-about = An invented team of 12, good for a workshop
new-plan-title = Digital strategy { $year }
choose-open = Open a plan
choose-save = Save the plan
choose-picture = Save the picture

# Questions about files.
question-unsaved = Do you want to save the changes?
question-unsaved-about = The plan has changes that no file holds. If you discard them, they are gone
question-changed-on-disk = Somebody else changed the file
question-changed-on-disk-about = Since you opened or saved the plan, the file was changed outside this window. Nothing was overwritten, and your work is safe. If you save over the file, the other version is kept under ‘Earlier versions’
question-gone = The file is gone
question-gone-about = The file was moved or deleted, or the drive is not connected. Your work is here on the screen and safe. Save a copy somewhere else, or save again in the same place
question-changed-outside = The file was changed outside the program
question-changed-outside-about = Somebody edited the file with another program, or it was damaged. It can be read, and nothing was changed yet. Look at the differences and choose
question-no-version = There is no earlier version on this computer to compare with
question-no-difference = No difference in content
question-differences = Differences
question-more = and { $count } more
question-type-open = Open a plan
question-type-save = Save the plan
question-path = Path of the file
question-path-hint = for example /home/name/plan.ron
versions-about = Bringing back a version is a step you can undo. The file changes only when you save
versions-none = There are no earlier versions yet. They come when you have saved the plan a few times
versions-bring-back = Bring back
versions-same = Same as the plan is now
versions-unreadable = The version cannot be read

# Inspector.
inspector-close = Close the panel
employed-since = employed { $year }
rating-holds = holds
rated-on = Rated { $date }
expected-target = Expected
expected-lowest = Lowest acceptable
not-required = Not required
no-expectation = No expectation
next-level = Next level
agreements = Agreements
with-helper = with { $name }
due-on = due { $date }
open-person = Open conversation sheet
make-agreement = Agree on an effort
below-expected-list = Below expected

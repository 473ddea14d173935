# The command line.
batch-sample-done = { $count } plans written to { $folder }
batch-no-template = There is no template called ‘{ $name }’. Choose one of { $names }
batch-saved = Saved in { $file }
batch-exists = { $file } is already there and is untouched. Choose another name
done-charts = { $count } charts written to { $folder }
batch-checked = { $file } can be read, { $count ->
    [0] nothing needs attention
    [one] { $count } finding needs attention
   *[other] { $count } findings need attention
}
batch-changed-outside = The file was changed outside the program since it was saved
batch-plan-and-command = “{ $file }” stands before the command and would not be used. Nothing was done. Write plans after the command, or leave the command out to open the window
batch-no-window = The window cannot be opened here, because neither a graphics card nor a substitute works. The plan is untouched. Try another computer, or use the commands in ‘sigtelinje --help’
batch-import-nothing = The table says nothing new. The plan is untouched
batch-import-bad-map = “{ $file }” does not say what is what in the table, and cannot be read from line { $line }. The plan is untouched. Mend the file, or use “--map auto”
batch-report-format = { $file } must end in .pdf, .docx, .xlsx, .csv or .ron. Nothing was written
batch-report-kind = “{ $name }” is no document. Choose board, staff, one-page, status, competences, person, minutes, ballots, person-data or staff-information
batch-report-no-kind = A spreadsheet has every level and takes no --kind
batch-report-only-pdf = That document can only be made as PDF
batch-report-no-data = That document does not exist as data. Choose .pdf or .docx, or the document person-data
batch-report-whom = Write the short name after person, such as --kind person KB
batch-report-person = Nobody in the plan has the short name or name “{ $name }”
batch-report-people = Several people in the plan are called “{ $name }”. Write the id of the person instead
batch-report-workshop = The plan has no workshop called “{ $name }”
batch-report-no-workshop = The plan has no workshop
batch-report-period = The period ends before it begins. Write a day before --to as --from

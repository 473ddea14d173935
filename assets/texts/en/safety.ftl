# The page on safety and versions, and files that several people work in.
nav-file = The file
page-safety = Safety
page-safety-purpose = Is the work safe, and what can be brought back?
command-go-safety = Go to Safety and versions
safety-file = The file
safety-saved-times = { $count ->
    [one] saved { $count } time
   *[other] saved { $count } times
}
safety-no-file = The plan lies in no file yet. Save it, and the row of earlier versions begins as well
safety-alone = Nobody else seems to have the plan open
safety-perhaps-others = Others may have the plan open
safety-show-folder = Open the folder
safety-your-name = Your name when several have the plan open
safety-your-name-hint = no name
safety-your-name-about = Only what you write here is shown to others. Leave it empty if you do not want to be named
safety-copies = The same plan in another file
safety-copies-about = OneDrive and the like make an extra file when two have saved on their own. If you merge it, the work of both is in the plan. The other file stays until you delete it
safety-copy-facts = { $saved }, last { $time }
safety-versions = Earlier versions
safety-versions-note = the latest ten and one for each day for 30 days, on this computer
safety-reading = Reading …
safety-changes = List of changes
safety-changes-note = what was saved when on this computer, in numbers and without names of staff
safety-changes-none = Nothing has been saved on this computer yet
safety-changes-whole = the whole plan
safety-changes-all = Show all { $count }
safety-changes-sign = Put my name beside what I save
safety-changes-sign-needs-name = Type your name under “The file” first
part-plan = the plan
part-staff = staff
part-framework = framework
part-levels = ratings
part-strategy = strategy
part-initiatives = initiatives
part-year = year wheel
part-tensions = tensions
part-workshops = workshops
safety-unsaved = Work that is not saved
safety-unsaved-about = While you work, the latest is kept safe on this computer every few seconds. If the program goes down, it is offered on the start page next time
safety-conflicts = Two have changed the same
safety-conflicts-about = Both values are kept until somebody chooses. The choice can be undone
safety-value-before = Before
safety-value-now = In the plan now
safety-value-other = In the other copy
safety-value-none = deleted
safety-keep-now = Keep what is there
safety-take-other = Take the other
safety-protection = Protection
safety-protected = The plan is protected by a passphrase. It is locked when nobody has touched anything for ten minutes
safety-plain = The plan is not protected. Whoever gets hold of the file can read it
safety-help = If something goes wrong
help-does-not-open = The file does not open
help-does-not-open-about = Trying did not change the file. Choose “Open the latest safe version” on the start page, and save it under a new name. Keep the broken file until you know that nothing is missing.
help-computer-died = The computer or the program went down
help-computer-died-about = Start the program again on the same computer. Work that did not reach the file is offered at the top of the start page and when you open the plan. Five seconds at most can be missing.
help-changed-by-other = Somebody else has saved in the meantime
help-changed-by-other-about = Nothing is overwritten. A yellow line above the page says so, and “Merge” brings the work of both together. If you changed the same field, both values stand on this page until you choose.
help-gone = The file is gone, or the USB stick was taken out
help-gone-about = Your work is still on the screen. Put the stick back and save again, or choose “Save as” and another place.
help-regretted = Something was deleted by mistake
help-regretted-about = Undo goes back step by step while the plan is open. If it has been closed since, bring an earlier version back above. That is a step that can be undone itself.
help-passphrase = The passphrase is forgotten
help-passphrase-about = Then nobody can open the plan, not even we. There is no back door. Write the phrase down and put it in a safe place before you need it.
help-no-promise = What the program cannot promise
help-no-promise-about = A USB stick can lose the latest if it is taken out while it is written to. On a network drive or in OneDrive the file is safe only once it has been sent. What you delete here may still lie in OneDrive’s own versions. And whoever has your computer open can see what you can see.
versions-open = Look
versions-compare = Compare
versions-fold = Show fewer
version-shown = You are looking at an earlier version. It has no file, so the real plan is untouched
sharing-changed = Somebody else has saved in the file. Your work is still here
sharing-gone = The file is no longer where it lay. Your work is still here
sharing-unsaved = Work from { $time } did not reach the file before the program ended
sharing-copies = { $count ->
    [one] The same plan also lies in “{ $file }” with other changes
   *[other] The same plan also lies in “{ $file }” and other files with other changes
}
sharing-merge = Merge
sharing-compare = See the difference
sharing-save-again = Save again in the same place
sharing-see = See the files
sharing-merged = The changes of both are merged. Save to put them into the file
sharing-merged-conflicts = { $count ->
    [one] The changes are merged. In one place you changed the same. Choose under “Safety”
   *[other] The changes are merged. In { $count } places you changed the same. Choose under “Safety”
}
sharing-other-plan = The file holds another plan and was not merged
question-doubtful = Does this look right?
question-doubtful-shrunken = The other copy has half as much or less: { $after } against your { $before }. That looks like a fault of synchronising. Nothing has changed yet
question-doubtful-older = The other copy is older than the one you have open. That looks like a fault of synchronising. Nothing has changed yet
answer-keep-mine = Keep mine
answer-merge-anyway = Merge anyway
place-file-shared = { $file } · also open elsewhere
place-file-with = { $file } · also open at { $name }

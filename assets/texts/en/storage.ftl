# Sentences about files: what happened, what is safe, what to do.

## Reading and writing any file
storage-not-found = There is no file called “{ $file }”. It may have been moved or renamed, or lie on a drive that is not connected.
storage-no-permission = You are not allowed to use “{ $file }” here. The file is unchanged. Save a copy elsewhere, or ask whoever owns the folder.
storage-read-only = The drive with “{ $file }” cannot be written to. The file is unchanged. Save a copy elsewhere.
storage-disk-full = There is no room for “{ $file }”. What lay there before is unchanged. Free some space, or save elsewhere.
storage-too-large = “{ $file }” is larger than { $limit } MB, which is the most. The file is unchanged. Choose another file, a plan is rarely larger than a few MB.
storage-not-a-file = “{ $file }” is not a file. Nothing is changed. Choose a file or another name.
storage-bad-name = The name “{ $file }” cannot be used here. Choose another name.
storage-in-use = Another program is using “{ $file }”. The file is unchanged. Close the other program, or wait a little, and try again.
storage-unreachable = The drive with “{ $file }” cannot be reached. What is open here is still here. Try again, or save a copy on your own computer.
storage-io = The drive answers with an error for “{ $file }” (number { $code }). What is open here is still here. Try again, or save a copy elsewhere.

## Opening a plan
storage-open-no-permission = You are not allowed to open “{ $file }”. The file is not changed. Ask its owner for access or for a copy.
storage-empty = The file is empty. This can happen when the power fails. Open an earlier version if there is one.
storage-not-utf8 = The file is not UTF-8 text and cannot be read. It is unchanged. Open an earlier version if there is one.
storage-utf16 = The file was saved as “Unicode” (UTF-16). Open it in the program that saved it last, and save it as UTF-8.
storage-no-plan = The file is not a plan. It is unchanged. Choose another file.
storage-truncated = The end of the file is missing. It is unchanged. Open the newest earlier version.
storage-damaged = The file cannot be read from line { $line }, character { $column }. It is unchanged. Open an earlier version, or correct the line in a text editor.
storage-newer = The plan was saved with a newer version of the program ({ $program }). It is unchanged. Get that version to open it.
storage-unsound =
    { $count ->
        [one] The plan does not hold together in one place. It is at { $field }. The file is unchanged. Open an earlier version, or correct the file.
       *[other] The plan does not hold together in { $count } places. The first is { $field }. The file is unchanged. Open an earlier version, or correct the file.
    }
storage-no-thread = The computer does not have the resources right now. Nothing has changed. Close other programs, and try again.

## Saving a plan
storage-save-disk-full = The plan is not saved, because there is no room for “{ $file }”. The old file is unchanged, and your changes are still here. Free some space, or save a copy elsewhere.
storage-save-no-permission = The plan is not saved, because you are not allowed to write “{ $file }” here. What was there before is not changed, and your changes are still here. Save a copy elsewhere.
storage-save-no-folder = The plan is not saved, because the folder of “{ $file }” no longer exists. Your changes are still here. Save a copy elsewhere.
storage-save-changed = The plan is not saved, because somebody else has changed the file meanwhile. Both versions are still there. Compare them, or save yours as a copy.
storage-save-gone = The plan is not saved, because the file is gone. Your changes are still here. Save the plan again as a new file.
storage-save-unsound = The plan is not saved, because it does not hold together at { $field }. The old file is unchanged, and your changes are still here. Undo the last change, and save again.
storage-save-not-round-tripped = The plan is not saved, because it could not be read back. This is a fault of the program. The old file is unchanged, and your changes are still here.
storage-save-not-verified = The plan may not be saved. The file on the drive is not the one that was just written. Your changes are still here. Save a copy elsewhere.

## Things that went less well
storage-several-names = “{ $file }” has several names on the drive. Only this name gets the new content.
storage-change-not-noted = The plan is saved, but the list of changes on this computer could not be written
storage-no-version-kept = The plan is saved, but the earlier version could not be kept on this computer
storage-older-format = The plan is from an older version of the program. When it is saved, it gets the new file format, and colleagues need a version like yours to open it
storage-upgraded = The plan is saved in the new file format. The original file is under “Earlier versions” on this computer
storage-setting-ignored = The setting { $name } could not be used and is as it was at first
storage-settings-ignored = The settings could not be read and are as they were at first

## What is wrong with a field of a plan; the name of the field stands before.
problem-empty = is empty but must be filled in
problem-too-long = is too long
problem-unprintable-text = holds characters that cannot be shown
problem-missing-reference = refers to something that is not in the plan
problem-listed-twice = is listed twice
problem-not-listed = is missing from the list that orders it
problem-above-scale = goes beyond the scale
problem-scale-size = has too few or too many levels
problem-lowest-above-target = has a lowest level that lies above the target
problem-end-before-start = ends before it begins
problem-date-out-of-range = has a year that cannot be right
problem-out-of-range = is a number outside what it can be
problem-assessed-twice = is a second assessment of the same person from the same side in the same round
storage-protected = The plan is protected. Type the passphrase to open it
storage-wrong-passphrase = The passphrase does not fit, or the file was changed. The file is untouched. Try again, and mind capital letters
storage-odd-protection = The file is protected in a way that this program cannot open. It is untouched. Open it with the program that protected it
problem-erased = is somebody whose data were erased
problem-in-field = { $field } { $problem }

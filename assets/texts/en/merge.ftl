# Merging: steps, refusals, and what two copies changed differently.
step-merge = copy merged in
step-conflict = conflict decided
step-conflict-about = conflict about { $name } decided

edit-error-other-plan = The file is another plan than the open one, so they cannot be merged. The plan is as before
edit-error-decided = The conflict has been decided already. The plan is as before
edit-error-unfit-value = The other value no longer fits into the plan. Keep what is there now, or change it yourself. The plan is as before

# Steps of undo and redo for the parts of the strategy. They are read after ‘Undo’ and ‘Redo’.
step-foundation-why = why of the foundation changed
step-foundation-values = values of the foundation changed
step-foundation-principles = principles of the foundation changed
step-foundation-reform = contribution to the reform goals changed
step-line-add = strategic line ‘{ $name }’ added
step-lines-add = { $count ->
    [one] { $count } strategic line added
   *[other] { $count } strategic lines added
}
step-line-rename = strategic line ‘{ $name }’ renamed
step-line-why = why of the strategic line ‘{ $name }’ changed
step-line-move = strategic line ‘{ $name }’ moved
step-line-maturity = maturity on ‘{ $name }’ changed
step-line-remove = strategic line ‘{ $name }’ deleted
step-goal-add = goal ‘{ $name }’ added
step-goal-change = goal ‘{ $name }’ changed
step-goal-move = goal ‘{ $name }’ moved
step-goal-remove = goal ‘{ $name }’ deleted
step-indicator-add = indicator ‘{ $name }’ added
step-indicator-change = indicator ‘{ $name }’ changed
step-indicator-move = indicator ‘{ $name }’ moved
step-indicator-remove = indicator ‘{ $name }’ deleted
step-check-in = check-in on ‘{ $name }’ noted
step-check-in-remove = check-in on ‘{ $name }’ deleted
step-initiative-add = initiative ‘{ $name }’ added
step-initiative-change = initiative ‘{ $name }’ changed
step-initiative-idea = ‘{ $name }’ is an idea again
step-initiative-planned = ‘{ $name }’ planned
step-initiative-running = ‘{ $name }’ started
step-initiative-done = ‘{ $name }’ done
step-initiative-deselected = ‘{ $name }’ chosen against
step-initiative-step = step of ‘{ $name }’ changed
step-initiative-step-remove = step of ‘{ $name }’ deleted
step-initiative-copy = initiative ‘{ $name }’ copied
step-initiative-next-year = ‘{ $name }’ moved to the next school year
step-initiative-template = ‘{ $name }’ kept as a template
step-initiative-template-remove = template ‘{ $name }’ deleted
step-initiative-remove = initiative ‘{ $name }’ deleted
step-event-add = ‘{ $name }’ put into the year wheel
step-events-add = { $count ->
    [one] { $count } event put into the year wheel
   *[other] { $count } events put into the year wheel
}
step-event-change = ‘{ $name }’ in the year wheel changed
step-event-remove = ‘{ $name }’ taken out of the year wheel
step-baseline-freeze = plan frozen as ‘{ $name }’
step-baseline-rename = baseline ‘{ $name }’ renamed
step-baseline-remove = baseline ‘{ $name }’ deleted

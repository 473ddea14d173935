# Filters above the six views.
filter-teams = Team
filter-roles = Role
filter-areas = Area
filter-round = Round
filter-now = Now
filter-ratings = Shows
filter-count = { $shown } of { $all } staff

# Matrix.
matrix-empty = Here you see who is where. Begin by pasting a list of names
matrix-nothing-fits = No staff or competences fit the filters
matrix-find = Find a member of staff
matrix-filter = Rows
matrix-filter-all = All rows
matrix-filter-below = Below expected
matrix-filter-zero = On level 0
matrix-filter-not-assessed = Not fully assessed
matrix-head-name = Name
matrix-head-team = Team
matrix-head-met = Met
matrix-legend = Legend
matrix-sorted = sorted
matrix-cell-level = level { $level } of { $top }
matrix-tip-expected = Expected level { $level }
matrix-keys-hint = Arrow keys move · digits set the level · Delete clears
matrix-above-scale = The scale goes to { $top }. Nothing was changed
matrix-paste-unreadable = ‘{ $cell }’ is not a level of the scale. Nothing was pasted
matrix-paste-cut = What did not fit into the matrix was not pasted
matrix-zero-asks = { $name } is on level 0 in ‘{ $competence }’. Which effort goes with it?
matrix-zero-later = Later
matrix-writes = Digits are saved as ‘{ $source }’ in { $round }
round-none = no round

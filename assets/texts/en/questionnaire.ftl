# Questionnaires for own assessment, which go out and come back.
questionnaire-sheet = Self-assessment
questionnaire-lookup = Descriptions
questionnaire-title = Self-assessment, { $round }
questionnaire-file = Self-assessment { $round } { $who }
questionnaire-no-team = No team
questionnaire-how-team = Find your row, and choose a level from the list in each column
questionnaire-how-person = Choose your level from the list beside each competence
questionnaire-zero = “{ $zero }” is an answer like the others. An empty cell means “not answered”
questionnaire-look-up = What the levels mean is on the sheet “Descriptions”
questionnaire-seen-team = Everybody who opens the file can see everybody’s answers. Save it, and send it back to whoever sent it to you
questionnaire-seen-person = Whoever you send the sheet to can see your answers. Save it, and send it back to whoever sent it to you
questionnaire-your-level = Your level
questionnaire-about = What it is about
questionnaire-every = All competences
questionnaire-no-such = There is no such level
questionnaire-choose = Choose a level from the list, or leave the cell empty

## For Microsoft Forms.
questionnaire-form-how = Choose the level that fits you best. “{ $zero }” is an answer like the others. Skip what you do not want to answer. Question 2 has one answer only, which says which round your answers belong to
questionnaire-form-seen = Whoever made the form can see your answers

## In the window.
command-questionnaire = Questionnaire …
dialog-questionnaire-title = Questionnaire
questionnaire-round = Round of assessment
questionnaire-how-many = { $count ->
    [0] Nobody takes part in the round
    [one] One file
   *[other] { $count } files
}
questionnaire-who = Who gets one
questionnaire-each-person = Everybody gets their own
questionnaire-each-team = Each team shares one, where all can see all answers
questionnaire-names = Write names along with aliases
questionnaire-back = Take the answers in one file at a time with “Bring in from Excel or CSV”. They go into the round
questionnaire-save = Save the files …
questionnaire-copy = Copy text for Microsoft Forms
questionnaire-no-own = The round does not ask for own ratings. The answers are taken in all the same
choose-folder = Choose a folder for the files
question-type-folder = Save the questionnaires in a folder
question-replace = The files are there already
question-replace-about = { $count ->
    [one] One file of the same name is
   *[other] { $count } files of the same name are
} in { $folder } already. Nothing was written yet
answer-replace = Replace
answer-other-folder = Choose another folder …
done-questionnaires = { $count ->
    [one] One questionnaire is in { $folder }
   *[other] { $count } questionnaires are in { $folder }
}

## On the command line.
batch-questionnaires = { $count ->
    [one] One file written to { $folder }
   *[other] { $count } files written to { $folder }
}
batch-no-round = There is no round called “{ $name }”. Choose one of { $names }
batch-no-rounds = The plan has no round to ask for. Start one in the window
batch-nobody-asked = Nobody takes part in the round “{ $name }”. Nothing was written

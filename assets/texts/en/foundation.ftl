# The page "Foundation" and the reminder of the school's why
foundation-why = Why
foundation-why-note = what everything else in the plan goes back to
foundation-why-hint = We work digitally because …
foundation-questions = Questions to get you started
foundation-question-pupils = What must pupils be able to do when qualified that they learn better in digital ways?
foundation-question-teaching = When does teaching get better through digital means, and when does it not?
foundation-question-workplace = How does it help the pupil to join up school and workplace training?
foundation-question-everybody = What must every teacher be able to do, and what is voluntary?
foundation-question-not = What will you leave out?

foundation-values = Values
foundation-values-note = what you do not compromise on
foundation-value = Value { $number }
foundation-value-new = New value
foundation-value-hint = Type a value and press Enter
foundation-principles = Principles
foundation-principles-note = what the values mean in teaching
foundation-principle = Principle { $number }
foundation-principle-new = New principle
foundation-principle-hint = Type a principle and press Enter
foundation-entry-remove = Delete “{ $name }”
foundation-entry-keys = Ctrl with arrow up or down moves it

foundation-reform = The four clear goals
foundation-reform-note = tick those that digital work is to serve
foundation-reform-how = How we contribute to “{ $goal }”
foundation-reform-how-hint = It makes a difference because …
foundation-reform-source = The goals are put in our own words after the Danish reform of vocational education of 2015 (uvm.dk)
reform-more-choose = More choose vocational education
reform-more-choose-about = More young people begin straight after year 9 or 10
reform-more-complete = More complete it
reform-more-complete-about = More of those who begin become qualified
reform-skilled = All become as skilled as they can
reform-skilled-about = Strong pupils and those who struggle are both challenged
reform-trust = Trust and well-being grow
reform-trust-about = Pupils and apprentices thrive, and their trade is respected

foundation-uses = Where the foundation is used
foundation-uses-note = Every line, goal and initiative should be able to answer its own why
foundation-uses-lines = { $said } of { $count ->
    [one] { $count } line has
   *[other] { $count } lines have
} a why
foundation-uses-goals = { $said } of { $count ->
    [one] { $count } goal has
   *[other] { $count } goals have
} a purpose
foundation-uses-initiatives = { $said } of { $count ->
    [one] { $count } initiative has
   *[other] { $count } initiatives have
} a why
foundation-uses-reform = Goals that serve the four clear goals
foundation-uses-reform-goal = { $goal } · { $count ->
    [0] no goals yet
    [one] { $count } goal
   *[other] { $count } goals
}

foundation-reminder = The school’s why
foundation-reminder-missing = The school’s why has not been written yet
foundation-reminder-write = Write it in Foundation
foundation-reminder-open = Open Foundation
foundation-reminder-more = Read all of it
foundation-reminder-less = Show less

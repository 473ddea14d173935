# The rights of the staff: access, erasure, codes and the information sheet.

# Erase everything about a member of staff
erased-person = [erased person]
unnamed-person = [staff member]
erase-open = Erase all data …
erase-open-named = Erase all data about { $name } …
dialog-erase-title = Erase all data
erase-goes = Short name, name and employment are erased together with { $ratings ->
        [0] expectations
        [one] { $ratings } assessment
       *[other] { $ratings } assessments
    } and { $agreements ->
        [0] notes
        [one] { $agreements } agreement
       *[other] { $agreements } agreements
    }. So are entries of the log about the person and what they are responsible for, also in frozen plans
erase-goes-too = Then the plan is saved, and the same is erased in every earlier version and backup on this computer. One that cannot be read is removed as a whole
erase-named = Mentioned in other texts
erase-named-text = Tick what means this person. It becomes “[erased person]”, also in earlier versions
erase-replace = “{ $name }” in { $count ->
    [one] { $count } text
   *[other] { $count } texts
}
erase-unreached = What the program cannot erase
erase-unreached-text = OneDrive's own versions and recycle bin, copies on other computers and USB sticks, documents that were sent or saved out of the program, and paper. You have to erase those yourselves
erase-final = This cannot be undone. The list of steps that can be undone is emptied too
erase-yes = Erase for good
erase-done = The data is erased, and the plan is saved. { $count ->
    [0] No earlier versions on this computer had it
    [one] { $count } earlier version was cleaned
   *[other] { $count } earlier versions were cleaned
}{ $removed ->
    [0] {""}
    [one] , and { $removed } could not be read and was removed
   *[other] , and { $removed } could not be read and were removed
}
erase-caught-up = { $count ->
    [one] { $count } earlier version on this computer was cleaned
   *[other] { $count } earlier versions on this computer were cleaned
} of people who were erased from the plan
erase-failed = The person is erased from the plan, but { $count ->
    [one] { $count } earlier version on this computer could not be cleaned
   *[other] { $count } earlier versions on this computer could not be cleaned
}. Open the plan again when the disk can be written to, and it is tried again
erase-in-use = The person is erased from the plan, but another window has it open with the data in it. Close that one without saving, and open the plan again
erase-copies = The person is erased from the plan, but { $count ->
    [one] another file in the same folder, { $file }, still has the data
   *[other] { $count } other files in the same folder, among them { $file }, still have the data
}. Delete them, or open and change them

# Codes
codes-open = Replace names by codes …
dialog-codes-title = Replace names by codes
codes-about = { $count ->
    [one] { $count } person gets a code such as M01 in place of short name and name
   *[other] { $count } people get codes such as M01, M02 and so on in place of short name and name
}, also in other texts. Write down who has which code if you need to know. The program does not keep it
codes-still-personal = This is still personal data: team, roles and levels can show who it is. It is called pseudonymisation (GDPR article 4(5))
codes-elsewhere = Earlier versions on this computer still have the names. So do files that were sent to others
codes-yes = Use codes

# Retention
plan-leavers = Left more than { $months } months ago and still in the plan
finding-retention-passed = Personal data was to be erased or reviewed on { $date }
finding-retention-passed-title = Time to review personal data
finding-retention-passed-advice = Erase what is no longer needed, or give the reason why it stays, and set a new date under “About the plan”
finding-leaver-kept = { $person } left on { $date }, and the data is still here
finding-leaver-kept-title = Left long ago
finding-leaver-kept-advice = Erase all data, or give the reason why it is still needed

# What things and texts are called
passage-name = Name
passage-about = Description
passage-note = Note
passage-point = Point
passage-log = Log
passage-agreement = Agreement
passage-conflict = Undecided

# Everything about a member of staff
report-kind-person-data = Everything about a person
report-save-data = Save as data
data-title = All data about { $name }
data-for = Access under GDPR article 15. For that person. Read the texts through before the sheet is handed over: they may be about others too
data-master = Master data
data-id = Id in the file
data-level = Level
data-expectations = Expectations that apply
data-rounds = Takes part in rounds of assessment
data-ratings = Assessments
data-hours = Hours
data-made = Agreed on
data-helps = Helps colleagues with
data-sees-to = Responsible for
data-where = Where
data-in-plan = The plan as it stands
data-findings = What the program points out today
data-accepted = Accepted points
data-undecided = Undecided between two copies
data-before = Before
data-other = In the other copy
data-named = Mentioned in other texts
data-named-note = The program looked for name and short name. A text may mean somebody else of the same name, and may be about the person without a name
data-text = Text
data-nothing = The plan has nothing about

# The information sheet
report-kind-staff-information = Information sheet for staff
info-title = How we use data about you
info-draft = Draft under GDPR articles 13 and 14. The school adapts it and fills in what stands in square brackets
info-controller = Controller
info-contact = Contact
info-officer = Data protection officer
info-gap-school = [To fill in: name and address of the school]
info-gap-contact = [To fill in: whom to write to or call]
info-gap-officer = [To fill in: name and contact]
info-purpose = Purpose
info-purpose-text = The data is used to plan the development of competence and to follow up on “{ $plan }”
info-gap-purpose = [To fill in: other purposes, or that there are none]
info-basis = Legal basis
info-basis-text = Data in employment can be processed under section 12 of the Danish Data Protection Act together with GDPR article 6(1). The school decides which basis applies and writes it here
info-gap-basis = [To fill in: the chosen basis, and the legitimate interest if it is article 6(1)(f)]
info-categories = Data about you
info-categories-text = The plan holds
info-holds-nothing = The plan holds no data about staff yet
info-holds-names = names
info-holds-aliases = short names
info-holds-place = team and roles
info-holds-employment = first and last day of employment
info-holds-own = your own assessments of your digital competence
info-holds-leader = the leader's assessments and what you agreed on
info-holds-test = results of tests
info-holds-notes = notes to assessments
info-holds-agreements = agreements on development
info-holds-tasks = initiatives and decisions that you are responsible for
info-holds-log = entries of the log that are about members of staff
info-sources = Where the data comes from
info-sources-text = From yourself, from your leader and from the school's own lists of employees
info-gap-sources = [To fill in: other sources, or that there are none]
info-recipients = Who sees it
info-recipients-text = The leader who works with the plan. The program sends nothing out. Figures that are shown to others cover only groups that are large enough
info-gap-recipients = [To fill in: other recipients, and who stores the file for the school, such as a provider of OneDrive]
info-gap-third-country = [To fill in: whether data is transferred to countries outside the EU and EEA, and on which basis]
info-storage = How long it is kept
info-storage-until = The data is erased by { $date }, or the school gives anew the reason why it is needed
info-gap-storage = [To fill in: how long the data is kept. The date is set in the plan under “About the plan”]
info-storage-others = Earlier versions on the leader's computer follow the plan: if you are erased from it, you are erased from them too
info-duty = Whether you have to give the data
info-gap-duty = [To fill in: whether assessing oneself is voluntary, and what happens if one does not]
info-no-decisions = The program takes no decisions about you by itself
info-rights = Your rights
info-right-access = to see the data that the school has about you and get a copy (article 15)
info-right-correct = to have wrong data corrected (article 16)
info-right-erase = to have data erased when it is no longer needed (article 17)
info-right-restrict = to have the processing restricted (article 18)
info-right-portable = to be given the data in a form for other programs when the basis is consent or a contract (article 20)
info-right-object = to object when the basis is article 6(1)(e) or (f) (article 21)
info-right-consent = to withdraw consent when that is the basis (article 7)
info-gap-contact-rights = [To fill in: whom to write to in order to use one's rights]
info-complaint = Complaint
info-complaint-text = You can complain to Datatilsynet, the Danish data protection agency, www.datatilsynet.dk

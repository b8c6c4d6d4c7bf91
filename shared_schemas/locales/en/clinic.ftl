# The clinic's page: roster, import, expiry; who is working; whom a name means.
clinic-who-nobody = Who is working?
clinic-who-label = Who is working
clinic-who-hint = The name is kept with the corrections and replies that you make. You may leave it empty.
clinic-corrected-by = Corrected by { $name }, { $at }.
clinic-assigned = About:
clinic-assigned-by-page = by the page
clinic-assigned-by-mention = named in the text
clinic-assigned-by-person = said by a person
clinic-channels = Where people are invited to talk privately
clinic-channels-hint = Empty: the page's messages on Facebook and Instagram, the clinic's phone or mail on other sites.
clinic-not-staff = Names not to suggest
clinic-expiring = Check the dates
clinic-expired = expired on { $date }
clinic-expires = valid until { $date }
clinic-expiring-owner = looked after by { $name }
clinic-expiring-nobody = nobody is named to look after it
clinic-missing = Names in comments that are not on the list of doctors
clinic-long-list = This is a long list: the first { $shown } of { $n } are shown here. The others stay as they are; a table is the easier way to change them.
clinic-long-list-export = Download the whole list
clinic-missing-hint = Correct the name if need be, then add it to the list or set it aside.
clinic-missing-name = Name
clinic-missing-comments = { $n ->
    [one] { $n } comment
   *[other] { $n } comments
  }
clinic-missing-add = Our doctor
clinic-missing-ignore = Not ours
clinic-import-title = Import from a table
clinic-import-lead = Doctors, branches, prices, offers and facts from CSV or XLSX. You first see what would change; nothing changes until you press “Apply”.
clinic-import-back = Back to the clinic
clinic-import-noscript = This page needs JavaScript. Another way:
clinic-import-unknown = The file could not be sent. Check that Vidhuk is running and that the file is not larger than 2 MB.
clinic-import-file = The table's file
clinic-import-hint = CSV (UTF-8 or Windows-1251) or XLSX, 2 MB at most. The file is read on this machine and not kept.
clinic-import-table = What the table contains
clinic-import-sheet = Sheet
clinic-import-columns = Columns
clinic-import-column = Column { $n }
clinic-import-left-out = leave out
clinic-import-surname = Surname
clinic-import-given = Given name
clinic-import-patronymic = Patronymic
clinic-import-price = Price or range
clinic-import-replace = Remove what is not in the table
clinic-import-problems = { $n ->
    [one] { $n } problem
   *[other] { $n } problems
  }
clinic-import-problems-hint = Nothing was imported. Correct the rows in the table and choose the file again.
clinic-import-row = Row { NUMBER($n, useGrouping: 0) }.
clinic-import-alike = { $n ->
    [one] { $n } row is like a doctor who is there already
   *[other] { $n } rows are like doctors who are there already
}
clinic-import-alike-hint = Nobody is merged by itself. Tick where it is the same person: then that entry is updated and keeps the longer name.
clinic-import-same-as = “{ $name }” is “{ $other }”
clinic-import-diff = What would change
clinic-import-added = new: { $n }
clinic-import-changed = changed: { $n }
clinic-import-same = unchanged: { $n }
clinic-import-removed = removed: { $n }
clinic-import-absent = not in the table, kept: { $n }
clinic-import-apply = Apply
clinic-import-nothing = Everything is already as in the table.
clinic-export = Export to a table

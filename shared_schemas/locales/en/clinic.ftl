# The clinic's page: roster, import, expiry; who is working; whom a name means.
clinic-who-nobody = Who is working?
clinic-who-label = Who is working
clinic-who-hint = The name stays beside the corrections and replies that you make. You may leave it empty.
clinic-corrected-by = Corrected by { $name }, { $at }.
clinic-assigned = About:
clinic-assigned-by-page = by the page
clinic-assigned-by-mention = named in the text
clinic-assigned-by-person = said by a person
clinic-ambiguous = Whom does “{ $name }” mean?
clinic-ambiguous-nobody = None of them
clinic-channels = Where people are asked to talk privately
clinic-channels-hint = Empty: the page's messages on Facebook and Instagram, the clinic's phone or mail on other sites.
clinic-not-staff = Names not to be proposed
clinic-expiring = Check the dates
clinic-expired = ran out on { $date }
clinic-expires = valid to { $date }
clinic-expiring-owner = kept by { $name }
clinic-expiring-nobody = nobody is named to keep it
clinic-missing = Names in comments that are not on the list of doctors
clinic-missing-hint = Correct the name if need be, then add it to the list or put it away.
clinic-missing-name = Name
clinic-missing-comments = { $n ->
    [one] { $n } comment
   *[other] { $n } comments
  }
clinic-missing-add = Our doctor
clinic-missing-ignore = Not ours

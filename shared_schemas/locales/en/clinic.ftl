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

# One sentence or two for every error code: what happened and what to do. Owner: the access room.

# guard and access
error-wrong-host = This is not an address of Vidhuk. Open the pages with "vidhuk open" or from the extension's panel.
error-wrong-origin = The request came from another site, so Vidhuk refused it. Open Vidhuk itself, not through a link on another page.
error-cross-site = Another site cannot lead here. Open the pages with "vidhuk open" or from the extension's panel.
error-options-refused = Vidhuk gives no leave to other sites. Such a request is always refused.
error-not-paired = This browser is not paired with Vidhuk. Open the extension's options and pair them.
error-not-signed-in = Sign in first: run "vidhuk open" or press "Archive" in the extension's panel.
error-csrf-failed = The page is out of date, so the change was not saved. Reload the page and try again.
error-not-allowed = This browser may not open the pages. Allow it on the Browsers page, or run "vidhuk open".
error-entry-link-invalid = The link was used already, or its minute is over. Take a new one: "vidhuk open" or the button in the extension's panel.
error-pairing-busy = Another browser is already waiting to be paired. Approve or reject it on the Browsers page, or wait five minutes.
error-pairing-closed = Wrong codes were typed several times, so pairing is closed. Try again in { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}.
error-pairing-code-wrong = The code does not match. Compare it with the code in the extension's options; { $left ->
    [one] { $left } try is
   *[other] { $left } tries are
} left.
error-pairing-unknown = No browser is waiting to be paired now. Start pairing again in the extension's options.

# requests
error-not-found = There is no such page. Go back to the history.
error-method-not-allowed = This address cannot be used that way. Go back to the history and try again.
error-wrong-media-type = The data came in a form that is not accepted. Update the extension or reload the page and try again.
error-body-too-large = There is too much data to accept. Shorten it and try again.
error-body-cut = The data arrived incomplete, so nothing was saved. Send it again.
error-request-invalid = The request has a mistake in it, so nothing was saved. Correct the field or update the extension and try again.

# intake
error-manifest-invalid = The description of the saved comment is damaged. The copy stays in the browser: save it to a file, and save the comment again.
error-part-hash-mismatch = A part of the comment changed on its way. The copy stays in the browser: save it to a file, and save the comment again.
error-part-missing = A part named in the description did not arrive. The copy stays in the browser: capture the comment again.
error-part-unexpected = A part arrived that the description does not name. The copy stays in the browser: capture the comment again.
error-part-too-large = A part of the comment is too large to keep. The copy stays in the browser: save it to a file.
error-fields-invalid = The details of the comment are not well-formed. Update the extension and capture the comment again.
error-capture-conflict = Another comment is kept under this number already. Save the browser's copy to a file, and save the comment again.
error-capture-unknown = There is no such comment in the archive. Check the link or look for it in the history.
error-contract-too-new = The extension is newer than Vidhuk on this computer. Update Vidhuk: the comment waits in the browser.
error-screenshot-invalid = The screenshot is damaged: it is not a PNG or WebP picture. The comment's text is kept.
error-screenshot-hash-mismatch = The screenshot changed on its way. The comment's text is kept; the screenshot will be sent again.
error-screenshot-conflict = Another screenshot of this comment is kept already. The first one stays as it is.
error-screenshot-not-expected = No screenshot was announced for this comment. Capture the comment again if you need one.
error-image-invalid = The file is no PNG, JPEG or WebP image, or it is damaged. The copy stays in the browser: save it to a file and add another image.
error-override-missing = These words must not be posted: { $rules }. Take them out, or write down why you post them.
error-consent-missing = { $rules }: this needs the author's written consent. Write down when it was given, in which form, and who keeps it.
error-entry-invalid = { $line ->
    [0] {""}
   *[other] {"Line "}{ NUMBER($line, useGrouping: 0) }.{" "}
}{ $problem ->
    [place_unknown] Entry "{ $entry }": the text has a place in brackets that Vidhuk does not know. The page of the entry lists the places.
    [sentence_end] Entry "{ $entry }": each variant must be a whole sentence with its mark at the end.
    [ty_missing] Entry "{ $entry }": the author is addressed here, so variants for «ти» are needed as well.
    [ty_mixed] Entry "{ $entry }": the variants for «ти» hold a «ви».
    [shape_changed] Entry "{ $entry }": only the words of a shipped entry can be changed, not its conditions or its place in a reply.
    [slot_unknown] Entry "{ $entry }": replies have no such place.
    [id_twice] Entry "{ $entry }" is there twice.
    [element_missing] "{ $entry }" cannot bring every part that is required. Add a place that brings it, or make the part optional.
    [condition_unknown] Entry "{ $entry }": the conditions name a question or a detail that the playbook does not know.
    [flag_both] Entry "{ $entry }": the same flag is both required and excluded. Keep it in one list only.
    [element_both] "{ $entry }": one part stands twice, for example both as required and as possible. Keep one of them.
    [slot_twice] "{ $entry }": one place stands twice in the reply. Keep it once.
    [stage_silent] "{ $entry }": the stage "no reply" has no words. Choose another stage.
    [required_twice] "{ $entry }": this stage and type have another list of parts already. Change that one: a second would have no effect.
    [never_said] Entry "{ $entry }": under these conditions the sentence would never be said, because the replies with this place are for other types, flags or stages. Take a condition away.
    [pattern] Entry "{ $entry }": write search words line by line, with a star only at a word's end, such as "чека* годин*".
    [edge_twice] Chain "{ $entry }": two ways lead from one step on the same condition. Keep one.
    [edge_nowhere] Chain "{ $entry }": no way may lead back into its own step, and none leads on after "a person".
    [ask_twice] Chain "{ $entry }": another chain is about this already.
    [severity] Rule { $entry }: this severity cannot be chosen for it.
    [person_missing] Write who makes the change: the name will stand beside the rule.
    [words_plain] Entry "{ $entry }": words for the middle of a sentence are needed, on one line and with no mark at the end.
    [breaks_rule] Entry "{ $entry }": with these words rule { $rule } would stop the reply. Put it in a more general way.
    [pattern_wide] Entry "{ $entry }": so short a search word would be found in every comment. Write three letters at least.
    [too_short] Entry "{ $entry }": Ukrainian, Russian and English need at least one variant each.
    [too_large] The file is too large: more than half a megabyte. Nothing was taken. Divide it into parts, or keep only what you changed.
    [syntax] The text is not readable as YAML: check indents, quotes and colons.
    [alias] The signs & and * are not allowed here: write the text out, or put it into quotes.
    [tag] Marks with "!" are not allowed here: put the text into quotes.
    [duplicate_key] The key "{ $entry }" is there twice: keep one.
    [key_not_text] A key must be a word.
    [not_a_mapping] The text must begin with names of lists and a colon, such as "blocks:" or "topics:".
    [missing] The entry "{ $entry }" lacks a required key. Add it.
    [extra_forbidden] There is no key "{ $entry }" here. Check its name.
    [enum] "{ $entry }": the list has no such value.
   *[other] "{ $entry }" is not written as it should be. Compare it with a shipped entry.
}
error-playbook-conflict = Somebody else changed this while you were editing. Nothing is lost: both versions are below.
error-practice-origin = Practice comments are accepted only from the practice page of this very Vidhuk. Open it from the extension's panel.

# the machine
error-busy = The archive is busy with another write. Wait a few seconds: it will be tried again by itself.
error-storage-full = The disk is full. Free some space: what waits in the browser will arrive by itself.
error-internal = Something went wrong in Vidhuk that was not foreseen. Try again; if that does not help, run "vidhuk doctor".

# start-up and commands
error-port-taken-by-vidhuk = Vidhuk is already running on port { NUMBER($port, useGrouping: 0) }. Run "vidhuk open" to open the pages, or choose another port: VIDHUK_PORT.
error-port-taken = Another program uses port { NUMBER($port, useGrouping: 0) }. Close it, or choose another port, for example VIDHUK_PORT=8421.
error-port-not-allowed = The system does not allow port { NUMBER($port, useGrouping: 0) }. Choose another one, for example VIDHUK_PORT=8421.
error-home-locked = Another Vidhuk is using the data folder { $path }. Stop it, or choose another folder: VIDHUK_HOME.
error-home-not-writable = The data folder { $path } cannot be written to. Give yourself the right to write, free some space, or choose another folder: VIDHUK_HOME.
error-setting-invalid = The setting { $name } has a value that does not fit. It takes: { $takes }.
error-database-newer = The archive was made by a newer Vidhuk. Update the program; the archive is unchanged.
error-database-unreachable = The database does not answer. Check that it is running and that the address in VIDHUK_DATABASE_URL is right.
error-database-damaged = The archive is damaged, or it is not an archive of Vidhuk. Nothing was changed: restore the file from a backup.
error-database-needs-migrate = The database has to be prepared for this version. Run "vidhuk migrate".
error-migration-failed = Updating the archive failed; the old file is unchanged. Check the disk space and run "vidhuk migrate" again.
error-desk-not-running = Vidhuk is not running on port { NUMBER($port, useGrouping: 0) }. Start it: "vidhuk serve".
error-playbook-invalid = { $line ->
    [0] There is a mistake in the playbook: file { $file }.
   *[other] There is a mistake in the playbook: file { $file }, line { NUMBER($line, useGrouping: 0) }.
} { $problem ->
    [no_packs] There is no file of replies in the folder.
    [unreadable] The file cannot be read.
    [syntax] The line cannot be read as YAML: check indents, quotes and colons.
    [alias] The signs & and * are not allowed here: write the text in full.
    [tag] Marks with “!” are not allowed here.
    [duplicate_key] This key is written twice: keep one.
    [key_not_text] A key must be a word.
    [not_a_mapping] The file must begin with keys and colons.
    [id_twice] Another entry has this name already: choose another one.
    [slot_unknown] A recipe names a slot that no block has.
    [condition_unknown] A condition names a topic or a question that does not exist.
    [place_unknown] The text has a place in braces that Vidhuk does not know, or a stray brace.
    [sentence_end] A sentence must end with its mark and have no stray spaces.
    [ty_missing] The text says «ви», and there is no variant with «ти»: add it.
    [ty_mixed] The variant with «ти» says «ви».
    [pattern] The words to look for are written wrongly: a star may stand only at the end of a word.
    [element_missing] The recipe cannot bring all that the reply must hold.
    [promises_once] The times of answers must be written exactly once.
    [missing] A required key is missing.
    [extra_forbidden] There is a key that does not exist here: check its spelling.
    [string_pattern_mismatch] A name may hold only small Latin letters, digits and hyphens.
    [too_short] The list is empty: at least one text is needed.
    [enum] There is no such value in the list.
    [literal_error] There is no such value in the list.
    [string_too_short] The text is too short.
    [string_too_long] The text is too long.
   *[other] The entry is not as it should be.
} Correct it or install Vidhuk again.
error-clinic-invalid = { $line ->
    [0] There is a mistake in { $file }.
   *[other] There is a mistake in { $file }, line { NUMBER($line, useGrouping: 0) }.
} { $problem ->
    [syntax] The line cannot be read as YAML: check indents, quotes and colons.
    [alias] The signs & and * are not allowed here: write the text in full.
    [tag] Marks with “!” are not allowed here.
    [duplicate_key] This key is written twice: keep one.
    [key_not_text] A key must be a word.
    [not_a_mapping] The file must begin with keys and colons.
    [missing] A required key is missing.
    [string_too_short] The text is too short.
    [string_too_long] The text is too long.
    [too_large] The file is too large: more than three megabytes. Take out what the clinic no longer needs.
    [price_range] The lower end of the price is above the upper one.
    [day] There is no such day. Example: 2026-12-31
    [float_parsing] A sum is needed here: 1200, 1200.50 or “free”.
    [enum] There is no such value in the list.
    [literal_error] There is no such value in the list.
   *[other] The entry is not as it should be.
} Correct it by hand or on the Clinic page.
error-clinic-conflict = Somebody else has changed the clinic's details meanwhile. Reload the page and make your change again.
error-sheet-unreadable = { $reason ->
    [empty] The table has no filled row.
    [too_large] The table is too large: 2 MB, 12 000 rows and 60 columns at most. Divide it into parts.
    [old_excel] This is Excel's old format (.xls). Save the table as .xlsx or .csv and try again.
    [encoding] The letters could not be read. Save the table as CSV UTF-8 or .xlsx.
   *[other] This does not look like a CSV or XLSX table, or the file is damaged. Open it in Excel and save it again.
}
error-file-unreadable = The file { $file } cannot be read. Check the path and the access rights.
error-file-unwritable = The file { $file } cannot be written. Check the path, the access rights and the free space; nothing has been done yet.
error-file-line-invalid = In the file { $file }, line { NUMBER($line, useGrouping: 0) }, { $problem ->
    [utf8] the text is not UTF-8
    [json] there must be one JSON object
    [unknown] the field "{ $field }" has the unknown value "{ $value }"
   *[other] the field "{ $problem }" does not fit
}. Nothing was measured: correct the line and try again.
error-nothing-labelled = { $side ->
    [train] In { $file } there are no labelled texts of the part train: nothing to measure.
    [tune] In { $file } there are no labelled texts of the part tune: nothing to measure.
    [validation] In { $file } there are no labelled texts of the part validation: nothing to measure.
   *[other] In { $file } there are no labelled texts: nothing to measure. Lines of JSON need "text" and at least one of the labels "language", "type", "sentiment", "flags".
}
error-line-invalid = The line does not fit this command. Check the field "{ $field }".
error-custody-broken = The custody log is broken: entry { NUMBER($number, useGrouping: 0) } does not match. Do not change the archive, and compare it with a backup.

# Messages of the command line. Owner: the access room.

cli-help = Vidhuk keeps proof of a comment, understands it and proposes a reply. Everything stays on this computer.
cli-usage = Usage:
cli-commands = Commands
cli-options = Options

cli-help-serve = Start Vidhuk; the line READY means that it answers. Ctrl-C stops it.
cli-help-open = Open Vidhuk's pages in the browser.
cli-help-pair = Approve the browser that shows this code.
cli-help-doctor = Check everything that is needed and say what to fix.
cli-help-migrate = Prepare the database for this version.
cli-help-export = Write the archive as JSON, one comment a line.
cli-help-verify = Check the custody log and every part of the archive.
cli-help-classify = Label the comments of a JSONL file.
cli-help-suggest = Propose replies to the comments of a JSONL file.
cli-help-lint = Check the replies of a JSONL file: what must not be posted, and where.

cli-option-version = Show the version.
cli-option-port = Port on 127.0.0.1 instead of VIDHUK_PORT.
cli-option-open = Open the pages in the browser at once.
cli-option-verbose = Show a line for every request (no addresses, no content).
cli-option-jsonl = A JSONL file, or "-" for standard input.
cli-option-export = Where to write: a file, or "-" for standard output.

cli-usage-missing = { $name } is missing. Hint: vidhuk --help.
cli-usage-option = There is no option { $name }. Hint: vidhuk --help.
cli-usage-value = The value of { $name } does not fit. Hint: vidhuk --help.
cli-usage-command = The command is not written correctly. Hint: vidhuk --help.

cli-serve-extension = Extension: open chrome://extensions, switch on "Developer mode", press "Load unpacked" and choose { $folder }
cli-serve-extension-missing = The extension is not built yet: run "make run", or install it from the browser's store.
cli-serve-open = Pages: run "vidhuk open" in another terminal window.
cli-serve-stop = Stop: Ctrl-C.
cli-serve-stopped = Vidhuk has stopped.

cli-open-done = The pages are opening in the browser. If nothing appears, open this file within a minute: { $file }
cli-open-no-browser = No browser was found. Open this file in a browser within a minute: { $file }

cli-pair-done = Paired: { $browser } ({ $origin }).

doctor-fine = OK
doctor-problem = PROBLEM
doctor-all-fine = Everything is fine.
doctor-problems = { $count ->
    [one] { $count } thing needs fixing.
   *[other] { $count } things need fixing.
}
doctor-name-folder = Data folder
doctor-name-port = Port
doctor-name-lock = Folder lock
doctor-name-database = Database
doctor-name-playbook = Playbook
doctor-name-clinic = clinic.yaml
doctor-name-catalogs = Interface texts
doctor-name-clock = Clock
doctor-name-space = Disk space
doctor-name-extension = Extension
doctor-folder-ok = { $path }
doctor-folder-new = { $path } does not exist yet; "vidhuk serve" will make it.
doctor-port-running = Vidhuk is running on port { NUMBER($port, useGrouping: 0) }.
doctor-port-free = Port { NUMBER($port, useGrouping: 0) } is free.
doctor-lock-free = Free.
doctor-lock-running = The running Vidhuk is using the folder.
doctor-database-new = Does not exist yet; "vidhuk serve" will make it.
doctor-database-older = Of an older version; "vidhuk serve" will update it, the old file stays until that is done.
doctor-database-ok = The version fits.
doctor-playbook-ok = Checked.
doctor-playbook-own = There is a mistake in { $file }{ $line ->
    [0] {""}
   *[other] , line { NUMBER($line, useGrouping: 0) }
}{ $named ->
    [no] {""}
   *[yes] , entry { $entry }
}. { $problem ->
    [syntax] The line cannot be read as YAML: check indents, quotes and colons.
    [unreadable] The file cannot be read.
    [too_large] The file is too large: more than half a megabyte.
    [duplicate_key] This key is written twice: keep one.
    [id_twice] The entry is there twice: keep one.
    [missing] A required key is missing.
    [extra_forbidden] There is a key that does not exist here: check its spelling.
   *[other] The entry is not as it should be ({ $problem }).
} Correct the file: until then your own entries are not in force.
doctor-clinic-new = Not filled in yet: do it on the Clinic page.
doctor-clinic-ok = Checked.
doctor-catalogs-ok = Both languages are in place.
doctor-catalogs-broken = Texts in the language { $language } are missing. Install Vidhuk again.
doctor-clock-ok = Fine.
doctor-clock-zones = There is no time zone data. Run: pip install tzdata.
doctor-clock-back = The computer's clock shows a time before the last entry of the archive. Correct the date and time.
doctor-space-ok = { NUMBER($free, useGrouping: 0) } MB free.
doctor-space-low = Only { NUMBER($free, useGrouping: 0) } MB free. Free some space: the archive cannot grow.
doctor-extension-ok = Built: { $folder }
doctor-extension-missing = Not built yet. Run "make run".
doctor-extension-elsewhere = Installed separately, from the browser's store.

# storage commands
cli-migrate-made = The database has been made (version { $after }).
cli-migrate-done = The database has been updated from version { $before } to { $after }.
cli-migrate-nothing = The database already fits this version of the program ({ $after }).

cli-export-done = { $count ->
    [one] { $count } capture written to { $path }
   *[other] { $count } captures written to { $path }
}
cli-export-failed = Cannot write to { $path }. Check the path, your permissions and the free space; no unfinished file was left behind.

cli-verify-read = Checked: { NUMBER($captures, useGrouping: 0) } captures, { NUMBER($parts, useGrouping: 0) } parts, { NUMBER($entries, useGrouping: 0) } entries of the custody log.
cli-verify-seals = { $count ->
    [one] The seal of { $count } entry was not checked
   *[other] The seals of { $count } entries were not checked
}: the key of that desk is not here. The chain of hashes was checked.
cli-verify-whole = Everything is whole: every part is as it was kept.
cli-verify-broken = { $count ->
    [one] { $count } discrepancy found. Do not change the archive; compare it with a backup.
   *[other] { $count } discrepancies found. Do not change the archive; compare it with a backup.
}
cli-verify-problem-manifest-missing = Capture { NUMBER($number, useGrouping: 0) }: the manifest is missing.
cli-verify-problem-manifest-changed = Capture { NUMBER($number, useGrouping: 0) }: the manifest does not match the custody log.
cli-verify-problem-part-missing = Capture { NUMBER($number, useGrouping: 0) }: the part “{ $detail }” is missing.
cli-verify-problem-part-changed = Capture { NUMBER($number, useGrouping: 0) }: the part “{ $detail }” was changed.
cli-verify-problem-part-unlisted = Capture { NUMBER($number, useGrouping: 0) }: the part “{ $detail }” is not in the manifest.
cli-verify-problem-screenshot-changed = Capture { NUMBER($number, useGrouping: 0) }: the screenshot does not match the custody log.
cli-verify-problem-screenshot-missing = Capture { NUMBER($number, useGrouping: 0) }: the screenshot is gone.
cli-verify-problem-custody-missing = Capture { NUMBER($number, useGrouping: 0) }: it is not in the custody log.
cli-verify-problem-capture-missing = Log of the desk { $detail }, entry { NUMBER($number, useGrouping: 0) }: the comment it speaks of is not in the archive.
cli-verify-problem-chain-gap = Log of the desk { $detail }: entries are missing before entry { NUMBER($number, useGrouping: 0) }.
cli-verify-problem-chain-hash = Log of the desk { $detail }: the hash of entry { NUMBER($number, useGrouping: 0) } does not match.
cli-verify-problem-chain-seal = Log of the desk { $detail }: the seal of entry { NUMBER($number, useGrouping: 0) } is not this desk’s.
cli-verify-problem-chain-content = Log of the desk { $detail }: the content of entry { NUMBER($number, useGrouping: 0) } does not belong there.

cli-help-train = Train the small models on labelled texts (for developers; needs scikit-learn).
cli-help-eval = Measure the understanding on labelled texts.
cli-option-data = Folder of the public data sets; without it only the composed comments are used.
cli-option-out = Folder to write the models to.
cli-option-only = Only this model (may be repeated).
cli-option-readings = Folder of the public data sets that a table of readings (.tsv) is about.
cli-option-side = Only this part of the texts: train, tune or validation.
cli-option-figures = Where to write the figures as JSON.
cli-train-composed-only = No folder of data sets was given: training on the composed comments alone, figures will be lower.
cli-train-skipped = Model { $name } is skipped: it cannot be trained without the folder of data sets.
cli-train-made = { $name }: { $texts } texts, { $sequences } letter sequences, { $bytes } bytes.
cli-train-joined = { $name }: how the voices are joined, { $bytes } bytes.
cli-eval-language = language
cli-eval-type = type
cli-eval-sentiment = sentiment
cli-eval-flag = alarm
cli-eval-calibration = calibration error { $error }
cli-eval-line = { $task } ({ $group }): { $texts } texts, { $accuracy }% right [{ $low }–{ $high }], macro-F1 { $f1 }, answered { $answered }%
cli-eval-time = One comment, ms: median { $p50 }, p95 { $p95 }, longest { $max }

cli-help-clinic = Takes doctors, branches, prices or facts from a CSV or XLSX table (shows first what would change), or writes them into a table.
cli-option-table = Which part: responsible, branches, doctors, services, promotions, facts, links. Guessed from the headings without it.
cli-option-sheet = Sheet of an XLSX table; the first one without it.
cli-option-map = Which column is what, for example "name=Service,from=2". Remembered for the same headings.
cli-option-same = Rows of the table that hold a doctor who is there already.
cli-option-replace = Remove what the table does not have.
cli-option-apply = Apply it, not only show it.
cli-clinic-mapping = { $table }: { $columns }
cli-clinic-problem = row { NUMBER($row, useGrouping: 0) }, { $column }: { $problem }
cli-clinic-alike = row { NUMBER($row, useGrouping: 0) }: “{ $name }” may be the same person as “{ $other }”. If so, add --same { NUMBER($row, useGrouping: 0) }
cli-clinic-alike-taken = row { NUMBER($row, useGrouping: 0) }: “{ $name }” is “{ $other }”
cli-clinic-counts = New: { $added }, changed: { $changed }, as they were: { $same }, to be removed: { $removed }, not in the table and kept: { $absent }, problems: { $problems }.
cli-clinic-nothing-taken = Nothing was taken: correct the rows that are named, and try again.
cli-clinic-apply = Only shown so far. Add --apply to take it.
cli-clinic-taken = Applied.

cli-help-learn = Learns from the clinic's corrections: shows before and after, and takes what was learnt only when it is better.
cli-storage-full = The disk is full, so the answer is not whole. Free some space and run the command again.
cli-option-undo = Back to the training before, or to the shipped model.
cli-learn-reading = Comments with a corrected type: { $corrections }, others to check against: { $guard }.
cli-learn-few = Too few corrections: { $needed } at least are needed, there are { $count }. Nothing was changed.
cli-learn-before = Right without training: { $percent } % of the corrected.
cli-learn-after = Right with training: { $percent } % (each fifth part checked by training on the others).
cli-learn-kept = The other comments stay as they were: { $percent } %.
cli-learn-not-adopted = It is not better, so nothing was changed.
cli-learn-adopted = In force: { $version }. It speaks for new comments; for the archive there is vidhuk reclassify. Back: vidhuk learn --undo.
cli-learn-nothing = There is nothing to undo: the shipped model is at work.
cli-learn-undone = { $gone } is switched off, { $version } is in force again.
cli-learn-undone-all = { $gone } is switched off, the shipped model is at work.

cli-help-reclassify = Understands the whole archive again: shows first what would change. Can be stopped (Ctrl-C) and goes on. People's corrections stay.
cli-option-dry-run = Only show (as without options).
cli-option-restart = Begin anew, not where it was stopped.
cli-option-workers = How many processes work at once.
cli-reclassify-bar = Understanding
cli-reclassify-speed = { $n } comments, { $speed } a second.
cli-reclassify-resumed = Going on: { $done } are done.
cli-reclassify-would-change = Understood { $done }, { $changed } would change.
cli-reclassify-changed = Understood { $done }, { $changed } changed.
cli-reclassify-checking-begins = would need checking
cli-reclassify-checking-ceases = would no longer need checking
cli-reclassify-examples = Numbers in the archive, for example: { $numbers }
cli-reclassify-apply = Only shown so far. Add --apply to take it.
cli-reclassify-applied = Applied to the whole archive.
cli-reclassify-stopped = Stopped. Nothing was changed.
cli-reclassify-stopped-applied = Stopped. What is done is kept; the same command goes on from there.
cli-line-at = Line { NUMBER($line, useGrouping: 0) }. { $error }
cli-lines-none = There are no lines: give one JSON object a line.
cli-line-unknown = The key "{ $key }" is not known and was passed over. { $meant ->
    [none] Check its spelling.
   *[other] Perhaps "{ $meant }" was meant.
}
cli-line-unreadable = The line is not one JSON object in UTF-8: write one object a line, each key once.

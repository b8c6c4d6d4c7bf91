### The pages on localhost: history, capture, clinic, browsers, practice.

## Everywhere

pages-nav-label = Sections
pages-nav-history = History
pages-nav-playbook = Playbook
pages-nav-clinic = Clinic
pages-nav-browsers = Browsers
pages-nav-practice = Practice
pages-skip = Skip to content
pages-language-label = Language of the pages
pages-foot = Vidhuk runs on this computer and sends nothing anywhere.
pages-sign-out = Sign out
pages-not-shown = not shown
pages-none = none
pages-yes = yes
pages-save = Save
pages-desk-silent = Vidhuk does not answer. Check that it is running and try again.
pages-desk-refused = That did not work. Reload the page and try again.
pages-day-today = Today, { $date }
pages-day-yesterday = Yesterday, { $date }
pages-age-now = just now
pages-size-bytes = { $n ->
    [one] { $n } byte
   *[other] { $n } bytes
}
pages-size-kb = { $n } KB
pages-size-mb = { $n } MB

## Loading the extension: the same steps on the practice page and in an empty history

pages-load-extensions-page = Open chrome://extensions in the browser and switch on “Developer mode”.
pages-load-unpacked = Press “Load unpacked” and choose the folder
pages-load-pair = Open the extension's settings, press “Pair” and approve the code on the “Browsers” page or with the command vidhuk pair.
pages-load-reload = Reload this page so that the extension sees it.

## Practice (the open page)

pages-practice-title = Try it on made-up comments
pages-practice-lead = Here are two threads that look like Facebook and Instagram. Save a few comments, see what Vidhuk understood and which replies it proposes. You cannot break anything: practice is kept apart from the real archive.
pages-practice-skip = Skip to the threads
pages-practice-step-click = Right-click any comment below.
pages-practice-step-choose = Choose “Save to Vidhuk” in the menu.
pages-practice-step-look = A panel opens at the side: type, language, reasons and replies ready to copy. All you saved is on the “Practice” page of the archive.
pages-practice-made-up = The clinic, the doctors and the people are made up.
pages-practice-no-item = No “Save to Vidhuk” in the menu?
pages-practice-not-paired = No browser is paired yet
pages-practice-foot = Practice captures stay out of the custody log, the figures and the exports; one button deletes them.
pages-practice-facebook = A thread as on Facebook
pages-practice-instagram = A thread as on Instagram
pages-practice-post-actions = Actions on the post
pages-practice-like = Like
pages-practice-comment = Comment
pages-practice-share = Share
pages-practice-reply = Reply
pages-practice-see-more = See more
pages-practice-author-badge = Author
pages-practice-composer = Write a reply…
pages-practice-photo = A drawn smile
pages-practice-profile-photo = { $name }'s profile picture
pages-practice-comment-label = Comment by { $name } { $time }
pages-practice-reply-label = Reply by { $name } to { $parent }'s comment { $time }
pages-practice-reactions = { $n ->
    [one] { $n } reaction; see who reacted to this
   *[other] { $n } reactions; see who reacted to this
}
pages-practice-likes = { $n ->
    [one] { $n } like
   *[other] { $n } likes
}
pages-practice-short-now = Just now
pages-practice-short-minute = { $n }m
pages-practice-short-hour = { $n }h
pages-practice-short-day = { $n }d
pages-practice-short-week = { $n }w
pages-practice-long-now = a few seconds ago
pages-practice-long-minute = { $n ->
    [1] a minute ago
   *[other] { $n } minutes ago
}
pages-practice-long-hour = { $n ->
    [1] about an hour ago
   *[other] { $n } hours ago
}
pages-practice-long-day = { $n ->
    [1] a day ago
   *[other] { $n } days ago
}
pages-practice-long-week = { $n ->
    [1] a week ago
   *[other] { $n } weeks ago
}

# Entering by a link
pages-enter-title = Entering Vidhuk
pages-enter-how = How to get in
pages-enter-how-panel = Press “Archive” in the extension's panel.
pages-enter-how-command = Or run on this computer the command
pages-enter-wait = Opening the pages…
pages-enter-noscript = Allow JavaScript for this page to enter: only the page itself reads the key in the link.

## Problems

pages-problem-sign-in = Sign in first
pages-problem-403 = This is not allowed
pages-problem-404 = There is no such page
pages-problem-409 = Something has changed here
pages-problem-413 = Too much data
pages-problem-429 = Please wait a little
pages-problem-500 = Something went wrong in Vidhuk
pages-problem-503 = Vidhuk is busy
pages-problem-507 = The disk is full
pages-problem-request = The request was not accepted
pages-problem-home = To the history
pages-problem-code = Code { NUMBER($status, useGrouping: 0) },

## History

pages-history-title = History
pages-history-site-changed = { $site }: { $weak } of the last { $newest } captures were read in a weaker way (before, { $before } % were). The site seems to have changed: check these captures, and press “Read wrongly?” in the panel.
pages-history-site-captures = Show what was saved from this site
pages-history-counts = { $total ->
    [one] { $total } capture
   *[other] { $total } captures
} · { $today } today · { $check ->
    [one] { $check } needs checking
   *[other] { $check } need checking
}
pages-history-filters = Filters of the history
pages-history-search = Words or the author's name
pages-history-site = Site
pages-history-type = Type
pages-history-language = Language
pages-history-any-site = all sites
pages-history-any-type = all types
pages-history-any-language = all languages
pages-history-only-check = needs checking
pages-history-find = Find
pages-history-results = Captures
pages-history-nothing-found = Nothing found
pages-history-nothing-found-hint = Try fewer words or remove a filter. Words are matched from their beginning: “dent” finds “dentist”.
pages-history-clear = Clear all filters
pages-history-empty = Captured comments will appear here
pages-history-empty-lead = Right-click a comment on Facebook or Instagram and choose “Save to Vidhuk”. To begin:
pages-history-try-practice = Try it in practice: open this address in a new tab.
pages-history-practised = Right-click a comment on Facebook or Instagram and choose “Save to Vidhuk”. What you saved on the practice page lies apart.
pages-history-see-practice = See the practice
pages-history-pages = Pages of the history
pages-history-newer = Newer
pages-history-older = Older
pages-history-shown-time = on the site “{ $time }”
pages-history-told-time = when, as told: “{ $time }”
pages-history-captured = captured
pages-history-entered = entered
pages-history-labels = What was understood
pages-history-corrected = corrected
pages-history-versions = { $n ->
    [one] { $n } version
   *[other] { $n } versions
}
pages-history-replies = { $n ->
    [one] { $n } copied reply
   *[other] { $n } copied replies
}
pages-author-not-shown = Author not shown
pages-undetermined-type = type undetermined
pages-undetermined-language = language undetermined
pages-no-text = No text
pages-invisible-text = { $n ->
    [one] Only { $n } invisible character, no words
   *[other] Only { $n } invisible characters, no words
}
pages-needs-checking = needs checking
pages-shot-kept = Screenshot
pages-shot-expected = screenshot on its way
pages-shot-unavailable = no screenshot
pages-copy-address = Copy the address
pages-copied = Copied
pages-copy = Copy
pages-copy-failed = The browser did not allow copying. Select the text and press Ctrl+C.
pages-copy-mark = Mark as copied

pages-kind-comment = comment
pages-kind-reply = reply to a comment
pages-kind-review = review
pages-kind-post = post
pages-kind-selection = selected text
pages-kind-by-hand = entered by hand

## One capture

pages-capture-title = Capture no. { NUMBER($seq, useGrouping: 0) }
pages-capture-practice = This is practice: it is not in the real archive.
pages-capture-open = Open on the site
pages-capture-marks = Marked are the words that decided about type and signs.
pages-capture-as-first-seen = As it was seen before “See more”
pages-by-hand-note = Entered by hand: a person typed these words, and Vidhuk saw no page here. The hash and the log prove what was entered and when, not who said it.
pages-by-hand-open = Open the link
pages-by-hand-fields = What was entered
pages-by-hand-images = Images added to it
pages-by-hand-no-images = No images were added.
pages-by-hand-image-coming = on its way
pages-by-hand-no-page = entered by hand
pages-source-phone = phone
pages-source-private-message = private message
pages-source-stories = Stories
pages-source-branch = tip from a branch
pages-capture-screenshot = Screenshot
pages-shot-alt = Screenshot of this comment
pages-shot-long-expected = The screenshot has not arrived yet: the browser will send it as soon as it can.
pages-shot-long-unavailable = There is no screenshot.
pages-shot-gap-no-gesture = It was not saved through the browser's menu, so the browser did not allow a screenshot.
pages-shot-gap-tab-changed = The tab was changed before the screenshot was taken.
pages-shot-gap-not-found = The comment left the page before the screenshot was taken.
pages-shot-gap-not-visible = The comment was not visible on the screen.
pages-shot-gap-quota = The browser limits how many screenshots there are in a second.
pages-shot-gap-too-large = The screenshot is too large.
pages-shot-gap-failed = The browser could not take the screenshot.
pages-shot-gap-by-hand = It was entered by hand: there was nothing on a screen.
pages-shot-gap-batch = It was saved together with others, without a picture of each.
pages-capture-fields = What the page showed
pages-capture-versions = Versions of this comment
pages-capture-this-version = this version
pages-capture-source = Stored HTML
pages-capture-source-hint = Source text only: Vidhuk never runs it nor shows it as a page.
pages-capture-source-show = Show the source
pages-capture-source-cut = This is the beginning. The whole text is in the file of the part “HTML”.

pages-field-author = Author
pages-field-profile = Author's profile
pages-field-shown-time = Time on the page
pages-field-rating = Rating
pages-field-reactions = Reactions
pages-field-media = Pictures and attachments
pages-field-parent = Reply to
pages-field-flags = Special
pages-field-permalink = Permalink
pages-field-native-id = Comment's number on the site
pages-field-post = Post
pages-field-post-author = Author of the post
pages-field-page = Page where it was seen
pages-field-page-title = Title of the page
pages-field-interface-language = Language of the site's interface
pages-field-place = Where it stands
pages-field-owner-reply = Owner's answer
pages-field-original-text = In the author's language
pages-field-strategies = How the fields were found
pages-field-source = Where from
pages-field-entered-by = Entered by
pages-field-told-time = When, as told
pages-field-told-link = Link
pages-time-between = between { $earliest } and { $latest }
pages-time-unknown = the moment cannot be told from this
pages-rating-of = { $value } of { $scale }
pages-recommendation-recommends = recommends
pages-recommendation-does-not-recommend = does not recommend
pages-recommendation-unknown = could not be read as a recommendation or the opposite
pages-media-photo = photo
pages-media-sticker = sticker
pages-media-gif = GIF
pages-media-video = video
pages-media-link = link
pages-capture-flag-edited = the author changed the text
pages-capture-flag-translated = the site showed a translation
pages-capture-flag-truncated = only a part of the text was visible
pages-capture-flag-no-text = no text
pages-capture-flag-ours = written in the clinic's name
pages-capture-flag-nul-replaced = NUL characters were replaced
pages-capture-flag-surrogate-replaced = broken characters were replaced
pages-capture-flag-html-cut = HTML was cut for its size
pages-capture-flag-pinned = pinned
pages-capture-flag-hearted = marked with a heart by the channel
pages-capture-flag-under-advert = under an advert

pages-understood = What was understood
pages-understood-second = also:
pages-understood-why = Why
pages-understood-mentions = Named:
pages-understood-corrected = Corrected by a person, { $at }.
pages-needs-checking-hint = There are signs that details should be asked for first. This is not a verdict: answer as you would any other comment.
pages-signs = Signs
pages-sign-against = against
pages-correct = Correct
pages-correct-none = none
pages-correct-taken-back = taken back

pages-replies = Replies
pages-replies-language = Language of the reply
pages-replies-call-lead = Call the lead first
pages-replies-call-lead-hint = This is about safety, a court or the press. Post nothing until the lead agrees.
pages-replies-missing = Some facts about the clinic are missing
pages-replies-missing-add = Add it now
pages-replies-why = Why this reply
pages-replies-elements = It contains:
pages-replies-none = There is no ready reply. Correct the type if it is wrong.
pages-copied-log = Copied replies
pages-copied-none = Nothing has been copied yet.
pages-copied-chosen = language chosen by a person

pages-proof = Proof
pages-proof-hint = What is stored does not change. A matching SHA-256 proves that these are the bytes that the browser saw.
pages-proof-id = Number given by the browser
pages-proof-made = Captured in the browser
pages-proof-zone = Time zone of the browser
pages-proof-received = Arrived in the archive
pages-proof-browser = Browser and extension
pages-proof-custody = Entry in the custody log
pages-proof-no-custody = none: practice stays out of the log
pages-proof-manifest = SHA-256 of the manifest
pages-proof-parts = Parts with their checksums
pages-proof-part = Part
pages-proof-size = Size
pages-part-text = Text
pages-part-text-expanded = Whole text
pages-part-fields = Fields
pages-part-html = HTML
pages-part-manifest = Manifest
pages-part-screenshot = Screenshot
pages-part-image-1 = Image 1
pages-part-image-2 = Image 2
pages-part-image-3 = Image 3
pages-part-image-4 = Image 4
pages-part-image-5 = Image 5
pages-part-image-6 = Image 6
pages-part-screenshot-tab = Picture of the tab
pages-capture-tab = The whole visible tab
pages-capture-tab-hint = Taken after the receipt, because this complaint shows a sign of court, press or safety. Other people’s comments may be in it.
pages-capture-tab-alt = Picture of the visible part of the page where the comment stood
pages-capture-tab-missing = It should have been taken, because this complaint shows a sign of court, press or safety, but there is no picture.
pages-tab-gap-no-gesture = It was not saved through the browser's menu, so the browser did not allow a picture.
pages-tab-gap-tab-changed = Another tab was opened, or another page in the same tab.
pages-tab-gap-quota = The browser limited the number of pictures a second.
pages-tab-gap-too-large = The picture is too large.
pages-tab-gap-failed = The browser could not take the picture.
pages-tab-gap-late = The receipt came some time after the click, and the screen may have shown something else by then.

## Clinic

pages-clinic-title = Clinic
pages-clinic-lead = What is written here may be used in replies. What is missing is never invented: Vidhuk tells you what it lacks.
pages-clinic-saved = Saved. New replies already use it.
pages-clinic-unsaved = The changes are not saved yet.
pages-clinic-wrong = { $n ->
    [one] One field needs a correction
   *[other] { $n } fields need a correction
}
pages-clinic-wrong-hint = Nothing was saved and nothing is lost: correct the fields marked red and save again.
pages-clinic-conflict = Somebody else changed these facts while you were writing
pages-clinic-conflict-hint = Below is what you wrote. This is what the file says now where it differs:
pages-clinic-take-theirs = Drop my changes and show what the file says
pages-clinic-save-mine = Save my version
pages-clinic-broken = The file with the clinic's facts has a mistake
pages-clinic-broken-hint = Correct it here or in the file itself:
pages-clinic-broken-text = Text of the file
pages-clinic-about = Clinic and contacts
pages-clinic-name = Name
pages-clinic-hours = Opening hours
pages-clinic-hours-hint = For example: пн-пт 9:00-18:00, сб 10:00-15:00 or Mon-Fri 9:00-18:00
pages-clinic-phones = Phones
pages-clinic-emails = E-mail
pages-clinic-one-a-line = One per line.
pages-clinic-time-zone = Time zone
pages-clinic-time-zone-hint = Days and hours in the archive and in replies are counted by it.
pages-clinic-voice = How the clinic speaks
pages-clinic-form-of-address = Form of address
pages-clinic-form-of-address-vy = formal «ви»
pages-clinic-form-of-address-ty = familiar «ти»
pages-clinic-language-policy = Language of replies
pages-clinic-language-policy-ukrainian-first = Ukrainian first, the author's language one click away
pages-clinic-language-policy-author = the author's language
pages-clinic-language-policy-ukrainian-only = Ukrainian only
pages-clinic-signs-with-name = a person signs the replies with a name
pages-clinic-responsible = Who answers
pages-clinic-responsible-hint = A reply promises a time only within this person's working hours.
pages-clinic-responsible-name = Name
pages-clinic-responsible-role = Role
pages-clinic-responsible-branch = Branch
pages-clinic-responsible-hours = Hours
pages-clinic-branches = Branches
pages-clinic-branches-hint = Branches are recognised in comments; their address and hours are used in replies.
pages-clinic-branches-name = Name
pages-clinic-branches-address = Address
pages-clinic-branches-hours = Hours
pages-clinic-branches-phone = Phone
pages-clinic-services = Services and prices
pages-clinic-services-hint = A price is given only until its last day. With no last day, the price is always valid.
pages-clinic-services-name = Service
pages-clinic-services-from = Price from
pages-clinic-services-to = to
pages-clinic-services-currency = Currency
pages-clinic-services-valid-to = Valid until
pages-clinic-facts = Facts with a source
pages-clinic-facts-hint = For example about the licence: what corrects a mistake and where it can be checked. Write the words of the rumour with commas: Vidhuk recognises a comment by them.
pages-clinic-facts-text = Fact
pages-clinic-facts-source = Link
pages-clinic-facts-about = Words of the rumour
pages-clinic-signature = Signature under a reply
pages-clinic-signature-hint = Empty: the clinic's name.
pages-clinic-remind-days = Days ahead to remind
pages-clinic-remind-days-hint = Of prices, offers and facts that run out.
pages-clinic-languages = Languages you speak
pages-clinic-insurance = Insurance companies and programmes
pages-clinic-not-staff = Do not work at the clinic
pages-clinic-not-staff-hint = Names from comments that are no longer suggested for the list of doctors. One per line.
pages-clinic-responsible-topics = Topics
pages-clinic-responsible-stand-in = Stand-in
pages-clinic-responsible-away-from = Away from
pages-clinic-responsible-away-to = Away to
pages-clinic-branches-metro = Metro
pages-clinic-branches-parking = Parking
pages-clinic-branches-aliases = Other names
pages-clinic-branches-pages = Pages of its own
pages-clinic-branches-address-en = Address in English
pages-clinic-branches-parking-en = Parking in English
pages-clinic-doctors = Doctors
pages-clinic-doctors-hint = Surname, given name, patronymic. Mentions are recognised in any case. A comment on a doctor's own page (a profile on a doctors' site, Facebook) is about them without a mention.
pages-clinic-doctors-name = Surname and name
pages-clinic-doctors-specialities = Specialities
pages-clinic-doctors-branches = Branches
pages-clinic-doctors-aliases = Other names
pages-clinic-doctors-pages = Pages of their own
pages-clinic-services-branch = Branch
pages-clinic-services-valid-from = Valid from
pages-clinic-services-owner = Looked after by
pages-clinic-services-name-en = Name in English
pages-clinic-services-name-ru = Name in Russian
pages-clinic-promotions = Offers
pages-clinic-promotions-hint = An offer is mentioned only on its days, the first and the last included.
pages-clinic-promotions-name = Name
pages-clinic-promotions-text = What may be said
pages-clinic-promotions-service = Service
pages-clinic-promotions-branch = Branch
pages-clinic-promotions-price = Price
pages-clinic-promotions-currency = Currency
pages-clinic-promotions-valid-from = Valid from
pages-clinic-promotions-valid-to = Valid to
pages-clinic-promotions-owner = Looked after by
pages-clinic-promotions-link = Link
pages-clinic-promotions-name-en = Name in English
pages-clinic-promotions-text-en = What may be said, in English
pages-clinic-promotions-name-ru = Name in Russian
pages-clinic-promotions-text-ru = What may be said, in Russian
pages-clinic-facts-valid-to = Look again by
pages-clinic-facts-owner = Looked after by
pages-clinic-facts-text-en = Fact in English
pages-clinic-facts-text-ru = Fact in Russian
pages-clinic-links = The clinic's links
pages-clinic-links-hint = Booking, price list, map: what a reply may give.
pages-clinic-links-name = What it is
pages-clinic-links-url = Address
pages-clinic-problem-day-order = The last day is before the first one.
pages-clinic-problem-days = Write a number of days from 0 to 365.
pages-clinic-problem-topic = There is no such topic. Example: price, waiting
pages-clinic-problem-page = This does not look like a page's address. Example: facebook.com/klinika
pages-clinic-row = { $table }, row { $n }
pages-clinic-add = Add a row
pages-clinic-remove = Remove
pages-clinic-remove-row = Remove row { $n }
pages-clinic-problem-required = Fill in this field or remove the row.
pages-clinic-problem-who = Write a name or a role.
pages-clinic-problem-long = Too long: 1000 characters at most.
pages-clinic-problem-characters = There are characters that are not allowed. Type the text anew.
pages-clinic-problem-place = Take out the braces, the square and angle brackets and the underscores: in a reply they would look like a place that nobody filled.
pages-clinic-problem-email = This does not look like an address. Example: info@klinika.ua
pages-clinic-problem-phone = This does not look like a phone. Example: +380 44 123 45 67
pages-clinic-problem-hours = The hours could not be read. Example: Mon-Fri 9:00-18:00
pages-clinic-problem-price = Write the sum as a number, for example 1200 or 1200.50, or “free”.
pages-clinic-problem-price-range = The price “to” is below the price “from”.
pages-clinic-problem-day = Write the day like 31.12.2026.
pages-clinic-problem-link = The link must begin with https://
pages-clinic-problem-zone = There is no such zone. Example: Europe/Kyiv
pages-clinic-problem-choose = Choose one.
pages-clinic-problem-duplicate = The same entry with other data stands in row { NUMBER($other, useGrouping: 0) }.
pages-clinic-problem-formula = There is a formula here. Put its value in its place.
pages-clinic-problem-form = Something here cannot be saved. Check the fields again.

## Browsers

pages-browsers-title = Browsers and sessions
pages-browsers-approved = The code is approved. The browser appears in the list as soon as it has fetched its key: in a few seconds.
pages-browsers-rejected = The request was rejected.
pages-browsers-revoked = The pairing is revoked. All that the browser saved stays in the archive.
pages-browsers-saved = Saved.
pages-browsers-ended = The session is ended.
pages-pairing = Pairing a new browser
pages-pairing-code = Code
pages-pairing-compare = Compare the code with the one that the extension shows. If they match and this is your browser, approve.
pages-pairing-asked = Request
pages-pairing-until = good until { $time }
pages-pairing-approve = The codes match, pair
pages-pairing-reject = Reject
pages-pairing-none = No browser is asking to be paired now.
pages-pairing-how = Open the extension's settings and press “Pair”: the code appears here and there.
pages-browser = Browser
pages-origin = Origin
pages-may-open = let the panel open these pages
pages-paired = Paired browsers
pages-paired-none = None yet.
pages-paired-since = Paired { $date }
pages-last-seen = last seen
pages-never = never
pages-may-open-yes = The panel may open these pages.
pages-may-open-no = The panel may not open these pages.
pages-may-open-forbid = Forbid
pages-may-open-allow = Allow
pages-revoke = Unpair
pages-revoke-sure = Unpair this browser? To save from it again, it must be paired anew.
pages-revoked = Unpaired: { $n }
pages-revoked-at = unpaired { $date }
pages-sessions = Open sessions of these pages
pages-browser-unknown = Unknown browser
pages-session-this = this one
pages-session-end = End
pages-opened-by-serve = Opened at start
pages-opened-by-open = Opened by the command vidhuk open
pages-opened-by-extension = Opened from the extension's panel

## Practice in the archive

pages-practice-archive-title = Practice
pages-practice-archive-lead = What you saved on the practice page. It stays out of the custody log, the figures and the exports.
pages-practice-delete = { $n ->
    [one] Delete { $n } practice capture
   *[other] Delete all { $n } practice captures
}
pages-practice-delete-sure = { $n ->
    [one] Delete { $n } practice capture? The real archive stays as it is.
   *[other] Delete { $n } practice captures? The real archive stays as it is.
}
pages-practice-deleted = Practice is deleted.
pages-practice-empty = No practice yet
pages-practice-empty-lead = Open the practice page in a new tab, right-click a made-up comment and choose “Save to Vidhuk”.

pages-site-facebook = Facebook
pages-site-instagram = Instagram
pages-site-google-maps = Google Maps
pages-site-youtube = YouTube
pages-site-tiktok = TikTok
pages-site-web = another site
pages-site-by-hand = Entered by hand
pages-site-practice = Practice

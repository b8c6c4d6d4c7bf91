### The panel, the options page and the toast in a site's page.

panel-title = Vidhuk
panel-language-label = Vidhuk's language
panel-language-uk = Українська
panel-language-en = English
panel-history = Archive
panel-options = Settings
panel-more = Show all
panel-less = Show less
panel-cancel = Cancel

## State of the connection: a short name, an explanation, one action

panel-status-label = Connection to Vidhuk on this computer
panel-cause-checking = Checking the connection…
panel-cause-connected = Connected
panel-cause-permission-withheld = The browser is blocking access
panel-cause-not-running = Vidhuk is not running
panel-cause-other-program = Another program is using the port
panel-cause-not-paired = This browser is not paired yet
panel-cause-pairing-pending = Waiting for the code to be approved
panel-cause-pairing-rejected = Pairing was refused
panel-cause-pairing-expired = The time to approve has run out
panel-cause-pairing-closed = Pairing is closed for a while
panel-cause-pairing-busy = Another browser is pairing
panel-cause-revoked = This browser's access was revoked
panel-cause-impostor = The program on this port is not your Vidhuk
panel-cause-desk-too-old = Vidhuk needs an update
panel-cause-desk-trouble = Vidhuk reports an error

panel-explain-permission-withheld = To hand comments to the program on this computer, the extension needs permission for the address 127.0.0.1. It sends nothing anywhere else.
panel-explain-sites-withheld = The browser does not let the extension read { $sites }, so comments there cannot be saved. You can allow it here; the extension reads only what you choose.
panel-explain-not-running = Nothing answers on port { $port }. Start Vidhuk on this computer (command vidhuk serve). What you saved waits here and is not lost.
panel-explain-other-program = Something other than Vidhuk answers on port { $port }. Check the port in the settings: the window where Vidhuk was started shows it.
panel-explain-not-paired = Pair this browser once: a code appears, and you approve it in Vidhuk.
panel-explain-pairing-rejected = Somebody pressed “Refuse” in Vidhuk. If that was a mistake, start again.
panel-explain-pairing-expired = A code is valid for five minutes. Start again and approve the new one.
panel-explain-pairing-closed = The code was typed wrong five times, so pairing is closed for five minutes. Wait and try again.
panel-explain-pairing-busy = An earlier request, by this browser or another one, is still waiting. Approve or refuse it in Vidhuk, or wait five minutes, and try again.
panel-explain-revoked = Vidhuk on port { $port } no longer knows this browser. Pair it again; what has not been sent yet will wait.
panel-explain-impostor = The program on port { $port } claims to be Vidhuk but cannot prove it. It was given nothing. Close it, or check the port.
panel-explain-desk-too-old = The extension is newer than the program. Update Vidhuk on this computer; what you saved will wait.
panel-explain-desk-trouble = Vidhuk answers with an error. Look at the window where it was started. What you saved waits here.

panel-action-retry = Check again
panel-action-pair = Pair
panel-action-pair-again = Start again
panel-action-grant = Allow
panel-action-options = Open settings

## Pairing

panel-pairing-title = Pairing this browser
panel-pairing-code-label = Pairing code
panel-pairing-how = Approve exactly this code in Vidhuk: on the page “Browsers”, or with the command
panel-pairing-compare = Vidhuk should show: { $browser }
panel-pairing-until = The code is valid until { $time }.
panel-pairing-cancel = Cancel pairing
panel-pairing-wait = Once you have approved it, everything connects by itself.

## An empty panel

panel-empty-title = Save your first comment
panel-empty-step-click = Right-click a comment on Facebook or Instagram.
panel-empty-step-choose = Choose “Save to Vidhuk”.
panel-empty-step-look = Its type, language, reasons and ready replies appear here.
panel-empty-practice = Try it on the practice page
panel-empty-practice-note = The comments there are made up and never enter the clinic's archive.

## Why the last click brought nothing

panel-notice-no-click = Vidhuk cannot tell what you clicked. Right-click the text of the comment itself.
panel-notice-not-a-comment = There is no comment here. Right-click the text of a comment or a review.
panel-notice-private-place = This is a draft or a private conversation. Vidhuk saves published comments only.
panel-notice-content-unavailable = The site does not show this content: you may have to log in, or the post has been deleted. There is nothing to save.
panel-notice-reload-page = Reload the page (F5) and try again: it was open before the extension was ready.
panel-notice-click-again = Right-click the review once more: Vidhuk can read this page now. Or select its words and save the selection.
panel-notice-unsupported-site = Vidhuk cannot read this page. Copy the comment and add it by hand.
panel-notice-other-desk-practice = This practice page belongs to another Vidhuk, or the browser is not paired yet. Pair it and open practice from here.
panel-notice-answer-refused = The page handed over something that does not look like a comment, so nothing was saved. Reload the page and try again.
panel-notice-not-saved = Writing to the disk failed, so the comment was not saved. Free some space on the disk and try again.

## The card of a capture

panel-card-label = Saved comment
panel-author-hidden = Author not shown
panel-no-text = No text
panel-truncated = Cut off by the site
panel-seen = on the site: { $time }
panel-receipt = Saved as no. { $seq } at { $time }
panel-receipt-practice = Practice no. { $seq } at { $time }
panel-not-yet-sent = Saved in the browser, sending it to Vidhuk…
panel-kept-here = Saved in the browser, not in Vidhuk yet.
panel-versions = { $count ->
    [one] { $count } version of this comment
   *[other] { $count } versions of this comment
}
panel-open-capture = Open in the archive
panel-recent = Other saved comments
panel-shot-taking = Taking the screenshot…
panel-shot-waiting = Screenshot on its way
panel-shot-kept = Screenshot saved
panel-shot-quarantine = Vidhuk did not accept the screenshot
panel-shot-alt = Screenshot of the saved comment
panel-gap-no-gesture = No screenshot: the browser allows one only after the right-click menu, our shortcut, or the Vidhuk button in the toolbar
panel-gap-tab-changed = No screenshot: you switched to another tab
panel-gap-not-found = No screenshot: the comment was no longer on the page
panel-gap-not-visible = No screenshot: the comment is not visible on the screen
panel-gap-quota = No screenshot: the browser limits how many can be taken at once
panel-gap-too-large = No screenshot: it is too large
panel-gap-failed = No screenshot: the browser did not take it
panel-gap-by-hand = No screenshot: entered by hand, there was no page
panel-gap-batch = No screenshot: saved together with others
panel-tab-waiting = Picture of the whole tab on its way
panel-tab-kept = Picture of the whole tab saved
panel-tab-quarantine = Vidhuk did not accept the picture of the tab
panel-tab-gap-no-gesture = No picture of the tab: the browser did not allow it
panel-tab-gap-tab-changed = No picture of the tab: you switched to another tab, or another page was opened in it
panel-tab-gap-quota = No picture of the tab: the browser limits how many can be taken at once
panel-tab-gap-too-large = No picture of the tab: it is too large
panel-tab-gap-failed = No picture of the tab: the browser did not take it
panel-tab-gap-late = No picture of the tab: Vidhuk did not answer at once, and by then the screen may have shown something else
panel-tab-title = Serious complaints
panel-tab-switch = Also take a picture of the whole visible tab
panel-tab-note = When a complaint shows a sign of court, press or safety, Vidhuk takes a picture of everything visible in the tab once the receipt is there: other people’s comments may be in it, the address bar is not. The picture is kept as evidence. This applies to this browser only.

panel-site-facebook = Facebook
panel-site-instagram = Instagram
panel-site-google-maps = Google Maps
panel-site-youtube = YouTube
panel-site-tiktok = TikTok
panel-site-web = Another site

panel-misread-title = Read wrongly?
panel-misread-partly = Vidhuk reads this page only in part: check the author, the time and the words.
panel-misread-note = Copy the comment's shape and send it to whoever mends Vidhuk. Every letter in it is replaced by “x” and every digit by “0”: nobody's words are there.
panel-misread-copy = Copy the shape without words
panel-misread-copied = Copied
panel-misread-failed = The browser did not allow copying.

panel-sites-title = Other sites
panel-sites-note = Vidhuk always reads Facebook and Instagram. On any other site it sees a page only when you save something yourself. Allow a site, and saving works from the first click.
panel-sites-allowed = allowed
panel-sites-by-click = only when you click
panel-sites-allow = Allow
panel-sites-forbid = Withdraw
panel-sites-other = Address of another site with reviews
panel-sites-invalid = This does not look like a site's address. Write, for example, doctors.example.
panel-sites-refused = The browser did not give permission. Press again and agree in the browser's window.
panel-site-by-hand = Entered by hand
panel-site-practice = Practice

## Understanding

panel-understanding = What was understood
panel-type = Type
panel-language = Comment language
panel-confidence = confidence { $percent }%
panel-corrected = corrected by a person
panel-why = Why
panel-no-reasons = No reasons were recorded.
panel-second-type = Perhaps also: { $type }
panel-flags = Flags
panel-topics = Topics
panel-flag = Flag
panel-topic = Topic
panel-mentions = Mentioned: { $names }
panel-correct-hint = If the program is wrong, choose the right one: the correction is recorded.
panel-checking-title = Needs checking
panel-checking-note = These are signs, not a conclusion. Answer as you would a real patient, and ask for details.
panel-against = What speaks against it
panel-lead-title = Call the lead first
panel-lead-note = This is about safety, the law or the press. Until the lead has decided, post nothing but a holding reply.

## Replies

panel-replies = Replies
panel-reply-language = Language of the reply
panel-reply-language-uk = In Ukrainian
panel-reply-language-ru = In Russian
panel-reply-language-en = In English
panel-copy = Copy
panel-copied = Copied
panel-variant = variant { $number }
panel-copy-failed = The browser refused to copy. Select the text and press Ctrl+C.
panel-copied-count = { $count ->
    [one] Copied { $count } time
   *[other] Copied { $count } times
}
panel-why-reply = Why this one
panel-no-reply = No public reply
panel-no-reply-note = The playbook advises so. If you think otherwise, write your own reply.
panel-no-suggestions = The playbook has no reply for this comment.
panel-missing-title = Some of the clinic's facts are missing
panel-missing-note = Without them the reply is incomplete; nothing was made up.
panel-missing-add = Add it now
panel-reply-waits = Replies appear as soon as Vidhuk has taken the comment.

## The queue

panel-outbox = Queue
panel-outbox-waiting = { $count ->
    [one] { $count } item waits to be sent
   *[other] { $count } items wait to be sent
}
panel-outbox-person = { $count ->
    [one] { $count } item needs you
   *[other] { $count } items need you
}
panel-outbox-stalled = { $count ->
    [one] { $count } item is stuck: it could not be handed over for more than ten minutes
   *[other] { $count } items are stuck: they could not be handed over for more than ten minutes
}
panel-outbox-quarantine = { $count ->
    [one] Vidhuk did not accept { $count } item
   *[other] Vidhuk did not accept { $count } items
}
panel-outbox-send = Send now
panel-outbox-next = Next try at { $time }
panel-outbox-screenshot = Screenshot only
panel-outbox-export = Save to a file
panel-outbox-delete = Delete
panel-outbox-confirm = Delete for good? There is no other copy.
panel-outbox-confirm-yes = Yes, delete
panel-outbox-erased = Vidhuk already has the words

panel-hold-unreachable = Vidhuk is not running
panel-hold-timeout = Vidhuk did not answer in time
panel-hold-cut-body = The answer was cut off
panel-hold-server-error = Vidhuk reports an error
panel-hold-not-our-desk = The program on the port is not your Vidhuk
panel-hold-not-paired-yet = This browser is not paired yet
panel-hold-not-paired = This browser's access was revoked
panel-hold-permission-withheld = The browser does not let the extension reach Vidhuk
panel-hold-not-sent-yet = Being sent

## Why an action failed

panel-failure-desk-unreachable = Vidhuk does not answer. Start it and try again.
panel-failure-desk-not-ours = The program on the port is not your Vidhuk. It was given nothing.
panel-failure-desk-refused = Vidhuk refused.
panel-failure-not-paired = This browser is not paired with Vidhuk.
panel-failure-unknown-item = That item is no longer in the queue.
panel-failure-not-saved = Writing to the disk failed. Free some space and press “Save” again: everything you typed is still in the form.
panel-failure-image-refused = One of the images is damaged, or is not a PNG, JPEG or WebP. Remove it and save again.
panel-failure-not-this-page = No comment can be picked on this page. Open a page with comments and try again.
panel-failure-no-storage = The browser cannot read or write the extension's data: the disk is full. Free some space; everything saved before is still there.
panel-failure-bad-message = That did not work. Close the panel and open it again.

## Toast in the page

panel-toast-archived = Saved to Vidhuk, no. { $seq }
panel-toast-waiting = Saved in the browser; it will be sent once Vidhuk is running
panel-toast-needs-person = Saved in the browser, but it needs you: look at the Vidhuk panel

## Settings

panel-options-title = Vidhuk settings
panel-options-connection = Connection
panel-options-test = Test the connection
panel-options-checks = Test results
panel-check-permission = The browser allows the address 127.0.0.1
panel-check-port = Something answers on port { $port }
panel-check-vidhuk = It is Vidhuk
panel-check-version = The versions match
panel-check-paired = This browser is paired
panel-check-proof = Vidhuk proved that it is yours
panel-check-ok = OK
panel-check-failed = no
panel-check-skipped = not tested
panel-options-port = Port
panel-options-port-hint = Usually 8420: the one that Vidhuk shows when it starts.
panel-options-port-invalid = A port is a whole number from 1 to 65535.
panel-options-port-save = Save the port
panel-options-port-saved = Port saved
panel-options-paired = Paired Vidhuk
panel-options-address = Address
panel-options-version = Version of Vidhuk
panel-options-extension-version = Version of the extension
panel-options-installation = Number of this browser
panel-options-forget = Forget this Vidhuk
panel-options-forget-note = The browser forgets its access; the archive stays in Vidhuk. Remove the browser from the list there, too.
panel-options-forget-confirm = Forget it?
panel-options-forget-yes = Yes, forget
panel-options-pages = Pages
panel-options-pages-note = The archive, the clinic's facts and the paired browsers open from here, or with the command
panel-options-open-history = Open the archive
panel-options-open-practice = Open practice
panel-options-privacy = The extension hands what you save to the Vidhuk program on this computer and to nobody else.

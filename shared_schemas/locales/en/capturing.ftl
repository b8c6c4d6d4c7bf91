### Ways to save a comment: by hand, by key, by pointer, all that is on the screen.

capturing-ways = Other ways to save
capturing-hand-open = Add by hand
capturing-pick = Pick on the page
capturing-pick-hint = Click a comment to save it. The arrow keys and Enter work too. Esc cancels.
capturing-pick-none = There is no comment here. Point at the text of a comment. Esc cancels.
capturing-keys = You can change these keys in the browser's settings.
capturing-key-save-comment = saves the comment under the pointer
capturing-key-pick-comment = lets you pick a comment on the page
capturing-key-check-box = checks the text in the reply box

## Add by hand

capturing-hand-title = Add by hand
capturing-hand-lead = For what did not come through a site: a call, a private message, Stories, a report from a branch. The archive always shows it as entered by hand.
capturing-hand-source = Source
capturing-hand-source-missing = Choose how you know about it.
capturing-source-phone = Phone
capturing-source-private-message = Private message
capturing-source-stories = Stories
capturing-source-branch = Report from a branch
capturing-hand-text = What was said or written
capturing-hand-text-missing = Write what was said, or add an image.
capturing-hand-author = Who (as they called themselves)
capturing-hand-time = When it was
capturing-hand-time-hint = In your own words: “yesterday evening”, “19 November”.
capturing-hand-link = Link
capturing-hand-link-wrong = This does not look like the address of a page. Copy it from the address bar, or leave the field empty.
capturing-hand-link-long = The address is too long: the browser writes it in { $length } characters, and { $most } fit. Shorten it, for example up to the “?”, or leave the field empty.
capturing-hand-who = Who is writing this down
capturing-hand-images = Images
capturing-hand-images-hint = Up to { $most } files, PNG, JPEG or WebP, { $megabytes } MB each. You can paste (Ctrl+V) or drop them. Files are kept as they are, hidden data of photos included.
capturing-hand-image-type = “{ $name }” is not a PNG, JPEG or WebP, or it is damaged.
capturing-hand-image-size = “{ $name }” is larger than { $megabytes } MB.
capturing-hand-image-many = “{ $name }”: there can be no more than { $most } images.
capturing-hand-image-twice = “{ $name }” has been added already.
capturing-hand-image-unread = “{ $name }” could not be read. Check that the file is still there, and add it again.
capturing-hand-image-alt = Image { $number }: { $name }
capturing-hand-image-remove = Remove
capturing-hand-image-remove-one = Remove the image { $name }
capturing-hand-save = Save
capturing-hand-saved = Saved in the browser: it cannot get lost any more.
capturing-hand-again = Add another one
capturing-hand-told = when it was, as told: { $time }

## Comments on the screen

capturing-screen = Comments on the screen
capturing-screen-look = Refresh
capturing-screen-none = There are no comments on the screen that Vidhuk can read.
capturing-screen-not-asked = Vidhuk does not answer, so it is not known which of these are in the archive.
capturing-screen-others = { $count ->
    [one] { $count } more comment on the screen belongs to another post.
   *[other] { $count } more comments on the screen belong to other posts.
}
capturing-screen-new = not in the archive
capturing-screen-saved = saved
capturing-screen-changed = changed since then
capturing-screen-answered = answered
capturing-screen-unconfirmed = inserted, not confirmed
capturing-screen-waiting = waiting in the queue
capturing-screen-open = No. { $seq }
capturing-screen-save = { $count ->
    [one] Save { $count } comment
   *[other] Save { $count } comments
}
capturing-screen-question = { $count ->
    [one] Save { $count } comment? The page scrolls a little for its picture, and back.
   *[other] Save { $count } comments? The page scrolls a little for their pictures, and back.
}
capturing-screen-yes = Save
capturing-batch = Saving the comments on the screen
capturing-batch-running = Saving: { $done } of { $total }. Keep the tab in front so that the pictures can be taken.
capturing-batch-done = Done: { $saved } saved, { $already } were in the archive, { $failed } failed.
capturing-batch-cancelled = Stopped at { $done } of { $total }: { $saved } saved. What was saved stays.
capturing-batch-interrupted = Interrupted at { $done } of { $total }: { $saved } saved. Press “Refresh” and save the rest.

## Marks in the page itself

capturing-mark-saved = Vidhuk: this comment is in the archive
capturing-mark-changed = Vidhuk: the archive holds other words; the comment has changed since then
capturing-mark-answered = Vidhuk: a reply to this comment has already been copied
capturing-mark-unconfirmed = Vidhuk: a reply was put into the box, its publication is not confirmed
capturing-mark-waiting = Vidhuk: kept in the browser, waiting to be sent
capturing-marks-title = Marks in the page itself
capturing-marks-lead = While “Comments on the screen” is open in the panel, Vidhuk can also show beside the comments how each one stands: saved, changed since, answered, waiting in the queue. Unless you turn this on, all of it is seen in the panel only.
capturing-marks-site = What the site can see then
capturing-marks-sees = The site can notice that an element which is not its own was added to the page or taken away: when, where, and how big it is.
capturing-marks-infers = From that it can tell that Vidhuk is used here, and connect this with the account that you are logged in to. A site that deliberately looks for what covers its page could also guess which comments the marks stand beside.
capturing-marks-not = The site cannot read what the marks say: that lies in a closed part which the site’s programs have no access to. Nothing from the archive is passed to the site.
capturing-marks-gone = The marks go when you close the list or the panel, move to another page or turn them off here; also before each screenshot, and by themselves after five minutes.
capturing-marks-read = I have read what the site can see
capturing-marks-turn-on = Turn the marks on
capturing-marks-turn-off = Turn the marks off
capturing-marks-are-on = The marks are on in this browser.
capturing-marks-are-off = Off now: Vidhuk shows nothing beside the comments.

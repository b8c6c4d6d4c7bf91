### A reply in the site's own reply box: insert it, wait until it is published, check it. For the panel and the pages.

## Insert

inserting-insert = Insert
inserting-hint = Puts the text into the reply box under this comment. You publish it yourself.
inserting-busy = Inserting…
inserting-done = Inserted. Read it once more and publish it yourself.
inserting-not-recorded = The Vidhuk desk does not answer: this will be recorded as soon as it does.
inserting-left = The draft in the box was left as it is.
inserting-draft = The reply box already has text in it:
inserting-append = Add to it
inserting-replace = Replace it
inserting-leave = Leave it as it is
inserting-not-no-place = It is not known where this comment is on the site.
inserting-not-no-comment = This comment is not on the page.
inserting-not-no-box = The reply box was not found.
inserting-not-read-only = The reply box does not accept this text.
inserting-not-not-taken = The site did not accept the text: check what is left in the box.
inserting-not-no-leave = The browser does not let Vidhuk into that page.
inserting-copied = The reply was copied: paste it yourself.
inserting-not-copied = It could not be copied either: use the “Copy” button.

## Whether it was published

inserting-state-inserted = inserted, not confirmed
inserting-state-published = published
inserting-queue = Reply in the site's box:
inserting-as-published = As it stands on the site:
inserting-edit-or-delete-short = edit or delete the reply
inserting-inserted-at = { $time }
inserting-published-at = { $time }
inserting-waits = Vidhuk waits up to 15 minutes for your reply to appear in this thread, as long as the tab is open.
inserting-waits-no-more = Vidhuk is no longer waiting: 15 minutes have passed, the tab was closed or shows another page, or another reply was inserted in this thread. Check on the site whether it was published.
inserting-edit-or-delete = The published reply breaks medical secrecy: edit or delete it on the site, and tell the lead.

## Check the reply box

inserting-check-box = Check the text in the box
inserting-box-title = Text in the reply box
inserting-box-busy = Checking…
inserting-box-no-box = Put the cursor in the reply box and try again.
inserting-box-not-saved = Save the comment that you are replying to first: the check depends on it.
inserting-box-kept-nowhere = This text is not kept anywhere.

## From the archive

inserting-wish = Insert on the page
inserting-wish-hint = Opens the comment on its site and puts the text into its reply box. You publish it yourself.
inserting-wish-waiting = The reply is being handed to the extension: it will open the comment and put the text into the box.
inserting-wish-taken = The extension is opening the comment and putting the text into the box.
inserting-wish-inserted = The text is in the reply box. Read it once more on the site and publish it yourself.
inserting-wish-draft = There is already text in the reply box; it was not changed.
inserting-wish-not = The reply could not be inserted.
inserting-wish-silent = The extension did not answer: check that it is installed and paired in this browser.
inserting-wish-copied = The reply has been copied: paste it yourself.
inserting-wish-open = Open the comment
inserting-page-title = Inserting a reply
inserting-page-wait = The Vidhuk extension will open the comment here and put the text into its reply box.
inserting-page-silent = Nothing happens? There is no paired Vidhuk extension in this browser. The reply has been copied: open the comment and paste it yourself.

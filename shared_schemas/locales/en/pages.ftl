### The pages on localhost: history, capture, clinic, browsers, practice.

## Everywhere

pages-nav-label = Sections
pages-nav-history = History
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
pages-no = no
pages-save = Save
pages-cancel = Cancel
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
pages-opens-site = opens the site

## Loading the extension: the same steps on the practice page and in an empty history

pages-load-title = Load the extension
pages-load-extensions-page = Open chrome://extensions in the browser and switch on “Developer mode”.
pages-load-unpacked = Press “Load unpacked” and choose the folder
pages-load-pair = Open the extension's options, press “Pair” and approve the code on the “Browsers” page or with the command vidhuk pair.
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

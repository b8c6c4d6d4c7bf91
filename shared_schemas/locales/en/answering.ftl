### Answering: the draft, findings while typing, other replies, the playbook. For panel and pages.

## The draft

answering-draft = Your reply
answering-draft-text = Text of the reply
answering-draft-hint = Findings appear while you type. Vidhuk changes nothing by itself and posts nothing.
answering-channel = Where it will stand
answering-channel-public = public reply
answering-channel-private = private message
answering-channel-closing-note = closing note
answering-check = Check
answering-copy = Copy the reply
answering-edit = Edit
answering-own = Write your own
answering-close = Hide
answering-edit-question = You have a draft already. Replace it with this reply?
answering-edit-yes = Yes, replace it
answering-key = Copy: key { $number }, once you have clicked into the panel
answering-looking = Checking…
answering-waits = Waiting to check it…
answering-unchecked = Not checked.
answering-found = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
answering-copy-waits = Available once the text is checked and every block has its reason
answering-others = Other replies
answering-others-first = Back to the first ones
answering-others-end = The playbook has no other replies. Take one of these as a start and add your own words.

## Findings

answering-clean = Nothing found.
answering-marked = Your text with the places marked
answering-severity-block = Not allowed
answering-severity-warn = Better change it
answering-severity-hint = Hint
answering-show = Show in the text
answering-instead = Safer:
answering-advice = Advice:
answering-replace = Replace the sentence

## Past a block

answering-past = Post it in spite of the block…
answering-past-hint = It is best to replace these sentences. If you post them all the same, write down why: the reason stays beside the reply, with your name and the time.
answering-reason = { $rule }: why you post it
answering-consent-hint = This is medical secrecy: only the author's written consent leads past it.
answering-consent-on = Date of the consent
answering-consent-form = In which form
answering-consent-holder = Who keeps it
answering-past-shown = Past { $rule }:
answering-consent-shown = consent of { $on }:

## Playbook

answering-playbook = Playbook
answering-playbook-lead = The sentences that replies are made of. Change the words: the shipped entries stay, yours lie over them.
answering-playbook-nav-entries = Entries
answering-playbook-nav-chains = Chains
answering-playbook-nav-check = Check
answering-playbook-nav-versions = Versions
answering-playbook-search = Search the entries
answering-playbook-own-only = Only those that the clinic changed
answering-playbook-entries = Entries of the playbook
answering-playbook-count = { $n ->
    [one] { $n } entry
   *[other] { $n } entries
}
answering-playbook-nothing = There is no such entry
answering-playbook-changed = changed by the clinic
answering-playbook-added = added by the clinic
answering-playbook-variants = variants: { $uk } Ukrainian, { $ru } Russian, { $en } English
answering-playbook-done-saved = Saved. The new words are in force.
answering-playbook-done-imported = The entries were taken. They are in force.
answering-playbook-files = Files
answering-playbook-export = Download your entries (YAML)
answering-playbook-export-all = Download all entries (YAML)
answering-playbook-import = Take entries from YAML
answering-playbook-yaml = YAML text
answering-playbook-import-hint = Sentences ("blocks: …"), recipes, topics, chains and rules. When one entry is wrong, none is taken.
answering-playbook-take = Check and take
answering-playbook-words = Words
answering-playbook-words-hint = One variant a line, a whole sentence. The more variants, the less alike the replies.
answering-playbook-lang-uk = Ukrainian
answering-playbook-lang-uk-ty = Ukrainian, with «ти»
answering-playbook-lang-ru = Russian
answering-playbook-lang-ru-ty = Russian, with «ты»
answering-playbook-lang-en = English
answering-playbook-preview-language = Language of the preview
answering-playbook-drop = Back to the shipped words
answering-playbook-remove = Remove the entry
answering-playbook-drop-confirm = Remove the clinic's words? The page "Versions" can bring them back.
answering-playbook-shipped = Shipped words
answering-playbook-tried = On real comments of the archive
answering-playbook-tried-none = The archive holds no comment yet that this entry would answer.
answering-playbook-stopped = Vidhuk will not offer a reply with these words:
answering-playbook-about = About the entry
answering-playbook-slot = Place in a reply
answering-playbook-brings = What it brings
answering-playbook-answers = What it answers
answering-playbook-places = Places that Vidhuk fills:
answering-playbook-nobody = nobody named
answering-playbook-many = several entries
answering-playbook-in-force = in force now
answering-playbook-version-text = What was saved
answering-playbook-version-empty = (the shipped entries alone)
answering-playbook-back = Back to this version
answering-playbook-versions-none = Nothing has been changed yet
answering-playbook-versions-hint = Each save appears here: who, when and what, with a way back.
answering-playbook-nav-recipes = How replies are built
answering-playbook-nav-topics = Topics and words
answering-playbook-nav-rules = Rules
answering-playbook-file = YAML file
answering-playbook-by-file = changed in the file entries.yaml, not in the pages
answering-playbook-as-new = Save as a new entry
answering-playbook-new-name = Name of the new entry
answering-playbook-new-name-hint = Small Latin letters, digits and hyphens: weekend-price. Leave it empty to change this entry.

## Two people at once

answering-nothing-saved = Nothing was saved; your text stands in the form below.
answering-conflict = Somebody else changed this while you were editing
answering-conflict-hint = Nothing is lost: your version is still in the form below. Bring into it what you need and save, then it is in force. Both versions stay in the history.
answering-conflict-theirs = Saved now
answering-conflict-mine = Your version
answering-conflict-take = Take what is saved

## How replies are built

answering-recipes-lead = What a reply of each kind must hold, and the places it is made of. The sentences for each place are on the page "Entries".
answering-required = Required parts
answering-required-hint = A part for which the clinic has no fact is not invented: Vidhuk says what is missing.
answering-required-any = all other comments
answering-required-must = required
answering-required-should = better with
answering-required-may = allowed
answering-required-none = not needed
answering-required-add = Separately for one kind of comment
answering-required-type = Kind of comment
answering-required-open = Open
answering-required-form-hint = The change holds for all replies of this step. When a recipe cannot bring a required part, Vidhuk names it and saves nothing.
answering-recipe = Recipe
answering-when = When the sentence fits
answering-when-hint = Where nothing is chosen there is no limit. Every condition that is filled in must hold.
answering-when-shipped = This is a shipped sentence: its words can be changed, its conditions cannot, because recipes count on them. For other conditions give it a name of its own: it becomes an entry of your clinic.
answering-when-types = Type of comment
answering-when-stages = Kind of reply
answering-when-flags = At least one of these signs is there
answering-when-not-flags = None of these signs is there
answering-when-sites = Site
answering-when-about = What is mentioned, a name a line
answering-when-asks = What is asked, a name a line
answering-recipe-slots = Places of the reply, one a line
answering-recipe-slots-hint = A "?" at the end: the reply is whole without this place too, such as "who?".
answering-recipe-all-slots = All places
answering-recipe-types = Which comments it answers
answering-recipe-types-hint = With none chosen, the recipe fits all of them.
answering-recipe-shape = Kind of reply
answering-recipe-prefix = Beginning
answering-recipe-of-chain = step of a chain: { $step }
answering-shape-short = short
answering-shape-full = full
answering-shape-warm = warm
answering-prefix-none = no address
answering-prefix-name = with the name
answering-prefix-greeting = with a greeting

## Topics and words

answering-topics-lead = The words in which a complaint's topic is spoken of, and the words of a comment by which Vidhuk recognises a topic, a question or a detail.
answering-topics-topics = Topics of complaints
answering-topics-topics-hint = words that stand after "about", never of health
answering-topics-asks = Questions
answering-topics-asks-hint = what people ask for, and what it is called
answering-topics-details = Details
answering-topics-details-hint = what people praise or mention
answering-words-topics = One variant a line, without a full stop: the words stand after "about", as in "we are sorry to read about a long wait". Write nothing of the author's health.
answering-words-asks = What the question is called after "about": "thank you for asking about our address". One variant a line, without a full stop.
answering-words-patterns = Words by which it is recognised
answering-words-patterns-hint = One phrase a line. A star at the end of a word allows any ending: "wait* hour*".

## Rules

answering-rules-lead = The lead can make a rule stricter or milder. Who did so and when stands here and in the finding itself.
answering-rules-basis = Basis: { $basis }
answering-rules-shipped = (was "{ $severity }")
answering-rules-by = { $person }, { $at }
answering-rules-limit-fixed = This is a rule of secrecy and cannot be made milder. The only way past it is the author's written consent, noted with its date, its form and who keeps it.
answering-rules-limit-at-least-warn = This rule cannot be made milder than "better changed".
answering-rules-limit-judged = This rule rests on judgement alone, so it cannot forbid.
answering-rules-change = Change the severity
answering-rules-severity = Severity of the rule
answering-rules-own = (as shipped)
answering-rules-reason = Why (optional)
answering-rules-person = Who makes the change
answering-rules-drop = Back to what it was
answering-changed = severity changed (was "{ $was }"): { $person }, { $at }

answering-check-broken = Sentences that a finding would stop
answering-check-broken-none = { $n ->
    [0] The clinic has no entries of its own yet.
    [one] { $n } entry looked at: no such sentence.
   *[other] { $n } entries looked at: no such sentence.
}
answering-check-problems = Mistakes in the file entries.yaml
answering-check-problems-in-force = The playbook is in force, but these entries are of no use. Correct the file, or go back to a version on the page "Versions".
answering-check-problems-hint = While they are there, the last good version of the playbook is in force. Correct the file, or go back to a version on the page "Versions".
answering-check-never = Sentences that no copied reply has held yet
answering-check-never-hint = { $n ->
    [0] No reply has been copied yet.
    [one] The newest copied reply was looked at.
   *[other] The { $n } newest copied replies were looked at.
}
answering-check-never-none = Every entry has been said at least once.
answering-check-all = Look at the shipped entries too
answering-check-languages = Languages that lack variants
answering-check-languages-none = In every entry all languages have variants enough.
answering-check-unused = Replies that nobody has copied yet
answering-check-unused-hint = They may be needless, or there was no occasion.
answering-check-unused-none = Each was copied at least once.

## Answer chains

answering-chain-lead = A standard question goes step by step: answer, one clarifying question, answer, offer. What the chain does not know is taken by a person.
answering-chain-asks = about:
answering-chain-picture = Steps of the chain from left to right; the list below names the ways between them
answering-chain-none = The playbook has no chains
answering-chain-step-answer = answer
answering-chain-step-clarify = clarification
answering-chain-step-detail = details
answering-chain-step-offer = offer
answering-chain-step-person = a person
answering-chain-on-reply = the author replied
answering-chain-on-asked = the author asked, answer known
answering-chain-on-off = the author wrote something else
answering-chain-edit = Change the chain
answering-chain-add = New chain
answering-chain-steps = Steps
answering-chain-about = What people ask about
answering-chain-edges-hint = Each row: from which step, to which, and when. To remove a way, choose "remove".
answering-chain-way = Way { $n }
answering-chain-from = From the step
answering-chain-to = To the step
answering-chain-when = When
answering-chain-no-way = remove
answering-chain-new-way = one more way
answering-chain-goes-on = The author replies briefly, such as "Ok, thanks".
answering-chain-texts = Sentences of the steps
answering-chain-next = This talk follows a chain. Next step: { $step }.
answering-chain-left = This talk has left its chain; there is no ready step for it.
answering-task-short = a person is needed
answering-task-only = a person is needed
answering-task-take = Take it over
answering-task-done = Taken over:
answering-task-mended = Edited or deleted
answering-task-mended-at = The published reply was edited or deleted:

## Reminders

answering-reminder = Running out: { $names }. Renew it on the clinic page, so that replies go on naming prices and offers.
answering-reminder-until = "{ $name }" (until { $day }{ $owner ->
    [none] {""}
   *[other] , { $owner }
})
answering-reminder-more = and { $n } more

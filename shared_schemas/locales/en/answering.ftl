### Answering: the draft, findings while typing, other replies, the playbook. For panel and pages.

## The draft

answering-draft = Your reply
answering-draft-text = Text of the reply
answering-draft-hint = Findings appear while you type. Vidhuk changes nothing by itself and posts nothing.
answering-channel = Where it will appear
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
answering-others-end = The playbook has no other replies. Start from one of these and add your own words.

## Findings

answering-clean = Nothing found.
answering-marked = Your text with the places marked
answering-severity-block = Not allowed
answering-severity-warn = Better to change
answering-severity-hint = Hint
answering-show = Show in the text
answering-instead = Safer:
answering-advice = Advice:
answering-replace = Replace the sentence

## Past a block

answering-past = Post it despite the block…
answering-past-hint = It is best to replace these sentences. If you post them anyway, write down why: the reason is kept with the reply, together with your name and the time.
answering-reason = { $rule }: why you post it
answering-consent-hint = This is medical secrecy: only the author's written consent permits it.
answering-consent-on = Date of the consent
answering-consent-form = Form of the consent
answering-consent-holder = Who keeps it
answering-past-shown = Posted despite { $rule }:
answering-consent-shown = consent of { $on }:

## Playbook

answering-playbook = Playbook
answering-playbook-lead = The sentences that replies are made of. Change the words: the shipped entries stay, and yours are used in their place.
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
answering-playbook-done-saved = Saved. The new words are now in use.
answering-playbook-done-imported = The entries were imported and are now in use.
answering-playbook-files = Files
answering-playbook-export = Download your entries (YAML)
answering-playbook-export-all = Download all entries (YAML)
answering-playbook-import = Import entries from YAML
answering-playbook-yaml = YAML text
answering-playbook-import-hint = Sentences ("blocks: …"), recipes, topics, chains and rules. If one entry is wrong, none is imported.
answering-playbook-take = Check and import
answering-playbook-words = Words
answering-playbook-words-hint = One variant per line, a whole sentence each. The more variants there are, the less alike the replies.
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
answering-playbook-tried = On real comments from the archive
answering-playbook-tried-none = The archive has no comment yet that this entry would answer.
answering-playbook-tried-later = Examples appear here as soon as the mistake is corrected.
answering-playbook-stopped = Vidhuk will not offer a reply with these words:
answering-playbook-about = About the entry
answering-playbook-slot = Place in a reply
answering-playbook-brings = What it adds
answering-playbook-answers = What it answers
answering-playbook-places = Places that Vidhuk fills:
answering-playbook-nobody = nobody is named
answering-playbook-many = several entries
answering-playbook-in-force = in use now
answering-playbook-version-text = What was saved
answering-playbook-version-empty = (only the shipped entries)
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

answering-nothing-saved = Nothing was saved; your text is still in the form below.
answering-conflict = Somebody else changed this while you were editing
answering-conflict-hint = Nothing is lost: your version is still in the form below. Copy into it what you need and save, and it will be used. Both versions stay in the history.
answering-conflict-theirs = As saved now
answering-conflict-mine = Your version
answering-conflict-take = Use the saved version

## How replies are built

answering-recipes-lead = What each kind of reply must contain, and the places it is built from. The sentences for each place are on the page "Entries".
answering-required = Required parts
answering-required-hint = A part for which the clinic has no fact is not invented: Vidhuk says what is missing.
answering-required-any = all other comments
answering-required-must = required
answering-required-should = preferred
answering-required-may = allowed
answering-required-none = not needed
answering-required-add = Separately for one kind of comment
answering-required-type = Kind of comment
answering-required-open = Open
answering-required-form-hint = The change applies to all replies of this step. If a recipe cannot bring a required part, Vidhuk names it and saves nothing.
answering-recipe = Recipe
answering-when = When the sentence is used
answering-when-hint = Where nothing is chosen there is no limit. Every condition that is filled in must be met.
answering-when-shipped = This is a shipped sentence: its words can be changed, its conditions cannot, because recipes rely on them. For other conditions, save it under a name of its own: it becomes an entry of your clinic.
answering-when-types = Type of comment
answering-when-stages = Kind of reply
answering-when-flags = At least one of these signs is there
answering-when-not-flags = None of these signs is there
answering-when-sites = Site
answering-when-about = What is mentioned, one name per line
answering-when-asks = What is asked about, one name per line
answering-recipe-slots = Places of the reply, one per line
answering-recipe-slots-hint = A "?" at the end means that the reply is complete without this place too, as in "who?".
answering-recipe-all-slots = All places
answering-recipe-types = Which comments it answers
answering-recipe-types-hint = If none is chosen, the recipe fits all of them.
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

answering-topics-lead = The words used for the topic of a complaint, and the words in a comment by which Vidhuk recognises a topic, a question or a detail.
answering-topics-topics = Topics of complaints
answering-topics-topics-hint = words that follow "about", never about health
answering-topics-asks = Questions
answering-topics-asks-hint = what people ask for, and what it is called
answering-topics-details = Details
answering-topics-details-hint = what people praise or mention
answering-words-topics = One variant per line, without a full stop: the words follow "about", as in "we are sorry to read about a long wait". Write nothing about the author's health.
answering-words-asks = What the question is called after "about": "thank you for asking about our address". One variant per line, without a full stop.
answering-words-patterns = Words by which it is recognised
answering-words-patterns-hint = One phrase per line. A star at the end of a word allows any ending: "wait* hour*".

## Rules

answering-rules-lead = The lead can make a rule stricter or milder. Who did so and when is shown here and in the finding itself.
answering-rules-basis = Basis: { $basis }
answering-rules-shipped = (was "{ $severity }")
answering-rules-by = { $person }, { $at }
answering-rules-limit-fixed = This is a rule of secrecy and cannot be made milder. The only way past it is the author's written consent, recorded with its date, its form and who keeps it.
answering-rules-limit-at-least-warn = This rule cannot be made milder than "better to change".
answering-rules-limit-judged = This rule rests on judgement alone, so it cannot forbid anything.
answering-rules-change = Change the severity
answering-rules-severity = Severity of the rule
answering-rules-own = (as shipped)
answering-rules-reason = Why (optional)
answering-rules-person = Who makes the change
answering-rules-drop = Back to the shipped severity
answering-changed = severity changed (was "{ $was }"): { $person }, { $at }

answering-check-broken = Sentences that a finding would stop
answering-check-broken-none = { $n ->
    [0] The clinic has no entries of its own yet.
    [one] { $n } entry looked at: no such sentence.
   *[other] { $n } entries looked at: no such sentence.
}
answering-check-problems = Mistakes in the file entries.yaml
answering-check-problems-in-force = The playbook works, but these entries have no effect. Correct the file, or go back to a version on the page "Versions".
answering-check-problems-hint = While they are there, the last good version of the playbook is used. Correct the file, or go back to a version on the page "Versions".
answering-check-never = Sentences not yet used in any copied reply
answering-check-never-hint = { $n ->
    [0] No reply has been copied yet.
    [one] The newest copied reply was looked at.
   *[other] The { $n } newest copied replies were looked at.
}
answering-check-never-none = Every entry has been used at least once.
answering-check-all = Look at the shipped entries too
answering-check-languages = Languages with too few variants
answering-check-languages-none = Every entry has enough variants in all languages.
answering-check-unused = Replies that nobody has copied yet
answering-check-unused-hint = They may not be needed, or there was no occasion for them.
answering-check-unused-none = Each was copied at least once.

## Answer chains

answering-chain-lead = A standard question is handled step by step: answer, one clarifying question, answer, offer. Whatever the chain does not know is handed to a person.
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
answering-chain-edges-hint = Each row: from which step, to which, and when. To remove a transition, choose "remove".
answering-chain-way = Transition { $n }
answering-chain-from = From the step
answering-chain-to = To the step
answering-chain-when = When
answering-chain-no-way = remove
answering-chain-new-way = one more
answering-chain-goes-on = The author replies briefly, such as "Ok, thanks".
answering-chain-texts = Sentences of the steps
answering-chain-next = This conversation follows a chain. Next step: { $step }.
answering-chain-left = This conversation has left its chain; there is no ready step for it.
answering-task-short = a person is needed
answering-task-only = a person is needed
answering-task-take = Take it over
answering-task-done = Taken over:
answering-task-mended = Edited or deleted
answering-task-mended-at = The published reply was edited or deleted:
answering-task-none = Nobody is needed right now
answering-task-none-hint = Conversations that have left their chain, and published replies that break medical secrecy, appear here.

## Reminders

answering-reminder = Running out: { $names }. Renew them on the Clinic page so that replies can go on naming prices and offers.
answering-reminder-until = "{ $name }" (until { $day }{ $owner ->
    [none] {""}
   *[other] , { $owner }
})
answering-reminder-more = and { $n } more

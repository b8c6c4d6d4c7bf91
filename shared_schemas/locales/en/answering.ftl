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
answering-key = Copy: key { $number }
answering-looking = Checking…
answering-waits = Waiting to check it…
answering-unchecked = Not checked.
answering-found = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
answering-copy-waits = Opens when it is checked and every block has its reason
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

answering-past = Words that must not be posted
answering-past-hint = It is best to replace them. If you post them all the same, write down why: the reason stays beside the reply, with your name and the time.
answering-reason = { $rule }: why you post it
answering-consent-hint = This is medical secrecy: only the author's written consent leads past it.
answering-consent-on = Date of the consent
answering-consent-form = In which form
answering-consent-holder = Who keeps it
answering-past-shown = Past { $rule }:
answering-consent-shown = consent of { $on }:

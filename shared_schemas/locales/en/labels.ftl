# Names of what the program understood: types, languages, flags, topics, signs, voices; and the reasons of its decisions.

type-complaint = complaint
type-praise = thanks
type-question = question
type-misinformed = inaccuracy about the clinic
type-troll = provocation or insult
type-spam = advert or spam
type-other = other
type-undetermined = undetermined

language-uk = Ukrainian
language-ru = Russian
language-en = English
language-mixed = surzhyk (Ukrainian with Russian)
language-undetermined = undetermined

script-cyrillic = Cyrillic
script-latin = Latin
script-mixed = Cyrillic and Latin
script-none = no letters

sentiment-negative = negative
sentiment-neutral = neutral
sentiment-positive = positive
sentiment-mixed = mixed
sentiment-undetermined = undetermined

flag-safety = danger to health or life
flag-legal-threat = mentions a court, the police or an inspection
flag-press-or-blogger = press or blogger
flag-minor = a child is involved
flag-staff-named = a member of staff is named
flag-health-data-by-author = the author writes about their own health
flag-insult = contains an insult
flag-competitor = another clinic is mentioned
flag-accusation = accuses of a crime or forgery
flag-formal-complaint = demands a written answer
flag-pile-on = many people at once
flag-second-unanswered = writes again, not answered yet
flag-ironic = irony
flag-mixed = thanks and complaint together
flag-reach-high = large audience
flag-own-staff-suspected = reads like a member of staff

topic-price = price
topic-waiting = waiting
topic-staff-manner = manner of the staff
topic-treatment = treatment
topic-diagnosis = diagnosis
topic-facility = premises and equipment
topic-booking = booking
topic-supply = materials and medicines
topic-information = information
topic-language-of-service = language of service
topic-refund = refund
topic-insurance = insurance and declarations
topic-other = another topic

group-records = the clinic’s records
group-text = text
group-account = profile
group-time = time
group-behaviour = behaviour
group-counter = speaks against checking

sign-no-visit-found = no visit matches this description
sign-impossible-detail = { $name ->
    [0] names a doctor, service or branch that does not exist
   *[other] not on the list of doctors: { $name }
}
sign-no-concrete-detail = not one concrete detail: no date, doctor, procedure or amount
sign-only-superlatives = only emotion, no events
sign-near-duplicate = nearly the same as a comment by another author ({ $percent }%)
sign-empty-profile = new or empty profile
sign-praises-rival = recommends another clinic
sign-burst = { $count ->
    [one] { $count } negative comment within 72 hours
   *[other] { $count } negative comments within 72 hours
}
sign-no-details-by-deadline = no details were sent by the deadline
sign-receipt-unknown = the clinic has no receipt with this number
sign-concrete-inside-detail = { $count ->
    [one] { $count } concrete detail is given
   *[other] { $count } concrete details are given
}
sign-earlier-contact = there was earlier contact with the author
sign-staff-recognises = the staff recognises the case
sign-moved-to-private = the author moved to private messages
needs-checking = needs checking

voice-letters = letters
voice-words = words
voice-langdetect = langdetect
voice-model = model
voice-cue = cue list
voice-rule = rule
voice-textblob = TextBlob
voice-case = a similar case that was corrected
voice-layer = the clinic’s own training
voice-roster = list of doctors and branches
voice-history = earlier comments
voice-person = person

reason-layer = The clinic’s own training on corrections says so, { $percent }% sure.
reason-like-case = Similar to case No. { $number }, corrected on { $date }.
reason-like-case-of = Similar to case No. { $number }, which { $name } corrected on { $date }.
reason-language-letters = { $count ->
    [one] { $count } word with letters that only this language has
   *[other] { $count } words with letters that only this language has
}
reason-language-words = { $count ->
    [one] { $count } word that only this language has
   *[other] { $count } words that only this language has
}
reason-language-mixed = Ukrainian words ({ $uk }), Russian words ({ $ru }) and blends ({ $blends }) stand together.
reason-language-translit = { $count ->
    [one] { $count } Ukrainian or Russian word in Latin letters
   *[other] { $count } Ukrainian or Russian words in Latin letters
}
reason-language-detector = Letters and words did not decide; langdetect is { $percent }% sure.
reason-language-detector-unsure = Letters and words did not decide, and langdetect is not sure.
reason-language-only-latin = Latin letters without a Ukrainian or Russian word among them.
reason-language-other-script = Letters of another script.
reason-language-no-words = There are no words in the text.
reason-language-too-short = The text is too short to name a language.
reason-language-model = The model of letter sequences is { $percent }% sure.
reason-type-cues = { $count ->
    [one] { $count } cue of this type in the text
   *[other] { $count } cues of this type in the text
}
reason-type-irony = The praise is ironic here: harm or blame stands beside it.
reason-type-polarity = TextBlob rates the tone of the English text at { $percent } of 100.
reason-type-facts-beat-insult = There is an insult, but there are events of a visit too: it is a complaint.
reason-type-mixed = The text holds both thanks and a complaint.
reason-type-question-inside = There is a question inside; it stays a complaint.
reason-type-only-emoji = Only emoji.
reason-type-only-link = Only a link.
reason-type-tag = Only a person’s tag or a hashtag.
reason-understanding-failed = This text could not be read: the program made a mistake. The comment itself is kept.
reason-type-no-words = There are no words in the text.
reason-type-unsure = Too few cues: a person has to choose the type.
reason-type-model = The model is { $percent }% sure.
reason-type-sentence = The reader of whole sentences is { $percent }% sure.
reason-type-full-marks = Nothing but the best mark.
reason-type-angry = An angry face, and no word of praise.
reason-type-low-marks = Nothing but a low mark.
reason-type-plain = Plain words: all of them praise, or all of them blame.
reason-type-names-only = Only a name and nothing else.
reason-type-press = The press writes like this: it looks for people or asks for a comment.
reason-type-rival = Sends people to another clinic and tells of no visit of its own.
reason-type-advice = Advises where to go and insults nobody.
reason-type-better-there = Says that another place did it better.
reason-type-better-here = Says that you are better than another place.
reason-type-left = Praises another clinic, not yours.
reason-sentence = The reader of whole sentences is { $percent }% sure.
reason-person = A person said so.
reason-flag-pile-on = { $count ->
    [one] { $count } person writes something negative within a day
   *[other] { $count } people write something negative within a day
}
reason-flag-second-unanswered = The same author wrote before and got no answer.

### Findings in a reply: why, by the rules L01-L28

lint-l01 = Confirms that the author was a patient: seeking care is itself a secret.
lint-l02 = Denies that the author was a patient: that reveals just as much.
lint-l03 = Ties a diagnosis, procedure, date, sum or doctor to the author.
lint-l04 = Names a person, phone, e-mail or relative that the author has not shown.
lint-l05 = Asks in public for health or identity data.
lint-l06 = Sounds like aggression, an insult, a threat or sarcasm.
lint-l07 = Blames the person or makes excuses.
lint-l08 = Denies in public what the person says.
lint-l09 = Speaks as “I”: a clinic's page says “we”.
lint-l10 = The form of address is not the clinic's, or is mixed.
lint-l11 = Sends to the website instead of answering.
lint-l12 = “Call us” is the only answer.
lint-l13 = A price was asked for, and no sum is given.
lint-l14 = Heavy words, a condescending tone or a phrase that would fit any comment.
lint-l15 = Nearly the same reply is already on the page.
lint-l16 = A concession without a sum, or below the agreed one.
lint-l17 = A concession in public, or in exchange for a review.
lint-l18 = Pushes the person to book or hurries them.
lint-l19 = A promise without a time.
lint-l20 = A blank has been left unfilled.
lint-l21 = Not the language that the clinic's policy asks for.
lint-l22 = Admits a medical fault in public: call the lead.
lint-l23 = Hints at future care, which confirms past care.
lint-l24 = Claims that the author is fake, a bot or a rival or that a check failed, or runs down other clinics.
lint-l25 = Too long: more than five sentences or 600 characters.
lint-l26 = Promises a medical result.
lint-l27 = Gives individual medical advice: a doctor approves such a text.
lint-l28 = The tone does not suit somebody's trouble.

## What a rule rests on

basis-cc286 = Civil Code of Ukraine, article 286
basis-hhs = US fines for replies to reviews
basis-gmc = guidance of the UK medical council
basis-aepd = a Spanish regulator's decision
basis-nvd = a US dental practice's fine
basis-mdedge = what authors tell themselves does not lift secrecy
basis-vel = rules of a review-reply service
basis-rp = rules of review portals
basis-pd = rules of review portals
basis-m = advice of medical marketers
basis-d = advice to dentists on talking online
basis-i = a guide to negative comments
basis-e = an analysis of another company's failure
basis-p = rules of the playbook
basis-c = advice that gives way to secrecy
basis-judgement = our own judgement
basis-language-law = the language law
basis-advertising-law-art-21 = the advertising law, article 21

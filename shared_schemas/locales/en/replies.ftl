### Replies: steps, elements, what is missing and why a reply was proposed

## Steps

stage-acknowledge = First answer to a complaint
stage-answer = Answer
stage-thank = Thanks
stage-correct = Correction of a fact
stage-request-details = Request for details
stage-holding = Holding reply
stage-closing-note = Closing note
stage-private-message = First private message
stage-cannot-fulfil = Explaining a refusal
stage-no-reply = No public reply

## Elements of a reply

element-r1 = intent to help
element-r2 = the feeling is acknowledged
element-r3 = private channel
element-r4 = who answers and by when
element-r5 = concrete answer
element-r6 = fact with a link
element-r7 = why it is not discussed here
element-r8 = a detail of this very comment
element-r9 = thanks
element-r10 = a soft question
element-r11 = neutral outcome
element-r12 = why it cannot be done and what comes next

## What is missing among the clinic's facts, and what to do

missing-clinic-name = The clinic's name: enter it at the top of the Clinic page.
missing-responsible = Who answers: add a person or a role under “Who answers”.
missing-hours = Working hours of the person who answers: enter them, for instance “Mon-Fri 9:00-18:00”. Without them no time is promised.
missing-private-channel = A private channel for the conversation: enter it or remove the empty entry.
missing-phone = The clinic's phone: add at least one number.
missing-address = The address: add it to a branch.
missing-price = A valid price for this service: add a sum or a range and the last day of the price.
missing-schedule = Opening hours: enter the hours of the clinic or of a branch.
missing-doctors = A doctor of this speciality: add one to the list as “Surname, speciality”.
missing-metro = The metro station: add it to a branch.
missing-parking = Parking: write at the branch where a car can be left.
missing-insurance = Insurance: add the companies and programmes that you work with.
missing-languages = Languages spoken: add them to the clinic's details.
missing-promotions = A current offer: add it with its dates, or answer in your own words if there is none.
missing-price-expired = The price of this service has expired, so it was not named: renew the sum or its last day.
missing-promotion-expired = The offer has ended, so its terms were not named: add a current one or remove the old one.
missing-name-in-english = The service's name in English: an English reply holds no Ukrainian words, so it leaves the name out or does not name the price. Add it in the row of this service.
missing-offer-in-english = The offer in English: an English reply holds no Ukrainian words, so it leaves the offer out or does not say all of it. Add its name and terms in English in its row.
missing-branch-in-english = The address, parking or metro in English: what could not be translated is left out of the reply. Add it in English in the row of the branch.
missing-insurance-in-english = Insurance in English: write the English name in brackets after the Ukrainian one.
missing-fact-in-english = The fact in English: an English reply holds no Ukrainian sentence. Add it in English in its row.
missing-fact-with-source = A fact with a link to its source: add the sentence, the link and the words to find it by.
missing-answer = The answer to this question: add it to the clinic's facts.

## Why a reply was proposed

why-type = { $type ->
    [complaint] A complaint: the reply acknowledges the feeling, moves to private and says who answers and when.
    [praise] Thanks: the reply thanks for what was actually written.
    [question] A question: the reply gives the concrete answer from the clinic's facts.
    [misinformed] A mistake about the clinic: the reply gives the fact with a link, once and without an argument.
    [undetermined] The type is not determined: a neutral reply, a person decides what comes next.
   *[other] The type of comment that you chose.
}
why-stage-chosen = { $stage ->
    [acknowledge] You chose: first answer to a complaint.
    [answer] You chose: answer.
    [thank] You chose: thanks.
    [correct] You chose: correction of a fact.
    [request_details] You chose: request for details.
    [holding] You chose: holding reply.
    [closing_note] You chose: closing note.
    [private_message] You chose: first private message.
    [cannot_fulfil] You chose: explaining a refusal.
    [no_reply] You chose: no public reply.
   *[other] You chose another step.
}
why-needs-checking = The comment needs checking: details are asked for in public, and answers are awaited in private, with a deadline.
why-call-lead = { $flag ->
    [safety] It concerns a danger to health: only a holding reply, call the lead first.
    [legal_threat] It concerns a court, the police or an inspection: only a holding reply, call the lead first.
    [press_or_blogger] The press or a blogger is writing: only a holding reply, call the lead first.
   *[other] Only a holding reply, call the lead first.
}
why-short = Short: everything that is needed in a few sentences.
why-full = Full: a sentence for every element.
why-warm = Warmer: it begins with thanks.
why-holding = A holding reply: it says honestly that we are finding out, and invents nothing.
why-urgent = No details and no judgement: safer until the lead has decided.
why-about = { $detail ->
    [price] Mentions: cost.
    [waiting] Mentions: waiting.
    [staff_manner] Mentions: how people are spoken to.
    [treatment] Mentions: quality of care.
    [diagnosis] Mentions: the specialists' work.
    [facility] Mentions: premises.
    [booking] Mentions: booking.
    [supply] Mentions: supplies.
    [information] Mentions: information.
    [language_of_service] Mentions: language of service.
    [refund] Mentions: refund.
    [insurance] Mentions: insurance.
    [parking] Mentions: parking.
    [equipment] Mentions: the equipment.
    [results] Mentions: results.
    [out-of-stock] Mentions: something out of stock.
    [phone-line] Mentions: reaching the clinic by phone.
    [changed-time] Mentions: changes to the schedule.
    [documents] Mentions: documents.
    [mailing] Mentions: unwanted messages.
    [privacy] Mentions: privacy.
    [recommend] Mentions: a recommendation.
    [team] Mentions: the team.
    [kindness] Mentions: kindness.
    [doctor] Mentions: a doctor.
    [professional] Mentions: professionalism.
    [comfort] Mentions: comfort.
    [quick] Mentions: speed.
    [best] Mentions: high praise.
    [heart] Mentions: a heart.
    [applause] Mentions: support.
    [clear-words] Mentions: clear explanations.
    [short-thanks] Mentions: thanks.
    [long-time] Mentions: a long acquaintance.
   *[other] Mentions: what the author writes about.
}
why-name = Addressed by name: { $name }.
why-closing-talked = For when the conversation did move to private messages.
why-closing-no-answer = For when you wrote privately and got no answer.
why-closing-details-asked = For when you asked for details and got none.
why-chain = { $step ->
    [answer] Answer chain: the answer.
    [clarify] Answer chain: one clarifying question after our answer.
    [detail] Answer chain: the answer to what was clarified.
    [offer] Answer chain: a soft offer.
   *[other] Answer chain.
}
why-chain-person = The conversation has left its chain: a person is needed.
why-no-reply-chosen = You chose not to reply in public: record the reason, the lead approves the decision.
why-no-reply-own = The clinic wrote this itself: there is nobody to answer.
why-no-reply-troll = A provocation or an insult without facts: a reply would only feed it. It is kept in the archive, the lead approves the decision.
why-no-reply-spam = An advert or spam: do not discuss it, hide or report it by hand.
why-no-reply-other = The comment asks nothing of the clinic: no reply is needed.

## A task for a person

task-person-needed = A person is needed: continue this conversation yourself.
task-published-secrecy = The published reply breaks medical secrecy: edit or delete it on the site.

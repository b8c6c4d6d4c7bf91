# Corrections of labels, and decisions about names.

correcting-that-one = Yes, that is it
correcting-second = Second choice
correcting-sentiment = Sentiment
correcting-named = Named
correcting-more = Correct sentiment, flags, topics
correcting-none = nothing
correcting-take-back = Undo
correcting-who = ({ $who }, { $when })
correcting-name-is = “{ $surface }”: { $name }
correcting-nobody = none of them
correcting-unknown = Not on the list of doctors: { $name }
correcting-name-roster = { $name }: added to the list of doctors
correcting-name-nobody = { $name }: not at the clinic
correcting-whom = Which “{ $name }” is meant?
correcting-none-of-them = None of them
correcting-ours = Our doctor
correcting-not-ours = Not ours
correcting-when = ({ $when })
correcting-program-says = The program says: { $said }.
correcting-field-type = Type
correcting-field-language = Language
correcting-field-sentiment = Sentiment
correcting-field-flags = Flags
correcting-field-topics = Topics

# Виправлення міток і рішення про імена.

correcting-that-one = Так, саме це
correcting-second = На другому місці
correcting-sentiment = Тональність
correcting-named = Названо
correcting-more = Виправити тональність, позначки, теми
correcting-none = нічого
correcting-take-back = Повернути
correcting-who = ({ $who }, { $when })
correcting-name-is = «{ $surface }»: { $name }
correcting-nobody = нікого з них
correcting-unknown = У списку лікарів немає: { $name }
correcting-name-roster = { $name }: додано до списку лікарів
correcting-name-nobody = { $name }: не з клініки
correcting-whom = Про кого йдеться: «{ $name }»?
correcting-none-of-them = Нікого з них
correcting-ours = Це наш лікар
correcting-not-ours = Не наш
correcting-when = ({ $when })
correcting-program-says = Програма каже: { $said }.
correcting-field-type = Тип
correcting-field-language = Мова
correcting-field-sentiment = Тональність
correcting-field-flags = Позначки
correcting-field-topics = Теми

### Відповідаємо: чернетка, зауваження під час письма, інші варіанти, плейбук. Для панелі й сторінок.

## Чернетка

answering-draft = Ваша відповідь
answering-draft-text = Текст відповіді
answering-draft-hint = Зауваження з’являються, поки ви пишете. Vidhuk сам нічого не змінює і нікуди не публікує.
answering-channel = Де стоятиме
answering-channel-public = публічна відповідь
answering-channel-private = приватне повідомлення
answering-channel-closing-note = підсумковий коментар
answering-check = Перевірити
answering-copy = Скопіювати відповідь
answering-edit = Редагувати
answering-own = Написати свою
answering-close = Сховати
answering-edit-question = У вас уже є чернетка. Замінити її цією відповіддю?
answering-edit-yes = Так, замінити
answering-key = Скопіювати: клавіша { $number }
answering-looking = Перевіряю…
answering-waits = Чекаю, щоб перевірити…
answering-unchecked = Не перевірено.
answering-found = { $count ->
    [one] { $count } зауваження
    [few] { $count } зауваження
   *[many] { $count } зауважень
}
answering-copy-waits = Відкриється, щойно перевірено й на кожну заборону є причина
answering-others = Інші варіанти
answering-others-first = До перших варіантів
answering-others-end = Інших варіантів у плейбуку немає. Візьміть один із цих за основу й допишіть своє.

## Зауваження

answering-clean = Зауважень немає.
answering-marked = Ваш текст із позначеними місцями
answering-severity-block = Не можна
answering-severity-warn = Варто змінити
answering-severity-hint = Порада
answering-show = Показати в тексті
answering-instead = Безпечніше:
answering-advice = Порада:
answering-replace = Замінити речення

## Повз заборону

answering-past = Заборонені слова
answering-past-hint = Найкраще замінити їх. Якщо публікуєте все одно, запишіть причину: вона лишиться поруч із відповіддю, з вашим ім’ям і часом.
answering-reason = { $rule }: чому публікуєте
answering-consent-hint = Це лікарська таємниця: пройти далі можна лише з письмовою згодою автора.
answering-consent-on = Дата згоди
answering-consent-form = У якій формі дано
answering-consent-holder = Хто зберігає
answering-past-shown = Повз { $rule }:
answering-consent-shown = згода від { $on }:

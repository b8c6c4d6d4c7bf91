### Способи зберегти коментар: вручну, клавішею, вказівником, усе на екрані.

capturing-ways = Інші способи зберегти
capturing-hand-open = Додати вручну
capturing-pick = Вибрати на сторінці
capturing-pick-hint = Натисніть на коментар, щоб зберегти його. Стрілки й Enter теж працюють. Esc — вийти.
capturing-pick-none = Тут немає коментаря. Наведіть на текст коментаря. Esc — вийти.
capturing-keys = Ці клавіші можна змінити в налаштуваннях браузера.
capturing-key-save-comment = зберігає коментар під вказівником
capturing-key-pick-comment = дає вибрати коментар на сторінці
capturing-key-check-box = перевіряє текст у полі відповіді

## Додати вручну

capturing-hand-title = Додати вручну
capturing-hand-lead = Для того, що прийшло не на сайт: дзвінок, приватне повідомлення, Stories, розповідь із філії. В архіві це завжди позначено як записане вручну.
capturing-hand-source = Звідки
capturing-hand-source-missing = Виберіть, звідки ви це знаєте.
capturing-source-phone = Телефон
capturing-source-private-message = Приватне повідомлення
capturing-source-stories = Stories
capturing-source-branch = Повідомили з філії
capturing-hand-text = Що сказали чи написали
capturing-hand-text-missing = Напишіть, що сказали, або додайте зображення.
capturing-hand-author = Хто (як назвалися)
capturing-hand-time = Коли це було
capturing-hand-time-hint = Своїми словами: «учора ввечері», «19 листопада».
capturing-hand-link = Посилання
capturing-hand-link-wrong = Це не схоже на адресу сторінки. Скопіюйте її з рядка адреси або залиште поле порожнім.
capturing-hand-link-long = Адреса надто довга: браузер записує її { $length } знаками, а вміститься { $most }. Скоротіть її, наприклад до знака «?», або залиште поле порожнім.
capturing-hand-who = Хто записує
capturing-hand-images = Зображення
capturing-hand-images-hint = До { $most } файлів PNG, JPEG чи WebP, кожен до { $megabytes } МБ. Можна вставити з буфера (Ctrl+V) або перетягнути. Файли зберігаються такими, як є, разом із прихованими даними фото.
capturing-hand-image-type = «{ $name }»: це не PNG, не JPEG і не WebP або файл пошкоджено.
capturing-hand-image-size = «{ $name }»: файл більший за { $megabytes } МБ.
capturing-hand-image-many = «{ $name }»: зображень може бути не більше ніж { $most }.
capturing-hand-image-twice = «{ $name }»: це зображення вже додано.
capturing-hand-image-unread = «{ $name }»: файл не вдалося прочитати. Перевірте, чи він на місці, і додайте його ще раз.
capturing-hand-image-alt = Зображення { $number }: { $name }
capturing-hand-image-remove = Прибрати
capturing-hand-image-remove-one = Прибрати зображення { $name }
capturing-hand-save = Зберегти
capturing-hand-saved = Записано в браузері: воно вже нікуди не зникне.
capturing-hand-again = Додати ще
capturing-hand-told = коли, зі слів: { $time }

## Коментарі на екрані

capturing-screen = Коментарі на екрані
capturing-screen-look = Оновити
capturing-screen-none = На екрані немає коментарів, які Vidhuk може прочитати.
capturing-screen-not-asked = Vidhuk не відповідає, тож не видно, що з цього вже в архіві.
capturing-screen-others = { $count ->
    [one] Ще { $count } коментар на екрані належить до іншого допису.
    [few] Ще { $count } коментарі на екрані належать до інших дописів.
   *[many] Ще { $count } коментарів на екрані належать до інших дописів.
}
capturing-screen-new = ще не в архіві
capturing-screen-saved = збережено
capturing-screen-changed = відтоді змінився
capturing-screen-answered = є відповідь
capturing-screen-unconfirmed = вставлено, не підтверджено
capturing-screen-waiting = чекає в черзі
capturing-screen-open = № { $seq }
capturing-screen-save = { $count ->
    [one] Зберегти { $count } коментар
    [few] Зберегти { $count } коментарі
   *[many] Зберегти { $count } коментарів
}
capturing-screen-question = { $count ->
    [one] Зберегти { $count } коментар? Сторінка трохи прогорнеться для знімка й повернеться.
    [few] Зберегти { $count } коментарі? Сторінка трохи прогорнеться для знімків і повернеться.
   *[many] Зберегти { $count } коментарів? Сторінка трохи прогорнеться для знімків і повернеться.
}
capturing-screen-yes = Зберегти
capturing-batch = Збереження коментарів з екрана
capturing-batch-running = Зберігаю: { $done } із { $total }. Лишайте вкладку спереду, тоді вийдуть знімки.
capturing-batch-done = Готово: збережено { $saved }, уже були в архіві { $already }, не вдалося { $failed }.
capturing-batch-cancelled = Зупинено на { $done } із { $total }: збережено { $saved }. Збережене лишилося.
capturing-batch-interrupted = Перервано на { $done } із { $total }: збережено { $saved }. Натисніть «Оновити» і збережіть решту.

## Позначки на самій сторінці

capturing-mark-saved = Vidhuk: коментар збережено в архіві
capturing-mark-changed = Vidhuk: в архіві інші слова, відтоді коментар змінився
capturing-mark-answered = Vidhuk: відповідь на цей коментар уже скопійовано
capturing-mark-unconfirmed = Vidhuk: відповідь вставлено в поле, публікацію не підтверджено
capturing-mark-waiting = Vidhuk: збережено в браузері, чекає на відправлення
capturing-marks-title = Позначки на самій сторінці
capturing-marks-lead = Поки в панелі відкрито «Коментарі на екрані», Vidhuk може показувати й поруч із коментарями, що з ними: збережено, відтоді змінився, є відповідь, чекає в черзі. Якщо цього не ввімкнути, усе це видно лише в панелі.
capturing-marks-site = Що при цьому може побачити сайт
capturing-marks-sees = Сайт може помітити, що на сторінці з’явився чи зник сторонній елемент: коли саме, в якому місці й якого розміру.
capturing-marks-infers = З цього він може зрозуміти, що тут користуються Vidhuk, і пов’язати це з обліковим записом, у який ви ввійшли. Якщо сайт навмисно шукатиме, що закриває його сторінку, то зможе здогадатися й про те, біля яких коментарів стоять позначки.
capturing-marks-not = Напису на позначках сайт не прочитає: він лежить у закритій частині, до якої програми сайту не мають доступу. З архіву сайтові нічого не передається.
capturing-marks-gone = Позначки зникають, коли ви закриваєте список чи панель, переходите на іншу сторінку або вимикаєте їх тут, а також перед кожним знімком і самі собою за п’ять хвилин.
capturing-marks-read = Прочитано: мені відомо, що може побачити сайт
capturing-marks-turn-on = Увімкнути позначки
capturing-marks-turn-off = Вимкнути позначки
capturing-marks-are-on = Позначки ввімкнено в цьому браузері.
capturing-marks-are-off = Зараз вимкнено: поруч із коментарями Vidhuk нічого не показує.

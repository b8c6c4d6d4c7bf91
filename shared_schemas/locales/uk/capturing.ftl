### Способи зберегти коментар: вручну, клавішею, вказівником, усе на екрані.

capturing-ways = Інші способи зберегти
capturing-hand-open = Додати вручну
capturing-pick = Вибрати на сторінці
capturing-pick-hint = Натисніть на коментар, щоб зберегти його. Стрілки й Enter теж працюють. Esc — вийти.
capturing-pick-none = Тут немає коментаря. Наведіть на текст коментаря. Esc — вийти.
capturing-keys = Клавіші: { $save } зберігає коментар під вказівником, { $pick } дає вибрати. Якщо нічого не сталося, їх можна змінити в налаштуваннях браузера.

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
capturing-hand-who = Хто записує
capturing-hand-images = Зображення
capturing-hand-images-hint = До { $most } файлів PNG, JPEG чи WebP, кожен до { $megabytes } МБ. Можна вставити з буфера (Ctrl+V) або перетягнути. Файли зберігаються такими, як є, разом із прихованими даними фото.
capturing-hand-image-type = «{ $name }»: це не PNG, не JPEG і не WebP або файл пошкоджено.
capturing-hand-image-size = «{ $name }»: файл більший за { $megabytes } МБ.
capturing-hand-image-many = «{ $name }»: зображень може бути не більше ніж { $most }.
capturing-hand-image-twice = «{ $name }»: це зображення вже додано.
capturing-hand-image-alt = Зображення { $number }: { $name }
capturing-hand-image-remove = Прибрати
capturing-hand-image-remove-one = Прибрати зображення { $name }
capturing-hand-save = Зберегти
capturing-hand-saved = Записано в браузері: воно вже нікуди не зникне.
capturing-hand-again = Додати ще
capturing-hand-told = коли, зі слів: { $time }

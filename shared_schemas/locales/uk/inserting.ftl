### Відповідь у полі відповіді самого сайту: вставити, дочекатися публікації, перевірити. Для панелі й сторінок.

## Вставити

inserting-insert = Вставити
inserting-hint = Поставить текст у поле відповіді під цим коментарем. Опублікуєте ви самі.
inserting-busy = Вставляю…
inserting-done = Вставлено. Перечитайте й опублікуйте самі.
inserting-not-recorded = Vidhuk не відповідає: запишемо, щойно він запрацює.
inserting-left = Текст у полі залишено як є.
inserting-draft = У полі відповіді вже є текст:
inserting-append = Дописати після нього
inserting-replace = Замінити
inserting-leave = Залишити як є
inserting-not-no-place = Невідомо, де стоїть цей коментар.
inserting-not-no-comment = На сторінці немає цього коментаря.
inserting-not-no-box = Поле відповіді не знайдено.
inserting-not-read-only = Поле відповіді не приймає цей текст.
inserting-not-not-taken = Сайт не прийняв текст: гляньте, що лишилося в полі.
inserting-not-no-leave = Браузер не дозволяє зайти на цю сторінку.
inserting-copied = Відповідь скопійовано: вставте її самі.
inserting-not-copied = Скопіювати теж не вдалося: візьміть текст кнопкою «Скопіювати».

## Чи опубліковано

inserting-state-inserted = вставлено, не підтверджено
inserting-state-published = опубліковано
inserting-queue = Відповідь у полі сайту:
inserting-as-published = Як стоїть на сайті:
inserting-edit-or-delete-short = відредагуйте або видаліть відповідь
inserting-inserted-at = { $time }
inserting-published-at = { $time }
inserting-waits = Vidhuk чекає на вашу відповідь у цій гілці 15 хвилин, поки вкладка відкрита.
inserting-edit-or-delete = Опублікована відповідь порушує лікарську таємницю: відредагуйте або видаліть її на сайті й скажіть керівникові.

## Перевірити поле відповіді

inserting-check-box = Перевірити текст у полі
inserting-box-title = Текст у полі відповіді
inserting-box-busy = Перевіряю…
inserting-box-no-box = Поставте курсор у поле відповіді й спробуйте ще раз.
inserting-box-not-saved = Спершу збережіть коментар, на який відповідаєте: перевірка залежить від нього.
inserting-box-kept-nowhere = Цей текст ніде не збережено.

## З архіву

inserting-wish = Вставити на сторінці
inserting-wish-hint = Відкрити коментар на сайті й поставити текст у його поле відповіді. Опублікуєте ви самі.
inserting-wish-waiting = Передаємо відповідь розширенню: воно відкриє коментар і поставить текст у поле.
inserting-wish-taken = Розширення відкриває коментар і ставить текст у поле.
inserting-wish-inserted = Текст стоїть у полі відповіді. Перечитайте його на сайті й опублікуйте самі.
inserting-wish-draft = У полі відповіді вже є текст, його не змінено.
inserting-wish-not = Вставити не вдалося.
inserting-wish-silent = Розширення не відгукнулося: перевірте, чи його встановлено й підключено в цьому браузері.
inserting-wish-copied = Відповідь скопійовано: вставте її самі.
inserting-wish-open = Відкрити коментар
inserting-page-title = Вставляємо відповідь
inserting-page-wait = Розширення Vidhuk відкриє тут коментар і поставить текст у поле відповіді.
inserting-page-silent = Нічого не змінюється? У цьому браузері немає підключеного розширення Vidhuk. Відповідь скопійовано: відкрийте коментар і вставте її самі.

### Сторінки на localhost: історія, відгук, клініка, браузери, практика.

## Спільне

pages-nav-label = Розділи
pages-nav-history = Історія
pages-nav-clinic = Клініка
pages-nav-browsers = Браузери
pages-nav-practice = Практика
pages-skip = Перейти до вмісту
pages-language-label = Мова сторінок
pages-foot = Vidhuk працює на цьому комп'ютері й нічого нікуди не надсилає.
pages-sign-out = Вийти
pages-not-shown = не показано
pages-none = немає
pages-yes = так
pages-no = ні
pages-save = Зберегти
pages-cancel = Скасувати
pages-desk-silent = Vidhuk не відповідає. Перевірте, чи він запущений, і спробуйте ще раз.
pages-desk-refused = Не вдалося. Оновіть сторінку й спробуйте ще раз.
pages-day-today = Сьогодні, { $date }
pages-day-yesterday = Учора, { $date }
pages-age-now = щойно
pages-size-bytes = { $n ->
    [one] { $n } байт
    [few] { $n } байти
   *[other] { $n } байтів
}
pages-size-kb = { $n } КБ
pages-size-mb = { $n } МБ
pages-opens-site = відкриється сайт

## Завантаження розширення: ті самі кроки на практиці й у порожній історії

pages-load-title = Завантажте розширення
pages-load-extensions-page = Відкрийте в браузері chrome://extensions і ввімкніть «Режим розробника».
pages-load-unpacked = Натисніть «Завантажити розпаковане» і виберіть теку
pages-load-pair = Відкрийте параметри розширення, натисніть «З'єднати» і підтвердьте код на сторінці «Браузери» або командою vidhuk pair.
pages-load-reload = Оновіть цю сторінку, щоб розширення її побачило.

## Практика (відкрита сторінка)

pages-practice-title = Спробуйте на вигаданих відгуках
pages-practice-lead = Тут дві стрічки, схожі на Facebook та Instagram. Збережіть кілька коментарів, подивіться, що Vidhuk про них зрозумів і які відповіді пропонує. Нічого не зіпсуєте: практика лежить окремо від справжнього архіву.
pages-practice-skip = Перейти до стрічок
pages-practice-step-click = Натисніть правою кнопкою миші на будь-який коментар нижче.
pages-practice-step-choose = У меню виберіть «Зберегти у Vidhuk».
pages-practice-step-look = Збоку відкриється панель: тип, мова, причини й готові відповіді. Усе збережене видно на сторінці «Практика» в архіві.
pages-practice-made-up = Клініка, лікарі й люди вигадані.
pages-practice-no-item = У меню немає «Зберегти у Vidhuk»?
pages-practice-not-paired = Жоден браузер ще не з'єднано
pages-practice-foot = Практичні збереження не потрапляють до журналу збереження, підрахунків і вивантажень; їх видаляють однією кнопкою.
pages-practice-facebook = Стрічка як у Facebook
pages-practice-instagram = Стрічка як в Instagram
pages-practice-post-actions = Дії з дописом
pages-practice-like = Подобається
pages-practice-comment = Коментувати
pages-practice-share = Поширити
pages-practice-reply = Відповісти
pages-practice-see-more = Показати більше
pages-practice-author-badge = Автор
pages-practice-composer = Напишіть відповідь…
pages-practice-photo = Намальована усмішка
pages-practice-profile-photo = Світлина профілю { $name }
pages-practice-comment-label = Коментар від { $name } { $time }
pages-practice-reply-label = Відповідь { $name } на коментар { $parent } { $time }
pages-practice-reactions = { $n ->
    [one] { $n } реакція; подивитися, хто відреагував
    [few] { $n } реакції; подивитися, хто відреагував
   *[other] { $n } реакцій; подивитися, хто відреагував
}
pages-practice-likes = { $n ->
    [one] { $n } позначка «Подобається»
    [few] { $n } позначки «Подобається»
   *[other] { $n } позначок «Подобається»
}
pages-practice-short-now = щойно
pages-practice-short-minute = { $n } хв
pages-practice-short-hour = { $n } год
pages-practice-short-day = { $n } дн.
pages-practice-short-week = { $n } тиж.
pages-practice-long-now = кілька секунд тому
pages-practice-long-minute = { $n ->
    [1] хвилину тому
    [one] { $n } хвилину тому
    [few] { $n } хвилини тому
   *[other] { $n } хвилин тому
}
pages-practice-long-hour = { $n ->
    [1] годину тому
    [one] { $n } годину тому
    [few] { $n } години тому
   *[other] { $n } годин тому
}
pages-practice-long-day = { $n ->
    [1] день тому
    [one] { $n } день тому
    [few] { $n } дні тому
   *[other] { $n } днів тому
}
pages-practice-long-week = { $n ->
    [1] тиждень тому
    [one] { $n } тиждень тому
    [few] { $n } тижні тому
   *[other] { $n } тижнів тому
}

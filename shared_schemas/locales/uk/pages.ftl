### Сторінки на localhost: історія, відгук, клініка, браузери, практика.

## Спільне

pages-nav-label = Розділи
pages-nav-history = Історія
pages-nav-playbook = Плейбук
pages-nav-clinic = Клініка
pages-nav-browsers = Браузери
pages-nav-practice = Практика
pages-skip = Перейти до вмісту
pages-language-label = Мова сторінок
pages-foot = Vidhuk працює на цьому комп’ютері й нічого нікуди не надсилає.
pages-sign-out = Вийти
pages-not-shown = не показано
pages-none = немає
pages-yes = так
pages-save = Зберегти
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

## Завантаження розширення: ті самі кроки на практиці й у порожній історії

pages-load-extensions-page = Відкрийте в браузері chrome://extensions і ввімкніть «Режим розробника».
pages-load-unpacked = Натисніть «Завантажити розпаковане» і виберіть теку
pages-load-pair = Відкрийте налаштування розширення, натисніть «Підключити» і підтвердьте код на сторінці «Браузери» або командою vidhuk pair.
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
pages-practice-not-paired = Жоден браузер ще не з’єднано
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

# Вхід за посиланням
pages-enter-title = Вхід до Vidhuk
pages-enter-how = Як увійти
pages-enter-how-panel = У панелі розширення натисніть «Архів».
pages-enter-how-command = Або виконайте на цьому комп’ютері команду
pages-enter-wait = Відкриваємо сторінки…
pages-enter-noscript = Щоб увійти, дозвольте цій сторінці JavaScript: ключ із посилання читає лише вона.

## Помилки

pages-problem-sign-in = Спершу увійдіть
pages-problem-403 = Сюди не можна
pages-problem-404 = Такої сторінки немає
pages-problem-409 = Тут уже щось змінилося
pages-problem-413 = Забагато даних
pages-problem-429 = Зачекайте трохи
pages-problem-500 = У Vidhuk сталася помилка
pages-problem-503 = Vidhuk зараз зайнятий
pages-problem-507 = Бракує місця на диску
pages-problem-request = Запит не прийнято
pages-problem-home = До історії
pages-problem-code = Код { NUMBER($status, useGrouping: 0) },

## Історія

pages-history-title = Історія
pages-history-site-changed = { $site }: { $weak } з { $newest } останніх збережень прочитано запасним способом (раніше таких було { $before } %). Схоже, сайт змінився: перевірте ці збереження, а в панелі натисніть «Прочитано неправильно?».
pages-history-site-captures = Показати збереження з цього сайту
pages-history-counts = { $total ->
    [one] { $total } збережений відгук
    [few] { $total } збережені відгуки
   *[other] { $total } збережених відгуків
} · сьогодні { $today } · { $check ->
    [one] { $check } потребує перевірки
   *[other] { $check } потребують перевірки
}
pages-history-filters = Фільтри історії
pages-history-search = Слова чи ім’я автора
pages-history-site = Сайт
pages-history-type = Тип
pages-history-language = Мова
pages-history-any-site = усі сайти
pages-history-any-type = усі типи
pages-history-any-language = усі мови
pages-history-only-check = потребує перевірки
pages-history-find = Знайти
pages-history-results = Збережені відгуки
pages-history-nothing-found = Нічого не знайдено
pages-history-nothing-found-hint = Спробуйте менше слів або приберіть фільтр. Слова шукаються з початку: «стомат» знайде «стоматолога».
pages-history-clear = Прибрати всі фільтри
pages-history-empty = Тут з’являться збережені відгуки
pages-history-empty-lead = Натисніть правою кнопкою миші на коментар у Facebook чи Instagram і виберіть «Зберегти у Vidhuk». Щоб почати:
pages-history-try-practice = Спробуйте на практиці: відкрийте в новій вкладці цю адресу.
pages-history-practised = Натисніть правою кнопкою миші на коментар у Facebook чи Instagram і виберіть «Зберегти у Vidhuk». Збережене на сторінці практики лежить окремо.
pages-history-see-practice = Переглянути практику
pages-history-pages = Сторінки історії
pages-history-newer = Новіші
pages-history-older = Давніші
pages-history-shown-time = на сайті «{ $time }»
pages-history-told-time = коли, зі слів: «{ $time }»
pages-history-captured = збережено
pages-history-entered = записано
pages-history-labels = Що зрозуміли
pages-history-corrected = виправлено
pages-history-versions = { $n ->
    [one] { $n } версія
    [few] { $n } версії
   *[other] { $n } версій
}
pages-history-replies = { $n ->
    [one] { $n } скопійована відповідь
    [few] { $n } скопійовані відповіді
   *[other] { $n } скопійованих відповідей
}
pages-author-not-shown = Автора не показано
pages-undetermined-type = тип не визначено
pages-undetermined-language = мову не визначено
pages-no-text = Без тексту
pages-invisible-text = { $n ->
    [one] Лише { $n } невидимий символ, слів немає
    [few] Лише { $n } невидимі символи, слів немає
   *[other] Лише { $n } невидимих символів, слів немає
}
pages-needs-checking = потребує перевірки
pages-shot-kept = Знімок екрана
pages-shot-expected = знімок ще надходить
pages-shot-unavailable = без знімка
pages-copy-address = Скопіювати адресу
pages-copied = Скопійовано
pages-copy = Скопіювати
pages-copy-failed = Браузер не дав скопіювати. Виділіть текст і натисніть Ctrl+C.
pages-copy-mark = Позначити як скопійовану

pages-kind-comment = коментар
pages-kind-reply = відповідь на коментар
pages-kind-review = відгук
pages-kind-post = допис
pages-kind-selection = виділений текст
pages-kind-by-hand = записано вручну

## Один відгук

pages-capture-title = Відгук № { NUMBER($seq, useGrouping: 0) }
pages-capture-practice = Це практика: у справжньому архіві цього немає.
pages-capture-open = Відкрити на сайті
pages-capture-marks = Виділено слова, за якими визначено тип та ознаки.
pages-capture-as-first-seen = Як було видно до «Показати більше»
pages-by-hand-note = Записано вручну: ці слова ввела людина, жодної сторінки Vidhuk тут не бачив. Хеш і журнал доводять, що саме записано й коли, а не хто це сказав.
pages-by-hand-open = Відкрити посилання
pages-by-hand-fields = Що записано
pages-by-hand-images = Додані зображення
pages-by-hand-no-images = Зображень не додано.
pages-by-hand-image-coming = ще надходить
pages-by-hand-no-page = записано вручну
pages-source-phone = телефон
pages-source-private-message = приватне повідомлення
pages-source-stories = Stories
pages-source-branch = повідомили з філії
pages-capture-screenshot = Знімок екрана
pages-shot-alt = Знімок екрана з цим відгуком
pages-shot-long-expected = Знімок ще не надійшов: браузер надішле його, щойно зможе.
pages-shot-long-unavailable = Знімка немає.
pages-shot-gap-no-gesture = Збережено не через меню браузера, тож він не дозволив зняти екран.
pages-shot-gap-tab-changed = Вкладку змінили, перш ніж вдалося зняти екран.
pages-shot-gap-not-found = Коментар зник зі сторінки раніше, ніж його вдалося зняти.
pages-shot-gap-not-visible = Коментаря не було видно на екрані.
pages-shot-gap-quota = Браузер обмежив кількість знімків за секунду.
pages-shot-gap-too-large = Знімок завеликий.
pages-shot-gap-failed = Браузер не зміг зняти екран.
pages-shot-gap-by-hand = Відгук записано вручну, тож на екрані нічого знімати.
pages-shot-gap-batch = Коментар збережено разом з іншими, без знімка кожного.
pages-capture-fields = Що показувала сторінка
pages-capture-versions = Версії цього відгуку
pages-capture-this-version = ця версія
pages-capture-source = Збережений HTML
pages-capture-source-hint = Лише вихідний текст: Vidhuk ніколи не виконує і не показує його як сторінку.
pages-capture-source-show = Показати вихідний текст
pages-capture-source-cut = Показано початок. Увесь текст є у файлі частини «HTML».

pages-field-author = Автор
pages-field-profile = Профіль автора
pages-field-shown-time = Час на сторінці
pages-field-rating = Оцінка
pages-field-reactions = Реакції
pages-field-media = Зображення й вкладення
pages-field-parent = Відповідь на
pages-field-flags = Особливості
pages-field-permalink = Постійне посилання
pages-field-native-id = Номер коментаря на сайті
pages-field-post = Допис
pages-field-post-author = Автор допису
pages-field-page = Сторінка, де бачили
pages-field-page-title = Заголовок сторінки
pages-field-interface-language = Мова інтерфейсу сайту
pages-field-place = Де це стоїть
pages-field-owner-reply = Відповідь власника
pages-field-original-text = Мовою автора
pages-field-strategies = Як знайдено поля
pages-field-source = Звідки
pages-field-entered-by = Хто записав
pages-field-told-time = Коли, зі слів
pages-field-told-link = Посилання
pages-time-between = між { $earliest } і { $latest }
pages-time-unknown = коли саме, за цим записом не визначити
pages-rating-of = { $value } з { $scale }
pages-recommendation-recommends = рекомендує
pages-recommendation-does-not-recommend = не рекомендує
pages-recommendation-unknown = не вдалося прочитати, рекомендує чи ні
pages-media-photo = фото
pages-media-sticker = наліпка
pages-media-gif = GIF
pages-media-video = відео
pages-media-link = посилання
pages-capture-flag-edited = автор змінював текст
pages-capture-flag-translated = сайт показав переклад
pages-capture-flag-truncated = текст видно не повністю
pages-capture-flag-no-text = без тексту
pages-capture-flag-ours = написано від імені клініки
pages-capture-flag-nul-replaced = замінено нульові символи
pages-capture-flag-surrogate-replaced = замінено пошкоджені символи
pages-capture-flag-html-cut = HTML обрізано за розміром
pages-capture-flag-pinned = закріплено
pages-capture-flag-hearted = позначено сердечком від каналу
pages-capture-flag-under-advert = під рекламою

pages-understood = Що зрозуміли
pages-understood-second = також:
pages-understood-why = Чому так
pages-understood-mentions = Названо:
pages-understood-corrected = Виправлено людиною { $at }.
pages-needs-checking-hint = Є ознаки, що варто спершу з’ясувати подробиці. Це не висновок: відповідайте як на звичайний відгук.
pages-signs = Ознаки
pages-sign-against = проти
pages-correct = Виправити
pages-correct-none = немає
pages-correct-taken-back = повернули як було

pages-replies = Відповіді
pages-replies-language = Мова відповіді
pages-replies-call-lead = Спершу покличте керівника
pages-replies-call-lead-hint = Ідеться про безпеку, суд чи пресу. Не публікуйте нічого, доки керівник не погодить.
pages-replies-missing = Бракує відомостей про клініку
pages-replies-missing-add = Додати зараз
pages-replies-why = Чому така відповідь
pages-replies-elements = У ній є:
pages-replies-none = Готової відповіді немає. Виправте тип, якщо його визначено неправильно.
pages-copied-log = Скопійовані відповіді
pages-copied-none = Ще нічого не копіювали.
pages-copied-chosen = мову вибрала людина

pages-proof = Доказ
pages-proof-hint = Збережене не змінюється. Збіг SHA-256 доводить, що це ті самі байти, які бачив браузер.
pages-proof-id = Номер від браузера
pages-proof-made = Збережено в браузері
pages-proof-zone = Часовий пояс браузера
pages-proof-received = Надійшло до архіву
pages-proof-browser = Браузер і розширення
pages-proof-custody = Запис у журналі збереження
pages-proof-no-custody = немає: практика до журналу не потрапляє
pages-proof-manifest = SHA-256 опису (маніфесту)
pages-proof-parts = Частини з контрольними сумами
pages-proof-part = Частина
pages-proof-size = Розмір
pages-part-text = Текст
pages-part-text-expanded = Повний текст
pages-part-fields = Поля
pages-part-html = HTML
pages-part-manifest = Маніфест
pages-part-screenshot = Знімок екрана
pages-part-image-1 = Зображення 1
pages-part-image-2 = Зображення 2
pages-part-image-3 = Зображення 3
pages-part-image-4 = Зображення 4
pages-part-image-5 = Зображення 5
pages-part-image-6 = Зображення 6
pages-part-screenshot-tab = Знімок вкладки
pages-capture-tab = Уся видима вкладка
pages-capture-tab-hint = Знято після розписки, бо це скарга з ознакою суду, преси чи безпеки. На знімку можуть бути чужі коментарі.
pages-capture-tab-alt = Знімок видимої частини сторінки, на якій стояв коментар
pages-capture-tab-missing = Її мали зняти, бо це скарга з ознакою суду, преси чи безпеки, але знімка немає.
pages-tab-gap-no-gesture = Збережено не через меню браузера, тож він не дозволив зняти екран.
pages-tab-gap-tab-changed = Вкладку перемкнули, або на ній відкрили вже іншу сторінку.
pages-tab-gap-quota = Браузер обмежив кількість знімків за секунду.
pages-tab-gap-too-large = Знімок завеликий.
pages-tab-gap-failed = Браузер не зміг зняти екран.
pages-tab-gap-late = Розписка прийшла не одразу після натискання, і на екрані могло бути вже інше.

## Клініка

pages-clinic-title = Клініка
pages-clinic-lead = Що тут написано, те може стояти у відповідях. Чого немає, того Vidhuk не вигадає: назве вам, чого бракує.
pages-clinic-saved = Збережено. Нові відповіді вже враховують зміни.
pages-clinic-unsaved = Зміни ще не збережено.
pages-clinic-wrong = { $n ->
    [one] Одне поле треба виправити
    [few] { $n } поля треба виправити
   *[other] { $n } полів треба виправити
}
pages-clinic-wrong-hint = Нічого не збережено й нічого не втрачено: виправте поля, позначені червоним, і збережіть ще раз.
pages-clinic-conflict = Поки ви писали, ці відомості змінив хтось інший
pages-clinic-conflict-hint = Нижче те, що ввели ви. Ось що зараз стоїть у файлі там, де є різниця:
pages-clinic-take-theirs = Відкинути мої зміни й показати, що у файлі
pages-clinic-save-mine = Зберегти мій варіант
pages-clinic-broken = У файлі з відомостями про клініку помилка
pages-clinic-broken-hint = Виправте її тут або в самому файлі:
pages-clinic-broken-text = Текст файлу
pages-clinic-about = Клініка і зв’язок
pages-clinic-name = Назва
pages-clinic-hours = Години роботи
pages-clinic-hours-hint = Наприклад: пн-пт 9:00-18:00, сб 10:00-15:00
pages-clinic-phones = Телефони
pages-clinic-emails = Електронна пошта
pages-clinic-one-a-line = По одному в рядку.
pages-clinic-time-zone = Часовий пояс
pages-clinic-time-zone-hint = За ним рахуються дні й години в архіві та відповідях.
pages-clinic-voice = Як клініка говорить
pages-clinic-form-of-address = Звертання
pages-clinic-form-of-address-vy = на «ви»
pages-clinic-form-of-address-ty = на «ти»
pages-clinic-language-policy = Мова відповідей
pages-clinic-language-policy-ukrainian-first = спершу українська, мова автора за один клік
pages-clinic-language-policy-author = мова автора
pages-clinic-language-policy-ukrainian-only = лише українська
pages-clinic-signs-with-name = відповіді підписує людина на ім’я
pages-clinic-responsible = Хто відповідає
pages-clinic-responsible-hint = Відповідь обіцяє час лише в робочі години цієї людини.
pages-clinic-responsible-name = Ім’я
pages-clinic-responsible-role = Посада
pages-clinic-responsible-branch = Філія
pages-clinic-responsible-hours = Години
pages-clinic-branches = Філії
pages-clinic-branches-hint = Назви філій упізнаються в коментарях, адреса й години стають у відповіді.
pages-clinic-branches-name = Назва
pages-clinic-branches-address = Адреса
pages-clinic-branches-hours = Години
pages-clinic-branches-phone = Телефон
pages-clinic-services = Послуги й ціни
pages-clinic-services-hint = Ціну буде названо лише до вказаного дня. Порожній день: ціна діє завжди.
pages-clinic-services-name = Послуга
pages-clinic-services-from = Ціна від
pages-clinic-services-to = до
pages-clinic-services-currency = Валюта
pages-clinic-services-valid-to = Діє до
pages-clinic-facts = Факти з джерелом
pages-clinic-facts-hint = Наприклад, про ліцензію: чим виправити неточність і де це перевірити. Слова чутки пишіть через кому: за ними Vidhuk упізнає коментар.
pages-clinic-facts-text = Факт
pages-clinic-facts-source = Посилання
pages-clinic-facts-about = Слова чутки
pages-clinic-signature = Підпис під відповіддю
pages-clinic-signature-hint = Порожньо: назва клініки.
pages-clinic-remind-days = За скільки днів нагадати
pages-clinic-remind-days-hint = Про ціни, акції та факти, строк яких спливає.
pages-clinic-languages = Якими мовами говорите
pages-clinic-insurance = Страхові компанії та програми
pages-clinic-not-staff = Не працюють у клініці
pages-clinic-not-staff-hint = Імена з коментарів, яких більше не пропонувати до списку лікарів. По одному в рядку.
pages-clinic-responsible-topics = Теми
pages-clinic-responsible-stand-in = Хто заступає
pages-clinic-responsible-away-from = Не буде з
pages-clinic-responsible-away-to = Не буде до
pages-clinic-branches-metro = Метро
pages-clinic-branches-parking = Паркування
pages-clinic-branches-aliases = Інші назви
pages-clinic-branches-pages = Власні сторінки
pages-clinic-branches-address-en = Адреса англійською
pages-clinic-branches-parking-en = Паркування англійською
pages-clinic-doctors = Лікарі
pages-clinic-doctors-hint = Прізвище, ім’я, по батькові. Згадки впізнаються в будь-якому відмінку. Коментар на власній сторінці лікаря (профіль на сайті лікарів, Facebook) стосується його й без згадки.
pages-clinic-doctors-name = Прізвище та ім’я
pages-clinic-doctors-specialities = Спеціальності
pages-clinic-doctors-branches = Філії
pages-clinic-doctors-aliases = Інші імена
pages-clinic-doctors-pages = Власні сторінки
pages-clinic-services-branch = Філія
pages-clinic-services-valid-from = Діє з
pages-clinic-services-owner = Хто стежить
pages-clinic-services-name-en = Назва англійською
pages-clinic-services-name-ru = Назва російською
pages-clinic-promotions = Акції
pages-clinic-promotions-hint = Про акцію йтиметься лише в її дні, обидва включно.
pages-clinic-promotions-name = Назва
pages-clinic-promotions-text = Що можна сказати
pages-clinic-promotions-service = Послуга
pages-clinic-promotions-branch = Філія
pages-clinic-promotions-price = Ціна
pages-clinic-promotions-currency = Валюта
pages-clinic-promotions-valid-from = Діє з
pages-clinic-promotions-valid-to = Діє до
pages-clinic-promotions-owner = Хто стежить
pages-clinic-promotions-link = Посилання
pages-clinic-promotions-name-en = Назва англійською
pages-clinic-promotions-text-en = Що можна сказати, англійською
pages-clinic-promotions-name-ru = Назва російською
pages-clinic-promotions-text-ru = Що можна сказати, російською
pages-clinic-facts-valid-to = Переглянути до
pages-clinic-facts-owner = Хто стежить
pages-clinic-facts-text-en = Факт англійською
pages-clinic-facts-text-ru = Факт російською
pages-clinic-links = Посилання клініки
pages-clinic-links-hint = Запис онлайн, прайс, мапа: що можна дати у відповіді.
pages-clinic-links-name = Що це
pages-clinic-links-url = Адреса
pages-clinic-problem-day-order = Останній день раніший за перший.
pages-clinic-problem-days = Напишіть число днів від 0 до 365.
pages-clinic-problem-topic = Такої теми немає. Приклад: ціна, очікування
pages-clinic-problem-page = Це не схоже на адресу сторінки. Приклад: facebook.com/klinika
pages-clinic-row = { $table }, рядок { $n }
pages-clinic-add = Додати рядок
pages-clinic-remove = Прибрати
pages-clinic-remove-row = Прибрати рядок { $n }
pages-clinic-problem-required = Заповніть це поле або приберіть рядок.
pages-clinic-problem-who = Напишіть ім’я або посаду.
pages-clinic-problem-long = Задовгий текст: не більше 1000 знаків.
pages-clinic-problem-characters = Тут є недозволені знаки. Надрукуйте текст наново.
pages-clinic-problem-place = Приберіть фігурні, квадратні й кутові дужки та підкреслення: у відповіді вони виглядали б як незаповнене місце.
pages-clinic-problem-email = Це не схоже на адресу. Приклад: info@klinika.ua
pages-clinic-problem-phone = Це не схоже на телефон. Приклад: +380 44 123 45 67
pages-clinic-problem-hours = Не вдалося прочитати години. Приклад: пн-пт 9:00-18:00
pages-clinic-problem-price = Напишіть суму числом, наприклад 1200 або 1200,50; якщо безкоштовно, так і напишіть.
pages-clinic-problem-price-range = Ціна «до» менша за ціну «від».
pages-clinic-problem-day = Напишіть день як 31.12.2026.
pages-clinic-problem-link = Посилання має починатися з https://
pages-clinic-problem-zone = Такого поясу немає. Приклад: Europe/Kyiv
pages-clinic-problem-choose = Виберіть один із варіантів.
pages-clinic-problem-duplicate = Такий самий рядок з іншими даними вже є: { NUMBER($other, useGrouping: 0) }.
pages-clinic-problem-formula = Тут формула. Замініть її на значення.
pages-clinic-problem-form = Щось із введеного не можна зберегти. Перевірте поля ще раз.

## Браузери

pages-browsers-title = Браузери й сеанси
pages-browsers-approved = Код підтверджено. Браузер з’явиться в списку, щойно забере свій ключ: за кілька секунд.
pages-browsers-rejected = Запит відхилено.
pages-browsers-revoked = З’єднання з браузером скасовано. Усе, що він зберіг, лишилося в архіві.
pages-browsers-saved = Збережено.
pages-browsers-ended = Сеанс завершено.
pages-pairing = З’єднання нового браузера
pages-pairing-code = Код
pages-pairing-compare = Порівняйте код із тим, що показує розширення. Якщо збігається і це ваш браузер, підтвердьте.
pages-pairing-asked = Запит
pages-pairing-until = діє до { $time }
pages-pairing-approve = Код збігається, з’єднати
pages-pairing-reject = Відхилити
pages-pairing-none = Зараз жоден браузер не просить з’єднання.
pages-pairing-how = Відкрийте налаштування розширення і натисніть «Підключити»: код з’явиться тут і там.
pages-browser = Браузер
pages-origin = Походження
pages-may-open = дозволити панелі відкривати ці сторінки
pages-paired = З’єднані браузери
pages-paired-none = Ще жодного.
pages-paired-since = З’єднано { $date }
pages-last-seen = востаннє
pages-never = ще ні разу
pages-may-open-yes = Панель може відкривати ці сторінки.
pages-may-open-no = Панель не може відкривати ці сторінки.
pages-may-open-forbid = Заборонити
pages-may-open-allow = Дозволити
pages-revoke = Від’єднати
pages-revoke-sure = Від’єднати цей браузер? Щоб знову зберігати з нього, його треба буде з’єднати наново.
pages-revoked = Від’єднані: { $n }
pages-revoked-at = від’єднано { $date }
pages-sessions = Відкриті сеанси цих сторінок
pages-browser-unknown = Невідомий браузер
pages-session-this = цей
pages-session-end = Завершити
pages-opened-by-serve = Відкрито під час запуску
pages-opened-by-open = Відкрито командою vidhuk open
pages-opened-by-extension = Відкрито з панелі розширення

## Практика в архіві

pages-practice-archive-title = Практика
pages-practice-archive-lead = Що ви зберегли на сторінці практики. До журналу збереження, підрахунків і вивантажень це не потрапляє.
pages-practice-delete = { $n ->
    [one] Видалити { $n } практичне збереження
    [few] Видалити всі { $n } практичні збереження
   *[other] Видалити всі { $n } практичних збережень
}
pages-practice-delete-sure = { $n ->
    [one] Видалити { $n } практичне збереження? Справжній архів лишиться як є.
    [few] Видалити { $n } практичні збереження? Справжній архів лишиться як є.
   *[other] Видалити { $n } практичних збережень? Справжній архів лишиться як є.
}
pages-practice-deleted = Практику видалено.
pages-practice-empty = Практики ще немає
pages-practice-empty-lead = Відкрийте в новій вкладці сторінку практики, натисніть правою кнопкою миші на вигаданий коментар і виберіть «Зберегти у Vidhuk».

pages-site-facebook = Facebook
pages-site-instagram = Instagram
pages-site-google-maps = Google Карти
pages-site-youtube = YouTube
pages-site-tiktok = TikTok
pages-site-web = інший сайт
pages-site-by-hand = Записано вручну
pages-site-practice = Практика

### Панель, сторінка налаштувань і сповіщення в сторінці сайту.

panel-title = Vidhuk
panel-language-label = Мова Vidhuk
panel-language-uk = Українська
panel-language-en = English
panel-history = Архів
panel-options = Налаштування
panel-more = Показати все
panel-less = Згорнути
panel-cancel = Скасувати

## Стан з’єднання: коротка назва, пояснення, одна дія

panel-status-label = З’єднання з Vidhuk на цьому комп’ютері
panel-cause-checking = Перевіряю з’єднання…
panel-cause-connected = З’єднано
panel-cause-permission-withheld = Браузер не дає доступу
panel-cause-not-running = Vidhuk не запущено
panel-cause-other-program = Порт зайняла інша програма
panel-cause-not-paired = Браузер ще не підключено
panel-cause-pairing-pending = Чекаю на підтвердження коду
panel-cause-pairing-rejected = Підключення відхилено
panel-cause-pairing-expired = Час на підтвердження минув
panel-cause-pairing-closed = Підключення тимчасово закрито
panel-cause-pairing-busy = Попередній запит ще чекає
panel-cause-revoked = Доступ цього браузера скасовано
panel-cause-impostor = На порту не ваш Vidhuk
panel-cause-desk-too-old = Vidhuk треба оновити
panel-cause-desk-trouble = У Vidhuk сталася помилка

panel-explain-permission-withheld = Щоб передавати коментарі програмі на цьому комп’ютері, розширенню потрібен дозвіл на адресу 127.0.0.1. Більше нікуди воно нічого не надсилає.
panel-explain-sites-withheld = Браузер не дозволяє розширенню читати { $sites }, тож коментарі звідти не зберегти. Дозвіл можна дати тут; розширення прочитає лише те, що ви виберете.
panel-explain-not-running = На порту { $port } ніхто не відповідає. Запустіть Vidhuk на цьому комп’ютері (команда vidhuk serve). Збережене чекає тут і нікуди не зникне.
panel-explain-other-program = На порту { $port } відповідає щось інше, не Vidhuk. Перевірте порт у налаштуваннях: його показує вікно, де запущено Vidhuk.
panel-explain-not-paired = Підключіть цей браузер один раз: з’явиться код, який ви підтвердите у Vidhuk.
panel-explain-pairing-rejected = У Vidhuk натиснули «Відхилити». Якщо це помилка, почніть ще раз.
panel-explain-pairing-expired = Код діє п’ять хвилин. Почніть ще раз і підтвердьте новий.
panel-explain-pairing-closed = Код п’ять разів увели неправильно, тож підключення зупинено на п’ять хвилин. Зачекайте і спробуйте знову.
panel-explain-pairing-busy = Попередній запит, цього чи іншого браузера, ще чекає. Підтвердьте чи відхиліть його у Vidhuk або зачекайте п’ять хвилин і спробуйте знову.
panel-explain-revoked = Vidhuk на порту { $port } більше не впізнає цей браузер. Підключіть його ще раз; незбережене дочекається.
panel-explain-impostor = Програма на порту { $port } каже, що вона Vidhuk, але не може цього довести. Їй нічого не передано. Закрийте її або перевірте порт.
panel-explain-desk-too-old = Розширення новіше за програму. Оновіть Vidhuk на цьому комп’ютері; збережене дочекається.
panel-explain-desk-trouble = Vidhuk відповідає помилкою. Подивіться у вікно, де його запущено. Збережене чекає тут.

panel-action-retry = Перевірити ще раз
panel-action-pair = Підключити
panel-action-pair-again = Почати ще раз
panel-action-grant = Дозволити
panel-action-options = Відкрити налаштування

## Підключення

panel-pairing-title = Підключення браузера
panel-pairing-code-label = Код підключення
panel-pairing-how = Підтвердьте цей самий код у Vidhuk: на сторінці «Браузери» або командою
panel-pairing-compare = Там має стояти: { $browser }
panel-pairing-until = Код діє до { $time }.
panel-pairing-cancel = Скасувати підключення
panel-pairing-wait = Щойно підтвердите, усе з’єднається саме.

## Порожня панель

panel-empty-title = Збережіть перший коментар
panel-empty-step-click = Натисніть на коментар у Facebook чи Instagram правою кнопкою миші.
panel-empty-step-choose = Виберіть «Зберегти у Vidhuk».
panel-empty-step-look = Тут з’являться тип, мова, підстави й готові відповіді.
panel-empty-practice = Спробувати на сторінці практики
panel-empty-practice-note = Там вигадані коментарі, і в архів клініки вони не потрапляють.

## Чому останнє натискання нічого не дало

panel-notice-no-click = Не видно, на що ви натиснули. Натисніть правою кнопкою просто на текст коментаря.
panel-notice-not-a-comment = Тут немає коментаря. Натисніть правою кнопкою на текст коментаря чи відгуку.
panel-notice-private-place = Це чернетка або приватне листування. Vidhuk зберігає лише опубліковані коментарі.
panel-notice-content-unavailable = Сайт не показує цей вміст: схоже, треба увійти або допис видалено. Зберігати нічого.
panel-notice-reload-page = Оновіть сторінку (F5) і спробуйте ще раз: вона відкрита з часу, коли розширення ще не працювало.
panel-notice-click-again = Натисніть правою кнопкою на відгук ще раз: тепер Vidhuk готовий читати цю сторінку. Або виділіть слова відгуку і збережіть їх.
panel-notice-unsupported-site = Цю сторінку Vidhuk прочитати не може. Скопіюйте відгук і додайте його вручну.
panel-notice-other-desk-practice = Ця сторінка практики належить іншому Vidhuk або браузер ще не підключено. Підключіть браузер і відкрийте практику звідси.
panel-notice-answer-refused = Сторінка віддала щось, що не схоже на коментар, тож нічого не збережено. Оновіть сторінку і спробуйте ще раз.
panel-notice-not-saved = Не вдалося записати на диск, тож коментар не збережено. Звільніть місце на диску і спробуйте ще раз.

## Картка збереженого

panel-card-label = Збережений коментар
panel-author-hidden = Автора не показано
panel-no-text = Без тексту
panel-truncated = Текст обрізано сайтом
panel-seen = на сайті: { $time }
panel-receipt = Збережено № { $seq } о { $time }
panel-receipt-practice = Практика, запис № { $seq } о { $time }
panel-not-yet-sent = Записано в браузері, надсилаю у Vidhuk…
panel-kept-here = Записано в браузері, але ще не у Vidhuk.
panel-versions = { $count ->
    [one] { $count } версія цього коментаря
    [few] { $count } версії цього коментаря
   *[many] { $count } версій цього коментаря
}
panel-open-capture = Відкрити в архіві
panel-recent = Інші збережені
panel-shot-taking = Роблю знімок…
panel-shot-waiting = Знімок надсилається
panel-shot-kept = Знімок збережено
panel-shot-quarantine = Vidhuk не прийняв знімок
panel-shot-alt = Знімок збереженого коментаря
panel-gap-no-gesture = Без знімка: браузер дає його після меню правої кнопки, нашої клавіші чи кнопки Vidhuk угорі
panel-gap-tab-changed = Без знімка: вкладку перемкнули
panel-gap-not-found = Без знімка: коментар зник зі сторінки
panel-gap-not-visible = Без знімка: коментаря не видно на екрані
panel-gap-quota = Без знімка: браузер обмежив кількість знімків
panel-gap-too-large = Без знімка: він завеликий
panel-gap-failed = Без знімка: браузер його не зробив
panel-gap-by-hand = Без знімка: записано вручну, сторінки не було
panel-gap-batch = Без знімка: збережено разом з іншими
panel-tab-waiting = Знімок усієї вкладки надсилається
panel-tab-kept = Знімок усієї вкладки збережено
panel-tab-quarantine = Vidhuk не прийняв знімок вкладки
panel-tab-gap-no-gesture = Без знімка вкладки: браузер не дав на нього дозволу
panel-tab-gap-tab-changed = Без знімка вкладки: її перемкнули або на ній уже інша сторінка
panel-tab-gap-quota = Без знімка вкладки: браузер обмежив кількість знімків
panel-tab-gap-too-large = Без знімка вкладки: він завеликий
panel-tab-gap-failed = Без знімка вкладки: браузер його не зробив
panel-tab-gap-late = Без знімка вкладки: Vidhuk відповів не одразу, а на екрані могло бути вже інше
panel-tab-title = Серйозні скарги
panel-tab-switch = Знімати ще й усю видиму вкладку
panel-tab-note = Коли в скарзі є ознака суду, преси чи безпеки, після розписки Vidhuk знімає все видиме на вкладці: туди можуть потрапити чужі коментарі, а рядок адреси не потрапляє. Знімок зберігається як доказ. Діє лише в цьому браузері.

panel-site-facebook = Facebook
panel-site-instagram = Instagram
panel-site-google-maps = Google Карти
panel-site-youtube = YouTube
panel-site-tiktok = TikTok
panel-site-web = Інший сайт

panel-misread-title = Прочитано неправильно?
panel-misread-partly = Цю сторінку Vidhuk читає лише частково: звірте автора, час і слова.
panel-misread-note = Скопіюйте будову коментаря й надішліть тому, хто лагодить Vidhuk. Усі літери в ній замінено на «х», цифри на «0»: нічиїх слів там немає.
panel-misread-copy = Скопіювати будову без слів
panel-misread-copied = Скопійовано
panel-misread-failed = Браузер не дав скопіювати.

panel-sites-title = Інші сайти
panel-sites-note = Facebook та Instagram Vidhuk читає завжди. На решті сайтів він бачить сторінку лише тоді, коли ви самі щось зберігаєте. Дозвольте сайт, і збереження спрацює з першого натискання.
panel-sites-allowed = дозволено
panel-sites-by-click = лише за натисканням
panel-sites-allow = Дозволити
panel-sites-forbid = Заборонити
panel-sites-other = Адреса іншого сайту з відгуками
panel-sites-invalid = Це не схоже на адресу сайту. Напишіть, наприклад, doctors.example.
panel-sites-refused = Браузер не дав дозволу. Натисніть ще раз і погодьтеся у вікні браузера.
panel-site-by-hand = Записано вручну
panel-site-practice = Практика

## Розуміння

panel-understanding = Що зрозуміло
panel-type = Тип
panel-language = Мова коментаря
panel-confidence = упевненість { $percent } %
panel-corrected = виправлено людиною
panel-why = Чому так
panel-no-reasons = Підстав не записано.
panel-second-type = Можливо також: { $type }
panel-flags = Позначки
panel-topics = Теми
panel-flag = Позначка
panel-topic = Тема
panel-mentions = Згадано: { $names }
panel-correct-hint = Якщо програма помилилася, виберіть правильне: виправлення запишеться.
panel-checking-title = Потребує перевірки
panel-checking-note = Це ознаки, а не висновок. Відповідайте як на справжнє звернення і попросіть подробиці.
panel-against = Проти цього
panel-lead-title = Спершу покличте керівника
panel-lead-note = Ідеться про безпеку, закон або пресу. До рішення керівника публікуйте лише проміжну відповідь.

## Відповіді

panel-replies = Відповіді
panel-reply-language = Мова відповіді
panel-reply-language-uk = Українською
panel-reply-language-ru = Російською
panel-reply-language-en = Англійською
panel-copy = Скопіювати
panel-copied = Скопійовано
panel-variant = варіант { $number }
panel-copy-failed = Браузер не дав скопіювати. Виділіть текст і натисніть Ctrl+C.
panel-copied-count = { $count ->
    [one] Скопійовано { $count } раз
    [few] Скопійовано { $count } рази
   *[many] Скопійовано { $count } разів
}
panel-why-reply = Чому саме ця
panel-no-reply = Публічно не відповідаємо
panel-no-reply-note = Так радить плейбук. Якщо ви іншої думки, напишіть свою відповідь.
panel-no-suggestions = Для цього коментаря плейбук не має відповіді.
panel-missing-title = Бракує даних клініки
panel-missing-note = Без них відповідь неповна; нічого не вигадано.
panel-missing-add = Додати зараз
panel-reply-waits = Відповіді з’являться, щойно Vidhuk прийме коментар.

## Черга

panel-outbox = Черга
panel-outbox-waiting = { $count ->
    [one] { $count } запис чекає на надсилання
    [few] { $count } записи чекають на надсилання
   *[many] { $count } записів чекають на надсилання
}
panel-outbox-person = { $count ->
    [one] { $count } запис потребує вашої дії
    [few] { $count } записи потребують вашої дії
   *[many] { $count } записів потребують вашої дії
}
panel-outbox-stalled = { $count ->
    [one] { $count } запис застряг: понад десять хвилин не вдається передати
    [few] { $count } записи застрягли: понад десять хвилин не вдається передати
   *[many] { $count } записів застрягли: понад десять хвилин не вдається передати
}
panel-outbox-quarantine = { $count ->
    [one] Vidhuk не прийняв { $count } запис
    [few] Vidhuk не прийняв { $count } записи
   *[many] Vidhuk не прийняв { $count } записів
}
panel-outbox-send = Надіслати зараз
panel-outbox-next = Наступна спроба о { $time }
panel-outbox-screenshot = Лише знімок
panel-outbox-export = Зберегти у файл
panel-outbox-delete = Видалити
panel-outbox-confirm = Видалити назавжди? Іншої копії немає.
panel-outbox-confirm-yes = Так, видалити
panel-outbox-erased = Слова вже у Vidhuk

panel-hold-unreachable = Vidhuk не запущено
panel-hold-timeout = Vidhuk не відповів вчасно
panel-hold-cut-body = Відповідь обірвалася
panel-hold-server-error = У Vidhuk сталася помилка
panel-hold-not-our-desk = На порту відповідає не ваш Vidhuk
panel-hold-not-paired-yet = Браузер ще не підключено
panel-hold-not-paired = Доступ цього браузера скасовано
panel-hold-permission-withheld = Браузер не дозволяє розширенню звертатися до Vidhuk
panel-hold-not-sent-yet = Надсилається

## Чому не вийшла дія

panel-failure-desk-unreachable = Vidhuk не відповідає. Запустіть його і спробуйте ще раз.
panel-failure-desk-not-ours = На порту відповідає не ваш Vidhuk. Нічого не передано.
panel-failure-desk-refused = Vidhuk відмовив.
panel-failure-not-paired = Браузер не підключено до Vidhuk.
panel-failure-unknown-item = Цього запису в черзі вже немає.
panel-failure-not-saved = Не вдалося записати на диск. Звільніть місце й натисніть «Зберегти» ще раз: усе введене лишилося у формі.
panel-failure-image-refused = Одне із зображень пошкоджене або не є PNG, JPEG чи WebP. Приберіть його і збережіть ще раз.
panel-failure-not-this-page = На цій сторінці вибрати коментар не можна. Відкрийте сторінку з коментарями й спробуйте ще раз.
panel-failure-no-storage = Браузер не може читати й записувати дані розширення: на диску немає місця. Звільніть місце; усе, що вже збережено, лишилося.
panel-failure-bad-message = Не вийшло. Закрийте панель і відкрийте знову.

## Сповіщення в сторінці

panel-toast-archived = Збережено у Vidhuk, № { $seq }
panel-toast-waiting = Записано в браузері; надішлеться, щойно Vidhuk запрацює
panel-toast-needs-person = Записано в браузері, але потрібна ваша дія: подивіться в панель Vidhuk

## Налаштування

panel-options-title = Налаштування Vidhuk
panel-options-connection = З’єднання
panel-options-test = Перевірити з’єднання
panel-options-checks = Результати перевірки
panel-check-permission = Браузер дозволяє адресу 127.0.0.1
panel-check-port = На порту { $port } хтось відповідає
panel-check-vidhuk = Це Vidhuk
panel-check-version = Версії підходять одна одній
panel-check-paired = Браузер підключено
panel-check-proof = Vidhuk довів, що він ваш
panel-check-ok = гаразд
panel-check-failed = ні
panel-check-skipped = не перевірялося
panel-options-port = Порт
panel-options-port-hint = Зазвичай 8420: той самий, що показує Vidhuk, коли запускається.
panel-options-port-invalid = Порт — це ціле число від 1 до 65535.
panel-options-port-save = Зберегти порт
panel-options-port-saved = Порт збережено
panel-options-paired = Підключений Vidhuk
panel-options-address = Адреса
panel-options-version = Версія Vidhuk
panel-options-extension-version = Версія розширення
panel-options-installation = Номер цього браузера
panel-options-forget = Забути цей Vidhuk
panel-options-forget-note = Браузер забуде доступ; архів лишиться у Vidhuk. У списку браузерів там його теж варто видалити.
panel-options-forget-confirm = Забути?
panel-options-forget-yes = Так, забути
panel-options-pages = Сторінки
panel-options-pages-note = Архів, дані клініки й підключені браузери відкриваються звідси або командою
panel-options-open-history = Відкрити архів
panel-options-open-practice = Відкрити практику
panel-options-privacy = Розширення передає збережене лише програмі Vidhuk на цьому комп’ютері.

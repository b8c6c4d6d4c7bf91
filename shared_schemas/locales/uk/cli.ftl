# Повідомлення командного рядка. Власник: кімната access.

cli-help = Vidhuk зберігає доказ коментаря, розуміє його і пропонує відповідь. Усе лишається на цьому комп’ютері.
cli-usage = Використання:
cli-commands = Команди
cli-options = Параметри

cli-help-serve = Запустити Vidhuk; рядок READY означає, що він відповідає. Ctrl-C зупиняє.
cli-help-open = Відкрити сторінки Vidhuk у браузері.
cli-help-pair = Підтвердити браузер, який показує цей код.
cli-help-doctor = Перевірити все потрібне і сказати, що виправити.
cli-help-migrate = Підготувати базу даних до цієї версії.
cli-help-export = Вивантажити архів у JSON, по одному коментарю в рядку.
cli-help-verify = Перевірити журнал збереження і кожну частину архіву.
cli-help-classify = Розпізнати коментарі з файлу JSONL.
cli-help-suggest = Запропонувати відповіді на коментарі з файлу JSONL.
cli-help-lint = Перевірити відповіді з файлу JSONL: що і де не можна публікувати.

cli-option-version = Показати версію.
cli-option-port = Порт на 127.0.0.1 замість VIDHUK_PORT.
cli-option-open = Одразу відкрити сторінки в браузері.
cli-option-verbose = Показувати рядок на кожен запит (без адрес і вмісту).
cli-option-jsonl = Файл JSONL або «-» для стандартного вводу.
cli-option-export = Куди записати: файл або «-» для стандартного виводу.

cli-usage-missing = Бракує параметра { $name }. Підказка: vidhuk --help.
cli-usage-option = Параметра { $name } немає. Підказка: vidhuk --help.
cli-usage-value = Значення параметра { $name } не підходить. Підказка: vidhuk --help.
cli-usage-command = Команду записано неправильно. Підказка: vidhuk --help.

cli-serve-extension = Розширення: відкрийте chrome://extensions, увімкніть «Режим розробника», натисніть «Завантажити розпаковане» і виберіть { $folder }
cli-serve-extension-missing = Розширення ще не зібрано: виконайте «make run» або встановіть його з крамниці браузера.
cli-serve-open = Сторінки: виконайте «vidhuk open» в іншому вікні термінала.
cli-serve-stop = Зупинити: Ctrl-C.
cli-serve-stopped = Vidhuk зупинено.

cli-open-done = Сторінки відкриваються в браузері. Якщо нічого не з’явилося, протягом хвилини відкрийте файл { $file }
cli-open-no-browser = Браузер не знайдено. Протягом хвилини відкрийте у браузері файл { $file }

cli-pair-done = З’єднано: { $browser } ({ $origin }).

doctor-fine = ГАРАЗД
doctor-problem = УВАГА
doctor-all-fine = Усе гаразд.
doctor-problems = { $count ->
    [one] Треба виправити { $count } пункт.
    [few] Треба виправити { $count } пункти.
   *[other] Треба виправити { $count } пунктів.
}
doctor-name-folder = Тека даних
doctor-name-port = Порт
doctor-name-lock = Замок теки
doctor-name-database = База даних
doctor-name-playbook = Збірка відповідей
doctor-name-clinic = clinic.yaml
doctor-name-catalogs = Тексти інтерфейсу
doctor-name-clock = Годинник
doctor-name-space = Місце на диску
doctor-name-extension = Розширення
doctor-folder-ok = { $path }
doctor-folder-new = { $path } ще немає, її створить «vidhuk serve».
doctor-port-running = Vidhuk працює на порту { NUMBER($port, useGrouping: 0) }.
doctor-port-free = Порт { NUMBER($port, useGrouping: 0) } вільний.
doctor-lock-free = Вільний.
doctor-lock-running = Теку використовує запущений Vidhuk.
doctor-database-new = Ще немає, її створить «vidhuk serve».
doctor-database-older = Старішої версії; «vidhuk serve» оновить її, попередній файл збережеться до кінця оновлення.
doctor-database-ok = Версія підходить.
doctor-playbook-ok = Перевірено.
doctor-playbook-own = Помилка у файлі { $file }{ $line ->
    [0] {""}
   *[other] , рядок { NUMBER($line, useGrouping: 0) }
}{ $named ->
    [no] {""}
   *[yes] , запис { $entry }
}. { $problem ->
    [syntax] Рядок не читається як YAML: перевірте відступи, лапки й двокрапки.
    [unreadable] Файл не вдається прочитати.
    [too_large] Файл завеликий: більше пів мегабайта.
    [duplicate_key] Цей ключ записано двічі: лишіть один.
    [id_twice] Запис трапляється двічі: лишіть один.
    [missing] Бракує обов’язкового ключа.
    [extra_forbidden] Є ключ, якого тут не буває: перевірте, чи правильно його написано.
   *[other] Запис складено неправильно ({ $problem }).
} Виправте файл: доти ваші власні записи не діють.
doctor-clinic-new = Ще не заповнено: зробіть це на сторінці «Клініка».
doctor-clinic-ok = Перевірено.
doctor-catalogs-ok = Обидві мови на місці.
doctor-catalogs-broken = Бракує текстів мовою { $language }. Перевстановіть Vidhuk.
doctor-clock-ok = Гаразд.
doctor-clock-zones = Немає даних про часові пояси. Виконайте: pip install tzdata.
doctor-clock-back = Годинник комп’ютера показує час, раніший за останній запис в архіві. Виправте дату і час.
doctor-space-ok = Вільно { NUMBER($free, useGrouping: 0) } МБ.
doctor-space-low = Вільно лише { NUMBER($free, useGrouping: 0) } МБ. Звільніть місце: архів не зможе рости.
doctor-extension-ok = Зібрано: { $folder }
doctor-extension-missing = Ще не зібрано. Виконайте «make run».
doctor-extension-elsewhere = Установлюється окремо, з крамниці браузера.

# storage commands
cli-migrate-made = Базу даних створено (версія { $after }).
cli-migrate-done = Базу даних оновлено з версії { $before } до { $after }.
cli-migrate-nothing = База даних уже відповідає цій версії програми ({ $after }).

cli-export-done = { $count ->
    [one] Вивантажено { $count } запис у { $path }
    [few] Вивантажено { $count } записи у { $path }
   *[other] Вивантажено { $count } записів у { $path }
}
cli-export-failed = У { $path } не вдається записати. Перевірте шлях, права доступу та вільне місце; незавершеного файлу не лишилося.

cli-verify-read = Перевірено: збережених коментарів { NUMBER($captures, useGrouping: 0) }, частин { NUMBER($parts, useGrouping: 0) }, записів журналу { NUMBER($entries, useGrouping: 0) }.
cli-verify-seals = { $count ->
    [one] Печатку { $count } запису журналу не перевірено
    [few] Печатки { $count } записів журналу не перевірено
   *[other] Печатки { $count } записів журналу не перевірено
}: ключа того робочого місця тут немає. Ланцюжок хешів перевірено.
cli-verify-whole = Усе ціле: кожна частина така, якою її зберегли.
cli-verify-broken = { $count ->
    [one] Знайдено { $count } розбіжність. Не змінюйте архів і порівняйте його з резервною копією.
    [few] Знайдено { $count } розбіжності. Не змінюйте архів і порівняйте його з резервною копією.
   *[other] Знайдено { $count } розбіжностей. Не змінюйте архів і порівняйте його з резервною копією.
}
cli-verify-problem-manifest-missing = Запис { NUMBER($number, useGrouping: 0) }: немає маніфесту.
cli-verify-problem-manifest-changed = Запис { NUMBER($number, useGrouping: 0) }: маніфест не збігається з журналом збереження.
cli-verify-problem-part-missing = Запис { NUMBER($number, useGrouping: 0) }: немає частини «{ $detail }».
cli-verify-problem-part-changed = Запис { NUMBER($number, useGrouping: 0) }: частину «{ $detail }» змінено.
cli-verify-problem-part-unlisted = Запис { NUMBER($number, useGrouping: 0) }: частини «{ $detail }» немає в маніфесті.
cli-verify-problem-screenshot-changed = Запис { NUMBER($number, useGrouping: 0) }: знімок екрана не збігається з журналом збереження.
cli-verify-problem-screenshot-missing = Запис { NUMBER($number, useGrouping: 0) }: знімок екрана зник.
cli-verify-problem-custody-missing = Запис { NUMBER($number, useGrouping: 0) }: його немає в журналі збереження.
cli-verify-problem-capture-missing = Журнал робочого місця { $detail }, запис { NUMBER($number, useGrouping: 0) }: коментаря, про який він свідчить, в архіві немає.
cli-verify-problem-chain-gap = Журнал робочого місця { $detail }: перед записом { NUMBER($number, useGrouping: 0) } бракує записів.
cli-verify-problem-chain-hash = Журнал робочого місця { $detail }: хеш запису { NUMBER($number, useGrouping: 0) } не сходиться.
cli-verify-problem-chain-seal = Журнал робочого місця { $detail }: печатка запису { NUMBER($number, useGrouping: 0) } не від цього робочого місця.
cli-verify-problem-chain-content = Журнал робочого місця { $detail }: зміст запису { NUMBER($number, useGrouping: 0) } не відповідає журналу.

cli-help-train = Навчити малі моделі на розмічених текстах (для розробників; потрібен scikit-learn).
cli-help-eval = Виміряти розуміння на розмічених текстах.
cli-option-data = Тека з відкритими наборами текстів; без неї вчимося лише на складених коментарях.
cli-option-out = Тека, куди записати моделі.
cli-option-only = Лише ця модель (можна кілька разів).
cli-option-readings = Тека з відкритими наборами текстів, про які йдеться в таблиці прочитань (.tsv).
cli-option-side = Лише ця частина текстів: train, tune або validation.
cli-option-figures = Куди записати показники як JSON.
cli-train-composed-only = Теки з наборами текстів не вказано: вчимося лише на складених коментарях, показники будуть нижчі.
cli-train-skipped = Модель { $name } пропущено: без теки з наборами текстів її не навчити.
cli-train-made = { $name }: текстів { $texts }, буквосполучень { $sequences }, байтів { $bytes }.
cli-train-joined = { $name }: як поєднано голоси, байтів { $bytes }.
cli-eval-language = мова
cli-eval-type = тип
cli-eval-sentiment = тональність
cli-eval-flag = тривога
cli-eval-calibration = похибка впевненості { $error }
cli-eval-line = { $task } ({ $group }): { $texts } текстів, правильно { $accuracy } % [{ $low }–{ $high }], макро-F1 { $f1 }, з відповіддю { $answered } %
cli-eval-time = Один коментар, мс: медіана { $p50 }, p95 { $p95 }, найдовше { $max }

cli-help-clinic = Взяти список лікарів, філії, ціни чи факти з таблиці CSV або XLSX (спершу показує, що зміниться) або записати їх у таблицю.
cli-option-table = Яку частину: responsible, branches, doctors, services, promotions, facts, links. Без параметра вгадується за заголовками.
cli-option-sheet = Аркуш таблиці XLSX; без параметра перший.
cli-option-map = Який стовпець що означає, наприклад «name=Послуга,from=2». Запам’ятовується для таких самих заголовків.
cli-option-same = Номери рядків таблиці, у яких той самий лікар, що вже є.
cli-option-replace = Прибрати те, чого в таблиці немає.
cli-option-apply = Застосувати, а не лише показати.
cli-clinic-mapping = { $table }: { $columns }
cli-clinic-problem = рядок { NUMBER($row, useGrouping: 0) }, { $column }: { $problem }
cli-clinic-alike = рядок { NUMBER($row, useGrouping: 0) }: «{ $name }» може бути тією самою людиною, що «{ $other }». Якщо так, додайте --same { NUMBER($row, useGrouping: 0) }
cli-clinic-alike-taken = рядок { NUMBER($row, useGrouping: 0) }: «{ $name }» — це «{ $other }»
cli-clinic-counts = Нових: { $added }, змінених: { $changed }, без змін: { $same }, прибрати: { $removed }, немає в таблиці й лишаться: { $absent }, помилок: { $problems }.
cli-clinic-nothing-taken = Нічого не взято: виправте позначені рядки й повторіть.
cli-clinic-apply = Поки що лише показано. Щоб застосувати, додайте --apply.
cli-clinic-taken = Застосовано.

cli-help-learn = Навчитися на виправленнях клініки: показує, що було і що стало, і вмикає навчене, лише коли воно краще.
cli-storage-full = На диску не лишилося місця, тому відповідь неповна. Звільніть місце й виконайте команду ще раз.
cli-option-undo = Повернутися до попереднього навчання або до моделі з поставки.
cli-learn-reading = Коментарів із виправленим типом: { $corrections }, інших для перевірки: { $guard }.
cli-learn-few = Замало виправлень: потрібно щонайменше { $needed }, а є { $count }. Нічого не змінено.
cli-learn-before = Без навчання правильно: { $percent } % виправлених.
cli-learn-after = З навчанням правильно: { $percent } % (кожну п’яту частину перевірено навчанням на решті).
cli-learn-kept = Решта коментарів лишається, як була: { $percent } %.
cli-learn-not-adopted = Краще не стало, тому нічого не змінено.
cli-learn-adopted = Увімкнено: { $version }. Діє для нових коментарів; для архіву є vidhuk reclassify. Назад: vidhuk learn --undo.
cli-learn-nothing = Повертати нічого: працює модель із поставки.
cli-learn-undone = Вимкнено { $gone }, знову діє { $version }.
cli-learn-undone-all = Вимкнено { $gone }, працює модель із поставки.

cli-help-reclassify = Розпізнати весь архів наново: спершу показує, що зміниться. Можна зупинити (Ctrl-C) і продовжити. Виправлення людей лишаються.
cli-option-dry-run = Лише показати (так і без параметрів).
cli-option-restart = Почати спочатку, а не з місця зупинки.
cli-option-workers = Скільки процесів працює одночасно.
cli-reclassify-bar = Розпізнаю
cli-reclassify-speed = { $n } коментарів, { $speed } за секунду.
cli-reclassify-resumed = Продовжую: { $done } уже готово.
cli-reclassify-would-change = Розпізнано { $done }, змінилося б { $changed }.
cli-reclassify-changed = Розпізнано { $done }, змінено { $changed }.
cli-reclassify-checking-begins = потребуватиме перевірки
cli-reclassify-checking-ceases = більше не потребуватиме перевірки
cli-reclassify-examples = Номери в архіві, наприклад: { $numbers }
cli-reclassify-apply = Поки що лише показано. Щоб застосувати, додайте --apply.
cli-reclassify-applied = Застосовано до всього архіву.
cli-reclassify-stopped = Зупинено. Нічого не змінено.
cli-reclassify-stopped-applied = Зупинено. Готове збережено; та сама команда продовжить із цього місця.
cli-line-at = Рядок { NUMBER($line, useGrouping: 0) }. { $error }
cli-lines-none = Рядків немає: подайте по одному об’єкту JSON у рядку.
cli-line-unknown = Ключ «{ $key }» невідомий, тож його пропущено. { $meant ->
    [none] Перевірте, чи правильно його написано.
   *[other] Можливо, малося на увазі «{ $meant }».
}
cli-line-unreadable = Рядок не є одним об’єктом JSON в UTF-8: пишіть по одному об’єкту в рядку, кожен ключ один раз.

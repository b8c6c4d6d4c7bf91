# Назви того, що зрозуміла програма: типи, мови, позначки, теми, ознаки, голоси; і причини рішень.

type-complaint = скарга
type-praise = подяка
type-question = питання
type-misinformed = неточність про клініку
type-troll = провокація чи образа
type-spam = реклама або спам
type-other = інше
type-undetermined = не визначено

language-uk = українська
language-ru = російська
language-en = англійська
language-mixed = суржик (українська з російською)
language-undetermined = не визначено

script-cyrillic = кирилиця
script-latin = латиниця
script-mixed = кирилиця й латиниця
script-none = без літер

sentiment-negative = негативна
sentiment-neutral = нейтральна
sentiment-positive = позитивна
sentiment-mixed = змішана
sentiment-undetermined = не визначено

flag-safety = загроза здоров’ю чи життю
flag-legal-threat = згадує суд, поліцію чи перевірку
flag-press-or-blogger = преса або блогер
flag-minor = ідеться про дитину
flag-staff-named = названо працівника
flag-health-data-by-author = автор пише про своє здоров’я
flag-insult = є образа
flag-competitor = згадано іншу клініку
flag-accusation = звинувачення у злочині чи підробці
flag-formal-complaint = вимагає письмової відповіді
flag-pile-on = багато людей водночас
flag-second-unanswered = повторне звернення без відповіді
flag-ironic = іронія
flag-mixed = подяка й скарга разом
flag-reach-high = велика аудиторія
flag-own-staff-suspected = схоже на слова працівника

topic-price = ціна
topic-waiting = очікування
topic-staff-manner = ставлення персоналу
topic-treatment = лікування
topic-diagnosis = діагностика
topic-facility = приміщення й обладнання
topic-booking = запис
topic-supply = матеріали й ліки
topic-information = інформація
topic-language-of-service = мова обслуговування
topic-refund = повернення коштів
topic-insurance = страхування й декларації
topic-other = інша тема

group-records = записи клініки
group-text = текст
group-account = профіль
group-time = час
group-behaviour = поведінка
group-counter = свідчить проти перевірки

sign-no-visit-found = візиту за цим описом не знайдено
sign-impossible-detail = { $name ->
    [0] названо лікаря, послугу чи філію, яких немає
   *[other] у списку лікарів немає: { $name }
}
sign-no-concrete-detail = немає жодної конкретної подробиці: дати, лікаря, процедури, суми
sign-only-superlatives = самі емоції, без подій
sign-near-duplicate = майже збігається з коментарем іншого автора ({ $percent } %)
sign-empty-profile = новий або порожній профіль
sign-praises-rival = радить іншу клініку
sign-burst = { $count ->
    [one] { $count } негативний коментар за 72 години
    [few] { $count } негативні коментарі за 72 години
   *[other] { $count } негативних коментарів за 72 години
}
sign-no-details-by-deadline = подробиць до строку не надіслано
sign-receipt-unknown = чека з таким номером у клініці немає
sign-concrete-inside-detail = { $count ->
    [one] наведено { $count } конкретну подробицю
    [few] наведено { $count } конкретні подробиці
   *[other] наведено { $count } конкретних подробиць
}
sign-earlier-contact = з автором уже спілкувалися
sign-staff-recognises = працівники впізнають цей випадок
sign-moved-to-private = автор перейшов у приватне листування
needs-checking = потребує перевірки

voice-letters = літери
voice-words = слова
voice-langdetect = визначник мов
voice-model = модель
voice-cue = список ознак
voice-rule = правило
voice-textblob = словник тону
voice-case = виправлений схожий випадок
voice-layer = навчання клініки
voice-roster = список лікарів і філій
voice-history = попередні коментарі
voice-person = людина

reason-layer = Так навчена модель клініки на виправленнях, упевненість { $percent } %.
reason-like-case = Як схожий випадок № { $number }, який виправили { $date }.
reason-like-case-of = Як схожий випадок № { $number }, виправлений { $date } ({ $name }).
reason-language-letters = { $count ->
    [one] { $count } слово з літерами, які має лише ця мова
    [few] { $count } слова з літерами, які має лише ця мова
   *[other] { $count } слів з літерами, які має лише ця мова
}
reason-language-words = { $count ->
    [one] { $count } слово, властиве лише цій мові
    [few] { $count } слова, властиві лише цій мові
   *[other] { $count } слів, властивих лише цій мові
}
reason-language-mixed = Разом стоять українські слова ({ $uk }), російські ({ $ru }) і змішані ({ $blends }).
reason-language-translit = { $count ->
    [one] { $count } українське чи російське слово латинськими літерами
    [few] { $count } українські чи російські слова латинськими літерами
   *[other] { $count } українських чи російських слів латинськими літерами
}
reason-language-detector = Літери та слова не вирішили; визначник мов (langdetect) упевнений на { $percent } %.
reason-language-detector-unsure = Літери та слова не вирішили, і визначник мов (langdetect) не впевнений.
reason-language-only-latin = Латинські літери, українських чи російських слів серед них немає.
reason-language-other-script = Літери іншої писемності.
reason-language-no-words = У тексті немає слів.
reason-language-too-short = Текст закороткий, щоб упевнено назвати мову.
reason-language-model = Модель за буквосполученнями впевнена на { $percent } %.
reason-type-cues = { $count ->
    [one] { $count } ознака цього типу в тексті
    [few] { $count } ознаки цього типу в тексті
   *[other] { $count } ознак цього типу в тексті
}
reason-type-irony = Похвала тут іронічна: поруч стоїть шкода чи докір.
reason-type-polarity = Словник тону (TextBlob) оцінює англійський текст на { $percent } зі 100.
reason-type-facts-beat-insult = Є образа, але є й події візиту: це скарга.
reason-type-mixed = У тексті є і подяка, і скарга.
reason-type-question-inside = У скарзі є й запитання; вона лишається скаргою.
reason-type-only-emoji = Лише емодзі.
reason-type-only-link = Лише посилання.
reason-type-tag = Лише позначка людини чи хештег.
reason-understanding-failed = Прочитати цей текст не вдалося: сталася помилка програми. Сам коментар збережено.
reason-type-no-words = У тексті немає слів.
reason-type-unsure = Ознак замало: тип має визначити людина.
reason-type-model = Модель упевнена на { $percent } %.
reason-type-sentence = Модель, що читає речення цілком, упевнена на { $percent } %.
reason-type-full-marks = Лише найвища оцінка.
reason-type-angry = Сердите обличчя, і жодного слова похвали.
reason-type-low-marks = Лише низька оцінка.
reason-type-plain = Прості слова: усе сказане — або похвала, або докір.
reason-type-names-only = Лише ім’я, більше нічого.
reason-type-press = Так пише преса: шукає людей або просить коментар.
reason-type-rival = Радить іти в іншу клініку й нічого не розповідає про власний візит.
reason-type-advice = Радить куди йти, але нікого не ображає.
reason-type-better-there = Пише, що в іншому місці зробили краще.
reason-type-better-here = Пише, що у вас краще, ніж в іншому місці.
reason-type-left = Хвалить іншу клініку, а не вашу.
reason-sentence = Модель речень упевнена на { $percent } %.
reason-person = Так сказала людина.
reason-flag-pile-on = { $count ->
    [one] { $count } людина пише негативне протягом доби
    [few] { $count } людини пишуть негативне протягом доби
   *[other] { $count } людей пишуть негативне протягом доби
}
reason-flag-second-unanswered = Той самий автор уже писав, і відповіді не було.

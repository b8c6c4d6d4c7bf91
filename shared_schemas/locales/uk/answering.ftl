### Відповідаємо: чернетка, зауваження під час письма, інші варіанти, плейбук. Для панелі й сторінок.

## Чернетка

answering-draft = Ваша відповідь
answering-draft-text = Текст відповіді
answering-draft-hint = Зауваження з’являються, поки ви пишете. Vidhuk сам нічого не змінює і нікуди не публікує.
answering-channel = Де з’явиться
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
answering-key = Скопіювати: клавіша { $number }, щойно клацнете в панелі
answering-looking = Перевіряю…
answering-waits = Чекаю, щоб перевірити…
answering-unchecked = Не перевірено.
answering-found = { $count ->
    [one] { $count } зауваження
    [few] { $count } зауваження
   *[many] { $count } зауважень
}
answering-copy-waits = Стане доступним, щойно текст перевірено й до кожної заборони вказано причину
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

answering-past = Опублікувати попри заборону…
answering-past-hint = Найкраще замінити ці речення. Якщо публікуєте все одно, запишіть причину: вона лишиться поруч із відповіддю, з вашим ім’ям і часом.
answering-reason = { $rule }: чому публікуєте
answering-consent-hint = Це лікарська таємниця: пройти далі можна лише з письмовою згодою автора.
answering-consent-on = Дата згоди
answering-consent-form = У якій формі дано
answering-consent-holder = Хто зберігає
answering-past-shown = Попри { $rule }:
answering-consent-shown = згода від { $on }:

## Плейбук

answering-playbook = Плейбук
answering-playbook-lead = Речення, з яких складаються відповіді. Змінюйте слова: готові записи лишаються, ваші діють замість них.
answering-playbook-nav-entries = Записи
answering-playbook-nav-chains = Ланцюжки
answering-playbook-nav-check = Перевірка
answering-playbook-nav-versions = Версії
answering-playbook-search = Пошук у записах
answering-playbook-own-only = Лише змінені клінікою
answering-playbook-entries = Записи плейбука
answering-playbook-count = { $n ->
    [one] { $n } запис
    [few] { $n } записи
   *[many] { $n } записів
}
answering-playbook-nothing = Такого запису немає
answering-playbook-changed = змінено клінікою
answering-playbook-added = додано клінікою
answering-playbook-variants = варіантів: українською { $uk }, російською { $ru }, англійською { $en }
answering-playbook-done-saved = Збережено. Нові слова вже діють у відповідях.
answering-playbook-done-imported = Записи додано. Вони вже діють у відповідях.
answering-playbook-files = Файли
answering-playbook-export = Завантажити свої записи (YAML)
answering-playbook-export-all = Завантажити всі записи (YAML)
answering-playbook-import = Додати записи з YAML
answering-playbook-yaml = Текст YAML
answering-playbook-import-hint = Речення («blocks: …»), рецепти, теми, ланцюжки й правила. Якщо хоч один запис із помилкою, не додається жоден.
answering-playbook-take = Перевірити і додати
answering-playbook-words = Слова
answering-playbook-words-hint = Один варіант на рядок, ціле речення. Що більше різних варіантів, то менше відповіді схожі одна на одну.
answering-playbook-lang-uk = Українською
answering-playbook-lang-uk-ty = Українською, на «ти»
answering-playbook-lang-ru = Російською
answering-playbook-lang-ru-ty = Російською, на «ти»
answering-playbook-lang-en = Англійською
answering-playbook-preview-language = Мова прикладу
answering-playbook-drop = Повернути готові слова
answering-playbook-remove = Прибрати запис
answering-playbook-drop-confirm = Прибрати слова клініки? Їх можна буде повернути на сторінці «Версії».
answering-playbook-shipped = Готові слова
answering-playbook-tried = На справжніх коментарях з архіву
answering-playbook-tried-none = В архіві ще немає коментарів, на які цей запис відповів би.
answering-playbook-tried-later = Приклади з’являться, щойно помилку буде виправлено.
answering-playbook-stopped = Відповідь із такими словами Vidhuk не запропонує:
answering-playbook-about = Про запис
answering-playbook-slot = Місце у відповіді
answering-playbook-brings = Що дає
answering-playbook-answers = На що відповідає
answering-playbook-places = Місця, які заповнює Vidhuk:
answering-playbook-nobody = не вказано хто
answering-playbook-many = кілька записів
answering-playbook-in-force = діє тепер
answering-playbook-version-text = Що було збережено
answering-playbook-version-empty = (лише готові записи)
answering-playbook-back = Повернутися до цієї версії
answering-playbook-versions-none = Ще нічого не змінювали
answering-playbook-versions-hint = Кожне збереження з’явиться тут: хто, коли й що, зі способом повернутися.
answering-playbook-nav-recipes = Будова відповідей
answering-playbook-nav-topics = Теми і слова
answering-playbook-nav-rules = Правила
answering-playbook-file = Файл YAML
answering-playbook-by-file = змінено у файлі entries.yaml, не через сторінку
answering-playbook-as-new = Зберегти як новий запис
answering-playbook-new-name = Назва нового запису
answering-playbook-new-name-hint = Малі латинські літери, цифри й дефіси: weekend-price. Порожнє поле означає зміну цього запису.

## Двоє редагують водночас

answering-nothing-saved = Нічого не збережено, ваш текст лишився у формі нижче.
answering-conflict = Поки ви редагували, це змінив хтось інший
answering-conflict-hint = Нічого не втрачено: ваш варіант лишився у формі нижче. Перенесіть у нього потрібне і збережіть, тоді діятиме він. Обидва варіанти лишаться у версіях.
answering-conflict-theirs = Збережено тепер
answering-conflict-mine = Ваш варіант
answering-conflict-take = Узяти збережене

## Будова відповідей

answering-recipes-lead = Що мусить бути у відповіді кожного виду і з яких місць вона складається. Речення для кожного місця стоять на сторінці «Записи».
answering-required = Обов’язкові частини
answering-required-hint = Частина, для якої в клініки немає факту, не вигадується: Vidhuk називає, чого бракує.
answering-required-any = решта коментарів
answering-required-must = обов’язково
answering-required-should = бажано
answering-required-may = можна
answering-required-none = не потрібно
answering-required-add = Окремо для виду коментаря
answering-required-type = Вид коментаря
answering-required-open = Відкрити
answering-required-form-hint = Зміна діє на всі відповіді цього кроку. Якщо якийсь рецепт не може дати обов’язкової частини, Vidhuk його назве і нічого не збереже.
answering-recipe = Рецепт
answering-when = Коли речення підходить
answering-when-hint = Де нічого не вибрано, обмеження немає. Кожна заповнена умова має справдитися.
answering-when-shipped = Це речення з комплекту: його слова можна міняти, а умови ні, на них розраховують рецепти. Щоб умови були іншими, дайте речення під своєю назвою: воно стане записом вашої клініки.
answering-when-types = Тип коментаря
answering-when-stages = Вид відповіді
answering-when-flags = Є хоча б одна з ознак
answering-when-not-flags = Немає жодної з ознак
answering-when-sites = Сайт
answering-when-about = Про що згадано, назва в рядку
answering-when-asks = Про що запитано, назва в рядку
answering-recipe-slots = Місця у відповіді, по одному на рядок
answering-recipe-slots-hint = Знак «?» наприкінці: без цього місця відповідь теж ціла, наприклад «who?».
answering-recipe-all-slots = Усі місця
answering-recipe-types = На які коментарі відповідає
answering-recipe-types-hint = Якщо не позначено жодного, рецепт підходить усім.
answering-recipe-shape = Яка відповідь
answering-recipe-prefix = Початок
answering-recipe-of-chain = крок ланцюжка: { $step }
answering-shape-short = коротка
answering-shape-full = повна
answering-shape-warm = тепла
answering-prefix-none = без звертання
answering-prefix-name = зі звертанням на ім’я
answering-prefix-greeting = з привітання

## Теми і слова

answering-topics-lead = Якими словами говорити про тему скарги, і з яких слів коментаря Vidhuk упізнає тему, запитання чи подробицю.
answering-topics-topics = Теми скарг
answering-topics-topics-hint = слова після «про», ніколи не про здоров’я
answering-topics-asks = Запитання
answering-topics-asks-hint = про що питають і як це назвати
answering-topics-details = Подробиці
answering-topics-details-hint = за що хвалять чи що згадують
answering-words-topics = Один варіант на рядок, без крапки: слова стануть після «про», як-от «нам прикро читати про довге очікування». Про здоров’я автора не пишіть.
answering-words-asks = Як назвати запитання після «про»: «дякуємо за запитання про адресу». Один варіант на рядок, без крапки.
answering-words-patterns = Слова, з яких це впізнають
answering-words-patterns-hint = Один вислів на рядок. Зірочка в кінці слова дозволяє будь-яке закінчення: «чека* годин*».

## Правила

answering-rules-lead = Керівник може зробити правило суворішим або м’якшим. Хто і коли змінив, видно тут і в самому зауваженні.
answering-rules-basis = Підстава: { $basis }
answering-rules-shipped = (було «{ $severity }»)
answering-rules-by = { $person }, { $at }
answering-rules-limit-fixed = Це правило таємниці: його не послабити. Обійти його можна лише з письмовою згодою автора, занотованою з датою, формою і тим, хто її зберігає.
answering-rules-limit-at-least-warn = М’якше, ніж «варто змінити», це правило не робиться.
answering-rules-limit-judged = Це правило тримається лише на розсуді, тому заборонити воно не може.
answering-rules-change = Змінити вагу
answering-rules-severity = Вага правила
answering-rules-own = (як у готовому плейбуку)
answering-rules-reason = Чому (необов’язково)
answering-rules-person = Хто змінює
answering-rules-drop = Повернути, як було
answering-changed = вагу змінено (була «{ $was }»): { $person }, { $at }

answering-check-broken = Речення, які зупинило б зауваження
answering-check-broken-none = { $n ->
    [0] Своїх записів клініка ще не має.
    [one] Переглянуто { $n } запис: таких речень немає.
    [few] Переглянуто { $n } записи: таких речень немає.
   *[many] Переглянуто { $n } записів: таких речень немає.
}
answering-check-problems = Помилки у файлі entries.yaml
answering-check-problems-in-force = Плейбук діє, але користі від цих записів не буде. Виправте файл або поверніться до версії на сторінці «Версії».
answering-check-problems-hint = Поки вони там, діє остання справна версія плейбука. Виправте файл або поверніться до версії на сторінці «Версії».
answering-check-never = Речення, яких ще не було у скопійованих відповідях
answering-check-never-hint = { $n ->
    [0] Скопійованих відповідей ще немає.
    [one] Переглянуто { $n } останню скопійовану відповідь.
    [few] Переглянуто { $n } останні скопійовані відповіді.
   *[other] Переглянуто { $n } останніх скопійованих відповідей.
}
answering-check-never-none = Кожен запис уже хоч раз прозвучав.
answering-check-all = Переглянути й готові записи
answering-check-languages = Мови, яким бракує варіантів
answering-check-languages-none = У кожному записі всі мови мають досить варіантів.
answering-check-unused = Відповіді, яких ще не копіювали
answering-check-unused-hint = Може, вони зайві, а може, просто не було нагоди.
answering-check-unused-none = Кожну вже хоч раз копіювали.

## Ланцюжки відповідей

answering-chain-lead = Стандартне запитання ведуть кроками: відповідь, одне уточнення, відповідь, пропозиція. Що ланцюжок не знає, бере людина.
answering-chain-asks = про що:
answering-chain-picture = Кроки ланцюжка зліва направо; переходи названо в переліку нижче
answering-chain-none = Ланцюжків у плейбуку немає
answering-chain-step-answer = відповідь
answering-chain-step-clarify = уточнення
answering-chain-step-detail = подробиці
answering-chain-step-offer = пропозиція
answering-chain-step-person = людина
answering-chain-on-reply = автор відповів
answering-chain-on-asked = автор запитав, відповідь є
answering-chain-on-off = автор написав інше
answering-chain-edit = Змінити ланцюжок
answering-chain-add = Новий ланцюжок
answering-chain-steps = Кроки
answering-chain-about = Про що питають
answering-chain-edges-hint = Кожен рядок: з якого кроку, на який, і коли. Щоб прибрати перехід, оберіть «прибрати».
answering-chain-way = Перехід { $n }
answering-chain-from = З кроку
answering-chain-to = На крок
answering-chain-when = Коли
answering-chain-no-way = прибрати
answering-chain-new-way = ще перехід
answering-chain-goes-on = Автор відповідає коротко, наприклад «Добре, дякую».
answering-chain-texts = Речення кроків
answering-chain-next = Розмова йде за ланцюжком. Наступний крок: { $step }.
answering-chain-left = Розмова вийшла за межі ланцюжка, готового кроку для неї немає.
answering-task-short = потрібна людина
answering-task-only = потрібна людина
answering-task-take = Узяти розмову на себе
answering-task-done = Розмову взято на себе:
answering-task-mended = Відредаговано або видалено
answering-task-mended-at = Опубліковану відповідь відредаговано або видалено:
answering-task-none = Зараз людина ніде не потрібна
answering-task-none-hint = Тут з’являться розмови, що вийшли за ланцюжок, і опубліковані відповіді, які порушують лікарську таємницю.

## Нагадування

answering-reminder = Спливає строк: { $names }. Оновіть на сторінці «Клініка», щоб відповіді й далі називали ціни й акції.
answering-reminder-until = «{ $name }» (до { $day }{ $owner ->
    [none] {""}
   *[other] , { $owner }
})
answering-reminder-more = та ще { $n }

# Сторінка клініки: список лікарів, імпорт, строки; хто працює; уточнення згаданих імен.
clinic-who-nobody = Хто працює?
clinic-who-label = Хто працює
clinic-who-hint = Ім’я залишиться біля виправлень і відповідей, які ви зробите. Можна не вказувати.
clinic-corrected-by = Виправлено: { $name }, { $at }.
clinic-assigned = Стосується:
clinic-assigned-by-page = за сторінкою
clinic-assigned-by-mention = названо в тексті
clinic-assigned-by-person = вказала людина
clinic-channels = Куди запрошувати поговорити приватно
clinic-channels-hint = Порожньо: на Facebook та Instagram повідомлення сторінки, на інших сайтах телефон або пошта клініки.
clinic-not-staff = Імена, які не пропонувати
clinic-expiring = Перевірте строки
clinic-expired = строк сплив { $date }
clinic-expires = діє до { $date }
clinic-expiring-owner = стежить { $name }
clinic-expiring-nobody = не вказано, хто стежить
clinic-missing = Імена з коментарів, яких немає у списку лікарів
clinic-long-list = Список довгий: тут перші { $shown } із { $n }. Решта лишається, як є; її зручніше змінювати таблицею.
clinic-long-list-export = Завантажити весь список
clinic-missing-hint = Виправте ім’я, якщо треба, і додайте до списку або приберіть.
clinic-missing-name = Ім’я
clinic-missing-comments = { $n ->
    [one] { $n } коментар
    [few] { $n } коментарі
   *[other] { $n } коментарів
  }
clinic-missing-add = Це наш лікар
clinic-missing-ignore = Не наш
clinic-import-title = Взяти з таблиці
clinic-import-lead = Лікарі, філії, ціни, акції та факти з CSV або XLSX. Спершу побачите, що зміниться; доки не натиснете «Застосувати», не зміниться нічого.
clinic-import-back = До сторінки клініки
clinic-import-noscript = Ця сторінка потребує JavaScript. Інший спосіб:
clinic-import-unknown = Файл не вдалося надіслати. Перевірте, чи працює Vidhuk і чи файл не більший за 2 МБ.
clinic-import-file = Файл таблиці
clinic-import-hint = CSV (UTF-8 або Windows-1251) чи XLSX, до 2 МБ. Файл читається на цьому комп’ютері й не зберігається.
clinic-import-table = Що це за таблиця
clinic-import-sheet = Аркуш
clinic-import-columns = Стовпці
clinic-import-column = Стовпець { $n }
clinic-import-left-out = не брати
clinic-import-surname = Прізвище
clinic-import-given = Ім’я
clinic-import-patronymic = По батькові
clinic-import-price = Ціна або проміжок
clinic-import-replace = Прибрати те, чого в таблиці немає
clinic-import-problems = { $n ->
    [one] { $n } помилка
    [few] { $n } помилки
   *[other] { $n } помилок
  }
clinic-import-problems-hint = Нічого не взято. Виправте рядки в таблиці й виберіть файл ще раз.
clinic-import-row = Рядок { NUMBER($n, useGrouping: 0) }.
clinic-import-alike = { $n ->
    [one] { $n } рядок схожий на лікаря, який уже є
    [few] { $n } рядки схожі на лікарів, які вже є
   *[other] { $n } рядків схожі на лікарів, які вже є
}
clinic-import-alike-hint = Самі ми нікого не об’єднуємо. Позначте, де це та сама людина: тоді її запис оновиться, а довше ім’я лишиться.
clinic-import-same-as = «{ $name }» — це «{ $other }»
clinic-import-diff = Що зміниться
clinic-import-added = нових: { $n }
clinic-import-changed = зміниться: { $n }
clinic-import-same = без змін: { $n }
clinic-import-removed = прибереться: { $n }
clinic-import-absent = немає в таблиці, лишаться: { $n }
clinic-import-apply = Застосувати
clinic-import-nothing = Усе так само, як у вас записано.
clinic-export = Записати в таблицю

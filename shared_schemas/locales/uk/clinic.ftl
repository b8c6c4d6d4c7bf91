# Сторінка клініки: список лікарів, імпорт, строки; хто працює; уточнення згаданих імен.
clinic-who-nobody = Хто працює?
clinic-who-label = Хто працює
clinic-who-hint = Ім’я залишиться біля виправлень і відповідей, які ви зробите. Можна не вказувати.
clinic-corrected-by = Виправлено: { $name }, { $at }.
clinic-assigned = Стосується:
clinic-assigned-by-page = за сторінкою
clinic-assigned-by-mention = названо в тексті
clinic-assigned-by-person = вказала людина
clinic-ambiguous = Кого названо: «{ $name }»?
clinic-ambiguous-nobody = Нікого з них
clinic-channels = Куди запрошувати поговорити приватно
clinic-channels-hint = Порожньо: на Facebook та Instagram повідомлення сторінки, на інших сайтах телефон або пошта клініки.
clinic-not-staff = Імена, які не пропонувати
clinic-expiring = Перевірте строки
clinic-expired = строк сплив { $date }
clinic-expires = діє до { $date }
clinic-expiring-owner = стежить { $name }
clinic-expiring-nobody = не вказано, хто стежить
clinic-missing = Імена з коментарів, яких немає у списку лікарів
clinic-missing-hint = Виправте ім’я, якщо треба, і додайте до списку або приберіть.
clinic-missing-name = Ім’я
clinic-missing-comments = { $n ->
    [one] { $n } коментар
    [few] { $n } коментарі
   *[other] { $n } коментарів
  }
clinic-missing-add = Це наш лікар
clinic-missing-ignore = Не наш

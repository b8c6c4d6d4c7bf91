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

/** Words of the sites' buttons and labels in uk, ru, en: hints only. Nothing is found or refused by a word alone. */
import { folded } from "./normalise";

const LONGEST = 1_000;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split("|").map(folded));
}

// Ends of a collapsed text. uk words were never seen live (docs/sites.md).
const SEE_MORE = words(
  "See more|More|Показати більше|Більше|Ще|Читати далі|Ещё|Еще|Показать ещё|Показать больше|Больше|Читать дальше",
);

// What may stand at the end of a text block and must never be pressed.
const OTHER_ENDS = words(
  "See less|Show less|See translation|See original|Показати менше|Менше|Згорнути|Переглянути переклад|" +
    "Показати переклад|Показати оригінал|Свернуть|Показать меньше|Меньше|Показать перевод|Показать оригинал",
);

const ACTIONS = words(
  "Like|Remove Like|Dislike|Reply|Share|Comment|Follow|Following|Send message|Подобається|Вподобано|" +
    "Не подобається|Відповісти|Поширити|Коментар|Коментувати|Підписатися|Ви підписані|Нравится|" +
    "Больше не нравится|Не нравится|Ответить|Поделиться|Комментарий|Комментировать|Подписаться|Вы подписаны",
);

const EDITED = words("Edited|Відредаговано|Змінено|Изменено|Отредактировано|(edited)|(змінено)|(изменено)");

// Only these mean that the words shown are a translation; "See translation" means the opposite.
const SHOWS_TRANSLATION =
  /^(?:(?:see|show|hide) original|translated from|rated by translation|(?:показати|переглянути) оригінал|перекладено з|(?:показать|посмотреть) оригинал|переведено с)/u;

const BADGES = words(
  "Author|Top fan|Admin|Moderator|New member|Автор|Найактивніший прихильник|Адміністратор|Модератор|" +
    "Новий учасник|Суперпоклонник|Администратор|Новый участник",
);

// A verb alone is how people begin, too ("Напишіть, скільки коштує"): only with its object, or with the dots of a hint (NFKC writes "…" as three).
const COMPOSER =
  /^(?:write a|напишіть|написати|додайте|напишите|оставьте|добавьте) (?:\p{L}+ )?(?:comment|комент\p{L}*)\.*$|^(?:reply to|відповісти|ответить) .*\.{3}$/u;
const COMMENT_AS =
  /^(?:comment as|reply as|коментувати як|прокоментувати як|відповісти як|комментировать как|прокомментировать как|ответить как)\s+(.{1,200}?)[.…]*$/iu;

const PICTURE_TEXT =
  /^(?:may be an? |image may contain|no photo description|може бути |можливо, |на зображенні може|возможно, это |на изображении может|может быть )/u;
const STICKER = /sticker|стікер|наліпк|стикер|наклейк/u;
const GIF = /(?:^|[\s,.])gif(?:[\s,.]|$)|гіф|гифк/u;

export const isSeeMore = (text: string): boolean => SEE_MORE.has(trimmed(text));
export const isOtherEnd = (text: string): boolean => OTHER_ENDS.has(trimmed(text));
export const isAction = (text: string): boolean => ACTIONS.has(trimmed(text));
export const isEdited = (text: string): boolean => EDITED.has(trimmed(text));
export const showsTranslation = (text: string): boolean => SHOWS_TRANSLATION.test(trimmed(text));
export const isBadge = (text: string): boolean => BADGES.has(trimmed(text));
export const isComposerHint = (text: string): boolean =>
  COMPOSER.test(trimmed(text)) || commentAs(text) !== null;
/** Text that a site's machine wrote about a picture; never the commenter's words. */
export const isPictureText = (text: string): boolean => PICTURE_TEXT.test(trimmed(text));
export const isSticker = (text: string): boolean => STICKER.test(trimmed(text));
export const isGif = (text: string): boolean => GIF.test(trimmed(text));

/** The name in a composer's "Comment as …": whom the person at this screen writes as. */
export function commentAs(text: string): string | null {
  return COMMENT_AS.exec(text.replace(/\s+/gu, " ").trim())?.[1] ?? null;
}

/** "" for what is longer than any word of a site: somebody's own, and thousands of dots in a row would cost seconds. */
function trimmed(text: string): string {
  return text.length > LONGEST ? "" : folded(text).replace(/^[\s·•]+|[\s·•]+$/gu, "");
}

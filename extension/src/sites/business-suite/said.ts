/** What Business Suite itself says in a row, in uk, ru, en: hints, for texts that no place tells from somebody's words. Pure. */
import { folded, plain } from "../normalise";

const LONGEST = 160;
// What stands behind the colon is a name or a title, no sentence ("Status: still waiting." is somebody's).
const ASSIGNED =
  /^(?:призначено|відповідальн(?:ий|а)|назначен[оаы]?|ответственн(?:ый|ая)|assigned(?: to)?|assignee|мітк[аи]|метк[аи]|labels?|статус|status|пріоритет|приоритет|priority) ?[: ] ?(?=(.{1,60})$)/iu;
const TITLE = /^[\p{Lu}\p{N}][^.!?…]*$/u;
const ABOUT_POST =
  /^(?:(?:на|до|під|к|под) ваш\p{L}* (?:публіка|публика|допис|запис|пост|фото|відео|видео|реклам)\p{L}*|(?:commented )?on your (?:post|photo|video|reel|ad))(?:[:.]|[:,]? ?[«"“„].*)?$/u;
const SOURCE = /^(?:facebook|instagram|meta business suite)(?: ?[·•|-] ?.{1,40})?$/u;
const FROM_US = /^(?:ви|вы|you)(?: \p{L}+)?: ?\S/u;
const SENT = /^(?:you sent|ви надіслали|вы отправили) (?:an? )?\p{L}+\.?$/u;
const GONE =
  /^(?:(?:цей |этот )?(?:коментар|комментарий) (?:було |більше |был |больше )?(?:видалено|вилучено|приховано|недоступний|удал[её]н|скрыт|недоступен)|(?:this )?comment (?:was |has been |is )?(?:deleted|removed|hidden|unavailable|no longer available))(?: .{0,4}автором| by .{1,60})?\.?$/u;

/** A line about the row: who answers for it, which post it stands below, which site it is of. */
export function isSitesLine(text: string): boolean {
  const line = text.length > LONGEST ? "" : plain(text);
  const labelled = ASSIGNED.exec(line);
  // Without the colon only English has words of its own for it.
  const said = labelled !== null && (labelled[0].includes(":") || /^assigned to /iu.test(line));
  return (
    (said && TITLE.test(labelled[1] ?? "")) ||
    [ABOUT_POST, SOURCE].some((pattern) => pattern.test(folded(line)))
  );
}

/** The list of threads shows whose the last words were: these are ours, and nobody's comment. */
export function isPreview(text: string, us: string | null): boolean {
  const line = folded(text.slice(0, LONGEST));
  return FROM_US.test(line) || SENT.test(line) || (us !== null && line.startsWith(`${folded(us)}: `));
}

/** The site's notice in the place of a comment that is no more. */
export function isNotice(text: string): boolean {
  return text.length <= LONGEST && GONE.test(folded(text));
}

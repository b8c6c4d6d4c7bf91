/** Words of time in uk, ru, en, one table per language: merged, "год" would be an hour and a year at once. Data only. */

export type Unit = "second" | "minute" | "hour" | "day" | "week" | "month" | "year";
export const LANGUAGES = ["uk", "ru", "en"] as const;
export type TimeLanguage = (typeof LANGUAGES)[number];

export interface Vocabulary {
  /** Word (without its dot) → unit; every CLDR width, all cases that stand after a number. */
  readonly units: Readonly<Record<string, Unit>>;
  readonly ago: RegExp;
  readonly now: RegExp;
  readonly today: RegExp;
  readonly yesterday: RegExp;
  readonly beforeYesterday: RegExp;
  /** "last week", "минулого тижня": an earlier calendar unit, or one floored unit back. */
  readonly last: Readonly<Partial<Record<Unit, RegExp>>>;
  readonly months: readonly RegExp[];
  /** From Sunday, parted by bars; each with its other forms. */
  readonly weekdays: string;
}

function words(table: Readonly<Record<Unit, string>>): Record<string, Unit> {
  return Object.fromEntries(
    Object.entries(table).flatMap(([unit, list]) => list.split(" ").map((word) => [word, unit as Unit])),
  );
}

/** Stems of the twelve months, and the endings that any of them may take. */
function months(stems: string, endings: string): RegExp[] {
  return stems.split(" ").map((stem) => new RegExp(`^${stem}(?:${endings})?$`, "u"));
}

export const VOCABULARY: Readonly<Record<TimeLanguage, Vocabulary>> = {
  uk: {
    // Bare "м" (narrow month) is left out on purpose: careless strings use it for minutes.
    units: words({
      second: "с сек секунда секунду секунди секунд",
      minute: "х хв хвилина хвилину хвилини хвилин",
      hour: "г год година годину години годин",
      day: "д дн день дні днів дня",
      week: "т тиж тиждень тижні тижнів тижня",
      month: "міс місяць місяці місяців місяця",
      year: "р рік роки років року",
    }),
    ago: /^(.+?)\s+тому$/u,
    now: /^(?:щойно|зараз|тільки що|(?:кілька|декілька) секунд(?: тому)?)$/u,
    today: /^сьогодні$/u,
    yesterday: /^(?:учора|вчора)$/u,
    beforeYesterday: /^позавчора$/u,
    last: {
      week: /^мин(?:улого|\.) (?:тижня|тиж\.?)$/u,
      month: /^мин(?:улого|\.) (?:місяця|міс\.?)$/u,
      year: /^(?:торік|мин(?:улого|\.) (?:року|р\.?))$/u,
    },
    months: months(
      "січ лют бер(?:ез)? квіт трав черв лип серп вер(?:ес)? жовт лист груд",
      "ень|ня|ий|ого|опада?|оп",
    ),
    weekdays:
      "неділя неділю нд|понеділок пн|вівторок вт|середа середу ср|четвер чт|п'ятниця п'ятницю пт|субота суботу сб",
  },
  ru: {
    // "м" means a month only with its dot (see relative.ts).
    units: words({
      second: "с сек секунда секунду секунды секунд",
      minute: "мин минута минуту минуты минут",
      hour: "ч час часа часов",
      day: "д дн день дня дней",
      week: "н нед неделя неделю недели недель",
      month: "м. мес месяц месяца месяцев",
      year: "г год года л лет",
    }),
    ago: /^(.+?)\s+назад$/u,
    now: /^(?:только что|сейчас|несколько секунд(?: назад)?)$/u,
    today: /^сегодня$/u,
    yesterday: /^вчера$/u,
    beforeYesterday: /^позавчера$/u,
    last: {
      week: /^на пр(?:ошлой|\.) нед(?:еле|\.)?$/u,
      month: /^в пр(?:ошлом|\.) мес(?:яце|\.)?$/u,
      year: /^в пр(?:ошлом|\.) г(?:оду|\.)?$/u,
    },
    months: months(
      "янв фев(?:р|рал)? мар апр(?:ел)? ма[йя] июн июл авг(?:уст)? сен(?:т|тябр)? окт(?:ябр)? ноя(?:б|бр)? дек(?:абр)?",
      "арь|аря|та?|[ья]|а",
    ),
    weekdays:
      "воскресенье вс|понедельник пн|вторник вт|среда среду ср|четверг чт|пятница пятницу пт|суббота субботу сб",
  },
  en: {
    // "1m" is a minute on the sites; CLDR's narrow month of the same letter is not used by them.
    units: words({
      second: "s sec secs second seconds",
      minute: "m min mins minute minutes",
      hour: "h hr hrs hour hours",
      day: "d day days",
      week: "w wk wks week weeks",
      month: "mo mos mth mths month months",
      year: "y yr yrs year years",
    }),
    ago: /^(.+?)\s+ago$/u,
    now: /^(?:just now|now|a few seconds(?: ago)?|few seconds ago|a moment ago|moments ago)$/u,
    today: /^today$/u,
    yesterday: /^yesterday$/u,
    beforeYesterday: /^the day before yesterday$/u,
    last: {
      week: /^last (?:week|wk\.?)$/u,
      month: /^last (?:month|mo\.?)$/u,
      year: /^last (?:year|yr\.?)$/u,
    },
    months: months(
      "jan feb mar apr may june? july? aug sept? oct nov dec",
      "uary|ruary|ch|il|ust|ember|ober|tember",
    ),
    weekdays: "sunday sun|monday mon|tuesday tue|wednesday wed|thursday thu|friday fri|saturday sat",
  },
};

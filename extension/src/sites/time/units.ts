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
  /** "this week", "цього тижня". */
  readonly current: Readonly<Partial<Record<Unit, RegExp>>>;
  readonly months: readonly RegExp[];
  readonly weekdays: readonly RegExp[];
}

function words(table: Readonly<Record<Unit, string>>): Record<string, Unit> {
  return Object.fromEntries(
    Object.entries(table).flatMap(([unit, list]) => list.split(" ").map((word) => [word, unit as Unit])),
  );
}

function patterns(list: string): RegExp[] {
  return list.split(" ").map((pattern) => new RegExp(`^(?:${pattern})$`, "u"));
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
    current: {
      minute: /^цієї хвилини$/u,
      hour: /^цієї години$/u,
      week: /^цього (?:тижня|тиж\.?)$/u,
      month: /^цього (?:місяця|міс\.?)$/u,
      year: /^(?:цьогоріч|цього (?:року|р\.?))$/u,
    },
    months: patterns(
      "січ|січень|січня лют|лютий|лютого бер|березень|березня квіт|квітень|квітня трав|травень|травня черв|червень|червня " +
        "лип|липень|липня серп|серпень|серпня вер|верес|вересень|вересня жовт|жовтень|жовтня лист|листоп|листопад|листопада груд|грудень|грудня",
    ),
    weekdays: patterns(
      "нд|неділя|неділю|неділі пн|понеділок|понеділка вт|вівторок|вівторка ср|середа|середу|середи чт|четвер|четверга пт|п'ятниця|п'ятницю|п'ятниці сб|субота|суботу|суботи",
    ),
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
    current: {
      minute: /^в эту минуту$/u,
      hour: /^в этот час$/u,
      week: /^на эт(?:ой|\.) нед(?:еле|\.)?$/u,
      month: /^в эт(?:ом|\.) мес(?:яце|\.)?$/u,
      year: /^в эт(?:ом|\.) г(?:оду|\.)?$/u,
    },
    months: patterns(
      "янв|январь|января фев|февр|февраль|февраля мар|март|марта апр|апрель|апреля май|мая июн|июнь|июня " +
        "июл|июль|июля авг|август|августа сен|сент|сентябрь|сентября окт|октябрь|октября ноя|нояб|ноябрь|ноября дек|декабрь|декабря",
    ),
    weekdays: patterns(
      "вс|воскресенье пн|понедельник вт|вторник ср|среда|среду чт|четверг пт|пятница|пятницу сб|суббота|субботу",
    ),
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
    current: {
      minute: /^this minute$/u,
      hour: /^this hour$/u,
      week: /^this (?:week|wk\.?)$/u,
      month: /^this (?:month|mo\.?)$/u,
      year: /^this (?:year|yr\.?)$/u,
    },
    months: patterns(
      "jan|january feb|february mar|march apr|april may jun|june jul|july aug|august sep|sept|september oct|october nov|november dec|december",
    ),
    weekdays: patterns(
      "sun|sunday mon|monday tue|tues|tuesday wed|wednesday thu|thur|thurs|thursday fri|friday sat|saturday",
    ),
  },
};

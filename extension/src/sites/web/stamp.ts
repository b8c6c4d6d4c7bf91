/** Times of markup: "2026-03-12" is a day, "2026-03-12T10:00:00Z" a moment; without a zone it is no moment. Pure. */
import { type ShownTime } from "@/shared/contract.generated";
import { shortText } from "../normalise";
import { shownTime } from "../time/shown-time";

const DAY = /^(\d{4})-(\d{2})-(\d{2})/u;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/u;

/** `stamp`: the machine's form; `shown`: what a person sees, if that is another one. */
export function stampTime(
  stamp: string | null,
  shown: string | null,
  language: string | null,
  now: Date,
): ShownTime | null {
  const value = (stamp ?? "").trim();
  const read = shownTime([shortText(shown) ?? shortText(value)], language, now);
  if (read === null) {
    return null;
  }
  const moment = MOMENT.test(value) ? new Date(value) : null;
  if (moment !== null && !Number.isNaN(moment.getTime())) {
    return { ...read, earliest: moment.toISOString(), latest: moment.toISOString(), precision: "exact" };
  }
  const [, year, month, day] = DAY.exec(value) ?? [];
  const start = new Date(Number(year), Number(month) - 1, Number(day));
  if (Number.isNaN(start.getTime()) || start.getMonth() !== Number(month) - 1) {
    return read;
  }
  const end = new Date(start.getFullYear(), start.getMonth(), start.getDate() + 1).getTime() - 1;
  return { ...read, earliest: start.toISOString(), latest: new Date(end).toISOString(), precision: "day" };
}

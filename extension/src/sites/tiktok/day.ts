/** TikTok's dates, "3-12" and "2025-3-12", in any language: month and day; without a year this year, or the last one. Pure. */
import { type ShownTime } from "@/shared/contract.generated";

const DAY = /^(?:(\d{4})-)?(\d{1,2})-(\d{1,2})$/u;

export function dayOf(text: string, now: Date): Pick<ShownTime, "earliest" | "latest" | "precision"> | null {
  const [, year, month, day] = DAY.exec(text.trim()) ?? [];
  if (month === undefined || day === undefined) {
    return null;
  }
  let start = new Date(year === undefined ? now.getFullYear() : Number(year), Number(month) - 1, Number(day));
  if (year === undefined && start > now) {
    start = new Date(now.getFullYear() - 1, Number(month) - 1, Number(day));
  }
  if (start.getMonth() !== Number(month) - 1 || start.getDate() !== Number(day)) {
    return null;
  }
  const end = new Date(start.getFullYear(), start.getMonth(), start.getDate() + 1).getTime() - 1;
  return { earliest: start.toISOString(), latest: new Date(end).toISOString(), precision: "day" };
}

/** The time of a comment on Instagram: `time[datetime]` holds the exact moment. Reads only. */
import { type ShownTime } from "@/shared/contract.generated";
import { type ReadContext } from "../adapter";
import { baseLanguage, shortText } from "../normalise";
import { readTime } from "../time/shown-time";

/** The exact moment stands in `datetime`; what was shown is kept beside it. */
export function timeOf(time: Element, { language, now }: ReadContext): ShownTime | null {
  const text = shortText(time.textContent) ?? shortText(time.getAttribute("datetime"));
  if (text === null) {
    return null;
  }
  const stamp = time.getAttribute("datetime") ?? "";
  // A moment without its zone would be read in this browser's: that is no exact time.
  const exact = /\d(?:Z|[+-]\d{2}:?\d{2})$/u.test(stamp) ? new Date(stamp) : null;
  const known = exact !== null && !Number.isNaN(exact.getTime()) ? exact : null;
  const shown = known === null ? readTime(text, language, now) : null;
  return {
    text,
    language: baseLanguage(language),
    observed_at: now.toISOString(),
    earliest: (known ?? shown?.interval.earliest)?.toISOString() ?? null,
    latest: (known ?? shown?.interval.latest)?.toISOString() ?? null,
    precision: known === null ? (shown?.interval.precision ?? "unknown") : "exact",
  };
}

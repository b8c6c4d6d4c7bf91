/** The beginning of a comment for the panel; the whole of it stands in the archive. Pure. */
import { Repairs } from "./bytes";

const EXCERPT = 600;

export function excerptOf(text: string): string {
  const points = [...new Repairs().repair(text)];
  return points.length > EXCERPT ? `${points.slice(0, EXCERPT).join("")}…` : points.join("");
}

/** The flags of a reading, from what was found to be so. */
import { type CaptureFlag } from "@/shared/contract.generated";

export function flagsThat(are: Partial<Record<CaptureFlag, boolean>>): CaptureFlag[] {
  return (Object.keys(are) as CaptureFlag[]).filter((flag) => are[flag]);
}

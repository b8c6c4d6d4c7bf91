/** The captured comment with what was understood of it and what to answer. */
import { type JSX } from "preact";
import { type Card } from "@/shared/panel-state";
import { CapturedCard } from "./card";
import { Inserted } from "./inserted";
import { Replies } from "./replies";
import { CallLead, NeedsChecking, Understanding } from "./understanding";
import { useWords } from "./words";

export function Captured({ card }: { card: Card }): JSX.Element {
  const words = useWords();
  return (
    <>
      <CapturedCard key={card.id} card={card} />
      {card.answer === null ? (
        card.outbox?.state !== "quarantine" && <p class="soft">{words.text("panel-reply-waits")}</p>
      ) : (
        <>
          {card.insertion !== undefined && <Inserted insertion={card.insertion} />}
          {card.answer.suggestions.call_lead && <CallLead />}
          <NeedsChecking answer={card.answer} />
          {/* What failed or was unfolded at another comment is none of this one's business. */}
          <Understanding key={`${card.id} understood`} answer={card.answer} text={card.excerpt} />
          <Replies key={`${card.id} replies`} answer={card.answer} />
        </>
      )}
    </>
  );
}

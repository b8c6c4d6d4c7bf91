/** Why a label was chosen: which voice said it, and the words that decided, each at its place in the text. */
import { type JSX } from "preact";
import { useState } from "preact/hooks";
import {
  type CaptureAnswer,
  type CorrectedField,
  type Cue,
  type CueTarget,
  type Reason,
} from "@/shared/contract.generated";
import { type Sentences } from "@/shared/sentences";
import { Disclosure } from "./bits";
import { capital, useWords } from "./words";

/** One label with all that speaks for it. */
interface Ground {
  key: string;
  title: string;
  value: string;
  reasons: Reason[];
  cues: Cue[];
}

type Spoken = Pick<Ground, "reasons" | "cues">;

export function Why({ answer, text }: { answer: CaptureAnswer; text: string }): JSX.Element {
  const words = useWords();
  const grounds = groundsOf(answer, words);
  const [chosen, setChosen] = useState("type");
  const shown = grounds.find((ground) => ground.key === chosen) ?? grounds[0];
  return (
    <Disclosure summary={words.text("panel-why")} part="reasons">
      {shown !== undefined && text.trim() !== "" && <Marked text={text} cues={shown.cues} />}
      <ul class="plain-list grounds">
        {grounds.map((ground) => (
          <li key={ground.key} class="ground" data-part="ground" data-label={ground.key}>
            <button
              type="button"
              class="ground-title"
              aria-pressed={ground === shown}
              onClick={() => setChosen(ground.key)}
            >
              <span class="soft">{ground.title}</span> <strong class="breakable">{ground.value}</strong>
            </button>
            <Said ground={ground} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Said({ ground: { reasons, cues } }: { ground: Ground }): JSX.Element {
  const words = useWords();
  const voices = [...new Set(cues.map((cue) => cue.voice))];
  return (
    <ul class="plain-list small">
      {reasons.map((reason, index) => (
        <li key={index} class="breakable">
          {words.name("reason", reason.code, reason.params)} <Spoke voice={reason.voice} />
        </li>
      ))}
      {voices.map((voice) => (
        <li key={voice} class="breakable" data-part="words-that-decided">
          {[...new Set(cues.filter((cue) => cue.voice === voice).map((cue) => cue.surface))].map((word) => (
            <q key={word} dir="auto">
              {word}
            </q>
          ))}{" "}
          <Spoke voice={voice} />
        </li>
      ))}
      {reasons.length + cues.length === 0 && <li class="soft">{words.text("panel-no-reasons")}</li>}
    </ul>
  );
}

function Spoke({ voice }: { voice: string }): JSX.Element | null {
  const words = useWords();
  return words.has(`voice-${voice}`) ? <span class="chip">{words.name("voice", voice)}</span> : null;
}

/** The text with the words of one label marked; places that do not hold these words (a cut text) are left alone. */
function Marked({ text, cues }: { text: string; cues: readonly Cue[] }): JSX.Element {
  const points = [...text];
  const decided = new Set<number>();
  for (const cue of cues) {
    if (points.slice(cue.start, cue.end).join("") === cue.surface) {
      for (let at = cue.start; at < cue.end; at += 1) {
        decided.add(at);
      }
    }
  }
  const pieces: { text: string; marked: boolean }[] = [];
  points.forEach((point, at) => {
    const last = pieces.at(-1);
    const marked = decided.has(at);
    if (last?.marked === marked) {
      last.text += point;
    } else {
      pieces.push({ text: point, marked });
    }
  });
  return (
    <blockquote class="excerpt marked" dir="auto" tabIndex={0} data-part="marked-text">
      {pieces.map((piece, index) => (piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text))}
    </blockquote>
  );
}

function groundsOf({ labels, corrected }: CaptureAnswer, words: Sentences): Ground[] {
  const of = (target: CueTarget, label: string | null): Spoken => ({
    reasons: labels.reasons.filter(
      ({ target: about, params }) =>
        about === target && (params["flag"] === undefined || params["flag"] === label || label === null),
    ),
    cues: labels.cues.filter((cue) => cue.target === target && (label === null || cue.label === label)),
  });
  /** What spoke for the program's own choice does not speak for another one that a person made. */
  const settled = (field: CorrectedField, label: string, said: Spoken): Spoken => {
    if (corrected?.fields.includes(field) !== true) {
      return said;
    }
    const person: Reason = { target: "type", code: "person", voice: "person", params: {} };
    const same = corrected.understood[field]?.includes(label) === true;
    return { reasons: [person, ...(same ? said.reasons : [])], cues: said.cues };
  };
  const ground = (key: string, title: string, value: string, said: Spoken): Ground => ({
    key,
    title,
    value: capital(words, value),
    ...said,
  });
  const second = labels.second_type;
  return [
    ground(
      "type",
      words.text("panel-type"),
      words.name("type", labels.type),
      settled("type", labels.type, of("type", labels.type)),
    ),
    ...(second === null
      ? []
      : [
          ground("second", words.text("correcting-second"), words.name("type", second), {
            reasons: [],
            cues: of("type", second).cues,
          }),
        ]),
    ground(
      "language",
      words.text("panel-language"),
      words.name("language", labels.language),
      settled("language", labels.language, of("language", null)),
    ),
    ground(
      "sentiment",
      words.text("correcting-sentiment"),
      words.name("sentiment", labels.sentiment),
      settled("sentiment", labels.sentiment, of("sentiment", null)),
    ),
    ...labels.flags.map((flag) =>
      ground(
        `flag ${flag}`,
        words.text("panel-flag"),
        words.name("flag", flag),
        settled("flags", flag, of("flag", flag)),
      ),
    ),
    ...labels.topics.map((topic) =>
      ground(
        `topic ${topic}`,
        words.text("panel-topic"),
        words.name("topic", topic),
        settled("topics", topic, of("topic", topic)),
      ),
    ),
    ...labels.mentions.map((mention) =>
      ground(`mention ${String(mention.start)}`, words.text("correcting-named"), mention.lemma, {
        reasons: [],
        cues: [
          {
            target: "flag",
            label: "",
            weight: 1,
            voice: mention.decided === null ? "roster" : "person",
            surface: mention.surface,
            start: mention.start,
            end: mention.end,
          },
        ],
      }),
    ),
  ];
}

/** What the panel shows, in memory of the browser's session (`storage.session`): outlives the worker, never touches the disk, hidden from content scripts. */
import { type CaptureAnswer } from "../shared/contract.generated";
import { type Card, type Connection, type NoticeCode } from "../shared/panel-state";

/** As many captures as a person may want to come back to without the history. */
const MOST_CARDS = 8;

export interface SessionView {
  /** Newest first. */
  cards: Card[];
  shown: string | null;
  notice: NoticeCode | null;
  connection: Connection | null;
  connectionAt: number;
}

const EMPTY: SessionView = { cards: [], shown: null, notice: null, connection: null, connectionAt: 0 };
const KEY = "panel";

/** The browser's session storage, or a stand-in. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

export class Session {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly area: SessionArea,
    private readonly changed: () => void,
  ) {}

  async read(): Promise<SessionView> {
    const stored = (await this.area.get(KEY))[KEY] as SessionView | undefined;
    return { ...EMPTY, ...stored };
  }

  /** Adds the newest card and shows it. */
  addCard(card: Card): Promise<void> {
    return this.change((view) => ({
      ...view,
      cards: [card, ...view.cards.filter((one) => one.id !== card.id)].slice(0, MOST_CARDS),
      shown: card.id,
      notice: null,
    }));
  }

  showCard(id: string): Promise<void> {
    return this.change((view) =>
      view.cards.some((card) => card.id === id) ? { ...view, shown: id, notice: null } : view,
    );
  }

  changeCard(id: string, change: Partial<Card>): Promise<void> {
    return this.change((view) => ({
      ...view,
      cards: view.cards.map((card) => (card.id === id ? { ...card, ...change } : card)),
    }));
  }

  /** A person deleted it, or it belongs to another desk. */
  dropCard(id: string): Promise<void> {
    return this.change((view) => {
      const cards = view.cards.filter((card) => card.id !== id);
      return { ...view, cards, shown: view.shown === id ? (cards[0]?.id ?? null) : view.shown };
    });
  }

  answer(id: string, answer: CaptureAnswer): Promise<void> {
    return this.changeCard(id, { answer });
  }

  notice(notice: NoticeCode | null): Promise<void> {
    return this.change((view) => ({ ...view, notice }));
  }

  /** Forgets everything that a desk told us. */
  clear(): Promise<void> {
    return this.change(() => EMPTY);
  }

  /** Pages are told only when the cause changed: a probe every few seconds is no news. */
  connection(connection: Connection, at: number): Promise<void> {
    return this.change(
      (view) => ({ ...view, connection, connectionAt: at }),
      (before) => JSON.stringify(before.connection) !== JSON.stringify(connection),
    );
  }

  /** One change after the other: two handlers at once must not overwrite each other. */
  private change(
    change: (view: SessionView) => SessionView,
    tell: (before: SessionView) => boolean = () => true,
  ): Promise<void> {
    const next = this.last.then(async () => {
      const before = await this.read();
      await this.area.set({ [KEY]: change(before) });
      if (tell(before)) {
        this.changed();
      }
    });
    this.last = next.catch(() => undefined);
    return next;
  }
}

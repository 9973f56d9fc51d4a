import type { EventFrame } from '../protocol/frames';

/** Longest playback of one answer; what comes after is shown at once. */
const TURN_MS = 10_000;

export interface PlayerEvents {
  show: (frame: EventFrame) => void;
  typing: (on: boolean) => void;
}

/**
 * Plays events with the typing delays they carry, in order. What is not meant to be seen happening (a replay, a hidden
 * tab, reduced motion) goes through at once, as does everything held back when the visitor answers.
 */
export class Player {
  private held: EventFrame[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private spent = 0;

  constructor(
    private readonly events: PlayerEvents,
    private readonly calm: () => boolean,
  ) {}

  add(frame: EventFrame, live: boolean): void {
    if (!live || this.calm()) {
      this.flush();
      this.events.show(frame);
      return;
    }
    this.held.push(frame);
    if (this.timer === undefined) this.next();
  }

  /** Events taken in and not shown yet. */
  get waiting(): readonly EventFrame[] {
    return this.held;
  }

  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.spent = 0;
    const held = this.held;
    this.held = [];
    if (held.length > 0) this.events.typing(false);
    held.forEach((frame) => {
      this.events.show(frame);
    });
  }

  drop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.held = [];
  }

  private next(): void {
    this.timer = undefined;
    for (let frame = this.held[0]; frame; frame = this.held[0]) {
      const delay = Math.min(delayOf(frame), TURN_MS - this.spent);
      if (delay > 0) {
        this.spent += delay;
        this.events.typing(true);
        this.timer = setTimeout(() => {
          this.showFirst();
          this.next();
        }, delay);
        return;
      }
      this.showFirst();
    }
    this.spent = 0;
  }

  private showFirst(): void {
    const frame = this.held.shift();
    if (!frame) return;
    this.events.typing(false);
    this.events.show(frame);
  }
}

function delayOf(frame: EventFrame): number {
  return frame.e.kind === 'message' && frame.e.from.role !== 'visitor' ? (frame.e.delayMs ?? 0) : 0;
}

import type { StoryContent } from '../../../../src/stories/shape.ts'

/** A text and the revision of the story that it stands in. */
export type Base = { revision: number; content: StoryContent }
export type LockHolder = { account: string | null; name: string; tab: string; at: string }

/** What came of sending a text. */
export type SendResult =
  | { kind: 'saved'; revision: number; at: string }
  /** Somebody saved in between: their text, and who. */
  | { kind: 'moved'; base: Base; by: string; at: string }
  | { kind: 'locked'; lock: LockHolder | null }
  /** Cannot be reached or is busy: to be tried again. */
  | { kind: 'away' }
  | { kind: 'signed-out' }
  | { kind: 'refused'; error: unknown }

/** Where the text is, for the line that tells it. */
export type SaveState =
  | { kind: 'saved'; at: string }
  | { kind: 'changed' }
  | { kind: 'saving' }
  | { kind: 'away' }
  | { kind: 'signed-out' }
  | { kind: 'refused'; error: unknown }
  | { kind: 'moved'; theirs: Base; by: string; at: string }
  | { kind: 'locked'; lock: LockHolder | null }

type Doors = {
  read(): StoryContent
  send(base: Base, content: StoryContent, options: { keep: boolean; leaving: boolean }): Promise<SendResult>
  /** Keeps the text on this device; null: the server has it. */
  keep(text: { base: Base; content: StoryContent } | null): Promise<unknown>
}

/** Saved so long after the last change, and no later than so long after the first, in milliseconds. */
export const quietMilliseconds = 3000
export const latestMilliseconds = 10_000
/** The text is on this device so long after a key was pressed, in milliseconds. */
export const keptAfterMilliseconds = 500
const againAfter = [2000, 4000, 8000, 15_000, 30_000]

/**
 * Sees to it that what is written gets to the server, one save at a time, each on the base of the last; and that until
 * then it is on this device. Never gives up, never overwrites: when the base moved or somebody else has the lock, it
 * stops, says so, and keeps the text.
 */
export class Saver {
  #base: Base
  #state: SaveState
  /** Counts what was written; the text is saved when this is what was sent. */
  #written = 0
  #savedUpTo = 0
  #wantsKept = false
  #running: Promise<void> | null = null
  #firstUnsaved = 0
  #failures = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #keepTimer: ReturnType<typeof setTimeout> | undefined
  /** The texts that were sent last and not answered: the server may have one of them all the same. */
  #unanswered: string[] = []
  #closed = false
  readonly #doors: Doors
  readonly #listeners = new Set<() => void>()

  constructor(base: Base, savedAt: string, doors: Doors) {
    this.#base = base
    this.#state = { kind: 'saved', at: savedAt }
    this.#doors = doors
  }

  readonly state = (): SaveState => this.#state
  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
  get base(): Base {
    return this.#base
  }
  get isUnsaved(): boolean {
    return this.#written !== this.#savedUpTo
  }

  /** Something was written. */
  changed(): void {
    this.#written += 1
    this.#keepTimer ??= setTimeout(() => void this.keepHere(), keptAfterMilliseconds)
    if (this.#isStopped()) return
    if (this.#state.kind !== 'away' && this.#state.kind !== 'saving') this.#say({ kind: 'changed' })
    this.#firstUnsaved ||= Date.now()
    if (this.#failures === 0)
      this.#in(Math.max(0, Math.min(quietMilliseconds, this.#firstUnsaved + latestMilliseconds - Date.now())))
  }

  /** Keeps the text on this device at once. */
  async keepHere(): Promise<void> {
    clearTimeout(this.#keepTimer)
    this.#keepTimer = undefined
    if (this.isUnsaved) await this.#doors.keep({ base: this.#base, content: this.#doors.read() }).catch(() => {})
  }

  /**
   * Saves now. Resolves when the server has the text, or when it is known that it does not get it now.
   * @param keep makes a saved version of its own
   * @param leaving the page is about to go
   */
  async save({ keep = false, leaving = false } = {}): Promise<SaveState> {
    if (keep) this.#wantsKept = true
    if (this.#running) await this.#running
    if (!this.#isStopped() && (this.isUnsaved || this.#wantsKept)) {
      clearTimeout(this.#timer)
      this.#running = this.#send(leaving).finally(() => (this.#running = null))
      await this.#running
    }
    return this.#state
  }

  /** The connection is back, or somebody signed in again. */
  again(): void {
    this.#failures = 0
    if (this.#state.kind === 'signed-out') this.#say({ kind: 'changed' })
    if (this.isUnsaved) void this.save()
  }

  /**
   * Stands on a new base: after a merge, a move of the story, or when the lock was got again.
   * @param unsaved whether the text in this tab is another than the base's
   */
  standOn(base: Base, at: string, unsaved: boolean): void {
    this.#base = base
    this.#failures = 0
    this.#unanswered = []
    this.#savedUpTo = this.#written
    if (unsaved) {
      this.#say({ kind: 'changed' })
      this.changed()
    } else {
      this.#settle(at)
    }
  }

  /** Another text stands on the server than the one this was made from: it is to be merged before anything is saved. */
  mustMerge(theirs: Base, by: string, at: string): void {
    clearTimeout(this.#timer)
    this.#say({ kind: 'moved', theirs, by, at })
  }

  /** The story went on without a change of its text: only the number of the revision is another. */
  goOn(revision: number): void {
    this.#base = { ...this.#base, revision: Math.max(revision, this.#base.revision) }
  }

  /** Somebody else has the lock now. */
  stop(lock: LockHolder | null): void {
    clearTimeout(this.#timer)
    if (this.#state.kind === 'locked' || this.#state.kind === 'moved') return
    this.#say({ kind: 'locked', lock })
    void this.keepHere()
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
    clearTimeout(this.#keepTimer)
  }

  #isStopped(): boolean {
    return this.#closed || this.#state.kind === 'moved' || this.#state.kind === 'locked'
  }

  async #send(leaving: boolean): Promise<void> {
    const content = this.#doors.read()
    const written = this.#written
    const keep = this.#wantsKept
    const text = JSON.stringify(content)
    this.#say({ kind: 'saving' })
    const result = await this.#doors
      .send(this.#base, content, { keep, leaving })
      .catch((error: unknown): SendResult => ({ kind: 'refused', error }))
    if (this.#state.kind !== 'saving') return
    const lostAnswer =
      result.kind === 'moved' && [text, ...this.#unanswered].includes(JSON.stringify(result.base.content))
    if (result.kind === 'saved') {
      this.#base = { revision: result.revision, content }
      this.#savedUpTo = written
      if (keep) this.#wantsKept = false
      this.#settle(result.at)
    } else if (lostAnswer) {
      // The save before got there, only its answer did not come back.
      this.#base = result.base
      if (JSON.stringify(result.base.content) === text) this.#savedUpTo = written
      this.#settle(result.at)
    } else {
      if (result.kind === 'away') this.#unanswered = [text, ...this.#unanswered].slice(0, 5)
      this.#fail(result)
    }
  }

  #settle(at: string): void {
    this.#failures = 0
    this.#unanswered = []
    this.#firstUnsaved = 0
    clearTimeout(this.#timer)
    if (this.isUnsaved) {
      this.#say({ kind: 'changed' })
      this.#firstUnsaved = Date.now()
      this.#in(quietMilliseconds)
      void this.keepHere()
      return
    }
    clearTimeout(this.#keepTimer)
    this.#keepTimer = undefined
    this.#say({ kind: 'saved', at })
    void this.#doors.keep(null).catch(() => {})
  }

  #fail(result: Exclude<SendResult, { kind: 'saved' }>): void {
    switch (result.kind) {
      case 'moved':
        this.#say({ kind: 'moved', theirs: result.base, by: result.by, at: result.at })
        break
      case 'locked':
      case 'refused':
        this.#say(result)
        break
      case 'signed-out':
        // Whoever signs in again does so in this page or another; it is tried until then.
        this.#say(result)
        this.#in(againAfter.at(-1) as number)
        break
      case 'away':
        this.#failures += 1
        this.#say({ kind: 'away' })
        this.#in(againAfter[Math.min(this.#failures, againAfter.length) - 1] as number)
    }
    void this.keepHere()
  }

  #in(milliseconds: number): void {
    clearTimeout(this.#timer)
    if (!this.#closed) this.#timer = setTimeout(() => void this.save(), milliseconds)
  }

  #say(state: SaveState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

import type { Answer } from '../../api/call.ts'
import { call, Refusal } from '../../api/call.ts'
import { withFigureWords } from '../document/figure-words.ts'
import { normalContent } from '../document/normal-content.ts'
import { Draft } from '../saving/draft.ts'
import { dropText, isGone, keepText, leftBehind, tabName, type KeptText } from '../saving/kept-text.ts'
import { Saver, type LockHolder } from '../saving/saver.ts'
import { sendText } from './send-text.ts'

export type DeskStory = Answer<'GET /stories/{id}'>

/** How often a lock and presence are renewed, in milliseconds; they end after three times that. */
const renewMilliseconds = 20_000

export type Hold =
  /** It is not known yet. */
  | { kind: 'asking' }
  /** This tab writes. */
  | { kind: 'mine' }
  /** Somebody else writes; `lost` when it was taken over from this tab. */
  | { kind: 'theirs'; lock: LockHolder; lost: boolean }
  /** Whoever looks at it may not write in it. */
  | { kind: 'reading' }

/**
 * One story open in one tab: the text that is written, its saving, the lock, and who else is there. Lives outside of
 * React, because it must go on whatever is drawn.
 */
export class Editing {
  readonly draft: Draft
  readonly saver: Saver
  #story: DeskStory
  #hold: Hold = { kind: 'asking' }
  #left: readonly KeptText[] = []
  #ended = false
  #timer: ReturnType<typeof setInterval> | undefined
  readonly #account: string
  readonly #listeners = new Set<() => void>()
  readonly #stops: (() => void)[] = []

  constructor(story: DeskStory, account: string) {
    this.#story = story
    this.#account = account
    const content = normalContent(story.content)
    this.draft = new Draft(content)
    this.saver = new Saver({ revision: story.revision, content }, story.changedAt, {
      read: () => (this.mayWrite ? this.draft.content() : withFigureWords(this.#story.content, this.draft.content())),
      send: async (base, text, options) => sendText(story.id, await tabName(), base, text, options),
      keep: async (text) => {
        const tab = await tabName()
        const place = { story: story.id, account, tab }
        return text ? keepText({ ...place, ...text, at: new Date().toISOString() }) : dropText(place)
      },
    })
    this.draft.onWritten = () => this.saver.changed()
    // A save can be the first to learn that somebody else holds the lock.
    this.saver.listen(() => {
      const state = this.saver.state()
      if (state.kind === 'locked' && state.lock && this.#hold.kind === 'mine') this.#lockedBy(state.lock)
    })
  }

  get hold(): Hold {
    return this.#hold
  }
  /** Texts of this person that were left on this device and are neither saved nor in the draft. */
  get left(): readonly KeptText[] {
    return this.#left
  }
  get story(): DeskStory {
    return this.#story
  }
  get mayWrite(): boolean {
    return this.#story.may.includes('change')
  }
  get mayWriteFigures(): boolean {
    return this.mayWrite || this.#story.may.includes('change-figures')
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Takes the lock when it is free, looks for what was left behind, and follows what happens to the page. */
  async start(): Promise<void> {
    this.#ended = false
    this.#stops.push(followPage(this.saver), this.#followLeaving())
    await this.#lock(false)
    this.#timer = setInterval(() => void this.#renew(), renewMilliseconds)
    void this.#bePresent()
    const left = await leftBehind(this.#story.id, this.#account, await tabName()).catch((): KeptText[] => [])
    if (!this.#ended) this.#lookAt(left)
  }

  /** Gives the lock back; what is not saved yet is kept here and sent. */
  end(): void {
    this.#ended = true
    clearInterval(this.#timer)
    for (const stop of this.#stops.splice(0)) stop()
    const release = async () => {
      await this.saver.keepHere()
      if (this.#hold.kind === 'mine') {
        await this.saver.save({ leaving: true })
        await call('DELETE /stories/{id}/lock', { id: this.#story.id, tab: await tabName() }, { keepalive: true })
      }
    }
    void release()
      .catch(() => {})
      .finally(() => this.saver.close())
  }

  /** A page that goes gives the lock back; one that comes back from the browser's memory takes it again. */
  #followLeaving(): () => void {
    const leave = async () => {
      if (this.#hold.kind !== 'mine') return
      await call('DELETE /stories/{id}/lock', { id: this.#story.id, tab: await tabName() }, { keepalive: true })
    }
    const hide = () => void leave().catch(() => {})
    const show = (event: PageTransitionEvent) => event.persisted && void this.#renew()
    window.addEventListener('pagehide', hide)
    window.addEventListener('pageshow', show)
    return () => {
      window.removeEventListener('pagehide', hide)
      window.removeEventListener('pageshow', show)
    }
  }

  /** Takes the lock from whoever has it. */
  takeOver(): Promise<void> {
    return this.#lock(true)
  }

  /** The story as the server has it now. */
  heard(story: DeskStory): void {
    if (story.revision < this.#story.revision) return
    this.#story = story
    if (this.#hold.kind === 'mine' && !this.mayWriteFigures) this.#holdIs({ kind: 'reading' })
    void this.#hearLock(story.lock)
    void this.#hearActs()
    if (story.revision > this.saver.base.revision && this.saver.state().kind !== 'saving') {
      const content = normalContent(story.content)
      if (JSON.stringify(content) === JSON.stringify(this.saver.base.content)) this.saver.goOn(story.revision)
      else if (!this.saver.isUnsaved) {
        this.draft.replace(content)
        this.saver.standOn({ revision: story.revision, content }, story.changedAt, false)
      }
    }
    this.#tell()
  }

  /** A text that was left behind has been dealt with. */
  async settle(text: KeptText): Promise<void> {
    this.#left = this.#left.filter((each) => each !== text)
    this.#tell()
    await this.saver.keepHere()
    if (text.tab !== (await tabName())) await dropText(text).catch(() => {})
  }

  /** Throws away a text that was left behind. */
  async forget(text: KeptText): Promise<void> {
    this.#left = this.#left.filter((each) => each !== text)
    this.#tell()
    await dropText(text).catch(() => {})
  }

  /** Lets the text and the base of a merge be this tab's. */
  stand(content: DeskStory['content'], revision: number, theirs: DeskStory['content'], at: string): void {
    this.draft.replace(content)
    this.saver.standOn({ revision, content: theirs }, at, JSON.stringify(content) !== JSON.stringify(theirs))
  }

  #lookAt(left: readonly KeptText[]): void {
    const { base } = this.saver
    this.#left = left.filter((text) => {
      const written = JSON.stringify(text.content)
      if (written === JSON.stringify(base.content) || written === JSON.stringify(text.base.content)) {
        void dropText(text).catch(() => {})
        return false
      }
      return true
    })
    this.#tell()
  }

  async #lock(takeOver: boolean): Promise<void> {
    const { id, may } = this.#story
    if (!this.mayWriteFigures || !may.includes('lock')) return this.#holdIs({ kind: 'reading' })
    try {
      await call('POST /stories/{id}/lock', { id, tab: await tabName(), takeOver })
      if (this.#ended) return
      const wasTheirs = this.#hold.kind === 'theirs'
      this.#holdIs({ kind: 'mine' })
      if (wasTheirs) await this.#goOnWriting()
    } catch (error) {
      const lock = lockIn(error)
      const gone = lock && !takeOver && lock.account === this.#account && (await isGone(lock.tab))
      if (gone) await this.#lock(true)
      else if (lock) this.#lockedBy(lock)
      else if (error instanceof Refusal && error.kind === 'offline') this.#holdIs({ kind: 'mine' })
      else if (error instanceof Refusal && ['forbidden', 'conflict', 'missing'].includes(error.kind))
        this.#holdIs({ kind: 'reading' })
      else throw error
    }
  }

  /** The lock came back: what is not saved goes on from what stands now, by way of a merge when that is another text. */
  async #goOnWriting(): Promise<void> {
    const story = await call('GET /stories/{id}', { id: this.#story.id })
    this.#story = story
    const theirs = normalContent(story.content)
    const { base } = this.saver
    const unsaved = this.saver.isUnsaved
    if (!unsaved || JSON.stringify(theirs) === JSON.stringify(this.draft.content()))
      this.stand(theirs, story.revision, theirs, story.changedAt)
    else if (JSON.stringify(theirs) === JSON.stringify(base.content))
      this.saver.standOn({ revision: story.revision, content: theirs }, story.changedAt, true)
    else this.saver.mustMerge({ revision: story.revision, content: theirs }, story.lastSavedBy, story.changedAt)
    this.#tell()
  }

  async #renew(): Promise<void> {
    void this.#bePresent()
    if (this.#hold.kind === 'mine') await this.#lock(false).catch(() => {})
  }

  async #bePresent(): Promise<void> {
    await call('POST /presence', { tab: await tabName(), story: this.#story.id }).catch(() => {})
  }

  async #hearLock(lock: DeskStory['lock']): Promise<void> {
    const tab = await tabName()
    if (lock && lock.tab !== tab && this.#hold.kind !== 'reading') this.#lockedBy(lock)
    // Whoever wrote is gone: this tab may write now, and says so only when it is asked to.
  }

  /** What may be done changes with the state: who sent the story in reads it, who gets it back writes. */
  async #hearActs(): Promise<void> {
    const { id, may } = this.#story
    const writable = this.mayWriteFigures && may.includes('lock')
    if (this.#hold.kind === 'reading' && writable && !this.#ended) await this.#lock(false).catch(() => {})
    if (this.#hold.kind !== 'mine' || writable) return
    this.#holdIs({ kind: 'reading' })
    await call('DELETE /stories/{id}/lock', { id, tab: await tabName() }).catch(() => {})
  }

  #lockedBy(lock: LockHolder): void {
    const lost = this.#hold.kind === 'mine' || (this.#hold.kind === 'theirs' && this.#hold.lost)
    if (this.#hold.kind === 'mine') this.saver.stop(lock)
    this.#holdIs({ kind: 'theirs', lock, lost })
  }

  #holdIs(hold: Hold): void {
    if (JSON.stringify(hold) === JSON.stringify(this.#hold)) return
    this.#hold = hold
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

function lockIn(error: unknown): LockHolder | null {
  if (!(error instanceof Refusal) || error.kind !== 'conflict') return null
  const details = error.details as { reason?: string; lock?: LockHolder } | undefined
  return details?.reason === 'locked' && details.lock ? details.lock : null
}

/** Saves when the page is left or hidden, and when the connection is back. */
function followPage(saver: Saver): () => void {
  const hide = () => {
    if (document.visibilityState !== 'hidden') return
    void saver.keepHere()
    void saver.save({ leaving: true })
  }
  const leave = () => void saver.save()
  const again = () => saver.again()
  document.addEventListener('visibilitychange', hide)
  window.addEventListener('pagehide', hide)
  window.addEventListener('blur', leave)
  window.addEventListener('online', again)
  return () => {
    document.removeEventListener('visibilitychange', hide)
    window.removeEventListener('pagehide', hide)
    window.removeEventListener('blur', leave)
    window.removeEventListener('online', again)
  }
}

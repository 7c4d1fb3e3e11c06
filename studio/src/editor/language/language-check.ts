import type { Editor } from '@tiptap/react'
import { call, Refusal, type Answer } from '../../api/call.ts'
import { afterPauses } from '../checks/use-findings.ts'
import type { Draft } from '../saving/draft.ts'
import { isInField, moved, type FieldName, type Finding, type Span } from './findings.ts'
import { standingOf, withMarks } from './marks-plugin.ts'

/** The text is checked so long after the last change, in milliseconds. */
const quietMilliseconds = 1200

export type CheckState = 'waiting' | 'ready' | 'offline' | 'refused'
type Fields = Record<FieldName, string>
type Titles = Answer<'POST /check-text'>['titles']

/**
 * The language check of one story in one tab. The server checks when somebody pauses; an answer to a text that has
 * changed meanwhile is thrown away, since the pause after that change asks again. Lives outside of React.
 */
export class LanguageCheck {
  readonly draft: Draft
  readonly story: string
  /** Those found last; kept while there is no connection. */
  findings: readonly Finding[] = []
  titles: Titles = {}
  more = false
  state: CheckState = 'waiting'
  editor: Editor | null = null
  /** What is shown as the one that somebody went to. */
  current: number | null = null
  #checked: Fields = { kicker: '', headline: '', standfirst: '' }
  #changes = 0
  readonly #listeners = new Set<() => void>()
  #version = 0

  constructor(draft: Draft, story: string) {
    this.draft = draft
    this.story = story
  }

  /** @returns what ends it */
  start(): () => void {
    const count = this.draft.onChange(() => void (this.#changes += 1))
    const stop = afterPauses(this.draft, quietMilliseconds, () => void this.run())
    const back = () => void this.run()
    window.addEventListener('online', back)
    const first = setTimeout(back, quietMilliseconds)
    return () => {
      clearTimeout(first)
      count()
      stop()
      window.removeEventListener('online', back)
    }
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
  /** Goes up with every answer and every change of what is shown. */
  readonly version = (): number => this.#version

  attach(editor: Editor | null): void {
    this.editor = editor
    if (editor) this.#mark({ found: this.findings })
  }

  /** Checks the text as it stands. */
  async run(): Promise<void> {
    const asked = this.#changes
    const { language, kicker, headline, standfirst, body } = this.draft.content()
    try {
      const answer = await call('POST /check-text', {
        content: { language, kicker, headline, standfirst, body },
        story: this.story,
      })
      if (asked !== this.#changes) return
      this.#checked = { kicker, headline, standfirst }
      this.findings = answer.findings.flatMap((one, id) => (one.place ? [{ ...one, place: one.place, id }] : []))
      this.titles = answer.titles
      this.more = answer.more
      this.state = 'ready'
      this.#mark({ found: this.findings })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      this.state = error.kind === 'offline' ? 'offline' : 'refused'
    }
    this.tell()
  }

  /** Where the findings of a field stand in what it holds now. */
  inField(name: FieldName, value: string): Span[] {
    const own = this.findings.filter((finding) => isInField(finding) && finding.place.field === name)
    return own.length > 0 ? moved(own, this.#checked[name], value) : []
  }

  /** Whether what was found still stands. */
  stands(finding: Finding): boolean {
    if (isInField(finding)) {
      const { field } = finding.place
      return this.inField(field, this.draft.fields()[field]).some((span) => span.finding === finding)
    }
    return this.editor !== null && standingOf(this.editor.state, finding) !== null
  }

  /** Findings that are dealt with are not shown until the next answer says what there is. */
  drop(ids: ReadonlySet<number>): void {
    this.findings = this.findings.filter(({ id }) => !ids.has(id))
    this.#mark({ gone: ids })
    this.tell()
  }

  show(id: number | null): void {
    this.current = id
    this.tell()
  }

  tell(): void {
    this.#version += 1
    for (const listener of this.#listeners) listener()
  }

  #mark(told: Parameters<typeof withMarks>[1]): void {
    if (this.editor && !this.editor.isDestroyed) this.editor.view.dispatch(withMarks(this.editor.state.tr, told))
  }
}

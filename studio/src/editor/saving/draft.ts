import type { Block, StoryContent } from '../../../../src/stories/shape.ts'

export type StoryFields = Omit<StoryContent, 'body'>

/** Where the body is written: the writing surface, which turns its document into blocks only when it is asked. */
export type BodyPlace = { read(): Block[]; write(body: readonly Block[]): void }

/**
 * The text that is being written in this tab. Fields are kept here, the body in the writing surface; whoever shows a
 * field listens to it, so that a key pressed in the body draws nothing else anew.
 */
export class Draft {
  #fields: StoryFields
  #body: Block[]
  #place: BodyPlace | null = null
  #bodyIsFresh = true
  readonly #fieldListeners = new Set<() => void>()
  readonly #changeListeners = new Set<() => void>()

  constructor(content: StoryContent) {
    const { body, ...fields } = content
    this.#fields = fields
    this.#body = body
  }

  /** The fields as they stand; the same object until one of them changes. */
  readonly fields = (): StoryFields => this.#fields

  /** Called by the writing surface when it comes to the page. @returns what takes it off again */
  writeIn(place: BodyPlace): () => void {
    this.#place = place
    return () => {
      if (this.#place !== place) return
      this.#body = this.body()
      this.#place = null
    }
  }

  /** The body as blocks; converted anew only when a key was pressed since. */
  body(): Block[] {
    if (!this.#bodyIsFresh && this.#place) {
      this.#body = this.#place.read()
      this.#bodyIsFresh = true
    }
    return this.#body
  }

  /** All of it, with its fields in the order of the schema, as the server keeps them. */
  content(): StoryContent {
    const { sources, notes, ...before } = this.#fields
    return { ...before, body: this.body(), sources, notes }
  }

  set(change: Partial<StoryFields>): void {
    this.#fields = { ...this.#fields, ...change }
    for (const tell of this.#fieldListeners) tell()
    this.#tellChanged()
  }

  /** Called by the writing surface with every change. */
  bodyChanged(): void {
    this.#bodyIsFresh = false
    this.#tellChanged()
  }

  /** Takes over a text that came from the server or out of a merge; nobody is told that something is to be saved. */
  replace(content: StoryContent): void {
    const { body, ...fields } = content
    if (JSON.stringify(fields) !== JSON.stringify(this.#fields)) {
      this.#fields = fields
      for (const tell of this.#fieldListeners) tell()
    }
    if (JSON.stringify(body) !== JSON.stringify(this.body())) {
      this.#body = body
      this.#bodyIsFresh = true
      this.#place?.write(body)
    }
    for (const tell of this.#changeListeners) tell()
  }

  /** @param listener is told when a field changes */
  readonly onField = (listener: () => void): (() => void) => {
    this.#fieldListeners.add(listener)
    return () => void this.#fieldListeners.delete(listener)
  }

  /** @param listener is told with every change of anything, many times a second: it must do next to nothing */
  readonly onChange = (listener: () => void): (() => void) => {
    this.#changeListeners.add(listener)
    return () => void this.#changeListeners.delete(listener)
  }

  /** What is to be done when somebody changed something here. */
  onWritten: () => void = () => {}

  #tellChanged(): void {
    for (const tell of this.#changeListeners) tell()
    this.onWritten()
  }
}

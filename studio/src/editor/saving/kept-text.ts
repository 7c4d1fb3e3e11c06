import type { StoryContent } from '../../../../src/stories/shape.ts'

/** A text that the server has not got yet, and what it was made from. */
export type KeptText = {
  story: string
  /** The tab it was written in. */
  tab: string
  /** Whose it is: on a shared machine nobody is offered another's text. */
  account: string
  base: { revision: number; content: StoryContent }
  content: StoryContent
  /** When it was kept, as ISO text. */
  at: string
}

const shelf = 'texts'

/** The browser's own shelf (IndexedDB), because a long story does not fit where the small settings lie. */
function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('isnad-unsaved', 1)
    request.addEventListener('upgradeneeded', () =>
      request.result.createObjectStore(shelf, { keyPath: ['story', 'account', 'tab'] }),
    )
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')))
  })
}

async function inShelf<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open()
  try {
    return await new Promise((resolve, reject) => {
      // Strict: on the disk when it says so, for the machine that loses its power.
      const transaction = database.transaction(shelf, mode, { durability: 'strict' })
      const request = work(transaction.objectStore(shelf))
      transaction.addEventListener('complete', () => resolve(request.result))
      const fail = () => reject(transaction.error ?? new Error('IndexedDB'))
      transaction.addEventListener('abort', fail)
      transaction.addEventListener('error', fail)
    })
  } finally {
    database.close()
  }
}

/** As it lies on the shelf: text is laid down faster than things made of things. */
type Shelved = Omit<KeptText, 'base' | 'content'> & { base: string; content: string }

/** The base is the same for many keys. */
const bases = new WeakMap<KeptText['base'], string>()

/** Keeps a text on this device, in place of the last one of its tab. Rejects where the browser keeps nothing. */
export function keepText(text: KeptText): Promise<unknown> {
  const { base, content, ...place } = text
  const known = bases.get(base) ?? JSON.stringify(base)
  bases.set(base, known)
  const shelved: Shelved = { ...place, base: known, content: JSON.stringify(content) }
  return inShelf('readwrite', (store) => store.put(shelved))
}

const read = ({ base, content, ...place }: Shelved): KeptText => ({
  ...place,
  base: JSON.parse(base) as KeptText['base'],
  content: JSON.parse(content) as KeptText['content'],
})

export const dropText = ({ story, account, tab }: Pick<KeptText, 'story' | 'account' | 'tab'>): Promise<unknown> =>
  inShelf('readwrite', (store) => store.delete([story, account, tab]))

/** The texts of one person for a story that were left behind: those of this tab, and of tabs that are no more. */
export async function leftBehind(story: string, account: string, tab: string): Promise<KeptText[]> {
  const range = IDBKeyRange.bound([story, account], [story, account, []])
  const [texts, open] = await Promise.all([
    inShelf('readonly', (store) => store.getAll(range) as IDBRequest<Shelved[]>),
    openTabs(),
  ])
  return texts
    .map(read)
    .filter((text) => text.tab === tab || !open.has(text.tab))
    .sort((one, other) => one.at.localeCompare(other.at))
}

const lockOf = (tab: string) => `isnad-tab-${tab}`

async function openTabs(): Promise<Set<string>> {
  const held = (await navigator.locks?.query())?.held ?? []
  return new Set(held.map(({ name }) => name?.replace(/^isnad-tab-/, '') ?? ''))
}

const device = 'isnad-tabs'

/** Whether a tab was one of this device and is no more: what it held may be taken without asking anybody. */
export async function isGone(tab: string): Promise<boolean> {
  if (!navigator.locks) return false
  const known = JSON.parse(localStorage.getItem(device) ?? '[]') as string[]
  return known.includes(tab) && !(await openTabs()).has(tab)
}

let own: Promise<string> | null = null

/**
 * This tab's name: the same after it is loaded anew, another in a copy of the tab. While the tab lives it holds a lock
 * of that name, by which others know that its text is still being written.
 */
export function tabName(): Promise<string> {
  return (own ??= claim(sessionStorage.getItem('isnad-tab') ?? newName()))
}

async function claim(name: string): Promise<string> {
  const claimed = await new Promise<boolean>((resolve) => {
    if (!navigator.locks) resolve(true)
    else
      void navigator.locks.request(lockOf(name), { ifAvailable: true }, (lock) => {
        resolve(lock !== null)
        return lock ? new Promise(() => {}) : undefined
      })
  })
  if (!claimed) return claim(newName())
  sessionStorage.setItem('isnad-tab', name)
  const known = JSON.parse(localStorage.getItem(device) ?? '[]') as string[]
  localStorage.setItem(device, JSON.stringify([name, ...known.filter((each) => each !== name)].slice(0, 50)))
  return name
}

const newName = () =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

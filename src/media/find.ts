import { tokens } from '../arabic/normalise.ts'
import { transact, type Context } from '../base/context.ts'
import type { Media } from './shape.ts'
import { selectNumbered } from './store.ts'
import { replaceWords, selectUnindexed } from './words-store.ts'

/** Words of a search that are looked at. */
const maximumWords = 20

/** The words of a search, folded as the index has them. */
export function searchWords(text: string): string[] {
  return tokens(text).slice(0, maximumWords)
}

/** Puts what is written about pictures into the index, in the transaction that writes it. */
export async function indexMedia(inside: Context, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += 500)
    await index(inside, await selectNumbered(inside, { ids: ids.slice(start, start + 500) }))
}

/** Indexes pictures that came without: from before there was an index, or another way of folding. */
export async function indexMissingMedia(context: Context): Promise<void> {
  for (let after = 0; ;) {
    const last = await transact(context, async (inside) => {
      const numbers = await selectUnindexed(inside, after, 500)
      if (numbers.length > 0) await index(inside, await selectNumbered(inside, { numbers }))
      return numbers.at(-1)
    })
    if (last === undefined) return
    after = last
  }
}

async function index(inside: Context, pictures: readonly { number: number; media: Media }[]): Promise<void> {
  await replaceWords(
    inside,
    pictures.map(({ number, media }) => ({ number, words: wordsOf(media) })),
  )
}

function wordsOf({ alt, caption, credit, creator, headline, source }: Media): string[] {
  return [...new Set(tokens([headline, alt, caption, credit, creator, source].join('\n')))]
}

import * as z from 'zod'
import { cleanLine } from '../arabic/normalise.ts'
import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { lock } from '../base/db.ts'
import { parse } from '../base/parse.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { commentPolicy } from './policy.ts'
import { listedWord, wordLimits, type ListedWord } from './word-shape.ts'
import { replaceWords, selectWords } from './word-store.ts'

/** The newsroom's list of words, as its moderators see it. */
export async function readWords(context: Context, by: Actor): Promise<ListedWord[]> {
  mustBeAllowed(commentPolicy, 'list', by, null)
  return (await selectWords(context)).map(({ word, action }) => ({ word, action }))
}

/**
 * Adds words to the list, or changes what they do, and takes others off it.
 * @returns the list as it stands then
 * @throws Refused('forbidden' | 'invalid') when a word has no letter, or there would be more than 2,000
 */
export async function changeWords(
  context: Context,
  by: Actor,
  { put, remove }: { put: readonly ListedWord[]; remove: readonly string[] },
): Promise<ListedWord[]> {
  mustBeAllowed(commentPolicy, 'decide', by, null)
  const given = parse(z.array(listedWord), put).map(({ word, action }) => ({ word: cleanLine(word), action }))
  const empty = given.find(({ word }) => !/\p{L}/u.test(word))
  if (empty) throw new Refused('invalid', { en: 'a listed word has no letter', ar: 'في القائمة كلمة بلا حروف' })
  return transact(context, async (inside) => {
    await lock(inside.db, 'settings')
    const at = inside.now().toISOString()
    const stand = await selectWords(inside)
    const all = new Map(stand.map((row) => [row.word, row]))
    for (const word of remove) all.delete(cleanLine(word))
    for (const { word, action } of given) all.set(word, { word, action, at, by: by.name })
    if (all.size > wordLimits.words)
      throw new Refused('invalid', {
        en: `the list has at most ${wordLimits.words} words`,
        ar: `تتسع القائمة لـ${wordLimits.words} كلمة على الأكثر`,
      })
    const rows = [...all.values()]
    await replaceWords(inside, rows)
    const removed = stand.filter(({ word }) => !all.has(word)).map(({ word }) => word)
    await audit(inside, by, { act: 'comment.words', subject: 'site', id: '', detail: { put: given, removed } })
    await announce(inside.db, ['comment-words', 'desk:comments'])
    return rows.map(({ word, action }) => ({ word, action })).sort((a, b) => (a.word < b.word ? -1 : 1))
  })
}

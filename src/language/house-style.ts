import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { canonicalJson, sha256 } from '../base/canonical.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { lock } from '../base/db.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { noHouseStyle, type HouseStyle } from '../arabic/language-check/house-style.ts'
import { rules } from '../arabic/language-check/index.ts'
import { spellingChoices } from '../arabic/language-check/regional-spellings.ts'
import { languagePolicy } from './policy.ts'
import type { HouseStyleChanges } from './shape.ts'
import { selectStyle, upsertStyle } from './store.ts'

/** How the newsroom writes; where it has not chosen, nothing. */
export async function readHouseStyle(context: Context): Promise<HouseStyle> {
  const style = await selectStyle(context)
  return style === null ? noHouseStyle : { ...noHouseStyle, ...(JSON.parse(style) as HouseStyle) }
}

/** What tells one state of the style from another. */
export function styleRevision(style: HouseStyle): string {
  return sha256(canonicalJson(style)).slice(0, 16)
}

/**
 * Changes some of the newsroom's choices.
 * @param revision of the style that was changed; null to change whatever stands
 * @throws Refused('conflict') with what stands, when somebody else changed it meanwhile · Refused('invalid') for a rule
 * or a spelling that there is not
 */
export async function changeHouseStyle(
  context: Context,
  by: Actor,
  changes: HouseStyleChanges,
  revision: string | null = null,
): Promise<HouseStyle> {
  mustBeAllowed(languagePolicy, 'change-style', by, null)
  mustBeKnown(changes)
  return transact(context, async (inside) => {
    await lock(inside.db, 'house-style')
    const stand = await readHouseStyle(inside)
    if (revision !== null && revision !== styleRevision(stand))
      throw new Refused(
        'conflict',
        { en: 'somebody else changed the house style meanwhile', ar: 'غيّر شخص آخر دليل الأسلوب في هذه الأثناء' },
        { reason: 'moved', revision: styleRevision(stand), style: stand },
      )
    const { digits = stand.digits, months = stand.months, quotationMarks = stand.quotationMarks } = changes
    const style: HouseStyle = {
      digits,
      months,
      quotationMarks,
      spellings: merged(stand.spellings, changes.spellings),
      rules: merged(stand.rules, changes.rules),
    }
    await upsertStyle(inside, JSON.stringify(style), by.name)
    await audit(inside, by, { act: 'house-style.change', subject: 'house-style', id: 'house', detail: changes })
    await announce(inside.db, ['desk:house-style'])
    return style
  })
}

function mustBeKnown({ spellings = {}, rules: chosen = {} }: HouseStyleChanges): void {
  for (const id of Object.keys(chosen))
    if (!rules.some((rule) => rule.id === id))
      throw new Refused('invalid', { en: `there is no rule ${id}`, ar: `لا قاعدة باسم ${id}` })
  for (const [id, form] of Object.entries(spellings)) {
    const forms = spellingChoices.find((choice) => choice.id === id)?.forms.map((one) => one.form)
    if (!forms || (form !== null && !forms.includes(form)))
      throw new Refused('invalid', {
        en: `there is no spelling ${form ?? ''} of ${id}`,
        ar: `لا توجد كتابة «${form ?? ''}» للخيار ${id}`,
      })
  }
}

function merged<T>(stand: Readonly<Record<string, T>>, changes: Record<string, T | null> = {}): Record<string, T> {
  const all = Object.entries<T | null>({ ...stand, ...changes })
  return Object.fromEntries(all.filter((entry): entry is [string, T] => entry[1] !== null))
}

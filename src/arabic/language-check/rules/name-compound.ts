import { compoundNames, type CompoundName } from '../../names/compound-names.ts'
import { checkedText } from '../checked-text.ts'
import type { Found, HouseName, Rule } from '../rule.ts'

/** How often names of one kind stand joined and apart in a text. */
type Count = { joined: number; apart: number }

/** All names with عبد are written one way; with أبو the joined form may be another name, so each is asked of itself. */
const kindOf = ({ head, key }: CompoundName) => (head === 'عبد' ? head : key)

function countsOf(inText: readonly CompoundName[]): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>()
  for (const name of inText) {
    const count = counts.get(kindOf(name)) ?? { joined: 0, apart: 0 }
    count[name.joined ? 'joined' : 'apart'] += 1
    counts.set(kindOf(name), count)
  }
  return counts
}

/** Whether a name is to be joined: as the house writes it, or as the text does more often, apart where both are equal. */
function joinedIn(name: CompoundName, house: ReadonlyMap<string, boolean>, { joined, apart }: Count): boolean {
  return house.get(name.key) ?? joined > apart
}

const houses = new WeakMap<readonly HouseName[], ReadonlyMap<string, boolean>>()

/** How the names of the house list are written. */
function houseOf(names: readonly HouseName[]): ReadonlyMap<string, boolean> {
  const before = houses.get(names)
  if (before) return before
  const house = new Map<string, boolean>()
  for (const { name } of names)
    for (const { key, joined } of compoundNames(name, checkedText(name).words)) house.set(key, joined)
  houses.set(names, house)
  return house
}

function asWritten({ prefix, head, rest }: CompoundName, joined: boolean): string {
  return `${prefix}${head}${joined ? '' : ' '}${rest}`
}

export const nameCompound: Rule = {
  id: 'name-compound',
  title: { ar: 'الاسم المركّب موصولًا ومفصولًا', en: 'Compound name joined and apart' },
  reason: {
    ar: '«عبد العزيز» و«عبدالعزيز» اسم واحد؛ والخبر الذي يكتبه مرة هكذا ومرة هكذا يبدو بلا محرر، ويفلت نصفه من البحث. والأصل الفصل.',
    en: 'عبد العزيز and عبدالعزيز are one name; a story that writes both looks unedited. Written apart unless the house chose otherwise.',
  },
  source: 'مجمع اللغة العربية بالقاهرة: فصل المركّب الإضافي من الأعلام',
  severity: 'warning',
  on: true,
  examples: [
    {
      text: 'وصل عبد العزيز صباحًا. ثم تحدث عبد العزيز ساعة، وغادر عبدالعزيز مساء.',
      found: 'عبدالعزيز',
      suggestion: 'عبد العزيز',
    },
    { text: 'من أبو ظبي إلى دبي، ثم إلى أبو ظبي، فأبوظبي.', found: 'فأبوظبي', suggestion: 'فأبو ظبي' },
    { text: 'قال عبدالرحمن إن عبدالله سبق عبد الكريم.', found: 'عبد الكريم', suggestion: 'عبدالكريم' },
    {
      text: 'زار الوفد أبو ظبي.',
      found: 'أبو ظبي',
      suggestion: 'أبوظبي',
      names: [{ name: 'أبوظبي', kind: 'place', variants: [], never: [] }],
    },
  ],
  counterExamples: [
    'وصل عبد العزيز، وسبقه عبد الرحمن إلى أبوظبي.',
    'كان عبد المزرعة القديم يروي الحكاية لعبدالله.',
    'أبواب المدينة مفتوحة، وأبو سالم على الباب.',
  ],
  find({ text, words, names }) {
    const inText = compoundNames(text, words)
    if (inText.length === 0) return []
    const house = houseOf(names)
    const counts = countsOf(inText)
    return inText.flatMap((name): Found[] => {
      const joined = joinedIn(name, house, counts.get(kindOf(name))!)
      if (joined === name.joined) return []
      const right = asWritten(name, joined)
      const message = house.has(name.key)
        ? { ar: `تُكتب في قائمة الأسماء: «${right}».`, en: `The list of names has “${right}”.` }
        : {
            ar: `كُتب هذا النوع من الأسماء في النص بصورتين؛ الأكثر «${right}».`,
            en: `The text writes such names in two ways, mostly like “${right}”.`,
          }
      return [{ offset: name.start, length: name.end - name.start, message, suggestions: [right] }]
    })
  },
}

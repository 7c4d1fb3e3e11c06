import { bareKind, type Source } from '../../attribution/sources.ts'
import type { PlacedStatement } from '../../attribution/statements.ts'
import { attributed } from '../attributed.ts'
import type { Found, Rule } from '../rule.ts'

export const ambiguousSource: Rule = {
  id: 'ambiguous-source',
  title: { ar: 'مصدر لا يُعرف أيّ المصدرين هو', en: 'A source that may be either of two' },
  reason: {
    ar: '«الوزارة» وحدها لا تكفي بعد وزارتين: يظن القارئ أنها الأخيرة، وقد يكون الكاتب عنى الأولى.',
    en: 'After two ministries, “the ministry” alone will not do: readers take the last, and the first may be meant.',
  },
  source: 'Reuters Handbook of Journalism, The Essentials of Reuters Sourcing: When to source',
  severity: 'warning',
  on: true,
  examples: [
    {
      text:
        'أعلنت وزارة الزراعة القبرصية أن السفينة غادرت.\nوقالت وزارة الزراعة المالطية إنها لم تصل.\n' +
        'وشكرت الوزارة الطاقم، وأعربت الوزارة عن أملها في عودته.',
      found: 'الوزارة',
      suggestion: 'وزارة الزراعة المالطية',
    },
    {
      text: 'قال مصدر أمني في المرفأ إن الحريق متعمد.\nوذكر مصدر طبي أن الجرحى خمسة.\nوأضاف المصدر أن التحقيق بدأ.',
      found: 'المصدر',
    },
    {
      text: 'وقالت بلدية المرفأ في بيان إن الجسر آمن.\nوأكدت نقابة المهندسين في بيان أنه متصدع.\nوأشار البيان إلى الصور.',
      found: 'البيان',
      suggestion: 'بيان نقابة المهندسين',
    },
  ],
  counterExamples: [
    'أعلنت وزارة الزراعة القبرصية أن السفينة غادرت.\nوأضافت الوزارة أن القمح وصل.',
    'أعلنت وزارة الزراعة القبرصية أن السفينة غادرت.\nوقالت وزارة الزراعة المالطية إنها لم تصل. وأضافت الوزارة أنها تنتظر.',
    'أعلنت وزارة الزراعة القبرصية أن السفينة غادرت.\nوأكدت وزارة الزراعة أنها تنتظر.\nوأضافت الوزارة أنها تنتظر.',
    'أعلنت وزارة الزراعة أن الحصاد بدأ.\nوقالت شرطة الميناء إن الطريق مغلق.\nوأضافت الوزارة أن القمح وفير.',
  ],
  find(checked) {
    const { statements, sources } = attributed(checked)
    const sourceOf = new Map(sources.flatMap((source) => source.statements.map((one) => [one, source] as const)))
    /** By the bare name, those it may mean, the nearest last. */
    const candidates = new Map<string, Map<string, Candidate>>()
    const found: Found[] = []
    const told = new Set<string>()
    for (const statement of statements) {
      const { name, paragraph } = statement
      if (!name) continue
      const bare = checked.text.slice(name.start, name.end)
      const all = [...(candidates.get(bareKind(bare) ?? bare)?.values() ?? [])].toReversed()
      if (all.length > 1 && !told.has(bare) && all[0]!.paragraph !== paragraph) {
        told.add(bare)
        found.push({ offset: name.start, length: name.end - name.start, ...asked(bare, all) })
      }
      const next = candidateOf(checked.text, statement, sourceOf.get(statement))
      if (!next) continue
      const known = candidates.get(next.bare) ?? new Map<string, Candidate>()
      known.delete(next.name)
      candidates.set(next.bare, known.set(next.name, next))
    }
    return found
  },
}

/** Who may be meant by a bare name: in which paragraph it last spoke; `fits` where its name may replace the bare one. */
type Candidate = { bare: string; name: string; paragraph: number; fits: boolean }

function asked(bare: string, candidates: readonly Candidate[]): Pick<Found, 'message' | 'suggestions'> {
  return {
    message: {
      ar: `من المقصود بـ«${bare}»؟ سبق في الخبر ${candidates.map(({ name }) => `«${name}»`).join(' و')}. سمِّه باسمه.`,
      en: `Which one is “${bare}”? The story has ${candidates.map(({ name }) => `“${name}”`).join(' and ')} before. Name it.`,
    },
    suggestions: candidates.filter(({ fits }) => fits).map(({ name }) => name),
  }
}

/** What a later bare name may mean by this statement: its body, its unnamed source, or the communiqué it is made in. */
function candidateOf(text: string, statement: PlacedStatement, source: Source | undefined): Candidate | null {
  const { name, speaker, paragraph } = statement
  if (!name) return null
  if (/^مصدر\s/.test(speaker)) return { bare: 'المصدر', name: speaker, paragraph, fits: false }
  if (!/^ال(?:بيان|مصدر)/.test(speaker) && inCommunique.test(text.slice(name.end, name.end + 60)))
    return { bare: 'البيان', name: `بيان ${speaker}`, paragraph, fits: true }
  return source ? { bare: source.kind, name: source.name, paragraph, fits: true } : null
}

const inCommunique = /^\s*(?:[^\s،.:«"]{1,20}\s+){0,2}في بيان/

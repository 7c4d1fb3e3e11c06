import { warning, type Check, type Finding } from './check.ts'

/** Somebody else's work, as it was or in our words: readers must learn whose, and be able to go there. */
const owed = new Set(['republished', 'translated'])

export const sourceNamed: Check = {
  name: 'source',
  severity: 'blocks',
  excusable: true,
  find: ({ sources }) =>
    sources.flatMap((source, index): Finding[] => {
      if (!owed.has(source.relation)) return []
      const number = index + 1
      const place = { field: 'sources', entry: index } as const
      return [
        ...(source.name
          ? []
          : [{ reason: { en: `source ${number} has no name`, ar: `المصدر ${number} بلا اسم` }, place }]),
        ...(source.url || index > 0
          ? []
          : [{ reason: { en: `source ${number} has no address`, ar: `المصدر ${number} بلا رابط` }, place }]),
      ]
    }),
}

/** What only somebody thinks comes from nowhere else. */
const ownThoughts = new Set(['opinion', 'review'])

export const sourceThere = warning('source-chain', ({ kind, sources }) =>
  sources.length > 0 || ownThoughts.has(kind)
    ? []
    : [
        {
          reason: {
            en: 'the chain of sources is empty: say where this comes from, own reporting too',
            ar: 'سلسلة الإسناد فارغة؛ اذكر مصدر المادة ولو كان عملنا الميداني',
          },
          place: { field: 'sources' },
        },
      ],
)

/** A source that the story stands on, or that it quotes, should have a name; own reporting needs none. */
export const sourceWorth = warning('source-name', ({ sources }) =>
  sources.flatMap(({ relation, kind, name }, index): Finding[] =>
    name || owed.has(relation) || kind === 'own-reporting'
      ? []
      : [
          {
            reason: { en: `source ${index + 1} has no name`, ar: `المصدر ${index + 1} بلا اسم` },
            place: { field: 'sources', entry: index },
          },
        ],
  ),
)

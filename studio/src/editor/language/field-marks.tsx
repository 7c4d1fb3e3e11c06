import { useFound } from './use-language-check.ts'
import type { FieldName } from './findings.ts'
import type { LanguageCheck } from './language-check.ts'

type MarksProps = { check: LanguageCheck; name: FieldName; value: string; className: string; dir: string; lang: string }

/**
 * What was found in a field, drawn behind it: the same words in the same place, unseen, with their wavy lines. Nothing
 * while there is nothing to mark.
 */
export function FieldMarks({ check, name, value, className, dir, lang }: MarksProps) {
  const spans = useFound(check)
    .inField(name, value)
    .toSorted((a, b) => a.start - b.start)
  if (spans.length === 0) return null
  return (
    <div className={className} dir={dir} lang={lang} aria-hidden>
      {spans.map(({ start, end, finding }, index) => (
        <span key={finding.id}>
          {value.slice(spans[index - 1]?.end ?? 0, start)}
          <span className="language-mark" data-severity={finding.severity}>
            {value.slice(start, end)}
          </span>
        </span>
      ))}
      {value.slice(spans.at(-1)!.end)}
    </div>
  )
}

import { closeHistory } from '@tiptap/pm/history'
import type { Transaction } from '@tiptap/pm/state'
import { corrected, isInField, type FieldName, type Finding, type Span } from './findings.ts'
import type { LanguageCheck } from './language-check.ts'
import { standingOf } from './marks-plugin.ts'

type Fix = { finding: Finding; suggestion: string }
type Before = Partial<Record<FieldName, [before: string, after: string]>>
/** How many were mended, and what takes it back; in the text that is the editor's own undo. */
export type Fixed = { count: number; undo: () => boolean }

/** Puts corrections into the text and its fields: in the body as one step of the editor's history. */
export function fix(check: LanguageCheck, fixes: readonly Fix[]): Fixed {
  const fields: Before = {}
  let count = 0
  for (const field of ['kicker', 'headline', 'standfirst'] as const) {
    const value = check.draft.fields()[field]
    const spans = spansOf(check, field, value, fixes)
    if (spans.length === 0) continue
    const after = corrected(value, spans)
    fields[field] = [value, after]
    count += spans.length
    check.draft.set({ [field]: after })
  }
  const inBody = fixBody(check, fixes)
  check.drop(new Set(fixes.map(({ finding }) => finding.id)))
  return { count: count + inBody.count, undo: () => undo(check, fields, inBody.document) }
}

function spansOf(check: LanguageCheck, field: FieldName, value: string, fixes: readonly Fix[]) {
  const wanted = new Map(fixes.map(({ finding, suggestion }) => [finding.id, suggestion]))
  return check
    .inField(field, value)
    .flatMap((span: Span) =>
      wanted.has(span.finding.id) ? [{ ...span, suggestion: wanted.get(span.finding.id)! }] : [],
    )
}

function fixBody(check: LanguageCheck, fixes: readonly Fix[]): { count: number; document: unknown } {
  const { editor } = check
  const inBody = fixes.filter(({ finding }) => !isInField(finding))
  if (!editor || inBody.length === 0) return { count: 0, document: null }
  const { state, view } = editor
  const standing = inBody.flatMap(({ finding, suggestion }) => {
    const where = standingOf(state, finding)
    return where ? [{ where, suggestion }] : []
  })
  if (standing.length === 0) return { count: 0, document: null }
  // A step of its own: undoing it takes back nothing that was typed.
  const transaction = closeHistory(state.tr)
  // From the end, so that what stands before keeps its place.
  const at = ({ where }: (typeof standing)[number]) =>
    where.kind === 'text' ? where.from : where.position + where.start / 1e6
  for (const { where, suggestion } of standing.toSorted((a, b) => at(b) - at(a))) {
    if (where.kind === 'text') replace(transaction, where.from, where.to, suggestion)
    else {
      const value = transaction.doc.nodeAt(where.position)!.attrs[where.name] as string
      const mended = value.slice(0, where.start) + suggestion + value.slice(where.end)
      transaction.setNodeAttribute(where.position, where.name, mended)
    }
  }
  view.dispatch(transaction)
  view.dispatch(closeHistory(view.state.tr))
  return { count: standing.length, document: view.state.doc }
}

function replace(transaction: Transaction, from: number, to: number, suggestion: string): void {
  if (suggestion) transaction.insertText(suggestion, from, to)
  else transaction.delete(from, to)
}

/** @returns false where somebody has written since: then it is not taken back */
function undo(check: LanguageCheck, fields: Before, document: unknown): boolean {
  const entries = Object.entries(fields) as [FieldName, [string, string]][]
  const { editor, draft } = check
  if (entries.some(([field, [, after]]) => draft.fields()[field] !== after)) return false
  if (document !== null && editor?.state.doc !== document) return false
  for (const [field, [before]] of entries) draft.set({ [field]: before })
  if (document !== null) editor!.commands.undo()
  return true
}

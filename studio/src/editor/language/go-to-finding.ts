import { TextSelection } from '@tiptap/pm/state'
import { isInField, type Finding } from './findings.ts'
import type { LanguageCheck } from './language-check.ts'
import { standingOf } from './marks-plugin.ts'

/** Shows a finding where it stands and selects its words, in a field or in the text. */
export function goToFinding(check: LanguageCheck, finding: Finding): void {
  check.show(finding.id)
  if (isInField(finding)) {
    const { field } = finding.place
    const span = check.inField(field, check.draft.fields()[field]).find((one) => one.finding === finding)
    select(document.querySelector(`[data-head-field="${field}"]`), span?.start, span?.end)
    return
  }
  const { editor } = check
  const where = editor && standingOf(editor.state, finding)
  if (!editor || !where) return
  if (where.kind === 'attribute') {
    const block = editor.view.nodeDOM(where.position) as HTMLElement | null
    // A table's caption is its one field; a figure's are named.
    select(block?.querySelector(`[data-words="${where.name}"], .table input`) ?? null, where.start, where.end)
    return
  }
  const { tr, doc } = editor.state
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, where.from, where.to)).scrollIntoView())
  editor.view.focus()
}

function select(field: HTMLInputElement | HTMLTextAreaElement | null, start = 0, end = start): void {
  field?.scrollIntoView({ block: 'center' })
  field?.focus()
  field?.setSelectionRange(start, end)
}

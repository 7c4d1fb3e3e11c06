import type { Finding } from './findings.ts'

/** The words a finding is about in three pieces: before, what was found, behind. */
export function piecesOf({ about, text }: Finding): [string, string, string] {
  const at = about.indexOf(text)
  if (at < 0) return ['', text, '']
  return [about.slice(0, at), text, about.slice(at + text.length)]
}

/** How a correction reads: of a mark or a space, with the words around it, since ، alone says nothing. */
export function correctionOf(finding: Finding, suggestion: string): string {
  if (/\p{L}\p{M}*\p{L}/u.test(suggestion)) return suggestion
  const [before, , after] = piecesOf(finding)
  return `${before}${suggestion}${after}`.trim() || suggestion
}

/** Findings of one rule together, the gravest first and otherwise in the order of the text. */
export function byRule(findings: readonly Finding[]): [rule: string, findings: Finding[]][] {
  const groups = Map.groupBy(findings, ({ rule }) => rule)
  const gravity = ({ severity }: Finding) => ['error', 'warning', 'hint'].indexOf(severity)
  return [...groups].toSorted(([, [a]], [, [b]]) => gravity(a!) - gravity(b!))
}

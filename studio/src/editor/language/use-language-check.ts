import type { Editor } from '@tiptap/react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Editing } from '../editing/editing.ts'
import { LanguageCheck } from './language-check.ts'

/** The language check of the story on this page, for as long as it is open. */
export function useLanguageCheck(editing: Editing, editor: Editor | null): LanguageCheck {
  const [check] = useState(() => new LanguageCheck(editing.draft, editing.story.id))
  useEffect(() => check.start(), [check])
  useEffect(() => check.attach(editor), [check, editor])
  return check
}

/** Draws anew with every answer of the check. */
export function useFound(check: LanguageCheck): LanguageCheck {
  useSyncExternalStore(check.listen, check.version)
  return check
}

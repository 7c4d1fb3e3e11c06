import { directionOf } from '../../stories/body.tsx'
import type { View } from '../view.ts'

/** Words of the interface inside a story's text: marked where the two languages differ, plain where they do not. */
export function Interface({ view, within, text }: { view: View; within: string; text: string }) {
  if (view.language === within.split('-', 1)[0]) return text
  return (
    <span lang={view.language} dir={directionOf(view.language)}>
      {text}
    </span>
  )
}

import type { CorrectionKind } from '../../../../src/stories/shape.ts'
import { isRightToLeft } from '../../../../src/arabic/direction.ts'
import { useWrittenTime } from '../../shell/time.tsx'
import { useWords } from '../../shell/words.ts'
import styles from './notice.module.css'
import { workflowWords } from './words.ts'

const names: Record<CorrectionKind, { ar: string; en: string }> = {
  correction: { ar: 'تصحيح', en: 'Correction' },
  clarification: { ar: 'توضيح', en: 'Clarification' },
  update: { ar: 'تحديث', en: 'Update' },
  retraction: { ar: 'سُحبت هذه المادة', en: 'Retraction' },
}

/** A notice as readers will see it, in the story's language. */
export function Notice({ kind, text, language }: { kind: CorrectionKind; text: string; language: string }) {
  const words = useWords(workflowWords)
  const write = useWrittenTime()
  const arabic = isRightToLeft(language)
  return (
    <div>
      <div className={styles.label}>{words.noticeShown}</div>
      <div className={styles.notice} lang={language} dir={arabic ? 'rtl' : 'ltr'} data-kind={kind}>
        <b>{names[kind][arabic ? 'ar' : 'en']}</b> <small>{write(new Date().toISOString(), 'day')}</small>
        <p>{text}</p>
      </div>
    </div>
  )
}

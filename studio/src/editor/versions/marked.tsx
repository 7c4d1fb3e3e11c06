import { useWords } from '../../shell/words.ts'
import type { DifferencePart } from '../merge/word-difference.ts'
import styles from './difference.module.css'
import { versionWords } from './words.ts'

/** Words with what was added underlined and what was removed struck through; each is also said to who hears it. */
export function Marked({ parts }: { parts: readonly DifferencePart[] }) {
  const words = useWords(versionWords)
  return parts.map(({ text, change }, index) => {
    if (change === 'same') return <span key={index}>{text}</span>
    const Mark = change === 'added' ? 'ins' : 'del'
    return (
      <Mark key={index} className={styles[change]}>
        <span className="unseen">{words[change]} </span>
        {text}
      </Mark>
    )
  })
}

import { IconCheck } from '@tabler/icons-react'
import { useWords, writtenNumber } from '../shell/words.ts'
import styles from './steps.module.css'
import { setUpWords } from './words-set-up.ts'

type StepsProps = { labels: readonly string[]; at: number; go: (step: number) => void }

/** Where one is among the steps; done ones can be gone back to. On a phone only the step one is at is named. */
export function Steps({ labels, at, go }: StepsProps) {
  const words = useWords(setUpWords)
  return (
    <ol className={styles.steps} aria-label={words.step(writtenNumber(at + 1), writtenNumber(labels.length))}>
      {labels.map((label, step) => (
        <li key={label} aria-current={step === at ? 'step' : undefined} data-done={step < at || undefined}>
          <button type="button" disabled={step >= at} onClick={() => go(step)}>
            <span className={styles.number}>
              {step < at ? <IconCheck size={16} aria-hidden /> : writtenNumber(step + 1)}
            </span>
            <span className={styles.label}>{label}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}

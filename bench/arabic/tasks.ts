import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Measured } from '../claim.ts'
import { headlines } from './headline.ts'
import { speed } from './speed.ts'
import { questions } from './t1.ts'
import { lemmas } from './t2.ts'
import { spelling } from './t4.ts'
import { names } from './t5.ts'
import { speech } from './t6.ts'

type Task = (folder: string, say: (line: string) => void) => Promise<Measured[]>

const tasks: readonly Task[] = [speed, questions, headlines, lemmas, spelling, names, speech]

export const usualFolder = fileURLToPath(new URL('../../../shared/data/arabic', import.meta.url))

/** Every task on the data in a folder, each beside its baselines. Says so, and measures nothing, when it is not there. */
export async function measureArabic(folder: string, say: (line: string) => void): Promise<Measured[]> {
  if (!existsSync(folder)) {
    say(`the Arabic data are not at ${folder}; name their folder: npm run bench:arabic FOLDER`)
    return []
  }
  const rows: Measured[] = []
  for (const task of tasks) rows.push(...(await task(folder, say)))
  return rows
}

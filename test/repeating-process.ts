// For tests only: makes one section under an Idempotency-Key, says its answer, and is killed where it was told to be.
import { operator } from '../src/base/actor.ts'
import { openContext } from '../src/base/context.ts'
import { readSettings } from '../src/base/settings.ts'
import { once } from '../src/desk/idempotency.ts'
import { addSection } from '../src/sections/add.ts'

const [killed = 'never'] = process.argv.slice(2)
const { KEY: key = '', ...env } = process.env
const context = await openContext(readSettings(env))
const answer = await once(context, 'account', key, { name: 'اقتصاد' }, async (inside) => {
  const id = `s-${process.pid}`
  await addSection(inside, operator('سلمى'), { id, name: 'اقتصاد' })
  if (killed === 'inside') process.kill(process.pid, 'SIGKILL')
  // Time for the other one to come in between.
  await new Promise((resolve) => setTimeout(resolve, 50))
  return { id }
})
if (killed === 'after') process.kill(process.pid, 'SIGKILL')
process.stdout.write(JSON.stringify(answer))
process.exit()

import { operator } from '../src/base/actor.ts'
// For tests only: publishes one story after the other and says each on standard output when it is done.
import { openContext } from '../src/base/context.ts'
import { readSettings } from '../src/base/settings.ts'
import { createStory } from '../src/stories/create.ts'
import { publishStory } from '../src/stories/publish.ts'

const context = await openContext(readSettings(process.env))
for (let number = 0; ; number++) {
  const { id } = await createStory(context, operator('سلمى'), {
    headline: `خبر رقم ${number} من ${process.pid}`,
    topics: ['النجاة'],
    body: Array.from({ length: 20 }, (_, line) => ({
      type: 'paragraph' as const,
      runs: [{ text: `قال الشاهد رقم ${line} إنه رأى ما حدث.` }],
    })),
  })
  const { version, sha256 } = await publishStory(context, operator('سلمى'), id)
  process.stdout.write(`${JSON.stringify({ id, version, sha256 })}\n`)
}

import type { Page } from 'playwright-core'
import { signedIn } from '../../src/accounts/testing.ts'
import type { Actor } from '../../src/base/actor.ts'
import { createStory } from '../../src/stories/create.ts'
import type { StoryContentInput } from '../../src/stories/shape.ts'
import type { Newsroom } from './newsroom.ts'

type Colleague = { actor: Actor; page: Page }

/** An editor with a browser of their own, signed in. */
export async function colleague(newsroom: Newsroom, name: string): Promise<Colleague> {
  const page = await newsroom.person()
  const { actor, cookie } = await signedIn(newsroom.site.context, { name, role: 'editor' })
  const [key, value] = cookie.split('=') as [string, string]
  await page.context().addCookies([{ name: key, value: decodeURIComponent(value), url: newsroom.url }])
  return { actor, page }
}

/** A draft that is open for writing in its owner's browser. */
export async function openDraft(
  newsroom: Newsroom,
  content: StoryContentInput = { headline: 'مسودة' },
): Promise<Colleague & { id: string }> {
  const owner = await colleague(newsroom, 'ليلى')
  const { id } = await createStory(newsroom.site.context, owner.actor, content)
  await owner.page.goto(`/studio/stories/${id}`)
  await owner.page.locator('.body[contenteditable=true]').waitFor()
  return { ...owner, id }
}

import { operator } from '../src/base/actor.ts'
import { request, type IncomingHttpHeaders } from 'node:http'
import { startSite, type RunningSite } from '../src/app.ts'
import { readSettings } from '../src/base/settings.ts'
import { migratedEnvironment } from '../src/base/testing.ts'
import { createStory } from '../src/stories/create.ts'
import { publishStory } from '../src/stories/publish.ts'
import type { StoryContentInput } from '../src/stories/shape.ts'

// For tests only: a running site on a port of its own, asked over real connections.

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string }

export function ask(
  port: number,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string | Uint8Array } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path, method: options.method ?? 'GET', headers: options.headers ?? {} },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const body = Buffer.concat(chunks)
          resolve({ status: response.statusCode!, headers: response.headers, body, text: body.toString() })
        })
      },
    )
    asked.on('error', reject)
    asked.end(options.body)
  })
}

export async function runSite(
  env: Record<string, string> = {},
): Promise<{ site: RunningSite; env: Record<string, string> }> {
  const settings = await migratedEnvironment({ ISNAD_HOST: '127.0.0.1', ...env })
  return { site: await startSite(readSettings(settings)), env: settings }
}

export async function publishOne(
  site: RunningSite,
  headline: string,
  more: Partial<StoryContentInput> = {},
): Promise<{ id: string; path: string }> {
  const { id } = await createStory(site.context, operator('سلمى'), {
    headline,
    body: [{ type: 'paragraph', runs: [{ text: 'قال المتحدث باسم البلدية إن العمل مستمر.' }] }],
    ...more,
  })
  const { url } = await publishStory(site.context, operator('سلمى'), id)
  return { id, path: new URL(url).pathname }
}

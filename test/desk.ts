import type { RunningSite } from '../src/app.ts'
import { ask } from './site.ts'

// For tests only: the newsroom's API, asked over a real connection.

export type DeskAnswer = { status: number; value: any; cookies: string[] }

/**
 * @param key as an operation has it, with its path filled in: `POST /stories/3k9x0m2p7q/publish`
 * @param input the JSON body; the query of a GET stands in the key
 * @param file the raw body of an operation that takes one
 * @param headers a request that changes something comes from a page of the site unless these say otherwise
 */
export async function askDesk(
  site: RunningSite,
  key: string,
  {
    input,
    file,
    cookie,
    headers = {},
  }: { input?: unknown; file?: Uint8Array; cookie?: string; headers?: Record<string, string> } = {},
): Promise<DeskAnswer> {
  const [method = '', path = ''] = key.split(' ')
  const answer = await ask(site.port, `/api/v1/desk${path}`, {
    method,
    headers: {
      origin: site.context.site.url,
      ...(cookie && { cookie }),
      ...(input !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(input !== undefined && { body: JSON.stringify(input) }),
    ...(file && { body: file }),
  })
  return {
    status: answer.status,
    value: JSON.parse(answer.text || 'null'),
    cookies: answer.headers['set-cookie'] ?? [],
  }
}

/** The Cookie header that a browser would send after these Set-Cookie headers. */
export function jar(...cookies: string[]): string {
  return cookies
    .map((cookie) => cookie.split(';')[0]!)
    .filter((pair) => !pair.endsWith('='))
    .join('; ')
}

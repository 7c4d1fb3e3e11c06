import type { Page } from 'playwright-core'

/** What a page does that it should not: calls to other places, errors, violations of its own security policy. */
export function listen(page: Page, origin: string): string[] {
  const heard: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith('data:') && new URL(request.url()).origin !== origin)
      heard.push(`asks ${request.url()}`)
  })
  page.on('requestfailed', (request) => {
    // What a page still waits for is broken off when it is left.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') heard.push(`does not get ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest())
      heard.push(`${response.status()} for ${response.url()}`)
  })
  page.on('pageerror', (error) => heard.push(`throws ${error}`))
  page.on('console', (message) => {
    // Chromium says so of a page that rightly answers 404 or 410.
    const own = message.location().url === page.url() && /responded with a status of 4(04|10)/.test(message.text())
    if (/error|warning/.test(message.type()) && !own) heard.push(`says ${message.text()}`)
  })
  return heard
}

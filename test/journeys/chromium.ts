/** How long a step may take that waits for something to be there, in milliseconds; a machine may have much else to do. */
export const patience = 45_000

export const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** How Chromium is started: it finds one site under its public address, and nothing under any other. */
export function browserArguments(url: string, port: number): string[] {
  return [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
    `--host-resolver-rules=MAP ${new URL(url).host} 127.0.0.1:${port},MAP * ~NOTFOUND`,
  ]
}

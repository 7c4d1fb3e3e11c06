import { open } from 'node:fs/promises'
import { unreadable } from '../archive/reasons.ts'
import { Refused } from '../base/refused.ts'

/** Largest input read whole, in bytes. */
const maximumBytes = 64 * 1024 * 1024

/**
 * The bytes of a file, or of standard input for `-`.
 * @throws Refused('missing') when it cannot be read · Refused('too-large')
 */
export async function readBytes(name: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    const stream = name === '-' ? process.stdin : (await open(name, 'r')).createReadStream()
    for await (const chunk of stream) {
      size += chunk.length
      if (size > maximumBytes) throw tooLarge(name)
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof Refused) throw error
    throw unreadable(name, error)
  }
  return Buffer.concat(chunks)
}

export async function readText(name: string): Promise<string> {
  return (await readBytes(name)).toString('utf8')
}

function tooLarge(name: string): Refused {
  const limit = `${maximumBytes / 1024 / 1024} MB`
  return new Refused('too-large', { en: `${name} is larger than ${limit}`, ar: `الملف ${name} أكبر من ${limit}` })
}

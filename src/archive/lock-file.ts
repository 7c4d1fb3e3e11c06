import { randomBytes } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { Refused } from '../base/refused.ts'
import { unwritable } from './reasons.ts'

const held = new Set<string>()

/**
 * Runs work while nobody else on this machine does work under the same lock. A lock that a killed process left is taken
 * over.
 * @param path of the lock's file; it holds the process's number
 * @throws Refused('busy') when a living process holds it
 */
export async function whileLocked<T>(path: string, work: () => Promise<T>): Promise<T> {
  await lock(path)
  held.add(path)
  try {
    return await work()
  } finally {
    held.delete(path)
    await rm(path, { force: true })
  }
}

async function lock(path: string): Promise<void> {
  // The lock appears with its content or not at all.
  const own = `${path}.${randomBytes(6).toString('hex')}`
  await writeFile(own, String(process.pid)).catch((error: unknown) => {
    throw unwritable(path, error)
  })
  try {
    if ((await appears(own, path)) || ((await isLeft(path)) && (await appears(own, path)))) return
  } finally {
    await rm(own, { force: true })
  }
  throw new Refused('busy', {
    en: `another process is writing this file; if none is, remove ${path}`,
    ar: `عملية أخرى تكتب هذا الملف؛ إن لم تكن هناك عملية فاحذف ${path}`,
  })
}

async function appears(own: string, path: string): Promise<boolean> {
  return link(own, path).then(
    () => true,
    (error: { code?: string }) => {
      if (error.code === 'EEXIST') return false
      throw error
    },
  )
}

/** Whether the process that made the lock is gone; then the lock goes too. */
async function isLeft(path: string): Promise<boolean> {
  const holder = Number(await readFile(path, 'utf8').catch(() => ''))
  // In a container every start can have the same number as the one before.
  const lives = holder === process.pid ? held.has(path) : holder > 0 && isRunning(holder)
  if (!lives) await rm(path, { force: true })
  return !lives
}

function isRunning(number: number): boolean {
  try {
    return process.kill(number, 0)
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}

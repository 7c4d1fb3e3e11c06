import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it that are missing. Not by Node's own `recursive`, which never ends where the system
 * says that a parent is there and yet that it is not (as /proc does).
 * @returns the topmost folder that was made; undefined when all were there
 * @throws the system's error (ENOENT, ENOTDIR, EACCES …)
 */
export function makeFolders(folder: string): string | undefined {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined
  const parent = dirname(folder)
  const above = parent === folder ? undefined : makeFolders(parent)
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process may have made it meanwhile.
    if ((error as { code?: string }).code !== 'EEXIST' || !statSync(folder).isDirectory()) throw error
  }
  return above ?? folder
}

// Packages of many small files that every start loads: their files are joined into one each, which loads in a tenth of
// the time. Whatever imports such a package gets the one file in place of its first.
import { readFileSync } from 'node:fs'

const names = ['fast-xml-parser', 'kysely', 'zod']

/** The first file of each package, as it is imported, and under which name its joined file is kept. */
export const joined = new Map(
  names.map((name) => {
    const url = import.meta.resolve(name)
    const folder = url.slice(0, url.lastIndexOf(`/node_modules/${name}/`) + `/node_modules/${name}/`.length)
    return [url, `${name}-${JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')).version}`]
  }),
)

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Packs every file beside itself, so that the server has nothing to compress. */
const packed: Plugin = {
  name: 'packed',
  async writeBundle({ dir }) {
    const folder = join(dir!, 'assets')
    for (const name of await readdir(folder))
      if (/\.(?:js|css|svg)$/.test(name))
        await writeFile(join(folder, `${name}.br`), await promisify(brotliCompress)(await readFile(join(folder, name))))
  },
}

/**
 * Every part of Mantine brings its own styles along, and no page those of a part it does not use. The names of a part's
 * classes stand in a file named like the file of its styles; the other packages have one file of styles each.
 */
const stylesOfParts: Plugin = {
  name: 'styles-of-parts',
  // Spotlight says that none of its files does anything by being loaded; its styles do.
  resolveId: {
    order: 'pre',
    filter: { id: /^@mantine\/.*\.css$/ },
    async handler(source, importer) {
      const found = await this.resolve(source, importer, { skipSelf: true })
      return found && { ...found, moduleSideEffects: true }
    },
  },
  transform: {
    filter: { id: /@mantine\/\w+\/esm\/.*\.module\.mjs$/ },
    handler(code, id) {
      const [, name, part] = /@mantine\/(\w+)\/.*?([^/]+)\.module\.mjs$/.exec(id)!
      const styles = name === 'core' ? `@mantine/core/styles/${part}.css` : `@mantine/${name}/styles.css`
      return { code: `import '${styles}'\n${code}`, map: null, moduleSideEffects: true }
    },
  },
}

export default defineConfig({
  root: import.meta.dirname,
  base: '/studio/',
  plugins: [react(), stylesOfParts, packed],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Browsers that know light-dark() by themselves.
    cssTarget: ['chrome125', 'firefox128', 'safari18'],
  },
})

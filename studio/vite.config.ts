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

/** The document names what the small first script loads, so that the browser fetches all of it at once. */
const namedAhead: Plugin = {
  name: 'named-ahead',
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle = {} }) {
      const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry)
      if (entry?.type !== 'chunk') return []
      return entry.dynamicImports.flatMap((name) => {
        const chunk = bundle[name]
        if (chunk?.type !== 'chunk') return []
        // What a file stands on comes before it: of two rules of the same weight the later one counts.
        const scripts = [...chunk.imports, name].filter((file) => file !== entry.fileName)
        const styles = scripts.flatMap((file) => {
          const script = bundle[file]
          return script?.type === 'chunk' ? [...(script.viteMetadata?.importedCss ?? [])] : []
        })
        return [
          ...styles.map((file) => link({ rel: 'stylesheet', href: `/studio/${file}` })),
          ...scripts.map((file) => link({ rel: 'modulepreload', href: `/studio/${file}` })),
        ]
      })
    },
  },
}
const link = (attrs: Record<string, string>) =>
  ({ tag: 'link', attrs: { ...attrs, crossorigin: true }, injectTo: 'head' }) as const

export default defineConfig({
  root: import.meta.dirname,
  base: '/studio/',
  plugins: [react(), stylesOfParts, namedAhead, packed],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Which file needs which: what the first load weighs is read from it.
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What several pages are made of is one file and one sheet of styles, in the order they stand on each other.
          groups: [
            {
              name: 'parts',
              test: /node_modules\/(?:@mantine\/(?:core|hooks)|@tabler|@floating-ui)|studio\/src\/(?:shell|api)\//,
              minShareCount: 2,
            },
          ],
        },
      },
    },
    // Browsers that know light-dark() by themselves.
    cssTarget: ['chrome125', 'firefox128', 'safari18'],
  },
})

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

export default defineConfig({
  root: import.meta.dirname,
  base: '/studio/',
  plugins: [react(), packed],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})

// npm runs this after `npm ci`: everything is compiled once and kept, so that the first start is like every other, and
// the studio is built. Without it (npm ci --ignore-scripts) the first start compiles, and `npm run build` builds.
await import('./load.js')
for (const module of ['../src/main.ts', '../src/app.ts', '../samples/seed.ts']) await import(module)
const { build } = await import('vite')
await build({ root: new URL('../studio', import.meta.url).pathname, logLevel: 'warn' })

// npm runs this after `npm ci`: everything is compiled once and kept, so that the first start is like every other.
// Without it (npm ci --ignore-scripts) the first start does the same.
await import('./load.js')
for (const module of ['../src/main.ts', '../src/app.ts', '../samples/seed.ts']) await import(module)

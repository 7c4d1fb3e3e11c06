// node src/arabic/words/make-words.ts words.tsv: makes words.br from lines of word TAB number of articles it stands in.
import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { canBeListed, encodeWords } from './encoding.ts'

const source = process.argv[2]
if (!source) throw new Error('Usage: make-words.ts words.tsv')
const list = readFileSync(source, 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
  .map(([word = '', count]) => ({ word, count: Number(count) }))
  .filter(({ word, count }) => canBeListed(word) && count > 0)
  .sort((a, b) => (a.word < b.word ? -1 : 1))
const packed = brotliCompressSync(encodeWords(list), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
})
writeFileSync(new URL('words.br', import.meta.url), packed)
process.stdout.write(`${list.length} words, ${packed.length} bytes\n`)

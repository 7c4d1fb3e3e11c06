/**
 * Gives a font another name inside (OpenType "name" table). The licence of a font may reserve its name for the
 * unchanged original (OFL 1.1, condition 3), and a subset is a changed version.
 */
export function renamed(font: Buffer, family: string, style: string): Buffer {
  const tables = tablesOf(font)
  const old = namesOf(tables.get('name')!)
  const postScript = `${family} ${style}`.replace(/ /g, '-')
  const names = new Map([
    [0, old.get(0) ?? ''],
    [1, family],
    [2, style],
    [3, postScript],
    [4, `${family} ${style}`],
    [5, old.get(5) ?? ''],
    [6, postScript],
    [13, 'This Font Software is licensed under the SIL Open Font License, Version 1.1.'],
    [14, 'https://openfontlicense.org'],
  ])
  tables.set('name', nameTable(names))
  return assembled(font.readUInt32BE(0), tables)
}

/** The tables of a font file, by tag. */
function tablesOf(font: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>()
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) {
    const start = font.readUInt32BE(at + 8)
    tables.set(font.toString('latin1', at, at + 4), font.subarray(start, start + font.readUInt32BE(at + 12)))
  }
  return tables
}

/** What a font says about itself, by name id (1 family, 2 style, 5 version …): its Windows records in UTF-16. */
export function fontNames(font: Buffer): Map<number, string> {
  return namesOf(tablesOf(font).get('name')!)
}

function namesOf(table: Buffer): Map<number, string> {
  const names = new Map<number, string>()
  const text = table.readUInt16BE(4)
  for (let at = 6; at < 6 + 12 * table.readUInt16BE(2); at += 12) {
    if (table.readUInt16BE(at) !== 3) continue
    const start = text + table.readUInt16BE(at + 10)
    const bytes = Buffer.from(table.subarray(start, start + table.readUInt16BE(at + 8)))
    names.set(table.readUInt16BE(at + 6), bytes.swap16().toString('utf16le'))
  }
  return names
}

function nameTable(names: Map<number, string>): Buffer {
  const head = Buffer.alloc(6 + 12 * names.size)
  head.writeUInt16BE(names.size, 2)
  head.writeUInt16BE(head.length, 4)
  const texts: Buffer[] = []
  let at = 6
  let offset = 0
  for (const [id, name] of names) {
    const text = Buffer.from(name, 'utf16le').swap16()
    // Platform Windows, encoding Unicode, language English.
    for (const value of [3, 1, 0x409, id, text.length, offset]) at = head.writeUInt16BE(value, at)
    texts.push(text)
    offset += text.length
  }
  return Buffer.concat([head, ...texts])
}

function assembled(version: number, tables: Map<string, Buffer>): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const power = Math.floor(Math.log2(sorted.length))
  const head = Buffer.alloc(12 + 16 * sorted.length)
  head.writeUInt32BE(version, 0)
  const search = 16 * 2 ** power
  for (const [index, value] of [sorted.length, search, power, 16 * sorted.length - search].entries())
    head.writeUInt16BE(value, 4 + 2 * index)
  const parts = [head]
  let offset = head.length
  for (const [index, [tag, table]] of sorted.entries()) {
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)])
    // The sum over the whole file stands in "head" and is left at nought while the tables are summed.
    if (tag === 'head') padded.writeUInt32BE(0, 8)
    const at = 12 + 16 * index
    head.write(tag, at, 'latin1')
    for (const [place, value] of [sum(padded), offset, table.length].entries())
      head.writeUInt32BE(value, at + 4 + 4 * place)
    parts.push(padded)
    offset += padded.length
  }
  const whole = Buffer.concat(parts)
  const start = whole.readUInt32BE(12 + 16 * sorted.findIndex(([tag]) => tag === 'head') + 8)
  whole.writeUInt32BE((0xb1b0afba - sum(whole)) >>> 0, start + 8)
  return whole
}

function sum(bytes: Buffer): number {
  let total = 0
  for (let at = 0; at < bytes.length; at += 4) total = (total + bytes.readUInt32BE(at)) >>> 0
  return total
}

import { Refused } from '../base/refused.ts'

/** Largest page taken, in bytes: 10 MB. */
export const maximumPageBytes = 10 * 1024 * 1024

const refuse = (ar: string, en: string) => new Refused('invalid', { ar, en })
const binary = () =>
  new Refused('not-supported', {
    ar: 'هذا ملف ثنائي لا نصّ؛ المقبول صفحة نصية أو صفحة HTML',
    en: 'This is a binary file, not text; give a page as plain text or HTML',
  })
const undecodable = () =>
  refuse(
    'تعذّر التعرّف على ترميز الملف؛ احفظه بترميز UTF-8 ثم أعد المحاولة',
    'The encoding of the file could not be recognised; save it as UTF-8 and try again',
  )
const damaged = () =>
  refuse(
    'حروف النص تالفة في الملف نفسه (فُكّ ترميزه خطأً قبل حفظه)؛ خذ الصفحة من أصلها',
    'The letters are already damaged in the file (it was decoded wrongly before it was saved); take the page from its origin',
  )

/**
 * The text of a page: UTF-8 and UTF-16 with or without byte order mark, windows-1256, ISO-8859-6, and what the page
 * itself declares where its bytes agree. A declaration that the bytes contradict is ignored. Nothing is guessed: where
 * no encoding gives sensible text, the page is refused.
 * @throws Refused for an empty, too large, binary, undecodable or damaged file
 */
export function decodePage(bytes: Uint8Array): string {
  if (bytes.length === 0) throw refuse('الملف فارغ', 'The file is empty')
  if (bytes.length > maximumPageBytes) {
    throw new Refused('too-large', { ar: 'الصفحة أكبر من 10 ميغابايت', en: 'The page is larger than 10 MB' })
  }
  const text = decode(bytes)
  if (!/\S/.test(text)) throw refuse('الملف فارغ', 'The file is empty')
  inspect(text)
  return text
}

function decode(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return sixteen(bytes.subarray(2), 'utf-16le') ?? fail(binary())
  if (first === 0xfe && second === 0xff) return sixteen(bytes.subarray(2), 'utf-16be') ?? fail(binary())
  const plain = first === 0xef && second === 0xbb && third === 0xbf ? bytes.subarray(3) : bytes
  if (plain.includes(0)) return sixteen(plain, 'utf-16le') ?? sixteen(plain, 'utf-16be') ?? fail(binary())
  return eight(plain) ?? single(plain) ?? fail(undecodable())
}

function fail(error: Refused): never {
  throw error
}

/** Two bytes a letter; null unless nearly all of it is letters, signs and spaces that a page is made of. */
function sixteen(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string | null {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, bytes.length & ~1))
  const start = text.slice(0, 50_000)
  const usual = start.match(/[\t\n\r\u0020-\u007E\u00A0-\u00FF\u0600-\u06FF\u2010-\u206F\uFE70-\uFEFF]/g)?.length ?? 0
  return usual >= start.length * 0.95 ? text : null
}

/**
 * UTF-8, forgiving what happens to real pages: cut in the middle of a letter at the end, or in a few attributes that a
 * server shortened by bytes. Those letters become U+FFFD, as in a browser.
 */
function eight(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = count(text, '\uFFFD')
  if (broken === 0) return text
  const rest = text.replace(/\uFFFD+$/, '')
  const letters = rest.match(/[^\u0000-\u007F\uFFFD]/g)?.length ?? 0
  const within = count(rest, '\uFFFD')
  return letters > 0 && within <= letters / 100 ? rest : null
}

const declaration =
  /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w-]{2,30})|^\s{0,50}<\?xml[^>]{0,100}encoding=["']([\w-]{2,30})/i

/** One byte a letter: the reading in which the words are Arabic; else the declared one, or Western for Latin text. */
function single(bytes: Uint8Array): string | null {
  const readings = ['windows-1256', 'iso-8859-6']
    .flatMap((encoding) => read(bytes, encoding))
    .map((text) => ({ text, arabic: arabicWords(text) }))
    .toSorted((a, b) => b.arabic - a.arabic)
  const best = readings[0]
  if (best && best.arabic > 0.9) return best.text

  const ascii = new TextDecoder('latin1').decode(bytes)
  const found = declaration.exec(ascii.slice(0, 8192))
  const declared = (found?.[1] ?? found?.[2] ?? '').toLowerCase()
  const foreign = ascii.match(/[\u0080-\u00FF]/g)?.length ?? 0
  const letters = ascii.match(/[a-z]/gi)?.length ?? 0
  const latin = foreign <= letters / 5
  const unsure = /^(?:|utf-?8|utf-16.*|iso-8859-6|windows-1256)$/.test(declared)
  if (!unsure && (latin || !/^(?:windows-1252|iso-8859-1|us-ascii)$/.test(declared)))
    return read(bytes, declared)[0] ?? null
  return latin ? (read(bytes, 'windows-1252')[0] ?? null) : null
}

function read(bytes: Uint8Array, encoding: string): string[] {
  try {
    return [new TextDecoder(encoding, { fatal: true }).decode(bytes)]
  } catch {
    return []
  }
}

/**
 * 0..2: the share of foreign-looking words that are all Arabic letters, plus the share that begins with the article.
 * The wrong one of the two Arabic tables breaks words with Latin vowels and turns ال into ان.
 */
function arabicWords(text: string): number {
  const words =
    text
      .slice(0, 500_000)
      .match(/[\p{L}\p{M}]{1,60}/gu)
      ?.filter((word) => /[^\u0000-\u007F]/.test(word)) ?? []
  if (words.length < 3) return 0
  const arabic = words.filter((word) => /^[\u0621-\u063A\u0640-\u0652]+$/.test(word)).length
  const article = words.filter((word) => /^[وفب]?ال\p{L}{2}/u.test(word)).length
  const share = arabic / words.length
  return share < 0.9 || (words.length > 50 && article < words.length / 50) ? 0 : share + article / words.length
}

/** Text that decodes but is none: control characters, letters replaced by signs, UTF-8 once read as a Western table. */
function inspect(text: string): void {
  const start = text.slice(0, 500_000)
  const share = (pattern: RegExp) => (start.match(pattern)?.length ?? 0) / start.length
  if (share(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/g) > 0.03 || /^(?:%PDF-|\{\\rtf|PK\u0003\u0004)/.test(start))
    throw binary()
  if (/^(?:[\w-]+:[^\n]*\n|[ \t][^\n]*\n|\r){1,20}?content-type:\s*multipart\/related/i.test(start.slice(0, 2000))) {
    throw new Refused('not-supported', {
      ar: 'هذه صفحة محفوظة أرشيفًا واحدًا (MHTML)؛ احفظها «HTML فقط»',
      en: 'This page was saved as one archive (MHTML); save it as "HTML only"',
    })
  }
  const arabic = share(/[\u0621-\u064A]/g)
  if (share(/\uFFFD/g) > 0.02) throw undecodable()
  if (share(/[ØÙ][\u0080-\u00BF\u0152-\u0178\u02C6\u02DC\u2013-\u203A\u20AC\u2122]/g) > Math.max(0.01, arabic))
    throw damaged()
  if (share(/\?{2}/g) > Math.max(0.1, arabic)) throw damaged()
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1
}

import { Parser } from 'htmlparser2'
import { Refused } from '../../base/refused.ts'
import { foreignLimits } from './foreign.ts'

/** What is told of an XML file while it is read. */
export type XmlHandler = {
  /** @param path names of the elements around it, from the root on */
  open(name: string, attributes: Record<string, string>, path: readonly string[]): void
  /** @param path with the element itself at its end; `text` is all of its own text, within the limit it was opened with */
  close(name: string, text: string, path: readonly string[]): void
  /** Letters of its text that are wanted; 0 for none. */
  wants(name: string, path: readonly string[]): number
}

const invalid = (en: string, ar: string) => new Refused('invalid', { en, ar })

/**
 * Reads an XML file of any size, holding never more than a piece of it. Entities of the file's own making are not known
 * here: who declares a document type is refused.
 * @param taken gives out what the handler has gathered; called after each piece of the source
 * @returns whether the file was whole: its root element closed
 * @throws Refused('invalid' | 'too-large' | 'not-supported')
 */
export async function* readXml<T>(
  source: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
  taken: () => T[],
): AsyncGenerator<T[], boolean> {
  const path: string[] = []
  /** Of each open element: its text so far, and how much is wanted. */
  const texts: { text: string; wanted: number }[] = []
  let isWhole = false
  let events = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        events += 1
        if (path.length >= foreignLimits.depth)
          throw new Refused('too-large', {
            en: 'elements are nested too deeply',
            ar: 'عناصر الملف متداخلة أعمق مما يُقبل',
          })
        handler.open(name, attributes, path)
        path.push(name)
        texts.push({ text: '', wanted: handler.wants(name, path) })
      },
      ontext(text) {
        events += 1
        const own = texts.at(-1)
        if (!own && !isWhole && text.trim() !== '')
          throw new Refused('not-supported', { en: 'this is no XML file', ar: 'ليس هذا ملف XML' })
        if (own && own.text.length < own.wanted) own.text += text.slice(0, own.wanted - own.text.length)
      },
      onclosetag(name, isImplied) {
        events += 1
        // What was never closed says nothing for certain.
        if (!isImplied) handler.close(name, texts.at(-1)?.text ?? '', path)
        path.pop()
        texts.pop()
        if (path.length === 0 && !isImplied) isWhole = true
      },
      onprocessinginstruction(name, data) {
        events += 1
        if (/^!doctype/i.test(name))
          throw invalid(
            'the file declares a document type (DOCTYPE); exports have none',
            'في الملف تصريح DOCTYPE، وليس هذا في ملفات التصدير',
          )
        const encoding = /^\?xml/i.test(name) && /encoding\s*=\s*["']([\w.-]{1,40})/i.exec(data.slice(0, 300))?.[1]
        if (encoding && !/^(?:utf-?8|us-ascii)$/i.test(encoding))
          throw invalid(`the file is in ${encoding}; UTF-8 is wanted`, `ترميز الملف ${encoding}؛ المطلوب UTF-8`)
      },
    },
    { xmlMode: true },
  )
  const decoder = new TextDecoder('utf-8')
  let silent = 0
  for await (const bytes of source) {
    const piece = decoder.decode(bytes, { stream: true })
    const before = events
    parser.write(piece)
    silent = events === before ? silent + piece.length : 0
    if (silent > foreignLimits.piece)
      throw new Refused('too-large', {
        en: 'there are more than 16 million letters between two tags',
        ar: 'في الملف أكثر من 16 مليون حرف بين علامتين',
      })
    const gathered = taken()
    if (gathered.length > 0) yield gathered
  }
  parser.end(decoder.decode())
  const last = taken()
  if (last.length > 0) yield last
  return isWhole
}

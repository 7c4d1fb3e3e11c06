import { Refused } from '../../base/refused.ts'
import type { Foreign, ForeignFormat } from './foreign.ts'
import { DisqusReader } from './read-disqus.ts'
import { WordPressReader } from './read-wordpress.ts'
import { readXml, type XmlHandler } from './read-xml.ts'

type Found = { format: ForeignFormat; comments: Foreign[] }

/**
 * The comments of another system's export, some at a time, in the order of the file: WordPress (WXR) or Disqus, known by
 * its first element.
 * @returns whether the file was whole
 * @throws Refused('invalid' | 'too-large' | 'not-supported')
 */
export async function* readForeign(source: AsyncIterable<Uint8Array>): AsyncGenerator<Found, boolean> {
  let reader: WordPressReader | DisqusReader | null = null
  const handler: XmlHandler = {
    open(name, attributes, path) {
      if (path.length === 0) {
        if (reader) throw notSupported()
        reader = readerOf(name)
      }
      reader!.open(name, attributes, path)
    },
    wants: (name, path) => reader!.wants(name, path),
    close: (name, text, path) => reader!.close(name, text, path),
  }
  const pieces = readXml(source, handler, () => reader?.taken() ?? [])
  for (;;) {
    const { done, value } = await pieces.next()
    if (done) {
      if (!reader) throw notSupported()
      return value
    }
    // Not narrowed by the compiler: it is set inside the handler.
    const format = (reader as unknown) instanceof DisqusReader ? 'disqus' : 'wordpress'
    yield { format, comments: value }
  }
}

function readerOf(root: string): WordPressReader | DisqusReader {
  if (root === 'rss') return new WordPressReader()
  if (root === 'disqus') return new DisqusReader()
  throw notSupported()
}

const notSupported = () =>
  new Refused('not-supported', {
    en: 'this is no export of comments that is known here: WordPress (WXR) or Disqus, as XML',
    ar: 'ليس هذا ملف تصدير تعليقات معروفًا هنا: ووردبريس (WXR) أو Disqus، بصيغة XML',
  })

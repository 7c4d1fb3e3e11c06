import type { Words } from '../../base/refused.ts'
import type { Figure, StoryContent } from '../shape.ts'
import { warning, type Check, type Finding } from './check.ts'

/** What `lacks` says of each figure, which readers count from 1. */
function ofFigures(content: StoryContent, lacks: (figure: Figure) => boolean, words: (number: number) => Words) {
  let number = 0
  return content.body.flatMap((block, index): Finding[] => {
    if (block.type !== 'figure') return []
    number += 1
    return lacks(block) ? [{ reason: words(number), place: { block: index } }] : []
  })
}

/** A check of every figure; `lacks` says what is missing from one. */
function ofEachFigure(name: string, lacks: (figure: Figure) => boolean, words: (number: number) => Words): Check {
  return { name, severity: 'blocks', excusable: true, find: (content) => ofFigures(content, lacks, words) }
}

export const pictureFile = ofEachFigure(
  'picture-file',
  (figure) => !figure.media,
  (number) => ({ en: `photograph ${number} has no picture file`, ar: `الصورة ${number} بلا ملف` }),
)

export const pictureAlt = ofEachFigure(
  'picture-alt',
  (figure) => !figure.alt,
  (number) => ({ en: `photograph ${number} has no alt text`, ar: `الصورة ${number} بلا نص بديل` }),
)

export const pictureCredit = ofEachFigure(
  'picture-credit',
  (figure) => !figure.credit,
  (number) => ({ en: `photograph ${number} has no credit`, ar: `الصورة ${number} بلا نسبة إلى مصدرها` }),
)

/** Who cannot see the picture hears the caption too: the alt text says what is in it. */
export const pictureAltOwn = warning('picture-alt-own', (content) =>
  ofFigures(
    content,
    ({ alt, caption }) => alt !== '' && alt === caption,
    (number) => ({
      en: `the alt text of photograph ${number} repeats its caption; say what is to be seen`,
      ar: `النص البديل للصورة ${number} يكرر شرحها؛ صف ما يُرى فيها`,
    }),
  ),
)

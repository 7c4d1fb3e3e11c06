import type { Words } from '../../base/refused.ts'
import type { Figure } from '../shape.ts'
import { figuresOf } from '../text.ts'
import type { Check } from './check.ts'

/** A check of every figure; `lacks` says what is missing from one. */
function ofEachFigure(name: string, lacks: (figure: Figure) => boolean, words: (number: number) => Words): Check {
  return {
    name,
    excusable: true,
    unmet: (content) => figuresOf(content.body).flatMap((figure, index) => (lacks(figure) ? [words(index + 1)] : [])),
  }
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

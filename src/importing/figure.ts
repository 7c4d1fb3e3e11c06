import { cleanLine } from '../arabic/normalise.ts'
import type { Figure } from '../stories/shape.ts'
import { splitCaption } from './caption.ts'
import { ancestors, names, textLength } from './dom.ts'
import { blockTexts } from './texts.ts'
import type { DomElement } from './dom.ts'

export type FoundFigure = { block: Figure; address: string }

const decoration =
  /(?:^|[/_.-])(?:avatar|gravatar|logo|icon|icons|emoji|smilies|sprite|pixel|spacer|badge|button|btn|share|arrow|flag|loader|spinner|1x1|ad|banner|advert)s?(?:[/_.-]|\d|$)/i
const decorationName = new Set('avatar emoji wp-smiley smiley icon icons logo'.split(' '))
const captionName =
  /^(?:caption|figcaption|captions|cap|imgcaption|imagecaption|photocaption|imgdesc|legend|imgdescription)$/
const creditName = /^(?:credit|credits|copyright|photographer|photocredit|imagecredit|attribution|agency)$/

/** Is the picture an ornament of the page: an icon, a logo, a counting pixel? */
export function isOrnament(image: DomElement): boolean {
  const size = (name: string) => Number.parseInt(image.getAttribute(name) ?? '', 10)
  if (size('width') <= 80 || size('height') <= 50) return true
  const address = addressOf(image)
  if (!address && !image.getAttribute('alt')) return true
  const alt = image.getAttribute('alt') ?? ''
  if (/^\s*(?:إعلان|اعلان|إعلانات|advert\w*|ads?|شعار(?:\s.*)?|logo)\s*$/i.test(alt.slice(0, 100))) return true
  const path = address.replace(/^https?:\/\/[^/]{1,200}/, '').split(/[?#]/)[0]!
  return decoration.test(path) || names(image).some((word) => decorationName.has(word))
}

/** Is it the portrait of the author? */
export function isPortrait(image: DomElement): boolean {
  const around = ancestors(image)
    .slice(0, 4)
    .filter((element) => textLength(element) < 200)
    .flatMap(names)
  return (
    /gravatar|avatar|\/authors?\//i.test(addressOf(image)) ||
    around.some((word) => /^(?:avatar|author|byline|writer|authors|gravatar)$/.test(word))
  )
}

export function addressOf(image: DomElement): string {
  const source = image.getAttribute('src') ?? ''
  const offered =
    image.parentElement?.tagName === 'PICTURE'
      ? (image.parentElement.querySelector('[data-source]')?.getAttribute('data-source') ?? '')
      : ''
  return source || offered
}

export const isCaptionElement = (element: DomElement): boolean =>
  element.tagName === 'FIGCAPTION' ||
  names(element).some(
    (word, index, all) =>
      captionName.test(word) ||
      (/^desc(?:ription)?$/.test(word) && /^(?:image|img|photo|picture|pic)$/.test(all[index - 1] ?? '')),
  )

export const isCreditElement = (element: DomElement): boolean =>
  names(element).some((word) => creditName.test(word)) ||
  /(?:^|\s)(?:creditText|copyrightHolder|copyrightNotice|author|creator)(?:\s|$)/.test(
    element.getAttribute('itemprop') ?? '',
  )

/** Caption and credit of a caption element; a credit that has its own element needs no guessing. */
export function readCaptionElement(element: DomElement): { caption: string; credit: string } {
  const own = [...element.querySelectorAll('*')].find(
    (inner) => isCreditElement(inner) || /^(?:CITE|SMALL)$/.test(inner.tagName),
  )
  const whole = cleanLine(element.textContent)
  const credit = own ? cleanLine(own.textContent) : ''
  if (!own || !credit || credit.length > 120 || (credit.length > whole.length * 0.7 && credit !== whole))
    return splitCaption(whole)
  const at = whole.indexOf(credit)
  const rest = at < 0 ? whole : cleanLine(`${whole.slice(0, at)} ${whole.slice(at + credit.length)}`)
  return { caption: splitCaption(rest.replace(/[\s([|/–—-]+$/, '')).caption, credit: bare(credit) }
}

/** A credit without its label, brackets or sign. */
export function bare(credit: string): string {
  const { caption, credit: named } = splitCaption(credit)
  return (named && caption === '' ? named : credit).replace(/^[\s([©/|–—-]+|[\s)\]]+$/g, '')
}

/** Caption and credit out of the lines under a picture: a line that is all credit, المصدر: فلان, stands for itself. */
function readLines(lines: string[]): { caption: string; credit: string } {
  const read = lines.map(splitCaption)
  const credit = read.find((line) => line.caption === '' && line.credit !== '')
  const rest = lines.filter((_, index) => read[index] !== credit).join(' ')
  return credit ? { caption: rest, credit: credit.credit } : splitCaption(rest)
}

/** A figure element, or whatever else holds one picture and what stands under it. */
export function readFigure(holder: DomElement, image: DomElement): FoundFigure {
  const alt = cleanLine(image.getAttribute('alt') ?? '')
  const under = [...holder.querySelectorAll('*')].find(isCaptionElement)
  const words = under ? readCaptionElement(under) : readLines(holder === image ? [] : blockTexts(holder))
  if (!words.credit) {
    const credit = [...holder.querySelectorAll('*')].find(
      (element) => isCreditElement(element) && !element.querySelector('img') && element.textContent.trim().length < 120,
    )
    if (credit && !under?.contains(credit)) words.credit = bare(cleanLine(credit.textContent))
  }
  if (!words.credit) {
    // صدر الصورة، فلان in a line of its own beside the caption.
    const line = [...holder.querySelectorAll('p, div, span, small')]
      .map((element) => splitCaption(cleanLine(element.textContent)))
      .find(({ caption, credit }) => caption === '' && credit !== '')
    if (line) words.credit = line.credit
  }
  return {
    block: { type: 'figure', media: null, alt: isFileName(alt) ? '' : alt, ...words },
    address: addressOf(image),
  }
}

/** IMG_2041, photo-1.jpg: what a system writes where nobody wrote anything. */
const isFileName = (alt: string) =>
  /^[\w.()-]{1,80}\.(?:jpe?g|png|webp|gif|avif)$/i.test(alt) ||
  /^(?:img|dsc|image|photo|pic|screenshot)[\s_-]?\d[\w\s_-]{0,40}$/i.test(alt) ||
  /^[\d_\s-]+$/.test(alt)

import { fold, tokens } from '../arabic/normalise.ts'
import { isGivenName, isPictureSource } from './bodies.ts'
import { readBylineLine } from './byline.ts'
import { isHeadlineLike } from './piece.ts'

export type Caption = { caption: string; credit: string }

const creditLabel =
  /(?:^|[\s.،|/([–—-])((?:تصوير|عدسة|مصدر الصور[ةه]|صدر الصور[ةه]|المصدر|مصدر|حقوق الصور[ةه]|حقوق النشر|الصور[ةه](?=\s?:)|صور[ةه](?=\s?:)|photo(?:graph)?(?:s)?(?: by| credit| courtesy of)?|image (?:source|credit)|picture(?=\s?:)|credit|source|courtesy of)\s{0,2}(?:[:：،,|]|(?<=by|of))\s{0,3})/giu
const bareLabel = /^(?:تصوير|عدسة|photo by|photos by|picture by)\s+/iu
const captionLabel =
  /^(?:التعليق على الصور[ةه]|تعليق الصور[ةه]|شرح الصور[ةه]|image caption|caption|photo caption)\s{0,2}[:،,.-]?\s{0,2}/iu
const archive = /^(?:ال)?(?:صوره? )?(?:من )?(?:ال)?(?:ارشيف|ارشيفيه|تعبيريه|توضيحيه|متداوله|file(?: photo)?|archive)$/

/**
 * Parts a caption and the credit in it: a known agency, outlet or network in final brackets or behind a final slash or
 * dash, or whoever stands behind تصوير، المصدر، Photo by, ©. Other brackets, (وسط)، (يمين)، (أرشيف), belong to the
 * caption. Words stay as they are; only the credit, its label and its brackets are cut off.
 */
export function splitCaption(text: string): Caption {
  const whole = text.replace(captionLabel, '').trim()
  return inBrackets(whole) ?? behindLabel(whole) ?? behindSign(whole) ?? atEnd(whole) ?? { caption: whole, credit: '' }
}

/** Is this the name of somebody a picture is credited to, perhaps with an archive note or a photographer: رويترز - أرشيف? */
export function isCredit(text: string): boolean {
  if (text.length > 80 || text.split(/\s+/).length > 8 || /[.!؟?]$|[،,:]\s.*\s.*\s/u.test(text)) return false
  const parts = text.split(/\s*(?:[|/،,+]|\s[-–—]\s|-(?=\p{L})|\s(?:via|عبر)\s)\s*/u).filter(Boolean)
  return parts.some((part) => isPictureSource(part)) || bareLabel.test(text)
}

/** A full name alone in final brackets, under a picture, is who took it. */
const isPhotographer = (text: string) =>
  /^\S+(?: \S+){1,2}$/.test(text) && /^[\p{L}\p{M} '’-]+$/u.test(text) && isGivenName(text.split(' ')[0]!)

function inBrackets(text: string): Caption | null {
  const end = /[)\]]\s{0,3}[.،]?\s{0,3}$/.exec(text)
  if (!end) return null
  const start = Math.max(text.lastIndexOf('(', end.index), text.lastIndexOf('[', end.index))
  const inside = start < 0 ? '' : text.slice(start + 1, end.index).trim()
  if (!inside || archive.test(fold(inside))) return null
  const labelled = behindLabel(inside) ?? behindSign(inside)
  const credit =
    labelled && labelled.caption === ''
      ? labelled.credit
      : isCredit(inside) || isPhotographer(inside)
        ? inside.replace(bareLabel, '')
        : null
  return credit === null ? null : { caption: text.slice(0, start).trim(), credit }
}

function behindLabel(text: string): Caption | null {
  const last = [...text.matchAll(creditLabel)].at(-1)
  if (!last) return null
  const at = last.index + last[0].indexOf(last[1]!)
  const credit = text.slice(at + last[1]!.length).replace(/[)\]\s.]+$/, '')
  if (!credit || credit.length > 100 || credit.split(/\s+/).length > 10) return null
  return { caption: text.slice(0, at).replace(/[\s([|/–—-]+$/, ''), credit }
}

function behindSign(text: string): Caption | null {
  const at = Math.max(text.lastIndexOf('©'), text.lastIndexOf('(c) '))
  if (at < 0) return null
  const credit = text
    .slice(at)
    .replace(/^(?:©|\(c\))\s{0,3}/, '')
    .replace(/[)\]\s.]+$/, '')
  if (!credit || credit.length > 100) return null
  return { caption: text.slice(0, at).replace(/[\s([|/–—-]+$/, ''), credit }
}

function atEnd(text: string): Caption | null {
  if (isPictureSource(text) && text.length <= 60) return { caption: '', credit: text }
  for (const match of text.matchAll(/\s*[|/]\s*|\s[-–—]\s/g)) {
    const credit = text.slice(match.index + match[0].length).trim()
    if (text.length - match.index < 80 && isCredit(credit)) {
      return { caption: text.slice(0, match.index).trim(), credit: credit.replace(bareLabel, '') }
    }
  }
  // As agencies end a caption, after its full stop: REUTERS/Dana Khoury.
  const signed = /(?<=[.\s])(\p{L}[\p{L}.-]{1,20}(?: \p{L}{2,10})?)\/\p{L}[\p{L} .'’-]{2,40}$/u.exec(text)
  if (signed && isPictureSource(signed[1]!))
    return { caption: text.slice(0, signed.index).trim(), credit: signed[0].trim() }
  const by = /\s[-–—|/.]?\s?((?:تصوير|عدسة|photo by)\s+(\p{L}[\p{L}\s.'’-]{2,50}))$/iu.exec(text)
  return by ? { caption: text.slice(0, by.index).trim(), credit: by[2]!.trim() } : null
}

const captionStart =
  /^(?:الصوره|صوره|صور|لقطه)(?: (?:جويه|قديمه|حديثه|عامه|من|ل\S+))? ?(?:ارشيفيه|تعبيريه|توضيحيه|متداوله|تذكاريه|جويه|من الارشيف|عامه|للذكري)(?: |$)/

const captionEnd = /(?:\.\.|[-–|:(،]) ?(?:صوره )?(?:ارشيفيه|ارشيف|تعبيريه|من الارشيف|صوره تعبيريه)\)?$/

/** الصورة: … stands before who took it as well as before what it shows. */
const pictureLabel = /^(?:(?:ال)?صور[ةه]|photo|picture|image)\s?[:：]\s*/iu

/**
 * Reads a line of plain text that can only be what stands under a picture: short, without a full stop, with a credit at
 * its end or a label of its own. Null for any other line. `only` says that a label named half of it.
 */
export function readCaptionLine(line: string): (Caption & { only: 'caption' | 'credit' | null }) | null {
  if (line.length > 350 || readBylineLine(line, false)?.label) return null
  if (captionLabel.test(line)) return { ...splitCaption(line), only: 'caption' }
  const label = pictureLabel.exec(line)
  if (label) {
    const rest = line.slice(label[0].length)
    if (isCredit(rest) || isPhotographer(rest) || rest.split(' ').length <= 3)
      return { caption: '', credit: rest.replace(bareLabel, ''), only: 'credit' }
    const split = splitCaption(rest)
    return { ...split, only: split.credit ? null : 'caption' }
  }
  if (/^(?:م?صدر الصور[ةه]|مصدر الصور[ةه]|حقوق الصور[ةه]|image source|image credit|photo credit|©)/iu.test(line)) {
    const { caption, credit } = splitCaption(line)
    return caption === '' && credit !== '' ? { caption, credit, only: 'credit' } : null
  }
  const bracketed = inBrackets(line)
  const named =
    bracketed && isPhotographer(bracketed.credit) && !/^(?:ال)?صور|^photo/i.test(fold(line)) ? null : bracketed
  const split =
    named ?? (/(?:تصوير|عدسة|photo(?:graph)?|image)(?: by)?\s?:/iu.test(line) ? behindLabel(line) : null) ?? atEnd(line)
  if (
    split &&
    split.credit !== '' &&
    split.caption.split(/\s+/).length >= 2 &&
    (!/[.؟!:]["”»]?$/.test(split.caption) || /(?:تصوير|photo)\S{0,6}\s?:|\p{L}\/\p{L}[^/]{2,40}$/iu.test(line))
  )
    return { ...split, only: null }
  if (line.length > 150 || /[^.]\.$/.test(line)) return null
  const folded = fold(line)
  const twice = twin(line)
  if (twice) return { caption: twice, credit: '', only: 'caption' }
  return captionStart.test(folded) || captionEnd.test(folded) ? { ...splitCaption(line), only: 'caption' } : null
}

/** Alternative text and caption that are the same words, copied as one line. */
function twin(line: string): string | null {
  const words = line.split(' ')
  const half = words.slice(0, words.length / 2).join(' ')
  return words.length >= 6 && words.length % 2 === 0 && line === `${half} ${half}` ? half : null
}

/**
 * Is the line before a caption its picture's alternative text? Where paragraphs stand apart (`spaced`), a line right
 * above it is; elsewhere it must be as long as one, and speak of the same.
 */
export function isAltLine(before: string, caption: { text: string; gap: boolean }, spaced: boolean): boolean {
  if (!isHeadlineLike(before)) return false
  if (spaced && !caption.gap) return true
  const long = new Set(tokens(caption.text).filter((word) => word.length >= 4))
  const shared = tokens(before).filter((word) => long.has(word)).length
  return spaced ? before.split(' ').length >= 8 && shared >= 2 : before.split(' ').length >= 5 && shared >= 1
}

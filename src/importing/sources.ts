import { fold, tokens } from '../arabic/normalise.ts'
import { sourceLink } from '../sources/shape.ts'
import type { SourceKind, SourceLink, SourceRelation } from '../sources/shape.ts'
import { bodyMark, knownBody } from './bodies.ts'
import { isPlace } from './places.ts'

export type Link = { text: string; href: string }
export type SourceLine = {
  links: SourceLink[]
  /** The label stood alone: what it names may be on the next line. `address` says that it promised a link. */
  open: boolean
  address: boolean
  /** No label: only names of agencies and outlets, which above a text are its byline. */
  bare?: true
}

/** `strict`: the word also begins headlines (مصادر: …), so only names of bodies may follow. */
type Label = { relation: SourceRelation; pattern: RegExp; address?: true; needsMark?: true; strict?: true }

/** On the folded line, from its start. */
const labels: Label[] = [
  {
    relation: 'translated',
    pattern:
      /^(?:(?:ال)?(?:مقال|نص|تقرير|ماده)? ?(?:مترجمه?|ترجمه) (?:بتصرف )?عن(?: الانجليزيه| الفرنسيه)?(?: من)?|translated from)(?= |:)/,
    needsMark: true,
  },
  {
    relation: 'republished',
    pattern:
      /^(?:رابط المصدر|الرابط الاصلي|رابط (?:الخبر|المقال|التقرير|الموضوع|القصه)(?: الاصلي| الاصليه)?|المصدر الاصلي|المقال الاصلي|الخبر الاصلي|النص الاصلي|(?:للاطلاع علي|لقراءه|اقرا|اضغط هنا لقراءه) (?:المصدر|(?:الخبر|المقال|النص|التقرير|الموضوع) (?:من )?(?:الاصلي|المصدر)|المقال من المصدر)|الرابط المختصر|source link|link to (?:the )?source|original (?:article|story|source|link|post)|(?:read|view|see) the original(?: article| story)?|الرابط|short link|permalink)(?= |:|$)/,
    address: true,
  },
  {
    relation: 'republished',
    pattern: /^(?:المصدر|المصادر|مصدر الخبر|مصدر المقال|مصدر التقرير|source)(?= ?[:：،\-–—|/]|$| )/,
  },
  { relation: 'republished', pattern: /^(?:مصدر|مصادر|sources)(?= ?[:：،\-–—|/])/, strict: true },
  {
    relation: 'republished',
    pattern:
      /^(?:[([])?(?:نقلا عن|منقول عن|منقول من|نقل عن|عن موقع|عن صحيفه|عن وكاله|(?:نشر|نشرت) (?:هذا |هذه )?(?:المقال|الماده|التقرير|النص|الخبر)? ?(?:اولا |لاول مره |اصلا )?(?:في|علي) (?=موقع|صحيفه|مجله|وكاله)|(?:this (?:article|story|post|piece) )?(?:was )?(?:originally |first )(?:published|appeared) (?:in|on|by|at)|via|as reported by)(?= |:)/,
    needsMark: true,
  },
  {
    relation: 'based-on',
    pattern: /^(?:استنادا الي|بالاعتماد علي|بتصرف عن|مصادر المقال|based on)(?= |:)/,
    needsMark: true,
  },
]
const mark = /^\s{0,3}[:：،|\-–—/]\s{0,3}/
const address = /https?:\/\/[^\s<>"'«»()]{3,1900}/i

/** A link in the chain, checked against its shape; null when nothing sensible is left of it. */
export function makeSource(parts: {
  kind?: SourceKind
  name?: string | null
  relation: SourceRelation
  url?: string | null
  title?: string | null
  date?: string | null
}): SourceLink | null {
  const name = parts.name?.trim().slice(0, 200) || null
  const valid = sourceLink.safeParse({
    kind: parts.kind ?? (name ? kindOfSource(name) : 'outlet'),
    name,
    relation: parts.relation,
    url: parts.url && parts.url.length <= 2000 && /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(parts.url) ? parts.url : null,
    title: parts.title?.slice(0, 300) ?? null,
    date: parts.date ?? null,
  })
  return valid.success ? valid.data : null
}

function kindOfSource(name: string): SourceKind {
  const known = knownBody(name)
  if (known) return known
  if (/^(?:بيان|تقرير|دراسه|وثيقه|كتاب|موتمر)(?: |$)/.test(fold(name))) return 'document'
  return /^(?:مركز|معهد|منظمه|هييه|جامعه|شركه|موسسه|مكتب|لجنه|مجلس)(?: |$)/.test(fold(name).replace(/^ال/, ''))
    ? 'organisation'
    : 'outlet'
}

/**
 * Reads a line that names where the story comes from: المصدر: X, رابط المصدر, نقلا عن X, Source: X, الجزيرة + وكالات.
 * The first named is who it was had from, the others are who that one drew on. Null for any other line.
 */
export function readSourceLine(line: string, links: Link[] = []): SourceLine | null {
  if (line.length > 2100 || (line.length > 200 && !address.test(line))) return null
  const text = line.replace(/^[\s([*•-]+/, '').replace(/[\s)\].]+$/, '')
  const folded = fold(text.slice(0, 120))
  for (const { relation, pattern, address: promised, needsMark, strict } of labels) {
    const match = pattern.exec(folded)
    if (!match) continue
    const count = match[0].trim().split(' ').length
    const rest = text.replace(new RegExp(String.raw`^(?:\s*[^\s:：،|]+){${count}}`), '')
    const marked = mark.test(rest)
    const named = rest.replace(mark, '').trim()
    const url = address.exec(named)?.[0] ?? links.find(({ href }) => /^https?:/i.test(href))?.href ?? null
    const names = splitNames(named.replace(address, ' '))
    if (names.length === 0 || (promised && names.every((name) => /^(?:من )?(?:هنا|here|اضغط هنا)$/.test(fold(name))))) {
      if (named && !address.test(named) && !promised) continue
      return { links: [makeSource({ relation, url })!], open: url === null, address: promised === true }
    }
    if (names.some((name) => name.split(/\s+/).length > 9) || names.length > 6) continue
    if (strict && !names.every((name) => /known|word/.test(bodyMark(name) ?? ''))) continue
    if (
      !marked &&
      !url &&
      !(needsMark ? names.every((name) => bodyMark(name)) : names.every((name) => knownBody(name)))
    )
      continue
    return { links: chain(names, relation, url, links), open: url === null, address: true }
  }
  return bodiesAlone(text)
}

/** A line of nothing but agencies, as a signature: (رويترز)، الجزيرة + وكالات، أ ف ب / د ب أ. */
function bodiesAlone(text: string): SourceLine | null {
  if (text.length > 100) return null
  const names = splitNames(text.replace(/^\p{L}\.\p{L}{1,2}\.?(?:\s?\/\s?\p{L}\.\p{L}{1,2}\.?)?\s{0,2}[(]/u, ''))
  if (
    names.length === 0 ||
    !names.every((name) => knownBody(name)) ||
    !names.some((name) => knownBody(name) === 'agency')
  )
    return null
  return names.some(isPlace)
    ? null
    : { links: chain(names, 'republished', null, []), open: false, address: false, bare: true }
}

function chain(names: string[], relation: SourceRelation, url: string | null, links: Link[]): SourceLink[] {
  return names.flatMap((name, index) => {
    const own = links.find(({ text }) => tokens(text).join(' ') === tokens(name).join(' '))?.href
    return (
      makeSource({ name, relation: index === 0 ? relation : 'based-on', url: own ?? (index === 0 ? url : null) }) ?? []
    )
  })
}

/** Splits رويترز وفرانس برس, الجزيرة + وكالات into names, without marks around them. */
export function splitNames(text: string): string[] {
  return text
    .split(/\s*[+،,;؛|&]\s*|\s+[-–—/]\s+|(?<=\p{Script=Arabic})\s?[/-]\s?(?=\p{Script=Arabic})|\sand\s/u)
    .flatMap((part) => {
      const at = part.indexOf(' و')
      const left = part.slice(0, at)
      const right = part.slice(at + 2)
      return at > 0 && knownBody(left) && knownBody(right) ? [left, right] : [part]
    })
    .map((name) => name.replace(/^[\s"“”«»()[\]*:.–—-]+|[\s"“”«»()[\]*:–—-]+$/gu, ''))
    .filter((name) => /\p{L}/u.test(name))
}

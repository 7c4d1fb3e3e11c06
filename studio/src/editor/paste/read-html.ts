import { storyLimits, type Block, type Figure, type Run } from '../../../../src/stories/shape.ts'
import { headingLevel, isLeftOut, marksInside, styleOf, wordList, type Marks } from './element-style.ts'
import { cleanRun, tidyRuns } from './hygiene.ts'
import { isDataTable, tableOf } from './pasted-table.ts'
import { withoutChatPrefixes } from './chat.ts'

const blockNames = new Set(
  'address article aside body blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
/** Deeper than any page that a person copies from; what lies below is read as plain words. */
const deepest = 200

/**
 * What was copied somewhere else, as blocks of a story: its words, headings, lists, tables, quotations and links; none
 * of its looks. Pictures become places that ask for one, with the words that stood beside them, and are never fetched.
 * @param document the clipboard's HTML, parsed without running anything
 */
export function readHtml(document: Document): Block[] {
  const reader = new Reader()
  reader.read(document.body)
  return withoutChatPrefixes(reader.finish()).slice(0, storyLimits.blocks)
}

class Reader {
  #blocks: (Block & { wordList?: string; depth?: number })[] = []
  #runs: Run[] = []

  read(root: Element): void {
    this.#children(root, {}, 0)
  }

  /** All blocks; headings keep their order of rank and begin at 2, the level below the headline. */
  finish(): Block[] {
    this.#flush()
    const levels = [...new Set(this.#blocks.flatMap((block) => (block.depth ? [block.depth] : [])))].sort()
    return this.#blocks.map((read): Block => {
      const { depth } = read
      delete read.depth
      delete read.wordList
      if (depth && read.type === 'heading') read.level = Math.min(4, 2 + levels.indexOf(depth)) as 2 | 3 | 4
      return read
    })
  }

  #children(parent: Node, marks: Marks, depth: number): void {
    if (depth > deepest) {
      this.#text(parent.textContent ?? '', marks)
      return
    }
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) this.#text(node.textContent ?? '', marks)
      else if (node.nodeType === 1) this.#element(node as Element, marks, depth + 1)
    }
  }

  #text(text: string, marks: Marks): void {
    if (text) this.#runs.push({ text, ...marks })
  }

  #element(element: Element, around: Marks, depth: number): void {
    const style = styleOf(element)
    if (isLeftOut(element, style)) return
    const name = element.localName
    if (name === 'br') return this.#flush()
    if (name === 'img') return this.#picture(element, around)
    const marks = marksInside(element, style, around)
    if (!blockNames.has(name)) return this.#children(element, marks, depth)

    this.#flush()
    const level = headingLevel(element, style)
    const inList = wordList(element, style)
    if (name === 'hr') this.#blocks.push({ type: 'divider' })
    else if (level !== null) this.#heading(element, level)
    else if (inList) this.#wordItem(element, inList)
    else if (name === 'ul' || name === 'ol') this.#list(element, name === 'ol')
    else if (name === 'blockquote') this.#quotation(element)
    else if (name === 'figure' && element.querySelector('img, blockquote, table')) this.#figure(element)
    else if (name === 'table' && isDataTable(element))
      this.#blocks.push(
        tableOf(
          element,
          (cell) => this.#line(cell),
          (caption) => plain(this.#line(caption)),
        ),
      )
    else {
      this.#children(element, marks, depth)
      this.#flush()
    }
  }

  #flush(): void {
    const runs = tidyRuns(this.#runs)
    this.#runs = []
    if (runs.length > 0) this.#blocks.push({ type: 'paragraph', runs })
  }

  /** The words of an element on one line, whatever stands in it; pictures in it are asked for after it. */
  #line(element: Element, marks: Marks = {}): Run[] {
    const inner = new Reader()
    inner.#children(element, marks, 0)
    const blocks = inner.finish()
    for (const block of blocks) if (block.type === 'figure') this.#blocks.push(block)
    const runs = blocks.flatMap((block) => (block.type === 'figure' ? [] : [{ text: ' ' }, ...runsOf(block)]))
    return tidyRuns(runs)
  }

  #heading(element: Element, depth: number): void {
    const runs = this.#line(element)
    // A heading is heavy by itself.
    const light = runs.every((run) => run.strong) ? runs.map(lighter) : runs
    if (light.length > 0) this.#blocks.push({ type: 'heading', level: 2, runs: tidyRuns(light), depth })
  }

  #wordItem(element: Element, { list, ordered }: { list: string; ordered: boolean }): void {
    const runs = this.#line(element)
    const before = this.#blocks.at(-1)
    if (before?.type === 'list' && before.wordList === list && before.items.length < storyLimits.listItems)
      before.items.push(runs)
    else this.#blocks.push({ type: 'list', ordered, items: [runs], wordList: list })
  }

  /** Lists within lists become items of the one list: a story's lists are flat. */
  #list(element: Element, ordered: boolean): void {
    const items: Run[][] = []
    const figures: Figure[] = []
    const gather = (list: Element) => {
      for (const child of list.children) {
        if (child.localName === 'ul' || child.localName === 'ol') gather(child)
        else {
          const inner = [...child.children].filter(({ localName }) => localName === 'ul' || localName === 'ol')
          for (const each of inner) each.remove()
          const reader = new Reader()
          const runs = reader.#line(child)
          if (runs.length > 0) items.push(runs)
          figures.push(...reader.#blocks.filter((block) => block.type === 'figure'))
          for (const each of inner) gather(each)
        }
      }
    }
    gather(element)
    for (let from = 0; from < items.length; from += storyLimits.listItems)
      this.#blocks.push({ type: 'list', ordered, items: items.slice(from, from + storyLimits.listItems) })
    this.#blocks.push(...figures)
  }

  #quotation(element: Element, beside: Element | null = null): void {
    const named = beside ?? element.querySelector('footer, cite, figcaption')
    const speaker = named
      ? plain(this.#line(named))
          .replace(/^[—–\-ـ\s]+/, '')
          .slice(0, 200)
          .trim()
      : ''
    if (named && element.contains(named)) named.remove()
    const inner = new Reader()
    inner.read(element)
    const blocks = inner.finish()
    const paragraphs = blocks.flatMap((block) =>
      block.type === 'figure' ? [] : block.type === 'list' ? block.items : [runsOf(block)],
    )
    if (paragraphs.some((runs) => runs.length > 0))
      this.#blocks.push({
        type: 'quotation',
        paragraphs: paragraphs.filter((runs) => runs.length > 0).slice(0, 100),
        speaker: speaker || null,
      })
    this.#blocks.push(...blocks.filter((block) => block.type === 'figure'))
  }

  #figure(element: Element): void {
    const quotation = element.querySelector('blockquote')
    const caption = element.querySelector('figcaption')
    if (quotation) return this.#quotation(quotation, caption)
    const words = caption ? plain(this.#line(caption)) : ''
    const before = this.#blocks.length
    caption?.remove()
    this.#children(element, {}, 1)
    this.#flush()
    const figure = this.#blocks.slice(before).find((block) => block.type === 'figure')
    if (figure?.type === 'figure') figure.caption = words.slice(0, 1000).trim()
  }

  #picture(element: Element, marks: Marks): void {
    const alt = cleanRun(element.getAttribute('alt') ?? '').trim()
    // Web pages and messengers draw emoji as pictures.
    if (alt && alt.length <= 16 && /^\p{Extended_Pictographic}/u.test(alt)) return this.#text(alt, marks)
    if (['width', 'height'].some((side) => /^[012](?:px)?$/.test(element.getAttribute(side) ?? ''))) return
    this.#flush()
    this.#blocks.push({ type: 'figure', media: null, alt: alt.slice(0, 500), caption: '', credit: '' })
  }
}

function runsOf(block: Block): Run[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pull-quote':
      return block.runs
    case 'list':
      return block.items.flatMap((item, index) => (index > 0 ? [{ text: ' ' }, ...item] : item))
    case 'quotation':
      return block.paragraphs.flat()
    case 'table':
      return [block.head, ...block.rows].flat().flatMap((cell) => [...cell, { text: ' ' }])
    default:
      return []
  }
}

function lighter(run: Run): Run {
  const light = { ...run }
  delete light.strong
  return light
}

const plain = (runs: readonly Run[]) => runs.map((run) => run.text).join('')

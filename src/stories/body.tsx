import type { Child } from 'hono/jsx'
import { isRightToLeft } from '../arabic/direction.ts'
import type { Media } from '../media/shape.ts'
import type { Block, Figure, Run } from './shape.ts'

/** What a body needs from the page it stands on. */
export type BodySurroundings = {
  /** BCP 47 language of the story. */
  language: string
  media: ReadonlyMap<string, Media>
  /** The markup of one picture; the first figure of a body is its lead picture. */
  picture: (media: Media, figure: Figure, lead: boolean) => Child
  /** What stands before a credit line for those who do not see it set apart: «تصوير:». */
  creditLabel: Child
  /** Names a table without a caption for those who scroll it by keyboard. */
  tableLabel: string
  /** False leaves the first figure out, because the page has shown it already. */
  withLead?: boolean
  /**
   * Puts words that somebody said into <q>. Only for pages whose style takes away the marks that browsers add to it,
   * because the marks are already there as letters.
   */
  quotationElements?: boolean
}

/**
 * A story's body as the site shows it. Headings get the ids h1, h2, … in their order.
 * A figure without a file keeps its place only in the newsroom, never here.
 */
export function StoryBody({ blocks, around }: { blocks: readonly Block[]; around: BodySurroundings }) {
  let headings = 0
  let figures = 0
  return blocks.map((block) => {
    switch (block.type) {
      case 'paragraph':
        return <p {...ownLanguage(block.runs, around.language)}>{runs(block.runs, around)}</p>
      case 'heading': {
        const Level = `h${block.level}` as 'h2'
        headings += 1
        return (
          <Level id={`h${headings}`} {...ownLanguage(block.runs, around.language)}>
            {runs(block.runs, around)}
          </Level>
        )
      }
      case 'list': {
        const List = block.ordered ? 'ol' : 'ul'
        return (
          <List>
            {block.items.map((item) => (
              <li {...ownLanguage(item, around.language)}>{runs(item, around)}</li>
            ))}
          </List>
        )
      }
      case 'quotation':
        return (
          <figure class="quotation">
            <blockquote>
              {block.paragraphs.map((paragraph) => (
                <p {...ownLanguage(paragraph, around.language)}>{runs(paragraph, around)}</p>
              ))}
            </blockquote>
            {speaker(block.speaker)}
          </figure>
        )
      case 'pull-quote':
        return (
          <figure class="pull">
            <blockquote>
              <p {...ownLanguage(block.runs, around.language)}>{runs(block.runs, around)}</p>
            </blockquote>
            {speaker(block.speaker)}
          </figure>
        )
      case 'figure':
        figures += 1
        return figures === 1 && around.withLead === false ? null : (
          <BodyFigure figure={block} around={around} lead={figures === 1} />
        )
      case 'table':
        return <BodyTable table={block} around={around} />
      case 'divider':
        return <hr />
    }
  })
}

/** One photograph with its caption and credit line; nothing while its file is missing. */
export function BodyFigure({ figure, around, lead }: { figure: Figure; around: BodySurroundings; lead: boolean }) {
  const media = figure.media === null ? undefined : around.media.get(figure.media)
  if (!media) return null
  return (
    <figure
      class={`photo${lead ? ' opening' : ''}${media.height > media.width ? ' tall' : ''}`}
      lang={lead ? around.language : undefined}
    >
      {around.picture(media, figure, lead)}
      {(figure.caption || figure.credit) && (
        <figcaption>
          {isolate(figure.caption, around.language)}
          {figure.credit && (
            <span class="credit">
              {around.creditLabel}
              <bdi>{figure.credit}</bdi>
            </span>
          )}
        </figcaption>
      )}
    </figure>
  )
}

function BodyTable({ table, around }: { table: Extract<Block, { type: 'table' }>; around: BodySurroundings }) {
  return (
    <div class="table" role="region" tabindex={0} aria-label={table.caption || around.tableLabel}>
      <table>
        {table.caption && <caption>{isolate(table.caption, around.language)}</caption>}
        {table.head.length > 0 && (
          <thead>
            <tr>{table.head.map((cell) => (cell.length > 0 ? <th scope="col">{runs(cell, around)}</th> : <td />))}</tr>
          </thead>
        )}
        <tbody>
          {table.rows.map((row) => (
            <tr>
              {row.map((cell) => (
                <td>{runs(cell, around)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function speaker(name: string | null) {
  return (
    name && (
      <figcaption>
        <bdi>{name}</bdi>
      </figcaption>
    )
  )
}

/** The language of a whole block in another language than the story's, as attributes. */
function ownLanguage(block: readonly Run[], story: string) {
  const language = block[0]?.language
  if (!language || language === story || block.some((run) => run.language !== language)) return {}
  return { lang: language, dir: directionOf(language) }
}

/** Neighbouring runs said by one speaker stand between one pair of marks, however their words are set. */
function runs(all: readonly Run[], around: BodySurroundings): Child[] {
  const whole = ownLanguage(all, around.language).lang ?? around.language
  const children: Child[] = []
  for (let index = 0; index < all.length;) {
    const quotation = all[index]?.quotation
    let end = index + 1
    if (!quotation) {
      children.push(runNode(all[index] as Run, whole))
    } else {
      while (end < all.length && all[end]?.quotation?.speaker === quotation.speaker && all[end]?.quotation) end += 1
      const words = said(all.slice(index, end), whole)
      children.push(around.quotationElements ? <q>{words}</q> : words)
    }
    index = end
  }
  return children
}

/**
 * Words somebody said, between the marks of their language. The marks are letters on the page, not made by CSS, so that
 * who copies a quotation copies that it is one. Marks that came with the text are not doubled.
 */
function said(words: readonly Run[], whole: string): Child[] {
  const [open, close, openInside, closeInside] = quotationMarks(words[0]?.language ?? whole)
  const texts = words.map((run) => run.text)
  if (standsBetweenMarks(texts.join(''))) {
    texts[0] = (texts[0] as string).trimStart().slice(1)
    texts[texts.length - 1] = (texts.at(-1) as string).trimEnd().slice(0, -1)
  }
  const inside = texts.map((text) => text.replaceAll(open, openInside).replaceAll(close, closeInside))
  return [open, ...words.map((run, index) => runNode({ ...run, text: inside[index] as string }, whole)), close]
}

/** Outside and inside marks: «خارج “داخل” خارج». */
function quotationMarks(language: string): [string, string, string, string] {
  return directionOf(language) === 'rtl' || language.startsWith('fr') ? ['«', '»', '“', '”'] : ['“', '”', '‘', '’']
}

/** Whether one pair of marks encloses the whole text, as in «…» but not as in «…» و«…». */
function standsBetweenMarks(text: string): boolean {
  const bare = text.trim()
  if (/^"[^"]*"$/.test(bare)) return true
  let depth = 0
  for (let index = 0; index < bare.length; index += 1) {
    const letter = bare[index]
    if (letter === '«' || letter === '“') depth += 1
    if (letter === '»' || letter === '”') depth -= 1
    if (depth <= 0) return depth === 0 && index > 0 && index === bare.length - 1
  }
  return false
}

function runNode(run: Run, whole: string): Child {
  let node: Child = isolate(run.text, run.language ?? whole)
  if (run.language && run.language !== whole)
    node = (
      <bdi lang={run.language} dir={directionOf(run.language)}>
        {run.text}
      </bdi>
    )
  if (run.emphasis) node = <em>{node}</em>
  if (run.strong) node = <strong>{node}</strong>
  if (run.link) node = <a {...linkAttributes(run.link)}>{node}</a>
  return node
}

/** Only addresses that lead to a page or a mailbox become links, whatever was stored. */
function linkAttributes(address: string): { href?: string; rel?: string } {
  if (/^\/(?![/\\])/.test(address) || /^mailto:/i.test(address)) return { href: address }
  return /^https?:\/\//i.test(address) ? { href: address, rel: 'noopener' } : {}
}

const directions = new Map<string, 'rtl' | 'ltr'>()

/** The direction a language (BCP 47) is written in, remembered because every block of a page asks. */
export function directionOf(language: string): 'rtl' | 'ltr' {
  let direction = directions.get(language)
  if (!direction) {
    direction = isRightToLeft(language) ? 'rtl' : 'ltr'
    if (directions.size < 1000) directions.set(language, direction)
  }
  return direction
}

const latinLetter = /[A-Za-z]/
/** A Latin word, a name with its numbers (5G, $4.5M, @name) or an address. */
const latinWord = String.raw`(?:[@#]|[$€£+]?[\d٠-٩][\d٠-٩.,]{0,20})?[A-Za-z\u00c0-\u024f][\w\u00c0-\u024f'’&+@./#:?=%~-]*`
/** Such words in a row. A number is among them only before another: in «أرباح Apple 300 مليون» it counts the millions. */
const latinWords = new RegExp(String.raw`${latinWord}(?:,? (?:[\d.]{1,20} )?${latinWord})*`, 'g')

/** Text of a language written from the right, its Latin names isolated so that punctuation beside them stays in place. */
export function isolate(text: string, language: string): Child {
  if (!latinLetter.test(text) || directionOf(language) === 'ltr') return text
  const parts: Child[] = []
  let from = 0
  for (const match of text.matchAll(latinWords)) {
    // A full stop or comma after the name belongs to the sentence around it; the slash that ends an address does not.
    const name = match[0].replace(match[0].includes('://') ? /[.:?'’]{1,3}$/ : /[.:?/'’-]{1,3}$/, '')
    if (match.index > from) parts.push(text.slice(from, match.index))
    parts.push(<bdi>{name}</bdi>)
    from = match.index + name.length
  }
  parts.push(text.slice(from))
  return parts
}

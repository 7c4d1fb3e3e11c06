import type { Figure, StoryContent } from '../stories/shape.ts'

/**
 * What a page did not give, in plain English words: byline, author photo, picture file, alt text, credit, source name,
 * source address. Each once; with several figures as "alt text (figure 2)", with several sources as "source name (source 2)".
 * A picture file is missing even where its address is known, because importing fetches nothing.
 */
export function missingOf(content: StoryContent, authorPhoto: boolean): string[] {
  const missing: string[] = []
  if (content.byline.length === 0) missing.push('byline')
  if (authorPhoto || content.byline.some(({ kind }) => kind === 'person')) missing.push('author photo')
  const figures = content.body.filter((block): block is Figure => block.type === 'figure')
  const ofFigure = (what: string, lacks: (figure: Figure) => boolean) =>
    figures.forEach((figure, index) => {
      if (lacks(figure)) missing.push(figures.length > 1 ? `${what} (figure ${index + 1})` : what)
    })
  ofFigure('picture file', ({ media }) => media === null)
  ofFigure('alt text', ({ alt }) => alt === '')
  ofFigure('credit', ({ credit }) => credit === '')
  const { sources } = content
  sources.forEach(({ name, url, relation }, index) => {
    const which = sources.length > 1 ? ` (source ${index + 1})` : ''
    if (!name) missing.push(`source name${which}`)
    if (!url && (relation === 'republished' || relation === 'translated')) missing.push(`source address${which}`)
  })
  return missing
}

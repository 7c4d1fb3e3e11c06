import { Mark } from '@tiptap/core'

/**
 * Words somebody said, inside a paragraph. The signs around them are drawn by the style, in the language's own form, so
 * that none are typed or doubled. Named `said` because `quotation` is the block.
 */
export const Said = Mark.create({
  name: 'said',
  // The next paragraph is the story's own again.
  keepOnSplit: false,
  exitable: true,
  addAttributes: () => ({
    speaker: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-speaker')?.slice(0, 200) || null,
      renderHTML: ({ speaker }: { speaker: string | null }) => (speaker ? { 'data-speaker': speaker } : {}),
    },
  }),
  parseHTML: () => [{ tag: 'q' }],
  renderHTML: ({ HTMLAttributes }) => ['q', HTMLAttributes, 0],
})

/** A run in another language than its story: hyphens, voices and direction follow it. */
export const Language = Mark.create({
  name: 'language',
  keepOnSplit: false,
  exitable: true,
  addAttributes: () => ({
    language: {
      default: 'en',
      parseHTML: (element) => element.getAttribute('lang'),
      renderHTML: ({ language }: { language: string }) => ({ lang: language }),
    },
  }),
  parseHTML: () => [{ tag: 'bdi[lang]', getAttrs: (element) => (isTag(element.getAttribute('lang')) ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ['bdi', HTMLAttributes, 0],
})

/** The form of a language tag that a story's run may carry. */
const isTag = (tag: string | null) => tag !== null && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag)

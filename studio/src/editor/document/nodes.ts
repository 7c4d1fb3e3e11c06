import { Node } from '@tiptap/core'

const speaker = {
  speaker: {
    default: null,
    parseHTML: (element: HTMLElement) => element.getAttribute('data-speaker')?.slice(0, 200) || null,
    renderHTML: ({ speaker }: { speaker?: string | null }) => (speaker ? { 'data-speaker': speaker } : {}),
  },
}

/** A quotation that stands as a block of its own. */
export const Quotation = Node.create({
  name: 'quotation',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  addAttributes: () => speaker,
  parseHTML: () => [{ tag: 'blockquote:not([data-pull])' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
})

/** The story's own words repeated large. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => speaker,
  parseHTML: () => [{ tag: 'blockquote[data-pull]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', { 'data-pull': '', ...HTMLAttributes }, 0],
})

/**
 * Lists are flat. An item may hold several paragraphs for the moment that a command needs it; in a story's body each of
 * them is an item of its own.
 */
export const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph+',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
})

export const BulletList = Node.create({
  name: 'bulletList',
  group: 'block',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: () => ['ul', 0],
})

export const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: () => ['ol', 0],
})

const words = (name: string) => ({
  default: '',
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
  renderHTML: (attributes: Record<string, string>) => ({ [`data-${name}`]: attributes[name] }),
})

/** A photograph in its place; `media` is null while its file is still to be chosen. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,
  selectable: true,
  addAttributes: () => ({
    media: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-media'),
      renderHTML: ({ media }: { media?: string | null }) => (media ? { 'data-media': media } : {}),
    },
    alt: words('alt'),
    caption: words('caption'),
    credit: words('credit'),
  }),
  parseHTML: () => [{ tag: 'figure[data-figure]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', { 'data-figure': '', ...HTMLAttributes }],
})

import { names } from './dom.ts'
import type { DomElement } from './dom.ts'

const tags = new Set('NAV FOOTER FORM ASIDE BUTTON INPUT LABEL DIALOG MENU FIELDSET PROGRESS METER'.split(' '))
const roles = new Set(
  'navigation complementary search banner contentinfo dialog alert alertdialog menu menubar toolbar tablist'.split(' '),
)
const words = new Set(
  `share sharing sharedaddy socials social addtoany addthis sharethis related recommended recommendations recommend newsletter subscribe subscription comment comments respond disqus commentlist breadcrumb breadcrumbs
  sidebar advert adverts advertisement advertising ads ad adsbygoogle adslot promo promotion sponsor sponsored cookie cookies consent gdpr popup modal overlay lightbox trending popular mostread pagination pager navbar navigation nav menu toolbar
  taboola outbrain mgid rating ratings toc skip screenreader srt ticker breaking marquee login signin signup paywall banner widgets backlinks hashtags reactions emojis followus follow readalso alsoread readmore seealso nextpost prevpost
  jp jetpack wpulike postviews feedback survey poll playlist`
    .split(/\s+/)
    .filter(Boolean),
)
/** Names in two words. */
const pairs =
  /(?:^|\s)(?:most (?:read|viewed|popular|commented)|read (?:more|also|next)|more on|also (?:read|in|like)|you may|more (?:news|stories|from|posts|articles)|other (?:news|posts|stories)|latest (?:news|posts)|next (?:post|article|story)|prev(?:ious)? (?:post|article|story)|post nav|inline (?:links|related)|see also|skip link|screen reader|sr only|visually hidden|author (?:box|bio|info|card|about)|about author|short ?link|copy ?link|font size|text size|listen|audio player|back to top|google news|app banner|lang switch)(?:\s|$)/
const neutral = /^(?:elementor|wp|block|post|article|has|no|with|without|is)$/

/**
 * Is this element part of the page's machinery rather than of its story, by its tag, role or name? Elements that hold
 * the story itself are never asked.
 */
export function isChrome(element: DomElement): boolean {
  let verdict = verdicts.get(element)
  if (verdict === undefined) {
    verdict = looksLikeChrome(element)
    verdicts.set(element, verdict)
  }
  return verdict
}

const verdicts = new WeakMap<DomElement, boolean>()

function looksLikeChrome(element: DomElement): boolean {
  if (tags.has(element.tagName) || roles.has(element.getAttribute('role') ?? '') || element.hasAttribute('hidden'))
    return true
  const all = names(element)
  // "has-sidebar", "no-ads" say something about an element, not what it is.
  if (all.some((word, index) => words.has(word) && !/^(?:has|no|with|without|is)$/.test(all[index - 1] ?? '')))
    return true
  return pairs.test(all.filter((word) => !neutral.test(word)).join(' '))
}

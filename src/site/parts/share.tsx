import type { View } from '../view.ts'

/** Plain links to the services: nothing is loaded from them, they learn of a reader only when one is followed. */
const services: { id: string; name: { ar: string; en: string }; address: (url: string, text: string) => string }[] = [
  {
    id: 'whatsapp',
    name: { ar: 'واتساب', en: 'WhatsApp' },
    address: (url, text) => `https://wa.me/?text=${text}%20${url}`,
  },
  {
    id: 'telegram',
    name: { ar: 'تيليغرام', en: 'Telegram' },
    address: (url, text) => `https://t.me/share/url?url=${url}&text=${text}`,
  },
  {
    id: 'x',
    name: { ar: 'إكس', en: 'X' },
    address: (url, text) => `https://x.com/intent/post?url=${url}&text=${text}`,
  },
  {
    id: 'facebook',
    name: { ar: 'فيسبوك', en: 'Facebook' },
    address: (url) => `https://www.facebook.com/sharer/sharer.php?u=${url}`,
  },
]

/**
 * Ways to pass a story on. The two buttons stay hidden until the script finds that the browser can do them.
 * @param url the story's short address, absolute
 */
export function Share({ view, headline, url }: { view: View; headline: string; url: string }) {
  const { words, language } = view
  const [address, text] = [encodeURIComponent(url), encodeURIComponent(headline)]
  return (
    <section class="share" aria-labelledby="share" lang={language} dir={view.direction}>
      <h2 id="share">{words.share}</h2>
      <ul>
        {services.map(({ name, address: addressOf }) => (
          <li>
            <a
              href={addressOf(address, text)}
              rel="external noopener nofollow"
              aria-label={words.shareVia(name[language])}
            >
              {name[language]}
            </a>
          </li>
        ))}
        <li>
          <a href={`mailto:?subject=${text}&body=${address}`}>{words.email}</a>
        </li>
        <li>
          <button type="button" hidden data-copy={url} data-done={words.copied}>
            {words.copyAddress}
          </button>
        </li>
        <li>
          <button type="button" hidden data-share={url} data-title={headline}>
            {words.shareDevice}
          </button>
        </li>
      </ul>
      <p class="short">
        {words.shortAddress}:{' '}
        <a href={url} dir="ltr">
          {url.replace(/^https?:\/\//, '')}
        </a>
      </p>
    </section>
  )
}

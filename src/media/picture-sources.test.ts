import { expect, test } from 'vitest'
import { parsePictureAddress } from './picture-address.ts'
import { pictureSources } from './picture-sources.ts'

const media = { id: 'abcde12345', revision: 3, width: 4000, height: 3000 }

test('a teaser gets the widths that two device pixels need, and no more', () => {
  expect(pictureSources(media, { aspect: '3x2', width: 180 })).toEqual({
    sources: [
      {
        type: 'image/avif',
        srcset:
          '/picture/abcde12345-3/96-3x2.avif 96w, /picture/abcde12345-3/192-3x2.avif 192w, ' +
          '/picture/abcde12345-3/360-3x2.avif 360w',
      },
      {
        type: 'image/webp',
        srcset:
          '/picture/abcde12345-3/96-3x2.webp 96w, /picture/abcde12345-3/192-3x2.webp 192w, ' +
          '/picture/abcde12345-3/360-3x2.webp 360w',
      },
    ],
    src: '/picture/abcde12345-3/192-3x2.jpg',
    srcset:
      '/picture/abcde12345-3/96-3x2.jpg 96w, /picture/abcde12345-3/192-3x2.jpg 192w, ' +
      '/picture/abcde12345-3/360-3x2.jpg 360w',
    sizes: '180px',
    width: 360,
    height: 240,
  })
})

test('an article’s figure keeps its shape; its sizes are the page’s own', () => {
  const figure = pictureSources(media, { aspect: null, width: 720, sizes: '(max-width: 720px) 100vw, 720px' })
  expect(figure).toMatchObject({ width: 1440, height: 1080, sizes: '(max-width: 720px) 100vw, 720px' })
  expect(figure.src).toBe('/picture/abcde12345-3/720.jpg')
})

test('a small original says its own width once, at the first address that gives all of it', () => {
  const small = pictureSources({ ...media, width: 400, height: 500 }, { aspect: null, width: 720 })
  expect(small.srcset).toBe(
    '/picture/abcde12345-3/96.jpg 96w, /picture/abcde12345-3/192.jpg 192w, /picture/abcde12345-3/360.jpg 360w, ' +
      '/picture/abcde12345-3/540.jpg 400w',
  )
  expect(small).toMatchObject({ src: '/picture/abcde12345-3/540.jpg', width: 400, height: 500 })
  expect(pictureSources({ ...media, width: 400, height: 500 }, { aspect: '16x9', width: 96 })).toMatchObject({
    width: 192,
    height: 108,
  })
})

test('every address it gives is one that is answered', () => {
  for (const aspect of [null, '3x2', '1x1', '16x9'] as const)
    for (const width of [48, 360, 720, 5000]) {
      const { sources, src, srcset } = pictureSources(media, { aspect, width })
      const addresses = [
        src,
        ...[...sources, { srcset }].flatMap((each) => each.srcset.split(', ').map((item) => item.split(' ')[0]!)),
      ]
      for (const address of addresses)
        expect(parsePictureAddress(address), address).toMatchObject({ id: media.id, revision: 3, aspect })
    }
})

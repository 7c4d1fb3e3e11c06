import { emphasis, figure, heading, paragraph, quotation, said } from '../blocks.ts'
import type { SampleStory } from '../shape.ts'

export const potters = {
  id: 'pt6ry9w3gz',
  daysAgo: 30,
  time: '12:00',
  sourceDaysAgo: [null, null],
  content: {
    kind: 'report',
    language: 'en',
    kicker: 'Crafts',
    headline: 'In Jullanar’s Last Potters’ Street, the Apprentices Have Degrees',
    standfirst:
      'Eleven workshops remain in the Fawakhir quarter. For the first time in thirty years, none of them is looking for someone to learn the trade.',
    byline: [
      { person: 'tala-qawandi', name: 'Tala al-Qawandi', role: 'reporter' },
      { name: 'Zina al-Sawsani', role: 'photographer' },
    ],
    dateline: 'Jullanar',
    section: 'culture',
    topics: ['التراث', 'المدينة القديمة', 'الشباب'],
    body: [
      figure('pottery-workshop', 'A potter at work in the Fawakhir quarter, where eleven wheels still turn.', {
        alt: 'A potter shaping a jar on a wheel, among jars and shelves of pots.',
        credit: 'Zina al-Sawsani, Al-Mizwala',
      }),
      paragraph(
        'The clay arrives before dawn, in sacks, from a bend in the Zumurrud that only the carriers know. By seven Master Idris al-Tini has thrown the first jar of the day and thrown it away. He does so every morning. ',
        said('The first one has yesterday in it', 'Idris al-Tini'),
        ', he told Al-Mizwala.',
      ),
      paragraph(
        'Mr al-Tini is 74 and had resolved to close the workshop. According to the register of the craftsmen’s guild, 46 kilns were lit in the quarter when he started; last year there were eleven. Then, over eighteen months, he was asked for work by an accountant, two architects and a chemist with a doctorate.',
      ),
      heading('A chemist at the glaze bucket'),
      paragraph(
        'The chemist, Rasha al-Zaytuni, had been studying why the old glazes of Jullanar turn from green to violet in evening light. She had a paper’s worth of measurements and no explanation. ',
        said('I asked him what was in the bucket, and he said ash', 'Rasha al-Zaytuni'),
        ', she said. ',
        said(
          'I asked what kind. He said, from the neighbour. It took me a year to find out that the neighbour burns vine cuttings.',
          'Rasha al-Zaytuni',
        ),
      ),
      paragraph(
        'She now fires the kiln on three days of the week and teaches on two. The recipe, which the guild agreed to publish, will appear next year in a small book with the title ',
        emphasis('Ash, from the Neighbour'),
        '.',
      ),
      heading('What a jar is for'),
      paragraph(
        'The revival has its doubters. Hamida al-Fakhuri, whose family workshop makes water jars and nothing else, says the newcomers sell bowls to people who will never put soup in them. A plain jar costs two dinars in her yard; a glazed bowl by Ms al-Zaytuni costs forty.',
      ),
      quotation(
        'Hamida al-Fakhuri, potter',
        'I wish them well. But a jar must be cheap enough to break, or nobody will carry water in it.',
      ),
      paragraph(
        'The municipality, asked about its plans for the street, said in a written reply that six kilns would be given filters this year and that rents on the eleven workshops are fixed until the end of the decade. The guild confirmed the rents, and said it was still waiting for the filters.',
      ),
      paragraph(
        'Mr al-Tini has taken down the sign that offered the workshop for sale, though not very far. It hangs behind the door with the aprons. When visitors notice it he shrugs. The accountant, he explains, is good at centring the clay, but she counts the jars aloud, and he is not yet certain he can live with that.',
      ),
    ],
    sources: [
      { kind: 'own-reporting', name: 'Al-Mizwala', relation: 'based-on', title: 'Interviews in the Fawakhir quarter' },
      {
        kind: 'organisation',
        name: 'Jullanar Craftsmen’s Guild',
        relation: 'based-on',
        url: 'https://example.org/guild/register',
        title: 'Register of Workshops',
      },
    ],
  },
} as const satisfies SampleStory

import { figure, heading, paragraph, said } from '../blocks.ts'
import type { SampleStory } from '../shape.ts'

export const waveBuoys = {
  id: 'wv3st6n8qh',
  daysAgo: 11,
  time: '10:20',
  sourceDaysAgo: [13, null],
  content: {
    kind: 'report',
    language: 'en',
    kicker: 'Weather',
    headline: 'Twelve Buoys Give Baylasan’s Northern Villages Forty Minutes More',
    standfirst:
      'A chain of wave sensors off Ras al-Rih now warns the coast before a storm surge arrives. The hard part, its builders say, was deciding who should be woken.',
    byline: [
      { person: 'mays-uqhuwani', name: 'Mays al-Uqhuwani', role: 'reporter' },
      { person: 'abdulwadud-jullanari', name: 'Abdulwadud al-Jullanari', role: 'editor' },
    ],
    dateline: 'Ras al-Rih',
    section: 'science',
    topics: ['البحر', 'المناخ', 'البحث العلمي'],
    body: [
      figure(
        'storm-coast',
        'The breakwater at Ras al-Rih in the storm that gave the new sensors their first real test.',
        {
          alt: 'Storm waves breaking over a stone breakwater, with a lit lighthouse behind it.',
          credit: 'Khuzama',
        },
      ),
      paragraph(
        'At 2:14 on a windy morning last month, a yellow buoy nine kilometres off Ras al-Rih rose four metres and fell back. Eleven others, strung along the edge of the shelf, did the same over the next six minutes. By 2:25 the telephone of the village headwoman was ringing.',
      ),
      paragraph(
        said('It was a machine’s voice, and it knew my street', 'Marwa al-Hindiba'),
        ', Marwa al-Hindiba told Al-Mizwala this week. She woke nineteen households. The surge crossed the sea road at 3:05 and entered seven homes, all of them empty.',
      ),
      paragraph(
        'Before the buoys, the Baylasan Meteorological Service relied on two tide gauges inside harbours, which see a surge only when it has arrived. According to a performance report the service published on its website, the new chain gave between 36 and 44 minutes of additional warning in each of the five storms since it was switched on.',
      ),
      heading('False alarms, counted'),
      paragraph(
        'The same report lists what went wrong. Three of eight warnings were false. One was caused by a passing tanker, and one by a buoy that had broken its chain and was drifting out to sea, reporting enormous waves as it went.',
      ),
      paragraph(
        said('People forgive one false alarm, and after three they turn the telephone off', 'Faris al-Nisrin'),
        ', said Faris al-Nisrin, who designed the warning system at the University of Jullanar, in an interview at his laboratory. His team now requires four neighbouring buoys to agree before a call goes out. Tested against the old recordings, the rule removes all three false alarms and delays true ones by ninety seconds.',
      ),
      heading('Whom to wake'),
      paragraph(
        'The engineers first planned to send a message to every telephone on the coast. Village councils objected. After a series of meetings, minutes of which the service has published, they agreed on a list of 64 people, chosen by their neighbours, who receive a voice call and must press a key to show that they are awake. If three in a village do not answer, the siren sounds.',
      ),
      paragraph(
        'Ms al-Hindiba keeps her telephone under her pillow and a list of names on the wall. Beside each name is a remark: hard of hearing, sleeps at her son’s, do not let him go back for the goat. The list, she said, is the part of the system she trusts most.',
      ),
      paragraph(
        'The chain cost 1.2 million dinars, less than a tenth of the sea wall that Ras al-Rih has requested for fifteen years. Mr al-Nisrin is careful not to offer it as a substitute. ',
        said('A warning moves people, but it does not move houses', 'Faris al-Nisrin'),
        ', he said.',
      ),
    ],
    sources: [
      {
        kind: 'own-reporting',
        name: 'Al-Mizwala',
        relation: 'based-on',
        title: 'Interviews in Ras al-Rih and Jullanar',
      },
      {
        kind: 'document',
        name: 'Baylasan Meteorological Service',
        relation: 'based-on',
        url: 'https://example.org/gov/weather/buoy-chain-report',
        title: 'Northern Buoy Chain: Performance in Five Storms',
      },
    ],
  },
} as const satisfies SampleStory

import * as z from 'zod'
import { operation } from '../desk/operation.ts'
import { storyId } from './desk-shape.ts'
import { exampleRow } from './examples.ts'
import { readMediaInUse } from './media-in-use.ts'
import { storyStates } from './shape.ts'

/** What stories know of pictures. */
export const mediaDesk = [
  operation({
    key: 'GET /media/{id}/uses',
    summary: 'Where a picture is used: stories (their working text, what readers see) and portraits',
    access: 'media:read',
    input: z.strictObject({ id: z.string().max(40) }),
    answer: z.strictObject({
      stories: z.array(
        z.strictObject({
          id: storyId,
          headline: z.string(),
          state: z.enum(storyStates),
          working: z.boolean().describe('stands in the text that is being written'),
          published: z.boolean().describe('stands in what readers see'),
        }),
      ),
      people: z.array(z.strictObject({ id: z.string(), name: z.string() })),
      logo: z.boolean().describe('whether it is the logo of the site'),
      hidden: z.int().describe('stories that use it and that you may not see'),
      more: z.boolean().describe('whether there are more than are told'),
    }),
    example: {
      stories: [
        { id: exampleRow.id, headline: exampleRow.headline, state: 'published', working: true, published: true },
      ],
      people: [{ id: 'salma', name: 'سلمى الراوي' }],
      logo: false,
      hidden: 0,
      more: false,
    },
    refusals: ['missing', 'forbidden'],
    run: (context, by, { id }) => readMediaInUse(context, by, id),
  }),
] as const

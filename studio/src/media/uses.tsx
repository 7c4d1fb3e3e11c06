import { Anchor, Badge, List, Text } from '@mantine/core'
import { Link } from 'wouter'
import type { Answer } from '../api/call.ts'
import { useAnswer } from '../api/use.ts'
import { RefusalAlert } from '../shell/feedback.tsx'
import { useWords } from '../shell/words.ts'
import styles from './details.module.css'
import { mediaWords } from './words.ts'

export const useUses = (id: string) =>
  useAnswer('GET /media/{id}/uses', { id }, { tags: ['desk:stories', 'desk:people', 'desk:settings'] })

/** Whether anything uses it. */
export const isUsed = ({ stories, people, logo, hidden }: Answer<'GET /media/{id}/uses'>): boolean =>
  logo || stories.length + people.length + hidden > 0

/** Where a picture is used, with links. */
export function Uses({ id }: { id: string }) {
  const words = useWords(mediaWords)
  const { data, error } = useUses(id)
  return (
    <section className={styles.section} aria-label={words.uses}>
      <h3>{words.uses}</h3>
      <RefusalAlert error={error} />
      {data && !isUsed(data) && (
        <Text c="dimmed" size="sm">
          {words.usedNowhere}
        </Text>
      )}
      {data && (
        <List listStyleType="none" spacing="xs" size="sm">
          {data.stories.map((story) => (
            <List.Item key={story.id}>
              <Anchor component={Link} href={`/stories/${story.id}`} dir="auto">
                {story.headline || words.untitled}
              </Anchor>{' '}
              {story.published && (
                <Badge variant="light" size="sm" tt="none">
                  {words.inPublished}
                </Badge>
              )}{' '}
              {story.working && (
                <Badge variant="light" color="gray" size="sm" tt="none">
                  {words.inWorking}
                </Badge>
              )}
            </List.Item>
          ))}
          {data.people.map((person) => (
            <List.Item key={person.id}>{words.portraitOf(person.name)}</List.Item>
          ))}
          {data.logo && <List.Item>{words.logo}</List.Item>}
          {data.hidden > 0 && <List.Item>{words.hidden(data.hidden)}</List.Item>}
          {data.more && <List.Item>{words.andMore}</List.Item>}
        </List>
      )}
    </section>
  )
}

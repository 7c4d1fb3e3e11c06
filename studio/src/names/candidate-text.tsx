import { Anchor, Badge, Button, Text } from '@mantine/core'
import { Link } from 'wouter'
import type { Item } from '../api/use.ts'
import { useWords } from '../shell/words.ts'
import styles from './names.module.css'
import { nameWords } from './words.ts'

export type Candidate = Item<'GET /names/candidates'>

type CandidateTextProps = {
  candidate: Candidate
  /** Takes it in as another form of a name that is in the list; without it nobody here may. */
  joinTo?: (listed: { id: string; name: string }) => void
}

/** What is known of a name that waits: how often and how it is written, and a passage. */
export function CandidateText({ candidate, joinTo }: CandidateTextProps) {
  const words = useWords(nameWords)
  const { form, kind, role, stories, story, passage, proposedBy, spellings, listed } = candidate
  return (
    <div className={styles.said}>
      <div className={styles.head}>
        <Text fw={600} component="span">
          <bdi>{form}</bdi>
        </Text>
        <Badge variant="light" color="gray" size="sm">
          {words.kinds[kind]}
        </Badge>
        <Text size="sm" c="dimmed" component="span">
          {proposedBy ? words.proposedBy(proposedBy) : words.inStories(stories)}
          {role && (
            <>
              {' · '}
              <bdi>{role}</bdi>
            </>
          )}
        </Text>
      </div>
      {spellings.length > 0 && (
        <Text size="sm" mt={4}>
          {words.spelledAlso}{' '}
          {spellings.map((other, index) => (
            <span key={other.form}>
              {index > 0 && words.comma}
              <bdi>{other.form}</bdi> ({words.inStories(other.stories)})
            </span>
          ))}
        </Text>
      )}
      {passage && (
        <p className={styles.passage} dir="auto">
          {passage}
        </p>
      )}
      <div className={`${styles.head} ${styles.more}`}>
        {story && (
          <Anchor component={Link} href={`/stories/${story}`} size="sm" aria-label={words.openStory(form)}>
            {words.openStoryShort}
          </Anchor>
        )}
        {listed && (
          <Text size="sm" component="span">
            {words.perhaps} <bdi>{listed.name}</bdi>
          </Text>
        )}
        {listed && joinTo && (
          <Button size="compact-xs" variant="light" onClick={() => joinTo(listed)}>
            {words.acceptInto(listed.name)}
          </Button>
        )}
      </div>
    </div>
  )
}

import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { isRightToLeft } from '../../../src/arabic/direction.ts'
import { When } from '../shell/time.tsx'
import styles from './fronts.module.css'
import type { Candidate } from './use-front.ts'

/** A story as it is picked: its picture, its headline, where it stands and since when. */
export function StoryCard({ story, section, children }: { story: Candidate; section: string; children?: ReactNode }) {
  return (
    <div className={styles.story}>
      {story.picture ? (
        <img src={story.picture} alt="" width={72} height={48} loading="lazy" />
      ) : (
        <span className={styles.noPicture} aria-hidden />
      )}
      <div className={styles.said}>
        <Text fw={600} lh={1.45} lang={story.language} dir={isRightToLeft(story.language) ? 'rtl' : 'ltr'}>
          {story.headline}
        </Text>
        <Text size="xs" c="dimmed">
          {section && (
            <>
              <bdi>{section}</bdi>
              {' · '}
            </>
          )}
          <When at={story.publishedAt} />
        </Text>
        {children}
      </div>
    </div>
  )
}

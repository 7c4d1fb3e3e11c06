import { Button, Group, Menu, NativeSelect, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { reportReasons } from '../../../src/comments/shape.ts'
import { useAct, useAnswerPages } from '../api/use.ts'
import { Failed, tellDone, Waiting } from '../shell/feedback.tsx'
import { useMe } from '../shell/me.tsx'
import { PageFrame } from '../shell/page-frame.tsx'
import { When } from '../shell/time.tsx'
import { useWords } from '../shell/words.ts'
import styles from './comments.module.css'
import { Places } from './places.tsx'
import { standingWords } from './words-standing.ts'
import { contextWords } from './words-context.ts'
import { commentWords } from './words.ts'

/** Who may not comment now, and what readers have reported. */
export function Page() {
  const words = useWords(commentWords)
  return (
    <PageFrame title={words.bans} text={useWords(standingWords).bansText}>
      <Places />
      <Bans />
      <Reports />
    </PageFrame>
  )
}

function Bans() {
  const words = useWords(standingWords)
  const bans = useAnswerPages('GET /comment-bans', {}, { tags: ['desk:comments'] })
  const lifting = useAct('DELETE /comment-bans/{id}', { onDone: () => tellDone(words.lifted) })
  return (
    <section className={styles.area} aria-labelledby="bans">
      <Title order={2} id="bans">
        {words.bans}
      </Title>
      {bans.isPending && <Waiting />}
      {bans.isError && <Failed error={bans.error} retry={() => void bans.refetch()} />}
      {bans.data?.length === 0 && <Text c="dimmed">{words.noBans}</Text>}
      <ul className={styles.rows}>
        {bans.data?.map(({ id, name, said, reason, until, by }) => (
          <li key={id}>
            <div>
              <b>
                <bdi>{name || '—'}</bdi>
              </b>{' '}
              {until === null ? (
                words.forever
              ) : (
                <>
                  {words.until} <When at={until} as="day" />
                </>
              )}
              {said && (
                <Text size="sm" lineClamp={2}>
                  <bdi>{said}</bdi>
                </Text>
              )}
              <Text size="sm" c="dimmed">
                <bdi>{reason}</bdi> · {words.by(by)}
              </Text>
            </div>
            <Button
              size="xs"
              variant="default"
              aria-label={words.liftOf(name || '—')}
              onClick={() => lifting.mutate({ id })}
            >
              {words.lift}
            </Button>
          </li>
        ))}
      </ul>
      {bans.hasNextPage && (
        <Button variant="default" loading={bans.isFetchingNextPage} onClick={() => void bans.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </section>
  )
}

function Reports() {
  const words = useWords(standingWords)
  const { reasons } = useWords(commentWords)
  const { reportStates } = useWords(contextWords)
  const mayExport = useMe().may.includes('publish')
  const [reason, setReason] = useState('')
  const reports = useAnswerPages(
    'GET /comment-reports',
    reason ? { reason: reason as (typeof reportReasons)[number] } : {},
    { tags: ['desk:comments'], keepLast: true },
  )
  const address = (format: string) =>
    `/api/v1/desk/comment-reports/export?${new URLSearchParams({ ...(reason && { reason }), format })}`
  return (
    <section className={styles.area} aria-labelledby="reports">
      <Group justify="space-between" align="end">
        <Title order={2} id="reports">
          {words.reports}
        </Title>
        {mayExport && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button size="xs" variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
                {words.export}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item component="a" href={address('csv')} download>
                {words.exportCsv}
              </Menu.Item>
              <Menu.Item component="a" href={address('json')} download>
                {words.exportJson}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      <NativeSelect
        my="sm"
        maw="16rem"
        label={words.reason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data={[
          { value: '', label: words.everyReason },
          ...reportReasons.map((value) => ({ value, label: reasons[value] })),
        ]}
      />
      {reports.isPending && <Waiting />}
      {reports.isError && <Failed error={reports.error} retry={() => void reports.refetch()} />}
      {reports.data?.length === 0 && <Text c="dimmed">{words.noReports}</Text>}
      <ul className={styles.rows}>
        {reports.data?.map((report) => (
          <li key={report.id}>
            <div>
              <p>
                <b>{reasons[report.reason]}</b> · {reportStates[report.state]} · <When at={report.at} />
              </p>
              {report.text && (
                <p>
                  <bdi>{report.text}</bdi>
                </p>
              )}
              <Text size="sm" c="dimmed" lineClamp={3}>
                <bdi>{report.name}</bdi>: <bdi>{report.said}</bdi>
              </Text>
              <Text size="sm" c="dimmed">
                {report.decidedBy === null ? (
                  <Link href="/comments?list=reported">{words.open}</Link>
                ) : (
                  <>
                    <bdi>{report.decidedBy}</bdi>
                    {report.ground && (
                      <>
                        {' · '}
                        {words.ground} <bdi>{report.ground}</bdi>
                      </>
                    )}
                  </>
                )}
              </Text>
            </div>
          </li>
        ))}
      </ul>
      {reports.hasNextPage && (
        <Button variant="default" loading={reports.isFetchingNextPage} onClick={() => void reports.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </section>
  )
}

import { Button, Menu, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useSearchParams } from 'wouter'
import { useAnswer } from '../api/use.ts'
import { useInfiniteAudit } from './use-audit.ts'
import { Failed, Nothing, Waiting } from '../shell/feedback.tsx'
import { PageFrame } from '../shell/page-frame.tsx'
import { currentSite } from '../shell/site.ts'
import { When } from '../shell/time.tsx'
import { useWords } from '../shell/words.ts'
import { AuditLine } from './audit-line.tsx'
import styles from './audit.module.css'
import { filterFrom, inputFrom, searchFrom, type AuditPageFilter } from './filter.ts'
import { AuditFilters } from './filters.tsx'
import { auditWords } from './words.ts'

/** Who did what, newest first. The address says what is shown. */
export function Page() {
  const words = useWords(auditWords)
  const [search, setSearch] = useSearchParams()
  const filter = filterFrom(search)
  const input = inputFrom(filter, currentSite().timeZone)
  const change = (part: Partial<AuditPageFilter>) => setSearch(searchFrom({ ...filter, ...part }), { replace: true })
  const accounts = useAnswer('GET /accounts', { limit: 100 }, { staleTime: 300_000 })
  const audit = useInfiniteAudit(input)
  const lines = audit.data?.pages.flatMap((page) => page.items) ?? []
  const lookedTo = audit.data?.pages.at(-1)?.lookedTo
  return (
    <PageFrame title={words.title} text={words.text} actions={<Export input={input} />}>
      <AuditFilters filter={filter} change={change} accounts={accounts.data?.items ?? []} />
      {audit.isError && <Failed error={audit.error} retry={() => void audit.refetch()} />}
      {audit.isPending && <Waiting />}
      {audit.isSuccess && lines.length === 0 && !audit.hasNextPage && (
        <Nothing title={words.none} text={words.noneText} />
      )}
      {lines.length > 0 && (
        <ol className={styles.list} aria-label={words.list}>
          {lines.map((line) => (
            <AuditLine key={line.id} line={line} />
          ))}
        </ol>
      )}
      {audit.hasNextPage && (
        <div className={styles.more}>
          <Button variant="default" loading={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
            {words.more}
          </Button>
          {lookedTo && (
            <Text c="dimmed" size="sm" role="status">
              {words.lookedTo} <When at={lookedTo} as="full" />
            </Text>
          )}
        </div>
      )}
    </PageFrame>
  )
}

function Export({ input }: { input: ReturnType<typeof inputFrom> }) {
  const words = useWords(auditWords)
  const address = (format: string) => `/api/v1/desk/audit/export?${new URLSearchParams({ ...input, format })}`
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />}>
          {words.export}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={address('csv')} download>
          {words.exportCsv}
        </Menu.Item>
        <Menu.Item component="a" href={address('jsonl')} download>
          {words.exportJsonl}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

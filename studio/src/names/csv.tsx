import { Button, FileButton, Modal, Stack, Table, Text } from '@mantine/core'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { call, type Answer } from '../api/call.ts'
import { useAct } from '../api/use.ts'
import { tellRefusal } from '../shell/feedback.tsx'
import { shellWords } from '../shell/words-of-shell.ts'
import { useLanguage, useWords, writtenNumber } from '../shell/words.ts'
import { nameWords } from './words.ts'

type Outcome = Answer<'POST /names/csv'>

/** Gives the list out as a file, and takes one in. */
export function CsvButtons({ mayImport }: { mayImport: boolean }) {
  const words = useWords(nameWords)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const importing = useAct('POST /names/csv', { onDone: setOutcome })
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        onClick={() => void download().catch(tellRefusal)}
      >
        {words.exportCsv}
      </Button>
      {mayImport && (
        <FileButton
          accept=".csv,text/csv,text/plain"
          onChange={(file) => void file?.text().then((csv) => importing.mutate({ csv }))}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<IconUpload size={18} aria-hidden />}
              loading={importing.isPending}
            >
              {words.importCsv}
            </Button>
          )}
        </FileButton>
      )}
      {outcome && <OutcomeOf outcome={outcome} close={() => setOutcome(null)} />}
    </>
  )
}

async function download(): Promise<void> {
  const { csv } = await call('GET /names/csv', {})
  // It begins with a byte order mark, or spreadsheets take Arabic for another encoding.
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: 'names.csv' })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}

function OutcomeOf({ outcome, close }: { outcome: Outcome; close: () => void }) {
  const words = useWords(nameWords)
  const shell = useWords(shellWords)
  const language = useLanguage()
  const { added, changed, unchanged, refused } = outcome
  return (
    <Modal opened onClose={close} title={words.importTitle} size="lg" closeButtonProps={{ 'aria-label': shell.close }}>
      <Stack gap="md">
        <Text>
          {refused.length > 0
            ? words.importNothing
            : [words.addedCount(added), words.changedCount(changed), words.unchangedCount(unchanged)].join(' · ')}
        </Text>
        {refused.length > 0 && (
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.line}</Table.Th>
                <Table.Th>{words.reason}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {refused.slice(0, 200).map(({ line, reason }) => (
                <Table.Tr key={line}>
                  <Table.Td>{writtenNumber(line)}</Table.Td>
                  <Table.Td>{reason[language]}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        <Button onClick={close} style={{ alignSelf: 'flex-start' }}>
          {words.close}
        </Button>
      </Stack>
    </Modal>
  )
}

import { Button, FileButton, Modal, Stack, Table, Text } from '@mantine/core'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { call, type Answer } from '../api/call.ts'
import { useAct } from '../api/use.ts'
import { tellRefusal } from '../shell/feedback.tsx'
import { useLanguage, useWords } from '../shell/words.ts'
import { redirectWords } from './words.ts'

type Outcome = Answer<'POST /redirects/csv'>

/** Takes redirects in from a file, and gives them out as one. */
export function CsvButtons() {
  const words = useWords(redirectWords)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const importing = useAct('POST /redirects/csv', { onDone: setOutcome })
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        onClick={() => void download().catch(tellRefusal)}
      >
        {words.exportCsv}
      </Button>
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
      {outcome && <OutcomeOf outcome={outcome} close={() => setOutcome(null)} />}
    </>
  )
}

async function download(): Promise<void> {
  const { csv } = await call('GET /redirects/csv', {})
  // With a byte order mark, or spreadsheets take Arabic for another encoding.
  const url = URL.createObjectURL(new Blob(['\uFEFF', csv], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: 'redirects.csv' })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}

function OutcomeOf({ outcome: { saved, refused }, close }: { outcome: Outcome; close: () => void }) {
  const words = useWords(redirectWords)
  const language = useLanguage()
  return (
    <Modal opened onClose={close} title={words.importTitle} size="lg">
      <Stack gap="md">
        <Text>
          {words.savedCount(saved)} · {words.refusedCount(refused.length)}
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
                  <Table.Td>{line}</Table.Td>
                  <Table.Td dir="auto">{reason[language]}</Table.Td>
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

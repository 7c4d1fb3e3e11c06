import { Button, FileButton, Modal, Stack, Table, Text } from '@mantine/core'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import type { Words } from '../../../src/base/refused.ts'
import { tellRefusal } from './feedback.tsx'
import { shellWords } from './words-of-shell.ts'
import { useLanguage, useWords, writtenNumber } from './words.ts'

/** What became of a file: in words, and the lines that were not taken. */
type Outcome = { text: string; refused: readonly { line: number; reason: Words }[] }

type CsvProps = {
  fileName: string
  /** Asks for the list as CSV. */
  give(): Promise<string>
  /** Takes a file in; left out for who may not. */
  take?: ((csv: string) => void) | undefined
  taking: boolean
  outcome: Outcome | null
  close(): void
}

/** Lines of a file that are shown with what is wrong with them. */
const mostLines = 200

/** Gives a list out as a file, and takes one in. */
export function CsvButtons({ fileName, give, take, taking, outcome, close }: CsvProps) {
  const words = useWords(shellWords)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        onClick={() => void give().then((csv) => download(csv, fileName), tellRefusal)}
      >
        {words.exportCsv}
      </Button>
      {take && (
        <FileButton accept=".csv,text/csv,text/plain" onChange={(file) => void file?.text().then(take)}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconUpload size={18} aria-hidden />} loading={taking}>
              {words.importCsv}
            </Button>
          )}
        </FileButton>
      )}
      {outcome && <OutcomeOf outcome={outcome} close={close} />}
    </>
  )
}

function download(csv: string, fileName: string): void {
  // With one byte order mark, or spreadsheets take Arabic for another encoding.
  const url = URL.createObjectURL(new Blob(['\uFEFF', csv.replace(/^\uFEFF/, '')], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}

function OutcomeOf({ outcome: { text, refused }, close }: { outcome: Outcome; close: () => void }) {
  const words = useWords(shellWords)
  const language = useLanguage()
  return (
    <Modal opened onClose={close} title={words.importTitle} size="lg" closeButtonProps={{ 'aria-label': words.close }}>
      <Stack gap="md">
        <Text>{text}</Text>
        {refused.length > 0 && (
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.line}</Table.Th>
                <Table.Th>{words.reason}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {refused.slice(0, mostLines).map(({ line, reason }) => (
                <Table.Tr key={line}>
                  <Table.Td>{writtenNumber(line)}</Table.Td>
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

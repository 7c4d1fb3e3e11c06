import { offline, Refusal, type Answer } from '../api/call.ts'

/**
 * Sends a picture to the library.
 * @param onProgress is told how much of it the server has, 0 to 1
 * @throws Refusal when the server says no or cannot be reached · DOMException when it is stopped
 */
export function sendPicture(
  file: Blob,
  { onProgress, signal }: { onProgress: (share: number) => void; signal: AbortSignal },
): Promise<Answer<'POST /media'>> {
  // fetch cannot tell how much of a body was sent.
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/v1/desk/media')
    request.responseType = 'json'
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () => {
      const { error } = (request.response ?? {}) as {
        error?: { kind: string; message: { ar: string; en: string }; details?: unknown }
      }
      if (request.status === 200) resolve(request.response as Answer<'POST /media'>)
      else reject(error ? new Refusal(error.kind, error.message, error.details) : offline())
    })
    request.addEventListener('error', () => reject(offline()))
    request.addEventListener('abort', () => reject(signal.reason as Error))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

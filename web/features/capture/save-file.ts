/**
 * Save file: words of this page, or bytes that came from the server, as a file of the device.
 * @module
 */
export function saveFile(name: string, file: string | Blob, type = 'application/json'): void {
  const address = URL.createObjectURL(typeof file === 'string' ? new Blob([file], { type }) : file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

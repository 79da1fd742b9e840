/**
 * Verify, as a page of the app.
 * @module
 */
import { OwnFile } from './own-file.tsx'
import { VerifyView } from './verify-view.tsx'

export default function VerifyPage() {
  return <VerifyView ownFile={<OwnFile />} />
}

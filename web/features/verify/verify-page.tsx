/**
 * Verify, as a page of the app.
 * @module
 */
export { VerifyView as default } from './verify-view.tsx'

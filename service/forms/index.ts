/**
 * Forms: XLSForm files, and the submissions that ODK Central, Briefcase and KoboToolbox give out of them.
 * @module
 */
export { type Bundle, bundleOfFile, bundleOfFolder } from './bundle.ts'
export { readFormFile } from './form-file.ts'
export { openSubmissions, type SubmissionFile } from './submission-file.ts'

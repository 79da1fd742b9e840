/**
 * A folder judged as a bag: by programs that we did not write, and by us. Neither Debian nor npm has a BagIt validator, so what RFC 8493 asks of a complete and valid bag is asked
 * in shell.
 * @module
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkBag } from '@proofmark/core/evidence'

/** RFC 8493 §3: complete (nothing missing, nothing unlisted) and valid (each hash), and the payload as it is counted. */
const referee = `set -e -o pipefail; export LC_ALL=C
printf 'BagIt-Version: 1.0\\nTag-File-Character-Encoding: UTF-8\\n' | cmp -s - bagit.txt
sha256sum --strict --quiet -c manifest-sha256.txt
sha256sum --strict --quiet -c tagmanifest-sha256.txt
diff <(cut -c 67- manifest-sha256.txt | sort) <(find data -type f | sort)
diff <(cut -c 67- tagmanifest-sha256.txt | sort) <(find . -type f -not -path './data/*' -not -name 'tagmanifest-*' | cut -c 3- | sort)
test "$(sed -n 's/^Payload-Oxum: //p' bag-info.txt)" = "$(find data -type f -printf '%s\\n' | awk '{ sum += $1 } END { print sum "." NR }')"`
export const isBagByHand = (at: string) => spawnSync('bash', ['-c', referee], { cwd: at }).status === 0

export function isBagByUs(at: string): boolean {
  const files = readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  return checkBag(new Map(files.map((path) => [path.slice(at.length + 1), new Uint8Array(readFileSync(path))]))).ok
}

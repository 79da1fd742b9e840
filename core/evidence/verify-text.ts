/**
 * VERIFY.txt: how to check a package by hand, with programs that neither we nor the publisher wrote.
 *
 * A test runs the lines that begin with `$ ` exactly as they stand.
 *
 * @module
 */

/** `logKey`: the raw public key of the log in hex. `example`: id of one statement of the package. `stamp`: one of its time stamps, as a path below `data/`; `null`: it has none. */
export function verifyText({ logKeyHex, example, stamp = null }: { logKeyHex: string; example: string; stamp?: string | null }): string {
  // SubjectPublicKeyInfo of an Ed25519 key begins with these twelve bytes (RFC 8410, section 4).
  const spki = '302a300506032b6570032100'
  return `How to check this package
=========================
Whoever forges a package can forge data/verify.html and this text in it as well. Use a verify.html that you got elsewhere: from the publisher's own site or from the Proofmark project. Compare its SHA-256 with what they say there
(sha256sum verify.html; on a Mac shasum -a 256 verify.html; on Windows Get-FileHash verify.html), open it in a browser, and drop the whole zip on it: one page checks every package. With the Proofmark project at hand there is also
"proofmark verify FILE.zip", and a second verifier in Python, spec/verifier/verify.py.

By hand
-------
The lines below use programs that neither we nor the publisher wrote. This text is the same in every package but for its hex digits and the names of files below data/, so it can be compared with one that you got elsewhere.
You need a shell with sha256sum, openssl (3 or newer), sed, grep, base64, xxd and mktemp. No program of the publisher's is used.
Unpack the zip, open a shell in the folder that holds this package's bagit.txt, and type the lines that begin with "$ ", all in this one shell.
The first makes a folder of your own for what comes in between: nobody else on the machine can put a file there. If it says nothing, go on.

$ work="$(mktemp -d)"

1. Every file is as the manifest lists it, and the manifest is as the tag manifest lists it. Nothing is said where all is well:

$ sha256sum --quiet -c manifest-sha256.txt
$ sha256sum --quiet -c tagmanifest-sha256.txt

2. The head of the log is signed by the log's key. The key is in data/keys.json; compare it with what the publisher says elsewhere.

$ printf '${spki}${logKeyHex}' | xxd -r -p > "$work/log.der"
$ sed '/^$/,$d' data/checkpoint > "$work/head.txt"
$ grep '^— ' data/checkpoint | head -n 1 | sed 's/.* //' | base64 -d | tail -c +5 > "$work/head.sig"
$ openssl pkeyutl -verify -pubin -keyform DER -inkey "$work/log.der" -rawin -in "$work/head.txt" -sigfile "$work/head.sig"

3. A statement is signed by the key that its note names; that key, too, is in data/keys.json.

$ sed '/^$/,$d' data/statements/${example}.note > "$work/note.txt"
$ grep '^— ' data/statements/${example}.note | head -n 1 | sed 's/.* //' | base64 -d | tail -c +5 > "$work/note.sig"
$ signer="$(grep '^— ' data/statements/${example}.note | head -n 1 | cut -d ' ' -f 2)"
$ grep -o -F "\\"$signer+" data/keys.json | head -n 1
$ printf '${spki}' | xxd -r -p > "$work/note.der"
$ tr -d '\\n' < data/keys.json | sed "s/.*\\"$signer+[0-9a-f]*+\\([^\\"]*\\)\\".*/\\1/" | base64 -d | tail -c +2 >> "$work/note.der"
$ openssl pkeyutl -verify -pubin -keyform DER -inkey "$work/note.der" -rawin -in "$work/note.txt" -sigfile "$work/note.sig"

That the root key added this key, and that the note lies in the log below the signed head, is shown by keys.json and data/statements/${example}.tlog-proof; for that you need a program, or patience and spec/proof.md.

4. A shown field is what was sealed: the SHA-256 of a line of a .disclosures file, in base64url, stands in the note beside it.

$ head -n 1 data/statements/${example}.disclosures | tr -d '\\n' | openssl dgst -sha256 -binary | base64 | tr '+/' '-_' | tr -d '=\\n' > "$work/digest.txt"
$ grep -q -F -f "$work/digest.txt" data/statements/${example}.note && echo 'This field is what was sealed.'

5. What a line of a .disclosures file says: salt, path, value.

$ head -n 1 data/statements/${example}.disclosures | tr -d '\\n' | tr '_-' '/+' | sed 's/$/===/' | base64 -d 2>/dev/null | head -c 400
${stamp === null ? '' : stampText(stamp)}
The folder is no longer needed:

$ rm -r "$work"

What none of this proves: that the statements are true, that the clocks were right, that nothing was left out.
`
}

function stampText(path: string): string {
  return `
6. When: a time stamp authority saw a head of the log. Get the certificate of its root from the authority itself, not from the publisher, and copy it to "$work/authority.pem".

$ openssl ts -verify -in data/${path} -data data/${path.replace(/[^/]+$/, 'checkpoint')} -CAfile "$work/authority.pem"
$ openssl ts -reply -in data/${path} -text | grep 'Time stamp:'

Every statement below the size of that head was there at this time. That data/checkpoint continues that head is shown by data/${path.replace(/[^/]+$/, 'consistency')}, for which you need a program.
`
}
